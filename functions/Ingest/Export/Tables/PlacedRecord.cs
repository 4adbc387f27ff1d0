using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>An item with its paper.</summary>
/// <param name="Ingestion">The paper's reading.</param>
/// <param name="Item">The item.</param>
/// <param name="Index">The item's number among the paper's items, from 0.</param>
internal sealed record PlacedItem(Ingestion Ingestion, Item Item, int Index)
{
    public static IEnumerable<PlacedItem> Of(Ingestion ingestion) =>
        ingestion.Items.Select((item, index) => new PlacedItem(ingestion, item, index));
}

/// <summary>A record with its item and its id.</summary>
/// <param name="At">The item.</param>
/// <param name="Id">The contract's <c>id</c>.</param>
/// <param name="Position">Its order among the paper's records of that kind, from 0.</param>
/// <param name="Record">The record.</param>
internal sealed record PlacedRecord<T>(PlacedItem At, string Id, int Position, T Record)
    where T : IRecord
{
    public static IEnumerable<PlacedRecord<T>> Of(Ingestion ingestion, string kind, Func<Records, IEnumerable<T>> records)
    {
        var ids = new RecordIds(ingestion.Paper.Id);
        int position = 0;
        return from item in PlacedItem.Of(ingestion)
               from record in records(item.Item.Records)
               select new PlacedRecord<T>(item, ids.Next(kind, record.Source), position++, record);
    }
}
