using Azure;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>A paper's row in the table Papers: what the catalogue says, and which rows of the other tables are its own.</summary>
/// <param name="Entry">What every store knows of a paper.</param>
/// <param name="Mark">Its rows in the record tables; null while it has none.</param>
/// <param name="Replaced">Rows that were its own and may still be there.</param>
/// <param name="ETag">The row's state when it was read.</param>
internal sealed record PaperRow(PaperEntry Entry, ReadingMark? Mark, ReadingMark? Replaced, ETag ETag)
{
    /// <summary>When the service last wrote the row: another time, another state.</summary>
    public DateTimeOffset? Written { get; init; }

    private const string MarkProperty = "rows";
    private const string ReplacedProperty = "replacedRows";

    /// <summary>256 partitions, evenly filled: nothing is known of a paper yet when its row is made.</summary>
    public static string PartitionOf(string paperId) => paperId[..2];

    public static PaperRow Of(TableEntity entity) => new(
        PapersTable.Entry(TableRows.Values(PapersTable.Table, entity)),
        ReadingMark.Parse(entity.GetString(MarkProperty)),
        ReadingMark.Parse(entity.GetString(ReplacedProperty)),
        entity.ETag)
    {
        Written = entity.Timestamp,
    };

    public TableEntity ToEntity()
    {
        TableEntity entity = TableRows.Entity(PapersTable.Table, PartitionOf(Entry.Id), Entry.Id, PapersTable.Row(Entry));
        entity[MarkProperty] = Mark?.ToString();
        entity[ReplacedProperty] = Replaced?.ToString();
        return entity;
    }
}
