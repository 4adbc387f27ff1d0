using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Azure;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Azure.Tables;
using Ingest.Storage.Corrections;

namespace Ingest.Storage.Azure;

/// <summary>Papers' states and records in Azure Table storage (or its emulator).</summary>
/// <remarks>
/// A reading's rows do not fit into one transaction: they stand in eight tables. So they are written beside the earlier ones, under keys of
/// their own; then the paper's row names them, on the condition that nobody changed it meanwhile; then the earlier ones are swept. Readers
/// go by the paper's row alone, so that they see one reading or the other, never both.
/// </remarks>
public sealed class TableRecordStore : IRecordStore
{
    private const int MostTries = 20;
    private const int WritesAtOnce = 4;
    private const int ReadsAtOnce = 8;

    private static readonly RecordTable Items = TableCatalog.OfReadings[0];

    private readonly ImmutableDictionary<string, TableClient> tables;
    private readonly RowSweeping sweeping;
    private readonly TimeProvider clock;

    /// <param name="service">The account's tables.</param>
    /// <param name="prefix">Before every table's name.</param>
    /// <param name="clock">For the time of reading.</param>
    public TableRecordStore(TableServiceClient service, string prefix, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(service);
        tables = TableCatalog.All.ToImmutableDictionary(table => table.Name, table => service.GetTableClient(prefix + table.Name));
        sweeping = new RowSweeping(tables);
        this.clock = clock;
        Corrections = new TableCorrections(tables[CorrectionsTable.Table.Name], this);
        Links = new TableAgreementLinks(tables[AgreementLinksTable.Table.Name]);
    }

    /// <summary>What people said of records; it is in the rows that this store gives.</summary>
    public TableCorrections Corrections { get; }

    /// <summary>What people said of agreements.</summary>
    public TableAgreementLinks Links { get; }

    /// <summary>Rows out of and into these tables, and others, as they are.</summary>
    internal TableCopy CopyWith(params ReadOnlySpan<(string Name, TableClient Table)> others) =>
        new(tables.AddRange(others.ToArray().Select(other => KeyValuePair.Create(other.Name, other.Table))));

    private TableClient Papers => tables[PapersTable.Table.Name];

    public Task CreateAsync(CancellationToken cancellationToken) => Task.WhenAll(tables.Values.Select(table => table.CreateIfNotExistsAsync(cancellationToken)));

    public async Task ReceiveAsync(PaperEntry received, CancellationToken cancellationToken)
    {
        try
        {
            await Papers.AddEntityAsync(new PaperRow(received, null, null, default).ToEntity(), cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            // A paper that is known keeps its row.
        }
    }

    public async Task<PaperEntry?> FindAsync(string paperId, CancellationToken cancellationToken) => await EntryAsync(paperId, cancellationToken) is { } entry
        ? Corrected(entry, await Corrections.KeptAsync(paperId, cancellationToken))
        : null;

    /// <summary>What is known of a paper as it was read, without what people said of it: what steps go by.</summary>
    public async Task<PaperEntry?> EntryAsync(string paperId, CancellationToken cancellationToken) => (await RowAsync(paperId, cancellationToken))?.Entry;

    /// <summary>The same of every paper, in no order.</summary>
    public async Task<ImmutableArray<PaperEntry>> EntriesAsync(CancellationToken cancellationToken) => [.. (await PaperRowsAsync(cancellationToken)).Select(row => row.Entry)];

    public Task SaveAsync(Ingestion ingestion, CancellationToken cancellationToken) => SaveAsync(ingestion, _ => false, cancellationToken);

    /// <summary>Saves a reading, unless what is known of the paper when it is switched says that it must not be.</summary>
    public async Task SaveAsync(Ingestion ingestion, Func<PaperEntry, bool> unless, CancellationToken cancellationToken)
    {
        ReadingRows rows = ReadingRows.Of(ingestion);
        for (int tried = 1; !await TrySaveAsync(ingestion, rows, unless, cancellationToken); tried++)
        {
            if (tried == MostTries)
            {
                throw new StoreUnusableException(Papers.Name, $"paper {ingestion.Paper.Id} was changed by others {MostTries} times while it was saved; try again", null);
            }
        }
    }

    public async IAsyncEnumerable<PaperEntry> PapersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ILookup<string, Correction> corrections = await Corrections.AllAsync(cancellationToken);
        foreach (PaperRow row in (await PaperRowsAsync(cancellationToken)).OrderBy(row => row.Entry.Paper, StringComparer.Ordinal).ThenBy(row => row.Entry.Id, StringComparer.Ordinal))
        {
            yield return Corrected(row.Entry, [.. corrections[row.Entry.Id]]);
        }
    }

