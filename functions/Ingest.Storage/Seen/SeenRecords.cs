using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Queries;

namespace Ingest.Storage.Seen;

/// <summary>Papers and rows that who looks may see; what is written is written.</summary>
public sealed class SeenRecords(IRecordStore records, ISight sight) : IRecordStore
{
    public Task ReceiveAsync(PaperEntry received, CancellationToken cancellationToken) => records.ReceiveAsync(received, cancellationToken);

    public Task SaveAsync(Ingestion ingestion, CancellationToken cancellationToken) => records.SaveAsync(ingestion, cancellationToken);

    public async Task<PaperEntry?> FindAsync(string paperId, CancellationToken cancellationToken) =>
        (await sight.HiddenAsync(cancellationToken)).Contains(paperId) ? null : await records.FindAsync(paperId, cancellationToken);

    public async IAsyncEnumerable<PaperEntry> PapersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (PaperEntry paper in records.PapersAsync(cancellationToken))
        {
            if (Protection.Lets(paper.ProtectedFor, sight.Who))
            {
                yield return paper;
            }
        }
    }

    public async IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(RecordTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        int[] papers = [.. RowQuery.PapersOf(table).Select(column => RowQuery.IndexOf(table, column))];
        await foreach (ImmutableArray<object?> row in records.RowsAsync(table, cancellationToken))
        {
            if (!papers.Any(paper => hidden.Contains((string)row[paper]!)))
            {
                yield return row;
            }
        }
    }

    public async Task<ImmutableArray<ImmutableArray<object?>>> ReadRowsAsync(RecordTable table, string paperId, CancellationToken cancellationToken) =>
        (await sight.HiddenAsync(cancellationToken)).Contains(paperId) ? [] : await records.ReadRowsAsync(table, paperId, cancellationToken);

    /// <summary>Nothing: the store outlives who looks at it.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
