using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;

namespace Ingest.Tests.Storage;

/// <summary>The simplest store there is: what a test double must do to be one.</summary>
internal sealed class MemoryRecordStore : IRecordStore
{
    private readonly ConcurrentDictionary<string, (PaperEntry Paper, Ingestion? Reading)> papers = new(StringComparer.Ordinal);

    public Task ReceiveAsync(PaperEntry received, CancellationToken cancellationToken)
    {
        papers.TryAdd(received.Id, (received, null));
        return Task.CompletedTask;
    }

    public Task<PaperEntry?> FindAsync(string paperId, CancellationToken cancellationToken) =>
        Task.FromResult(papers.TryGetValue(paperId, out (PaperEntry Paper, Ingestion?) known) ? known.Paper : null);

    public Task SaveAsync(Ingestion ingestion, CancellationToken cancellationToken)
    {
        papers.AddOrUpdate(
            ingestion.Paper.Id,
            _ => throw new InvalidOperationException("A paper is received before it is saved."),
            (_, known) => (known.Paper.After(ingestion, StoppedClock.At), ingestion));
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<PaperEntry> PapersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach ((PaperEntry paper, _) in InOrder())
        {
            yield return paper;
        }
    }

    public async IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(RecordTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach ((PaperEntry paper, Ingestion? reading) in InOrder())
        {
            foreach (ImmutableArray<object?> row in table == PapersTable.Table ? [PapersTable.Row(paper)] : reading is null ? [] : table.RowsOf(reading))
            {
                yield return row;
            }
        }
    }

    public Task<ImmutableArray<ImmutableArray<object?>>> ReadRowsAsync(RecordTable table, string paperId, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<ImmutableArray<object?>>>([.. papers.TryGetValue(paperId, out (PaperEntry, Ingestion? Reading) known) && known.Reading is { } reading ? table.RowsOf(reading) : []]);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private IEnumerable<(PaperEntry Paper, Ingestion? Reading)> InOrder() => papers.OrderBy(paper => paper.Key, StringComparer.Ordinal).Select(paper => paper.Value);
}