    public async IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(RecordTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<ImmutableArray<object?>> rows = table == PapersTable.Table
            ? PapersAsync(cancellationToken).Select(PapersTable.Row)
            : TableCatalog.OfReadings.Contains(table) ? RecordsAsync(table, cancellationToken)
            : tables[table.Name].QueryAsync(cancellationToken: cancellationToken).Select(entity => TableRows.Values(table, entity));
        await foreach (ImmutableArray<object?> row in rows.WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    public async Task<ImmutableArray<ImmutableArray<object?>>> ReadRowsAsync(RecordTable table, string paperId, CancellationToken cancellationToken) =>
        [.. await RecordsOfAsync(table, await RowAsync(paperId, cancellationToken), cancellationToken)];

    /// <summary>Many papers with their rows.</summary>
    internal WholePapers Whole => new(tables);

    /// <summary>When the service last wrote each paper's row.</summary>
    internal async Task<Dictionary<string, DateTimeOffset>> WrittenAsync(CancellationToken cancellationToken) =>
        await Papers.QueryAsync(select: ["RowKey", "PartitionKey", "Timestamp"], cancellationToken: cancellationToken)
            .ToDictionaryAsync(entity => entity.RowKey, entity => entity.Timestamp!.Value, cancellationToken: cancellationToken);

    /// <summary>A paper's row with the rows that it names in each table of readings, all of one moment; null where there is no such paper.</summary>
    internal async Task<(PaperRow Row, ImmutableArray<ImmutableArray<ImmutableArray<object?>>> Rows)?> WholeAsync(string paperId, CancellationToken cancellationToken)
    {
        for (int tried = 1; await RowAsync(paperId, cancellationToken) is { } row; tried++)
        {
            List<ImmutableArray<object?>>[] rows = await Task.WhenAll(TableCatalog.OfReadings.Select(table => RecordsOfAsync(table, row, cancellationToken)));
            if (await RowAsync(paperId, cancellationToken) is { } now && now.Mark == row.Mark)
            {
                return (row, [.. rows.Select(table => table.ToImmutableArray())]);
            }

            if (tried == MostTries)
            {
                throw new StoreUnusableException(Papers.Name, $"paper {paperId} was changed by others {MostTries} times while it was read; try again", null);
            }
        }

        return null;
    }

    /// <summary>Removes a paper with its rows and what people said of it. Cut off, it is done by the next call.</summary>
    public async Task RemoveAsync(string paperId, CancellationToken cancellationToken)
    {
        if (await RowAsync(paperId, cancellationToken) is not { } row)
        {
            return;
        }

        if (row.Mark is { } mark)
        {
            row = row with { Mark = null, Replaced = mark };
            row = row with { ETag = await Papers.UpdateEntityAsync(row.ToEntity(), row.ETag, cancellationToken) };
        }

        await sweeping.SweepAsync(paperId, row.Replaced, cancellationToken);
        await sweeping.SweepWordsAsync(paperId, cancellationToken);
        await Papers.DeleteEntityAsync(PaperRow.PartitionOf(paperId), paperId, row.ETag, cancellationToken);
    }

    /// <summary>Removes rows that no paper names: what writers left that were cut off. Reads every key of every table.</summary>
    /// <returns>How many rows were removed.</returns>
    public async Task<int> SweepAsync(CancellationToken cancellationToken) =>
        await sweeping.SweepUnnamedAsync((await PaperRowsAsync(cancellationToken)).ToDictionary(row => row.Entry.Id), clock.GetUtcNow(), cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>One attempt; false where somebody else changed the paper's row meanwhile.</summary>
    private async Task<bool> TrySaveAsync(Ingestion ingestion, ReadingRows rows, Func<PaperEntry, bool> unless, CancellationToken cancellationToken)
    {
        PaperRow row = await RowAsync(ingestion.Paper.Id, cancellationToken)
            ?? throw new InvalidOperationException("A paper is received before it is saved.");
        if (unless(row.Entry))
        {
            return true;
        }

        ReadingMark mark = rows.MarkAfter(row.Mark);
        if (mark != row.Mark)
        {
            await WriteAsync(rows, mark, cancellationToken);
        }

        PaperRow after = row with
        {
            Entry = row.Entry.After(ingestion, clock.GetUtcNow()),
            Mark = mark,
            Replaced = mark == row.Mark ? row.Replaced : row.Mark,
        };
        try
        {
            after = after with { ETag = await Papers.UpdateEntityAsync(after.ToEntity(), row.ETag, cancellationToken) };
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied)
        {
            return false;
        }

        await sweeping.SweepAsync(ingestion.Paper.Id, row.Replaced, cancellationToken);
        await sweeping.SweepAsync(ingestion.Paper.Id, after.Replaced, cancellationToken);
        return true;
    }

    private Task WriteAsync(ReadingRows rows, ReadingMark mark, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        rows.Transactions(mark),
        new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken },
        async (transaction, token) => await tables[transaction.Table.Name].SubmitTransactionAsync(transaction.Actions, token));

    internal async Task<PaperRow?> RowAsync(string paperId, CancellationToken cancellationToken) =>
        await Papers.GetEntityIfExistsAsync(PaperRow.PartitionOf(paperId), paperId, cancellationToken) is { } entity ? PaperRow.Of(entity) : null;

    private async Task<List<PaperRow>> PaperRowsAsync(CancellationToken cancellationToken) =>
        await Papers.QueryAsync(cancellationToken: cancellationToken).Select(PaperRow.Of).ToListAsync(cancellationToken);

    /// <summary>By paper, several read ahead.</summary>
    private async IAsyncEnumerable<ImmutableArray<object?>> RecordsAsync(RecordTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ILookup<string, Correction> corrections = await Corrections.AllAsync(cancellationToken);
        var ahead = new Queue<Task<List<ImmutableArray<object?>>>>();
        foreach (PaperRow row in (await PaperRowsAsync(cancellationToken)).OrderBy(row => row.Entry.Id, StringComparer.Ordinal))
        {
            if (ahead.Count == ReadsAtOnce)
            {
                foreach (ImmutableArray<object?> values in await ahead.Dequeue())
                {
                    yield return values;
                }
            }

            ahead.Enqueue(CorrectedAsync(table, row, [.. corrections[row.Entry.Id]], cancellationToken));
        }

        while (ahead.TryDequeue(out Task<List<ImmutableArray<object?>>>? reading))
        {
            foreach (ImmutableArray<object?> values in await reading)
            {
                yield return values;
            }
        }
    }

    private static PaperEntry Corrected(PaperEntry read, ImmutableArray<Correction> said) =>
        said.IsEmpty ? read : PapersTable.Entry(CorrectedRows.Of(PapersTable.Table, [PapersTable.Row(read)], said, read)[0]);

    private async Task<List<ImmutableArray<object?>>> CorrectedAsync(RecordTable table, PaperRow row, ImmutableArray<Correction> said, CancellationToken cancellationToken)
    {
        List<ImmutableArray<object?>> read = await RecordsOfAsync(table, row, cancellationToken);
        if (said.IsEmpty)
        {
            return read;
        }

        List<ImmutableArray<object?>> items = table == Items ? read : await RecordsOfAsync(Items, row, cancellationToken);
        return [.. CorrectedRows.Of(table, read, ItemPlaces.Of(said, [.. items]), row.Entry)];
    }

    /// <summary>The rows that the paper names; where they were swept while they were read, those that it names now.</summary>
    internal async Task<List<ImmutableArray<object?>>> RecordsOfAsync(RecordTable table, PaperRow? row, CancellationToken cancellationToken)
    {
        int index = TableCatalog.OfReadings.IndexOf(table);
        for (int tried = 0; row?.Mark is { } mark && mark.Counts[index] > 0; tried++)
        {
            (string from, string to) = mark.Keys(row.Entry.Id);
            string filter = TableClient.CreateQueryFilter($"PartitionKey eq {mark.Partition} and RowKey ge {from} and RowKey lt {to}");
            List<ImmutableArray<object?>> rows = await tables[table.Name].QueryAsync(filter, cancellationToken: cancellationToken)
                .Select(entity => TableRows.Values(table, entity)).ToListAsync(cancellationToken);
            if (rows.Count == mark.Counts[index])
            {
                return rows;
            }

            if (tried == MostTries)
            {
                throw new StoreUnusableException(table.Name, $"paper {row.Entry.Id} names {mark.Counts[index]} rows, and {rows.Count} are there; read it again (`ingest reread`)", null);
            }

            row = await RowAsync(row.Entry.Id, cancellationToken);
        }

        return [];
    }
}
