using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Finds what a table's figures are counted in.</summary>
/// <remarks>
/// What stands in its header or straight above it decides. Else the text: a figure of the table that the text names with its unit,
/// a line that declares the unit, the unit that the paragraph above or the whole text counts in. A table that would then be many
/// times as large as every other of the paper is in kronor.
/// </remarks>
internal sealed class TableUnit(FollowUp followUp, UnitsInText text)
{
    private const decimal TooManyTimes = 5;
    private const decimal TooManyThousands = 600_000m;

    private readonly Dictionary<int, (decimal Kronor, double Certainty)> known = [];

    /// <summary>Kronor for 1 in the column, and how sure that is (0..1).</summary>
    public (decimal Kronor, double Certainty) Of(FollowUpTable table, FollowUpColumn column) =>
        MoneyUnits.In(column.Heading) is { } heading ? (heading, 1)
        : known.TryGetValue(table.At, out (decimal, double) unit) ? unit
        : known[table.At] = Whole(table);

    private (decimal Kronor, double Certainty) Whole(FollowUpTable table)
    {
        if (Near(table) is { } near)
        {
            return (near, 1);
        }

        if (text.DeclaredAbove(table) is { } declared)
        {
            return (declared, 1);
        }

        if (text.Naming(FiguresOf(table)) is { } named)
        {
            return (named, 0.95);
        }

        if ((text.Declared ?? text.Above(table)) is { } said)
        {
            return TooMuch(table, said) ? (1m, 0.7) : (said, 0.9);
        }

        decimal unit = text.Most ?? 1_000m;
        return !TooMuch(table, unit) ? (unit, text.Most is null ? 0.7 : 0.85)
            : unit > 1_000m && !TooMuch(table, 1_000m) ? (1_000m, 0.8)
            : (1m, 0.7);
    }

    private decimal? Near(FollowUpTable table)
    {
        return MoneyUnits.In(table.Table.HeaderText)
            ?? MoneyUnits.DeclaredIn(table.Table.Caption.Text)
            ?? followUp.Before(table)
                .Select(Title)
                .Select(title => title is null ? null : MoneyUnits.DeclaredIn(title))
                .FirstOrDefault(unit => unit is not null);
    }

    private bool TooMuch(FollowUpTable table, decimal unit)
    {
        decimal[] others = [.. followUp.Tables.Where(other => other.At != table.At).Select(other => Largest(other) * (Near(other) ?? unit))];
        return others.Length > 0
            ? Largest(table) > TooManyThousands && Largest(table) * unit > TooManyTimes * others.Max()
            : text.Most is null && Largest(table) > TooManyThousands;
    }

    private static decimal Largest(FollowUpTable table) => FiguresOf(table).Select(Math.Abs).DefaultIfEmpty(0).Max();

    private static IEnumerable<decimal> FiguresOf(FollowUpTable table) =>
        from line in TableLines.MoneyLines(table)
        from column in table.FigureColumns
        let cell = line.Row.At(column.Index)
        where cell is not null
        let value = Swedish.CellNumber(cell.Text)
        where value is not null
        select value.Value;

    /// <summary>A short line over the table that is a title or unit line; running text says too much to be one.</summary>
    private static string? Title(TextBlock title) =>
        title.Text.Length < 80 && !title.Text.TrimEnd().EndsWith('.') ? title.Text : null;
}
