using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>A row that lacks figures where nearly all rows of its table have them: words were lost or went into another column.</summary>
internal sealed class RowsAlike : IEvidence
{
    private static readonly Odds Lacking = Odds.OfName(0.3);
    private const double NearlyAll = 0.7;
    private const int FewestRows = 4;

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item)
    {
        var lacking = item.Tables.SelectMany(LackingRows).ToHashSet(ReferenceEqualityComparer.Instance);
        return from pair in item.InTables where lacking.Contains(pair.Place.Row) select (pair.Record, Lacking);
    }

    private static IEnumerable<TableRow> LackingRows(Table table)
    {
        TableRow[] rows = [.. table.BodyRows.Where(row => row.Cells.Any(HasFigure))];
        int[] usual = [.. Enumerable.Range(1, Math.Max(0, table.ColumnCount - 1)).Where(column => rows.Count(row => HasFigure(row.At(column))) >= NearlyAll * rows.Length)];
        return rows.Length < FewestRows ? [] : rows.Where(row => usual.Any(column => !HasFigure(row.At(column))));
    }

    /// <summary>A figure, a dash, a percentage: anything that a column of figures has.</summary>
    private static bool HasFigure(Cell? cell) => cell is not null && cell.Text.Length > 0 && cell.Text.Count(char.IsLetter) <= cell.Text.Length / 2;
}
