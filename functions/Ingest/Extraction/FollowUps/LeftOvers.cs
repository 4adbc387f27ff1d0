using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>What a follow-up's tables print and no rule took, said as issues: a gap is never silent.</summary>
internal static partial class LeftOvers
{
    private const int FewestFigures = 2;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>An issue for each table with columns or rows left over, and for each table of money that was not read at all.</summary>
    public static IEnumerable<Issue> Of(FollowUp followUp)
    {
        ILookup<int, FollowUpTable> known = followUp.Tables.ToLookup(table => table.At);
        for (int i = 0; i < followUp.Blocks.Length; i++)
        {
            Issue? issue = followUp.Blocks[i] is not Table table ? null
                : known[i].FirstOrDefault() is { } read ? InTable(read)
                : IsMoney(table) ? Whole(table)
                : null;
            if (issue is not null)
            {
                yield return issue;
            }
        }
    }

    private static Issue? InTable(FollowUpTable table)
    {
        ImmutableArray<TableRow> rows = [.. table.Table.BodyRows.Where(row => row.Cells.Any(IsNumber))];
        string[] columns = [.. Columns(table, rows).Select(column => column.Length == 0 ? "without a heading" : $"“{column}”")];
        ImmutableArray<TableRow> left = [.. TableLines.MoneyLines(table).Where(line => IsLeft(table, line.Row)).Select(line => line.Row).Concat(Unlabelled(table))];
        return columns.Length == 0 && left.IsEmpty
            ? null
            : Issue.LeftOver(
                $"Of the table's {rows.Length} rows with figures {rows.Length - left.Length} were read{(columns.Length == 0 ? "" : $", without the column{(columns.Length == 1 ? "" : "s")} {string.Join(", ", columns)}")}.",
                left.FirstOrDefault() ?? table.Table.Rows[0]);
    }

    private static Issue Whole(Table table) => Issue.LeftOver(
        $"A table of money with {table.BodyRows.Count(row => row.Cells.Any(IsNumber))} rows was not read: its columns' headings say nothing of budget, outcome or forecast.", table.Rows[0]);

    /// <summary>The headings of columns that hold figures in most rows, right of the first that is known, and that no rule knows.</summary>
    private static IEnumerable<string> Columns(FollowUpTable table, ImmutableArray<TableRow> rows)
    {
        int first = table.Columns.Where(column => column.Use is ColumnUse.Figure or ColumnUse.Target).Select(column => column.Index).DefaultIfEmpty(int.MaxValue).Min();
        return from index in Enumerable.Range(0, table.Table.ColumnCount)
               where index > first && table.Columns.All(column => column.Index != index)
               where rows.Count(row => row.At(index) is { ColumnSpan: 1 } cell && cell.Column == index && IsNumber(cell)) is var figures && figures >= FewestFigures && figures * 2 > rows.Length
               let heading = FollowUpTable.Heading(table.Table, index)
               where !Reference.IsMatch(heading)
               select heading;
    }

    /// <summary>Whether a figure's cell holds something that could not be read as one number.</summary>
    private static bool IsLeft(FollowUpTable table, TableRow row) =>
        table.FigureColumns.Any(column => row.At(column.Index) is { } cell && cell.Column == column.Index && LooksNumeric.IsMatch(cell.Text) && (cell.ColumnSpan > 1 || Swedish.CellNumber(cell.Text) is null));

    /// <summary>Rows of figures that are no line at all.</summary>
    private static IEnumerable<TableRow> Unlabelled(FollowUpTable table)
    {
        HashSet<TableRow> lines = [.. RowLabels.Of(table).Select(line => line.Row)];
        return table.Table.BodyRows.Where(row => !lines.Contains(row) && row.Cells.Count(cell => cell.Column > 0 && IsNumber(cell)) >= FewestFigures);
    }

    /// <summary>Whether a table that no rule knows says that it holds money, in two columns at least.</summary>
    private static bool IsMoney(Table table) =>
        MoneyUnits.DeclaredIn($"{table.HeaderText} {table.Caption.Text}") is not null
        && Enumerable.Range(0, table.ColumnCount).Count(column => table.BodyRows.Count(row => row.At(column) is { ColumnSpan: 1 } cell && IsNumber(cell)) >= FewestFigures) >= FewestFigures;

    private static bool IsNumber(Cell cell) => !cell.Text.Contains('%', StringComparison.Ordinal) && Swedish.CellNumber(cell.Text) is not null;

    // "660 1 200", "−12,5,3": figures and their marks alone
    [GeneratedRegex(@"^[-–−(]?\d[\d\s\u00A0.,()–−-]*$", Options, 10_000)]
    private static partial Regex LooksNumeric { get; }

    // a reference, not a figure: Not, Nr, Konto, Ansvar, Sida
    [GeneratedRegex(@"^(not(er)?|nr|nummer|konto|kod|ansvar|sid(a|an)?|s\.|projekt(nr|nummer)?)\.?$", Options, 10_000)]
    private static partial Regex Reference { get; }
}
