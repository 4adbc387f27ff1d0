using System.Collections.Immutable;
using System.Globalization;
using Azure;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>Removes rows that no paper names any more. Doing it twice, or by several at once, does no harm.</summary>
/// <remarks>
/// Rows of a generation up to the named one that are not the named ones themselves are nobody's: who writes them began before the paper's row
/// was last switched, and cannot switch it any more.
/// </remarks>
internal sealed class RowSweeping(ImmutableDictionary<string, TableClient> tables)
{
    private static readonly string[] Keys = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>A writer who has not switched after so long has ended.</summary>
    private static readonly TimeSpan LongestSave = TimeSpan.FromHours(1);

    private TableClient Corrections => tables[CorrectionsTable.Table.Name];

    /// <summary>Removes a paper's rows of one reading.</summary>
    public async Task SweepAsync(string paperId, ReadingMark? mark, CancellationToken cancellationToken)
    {
        if (mark is null)
        {
            return;
        }

        (string from, string to) = mark.Keys(paperId);
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {mark.Partition} and RowKey ge {from} and RowKey lt {to}");
        foreach ((int i, RecordTable table) in TableCatalog.OfReadings.Index())
        {
            if (mark.Counts[i] > 0)
            {
                await RemoveAsync(tables[table.Name], filter, _ => true, cancellationToken);
            }
        }
    }

    /// <summary>Removes what people said of a paper; papers in whose place they said that it counts count again.</summary>
    public async Task SweepWordsAsync(string paperId, CancellationToken cancellationToken)
    {
        await RemoveAsync(Corrections, TableClient.CreateQueryFilter($"PartitionKey eq {PaperRow.PartitionOf(paperId)} and paperId eq {paperId}"), _ => true, cancellationToken);
        await RemoveAsync(Corrections, TableClient.CreateQueryFilter($"field eq {PapersTable.SupersededBy} and value eq {paperId}"), _ => true, cancellationToken);
        await RemoveAsync(tables[AgreementLinksTable.Table.Name], TableClient.CreateQueryFilter($"paperId eq {paperId} or otherPaperId eq {paperId}"), _ => true, cancellationToken);
    }

    /// <summary>Removes every row of the record tables that no paper names, but for those that may still be switched to.</summary>
    public async Task<int> SweepUnnamedAsync(Dictionary<string, PaperRow> papers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        int removed = 0;
        foreach (RecordTable table in TableCatalog.OfReadings)
        {
            removed += await RemoveAsync(tables[table.Name], null, IsUnnamed, cancellationToken);
        }

        return removed;

        bool IsUnnamed(TableEntity entity)
        {
            string[] key = entity.RowKey.Split(ReadingMark.Separator);
            ReadingMark? named = papers.GetValueOrDefault(key[0])?.Mark;
            bool isNamed = named?.Token == key[1] && named.Partition == entity.PartitionKey;
            bool isPast = named is not null && int.Parse(key[1].Split('-')[0], CultureInfo.InvariantCulture) <= named.Generation;
            return !isNamed && (isPast || now - entity.Timestamp > LongestSave);
        }
    }

    /// <summary>Removes what a filter takes and is meant; gives how many rows.</summary>
    internal static async Task<int> RemoveAsync(TableClient table, string? filter, Func<TableEntity, bool> isMeant, CancellationToken cancellationToken)
    {
        int removed = 0;
        var together = new List<TableTransactionAction>();
        await foreach (TableEntity entity in table.QueryAsync(filter, select: Keys, cancellationToken: cancellationToken))
        {
            if (!isMeant(entity))
            {
                continue;
            }

            if (together.Count == TableLimits.MostInABatch || (together.Count > 0 && together[0].Entity.PartitionKey != entity.PartitionKey))
            {
                await RemoveAsync(table, together, cancellationToken);
                together.Clear();
            }

            together.Add(new TableTransactionAction(TableTransactionActionType.Delete, entity));
            removed++;
        }

        if (together.Count > 0)
        {
            await RemoveAsync(table, together, cancellationToken);
        }

        return removed;
    }

    private static async Task RemoveAsync(TableClient table, List<TableTransactionAction> rows, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(rows, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            foreach (TableTransactionAction row in rows) // another sweeps, too: one by one, what is still there
            {
                await table.DeleteEntityIfExistsAsync(row.Entity.PartitionKey, row.Entity.RowKey, cancellationToken);
            }
        }
    }
}
