using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>An item with the places of its records in its tables.</summary>
internal sealed class WeighedItem(Paper paper, PlainText text, Item item)
{
    private readonly Dictionary<IRecord, TablePlace> places = Placed(item);

    public Paper Paper => paper;

    /// <summary>The whole paper's.</summary>
    public PlainText Text => text;

    public Records Records => item.Records;

    public IEnumerable<Table> Tables => item.Classified.Matter.Blocks.OfType<Table>().Distinct();

    /// <summary>Its records that stand in a table.</summary>
    public IEnumerable<(IRecord Record, TablePlace Place)> InTables => places.Select(pair => (pair.Key, pair.Value));

    public bool IsInTable(IRecord record) => places.ContainsKey(record);

    private static Dictionary<IRecord, TablePlace> Placed(Item item)
    {
        var rows = (from table in item.Classified.Matter.Blocks.OfType<Table>() from row in table.Rows select (table, row)).ToLookup(pair => pair.row.Page);
        var places = new Dictionary<IRecord, TablePlace>(ReferenceEqualityComparer.Instance);
        foreach (IRecord record in item.Records.All)
        {
            foreach ((Table table, TableRow row) in rows[record.Source.Page].Where(pair => pair.row.Box.HoldsMiddleOf(record.Source.Anchor)))
            {
                places[record] = new TablePlace(table, row, row.Cells.FirstOrDefault(cell => Holds(cell, record.Source)));
            }
        }

        return places;
    }

    private static bool Holds(Cell cell, Provenance source) =>
        cell.Passage.Words.Any(word => word.Page == source.Page && source.Anchor.HoldsMiddleOf(word.Word.Box));
}

/// <summary>Where in a table a record stands; <paramref name="Cell"/> is the first of those that hold its value.</summary>
internal sealed record TablePlace(Table Table, TableRow Row, Cell? Cell);
