using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>A figure that a printed sum takes in: the sum holds or it does not.</summary>
internal sealed class ColumnSums : IEvidence
{
    private static readonly Odds Holds = Odds.OfValue(4);
    private static readonly Odds Differs = Odds.OfValue(0.4);

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item)
    {
        var sums = item.Tables.ToDictionary(table => table, table => SumRows.In(table).ToList());
        foreach ((IRecord record, TablePlace place) in item.InTables.Where(pair => pair.Record is Amount))
        {
            List<SumColumn> columns =
            [
                .. from sum in sums[place.Table]
                   where sum.Parts.Length > 1 && (ReferenceEquals(sum.Row, place.Row) || sum.Parts.Any(part => ReferenceEquals(part, place.Row)))
                   from column in sum.Columns
                   where column.Column == place.Cell?.Column && column.Printed != 0
                   select column,
            ];
            if (columns.Count > 0)
            {
                yield return (record, columns.Exists(column => column.Holds) ? Holds : Differs);
            }
        }
    }
}
