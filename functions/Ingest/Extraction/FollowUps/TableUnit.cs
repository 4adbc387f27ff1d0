using System.Collections.Immutable;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Finds a table's unit: in its header, above it, else what the text speaks of, else by the size of its figures.</summary>
internal static class TableUnit
{
    /// <summary>From this many in one figure on, a table without a unit is in kronor: a committee's thousands do not reach it.</summary>
    private const decimal TooManyThousands = 600_000m;

    /// <summary>Kronor for 1 in the column, and how sure that is (0..1).</summary>
    public static (decimal Kronor, double Certainty) Of(
        FollowUpTable table, FollowUpColumn column, ImmutableArray<Block> before, decimal? inText, decimal? largestKronor)
    {
        if (MoneyUnits.In(column.Heading) is { } heading)
        {
            return (heading, 1);
        }

        string header = string.Join(' ', table.Table.HeaderRows.SelectMany(row => row.Cells).Select(cell => cell.Text));
        if ((MoneyUnits.In(header) ?? MoneyUnits.In(table.Table.Caption.Text)) is { } near)
        {
            return (near, 1);
        }

        if (before.Select(Line).Select(line => line is null ? null : MoneyUnits.In(line)).FirstOrDefault(unit => unit is not null) is { } above)
        {
            return (above, 0.95);
        }

        decimal largest = Largest(table);
        decimal unit = inText ?? 1_000m;
        bool tooMuch = largestKronor is { } known ? largest * unit > 3 * known : largest > TooManyThousands;
        return tooMuch ? (1m, 0.7) : (unit, inText is null ? 0.7 : 0.85);
    }

    /// <summary>The largest figure in the table, without its unit.</summary>
    public static decimal Largest(FollowUpTable table) =>
        table.Table.BodyRows
            .SelectMany(row => table.FigureColumns.Select(column => row.At(column.Index)))
            .Select(cell => cell is null ? null : Swedish.CellNumber(cell.Text))
            .Select(value => value is { } some ? Math.Abs(some) : 0)
            .DefaultIfEmpty(0)
            .Max();

    /// <summary>A short line over the table that is a title or unit line; running text says too much to be one.</summary>
    private static string? Line(Block block) =>
        block is TextBlock { Text.Length: < 80 } text && !text.Text.TrimEnd().EndsWith('.') ? text.Text : null;
}
