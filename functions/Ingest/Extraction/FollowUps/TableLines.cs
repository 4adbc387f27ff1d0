using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>A line of a table with its section and with label cells that span lines carried down to it.</summary>
internal sealed record TableLine(FollowUpTable Table, TableRow Row, string? Section, ImmutableDictionary<int, Cell> Carried)
{
    /// <summary>The cell that stands for a column in this line, a spanning one of an earlier row included.</summary>
    public Cell? CellAt(int column) => Row.At(column) is { } own && own.Text.Length > 0 ? own : Carried.GetValueOrDefault(column);

    /// <summary>The contract's <c>subject</c>: section and label; null for a line without a label.</summary>
    public string? Subject(int column) => RowLabels.Subject(Table, Row, column, Section, CellAt);

    /// <summary>What stands over the columns that label <paramref name="column"/>.</summary>
    public string LabelHeading(int column) =>
        string.Join(' ', Table.LabelColumns[column].SelectMany(label => Table.Table.HeaderRows.Select(row => row.At(label)?.Text)));

    /// <summary>The label without its section.</summary>
    public string? Label(int column) => RowLabels.Subject(Table, Row, column, null, CellAt);
}

/// <summary>Which lines of a table are money and which are measures.</summary>
internal static partial class TableLines
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The lines that hold money.</summary>
    public static IEnumerable<TableLine> MoneyLines(FollowUpTable table) => Lines(table).Where(line => !IsMeasure(line));

    /// <summary>The lines that hold measures: empty unless the table has a target or budget column to reach (contract, Settled questions), or is one of key figures by its header.</summary>
    public static IEnumerable<TableLine> MeasureLines(FollowUpTable table) =>
        table.HasTarget || table.Columns.Any(column => column.Kind is AmountKind.Budget or AmountKind.PeriodBudget || FollowUpTable.NamesKeyFigures(column))
            ? Lines(table).Where(IsMeasure)
            : [];

    private static IEnumerable<TableLine> Lines(FollowUpTable table)
    {
        ImmutableDictionary<int, Cell> carried = ImmutableDictionary<int, Cell>.Empty;
        int left = 0;
        foreach ((TableRow row, string? section) in RowLabels.Of(table))
        {
            carried = left > 0 ? carried : ImmutableDictionary<int, Cell>.Empty;
            yield return new TableLine(table, row, section, carried);
            left = Math.Max(left - 1, row.Cells.Max(cell => cell.RowSpan) - 1);
            carried = carried.SetItems(row.Cells.Where(cell => cell.RowSpan > 1).Select(cell => KeyValuePair.Create(cell.Column, cell)));
        }
    }

    /// <summary>
    /// A measure's line: the table has targets, names measures or stands under a heading of volumes, or the label counts something;
    /// costs per place are money.
    /// </summary>
    private static bool IsMeasure(TableLine line)
    {
        string label = line.Label(line.Table.FigureColumns.FirstOrDefault()?.Index ?? line.Table.Columns[0].Index) ?? string.Empty;
        return !CostPer.IsMatch(label)
            && (line.Table.CostOfOne is null || Counts.IsMatch(label))
            && (line.Table.HasTarget || line.Table.HasMeasure || Counts.IsMatch(label) || (line.Table.CountsThings && !MoneyAlone.IsMatch(label)));
    }

    [GeneratedRegex(@"(kostnad|pris|ersättning|avgift)\w*\s*(/|per)\s*\w|[,:]\s*per\s+(\w+\s)?(barn|elev|plats|person|brukare)|\b(kr|kronor|tkr)\s*(/|per)\s*\w", Options, 10_000)]
    private static partial Regex CostPer { get; }

    [GeneratedRegex(@"\b(tkr|mkr|mnkr|kr|kronor)\b|nettokostnad", Options, 10_000)]
    private static partial Regex MoneyAlone { get; }

    // Antal årsplatser, Andel elever, Beläggningsgrad
    [GeneratedRegex(@"(^|[,(] ?)(antal|andel|medel|genomsnitt|index|nki|sjukfrånvaro|frisknärvaro|personalomsättning)|\bantal\b|\bandel(en)?\b|grad(en)?\b.*%", Options, 10_000)]
    private static partial Regex Counts { get; }
}
