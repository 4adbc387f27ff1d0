using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>A figure that has lost its decimal comma: alone in a column of decimals, or in a table where a figure begins with 0 (<c>08</c>).</summary>
internal sealed class FiguresAlike : IEvidence
{
    private static readonly Odds Unlike = Odds.OfValue(0.1);
    private const double Most = 0.7;
    private const int Fewest = 3;

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item)
    {
        var without = item.Tables.Where(HasLostCommas).ToHashSet(ReferenceEqualityComparer.Instance);
        return
            from pair in item.InTables
            where pair.Record is Amount && pair.Place.Cell is { } cell && !HasDecimals(cell) && cell.Text.Any(letter => letter is >= '1' and <= '9')
                && (without.Contains(pair.Place.Table) || IsUnlike(pair.Place.Table, cell))
            select (pair.Record, Unlike);
    }

    private static bool IsUnlike(Table table, Cell cell)
    {
        Cell[] others = [.. table.BodyRows.Where(row => TableFigures.At(row, cell.Column) is not (null or 0)).Select(row => row.At(cell.Column)!)];
        return others.Count(HasDecimals) >= Math.Max(Fewest, Most * others.Length);
    }

    private static bool HasLostCommas(Table table) =>
        table.BodyRows.SelectMany(row => row.Cells.Skip(1)).Any(cell => cell.Text.TrimStart('-', '−', '–', '(') is ['0', >= '0' and <= '9', ..]);

    private static bool HasDecimals(Cell cell) => cell.Text.Contains(',', StringComparison.Ordinal);
}
