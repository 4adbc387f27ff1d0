using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>A figure in one of three columns of which one is, in most rows, the difference of the others (budget, forecast, variance).</summary>
/// <remarks>The columns are found by the figures alone, so that a misread heading does not hide them.</remarks>
internal sealed class RowDifferences : IEvidence
{
    private static readonly Odds Holds = Odds.OfValue(4);
    private static readonly Odds Differs = Odds.OfValue(0.2);

    private const double Most = 0.6;
    private const int FewestRows = 3;

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item)
    {
        foreach (IGrouping<Table, (IRecord Record, TablePlace Place)> there in item.InTables.Where(pair => pair.Record is Amount).GroupBy(pair => pair.Place.Table))
        {
            var figures = there.Key.BodyRows.ToDictionary(row => row, row => FigureRow.Of(row, there.Key.ColumnCount), (IEqualityComparer<TableRow>)ReferenceEqualityComparer.Instance);
            ImmutableArray<Three> threes = [.. Threes(there.Key.ColumnCount, [.. figures.Values])];
            foreach ((IRecord record, TablePlace place) in there)
            {
                int column = place.Cell?.Column ?? -1;
                ImmutableArray<bool> told = [.. threes.Where(three => three.Has(column)).Select(three => figures.GetValueOrDefault(place.Row)?.Holds(three)).OfType<bool>()];
                if (!told.IsEmpty)
                {
                    yield return (record, told.Contains(true) ? Holds : Differs);
                }
            }
        }
    }

    private static IEnumerable<Three> Threes(int columns, ImmutableArray<FigureRow> rows) =>
        from a in Enumerable.Range(1, Math.Max(0, columns - 2))
        from b in Enumerable.Range(a + 1, columns - a - 1)
        from difference in Enumerable.Range(1, columns - 1)
        where difference != a && difference != b
        let three = new Three(a, b, difference)
        let told = rows.Select(row => row.Holds(three)).OfType<bool>().ToArray()
        let holding = told.Count(holds => holds)
        where holding >= FewestRows && holding >= Most * told.Length
        select three;

    private readonly record struct Three(int A, int B, int Difference)
    {
        public bool Has(int column) => column == A || column == B || column == Difference;
    }

    /// <summary>A row's figures by column, and what rounding may do to them.</summary>
    private sealed record FigureRow(ImmutableArray<decimal?> Figures, decimal Rounding)
    {
        public static FigureRow Of(TableRow row, int columns)
        {
            bool decimals = row.Cells.Skip(1).Any(cell => cell.Text.Contains(',', StringComparison.Ordinal));
            return new([.. Enumerable.Range(0, columns).Select(column => TableFigures.At(row, column))], decimals ? 0.11m : 1.1m);
        }

        /// <summary>Null where a figure is missing or no difference is left, which says nothing.</summary>
        public bool? Holds(Three three) =>
            Figures[three.A] is not (null or 0) && Figures[three.B] is not (null or 0) && Figures[three.Difference] is { } difference
            && !(difference == 0 && Figures[three.A] == Figures[three.B])
                ? Math.Abs(Math.Abs(Figures[three.A]!.Value - Figures[three.B]!.Value) - Math.Abs(difference)) <= Rounding
                : null;
    }
}
