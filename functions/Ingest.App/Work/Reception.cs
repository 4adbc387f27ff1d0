using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage;

namespace Ingest.App.Work;

/// <summary>Takes files in: keeps the original, says whether it was there, puts it in the queue.</summary>
internal sealed class Reception(IPaperStore papers, WholeStore store, WorkBoard board, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Takes a file in. A paper that is known is not read again, unless it failed.</summary>
    /// <exception cref="PaperException">It cannot be reached.</exception>
    /// <exception cref="StoreException">It cannot be kept.</exception>
    public async Task<Received> TakeAsync(string path, string name, CancellationToken cancellationToken)
    {
        SourceFile file = await papers.KeepAsync(path, name, cancellationToken);
        await one.WaitAsync(cancellationToken); // the same bytes at the same time: one of them is the first
        try
        {
            if (await store.Records.FindAsync(file.Id, cancellationToken) is { } known)
            {
                return await AgainAsync(known, cancellationToken);
            }

#pragma warning disable CA3003 // the path is made of the bytes' hash, not of what a caller says
            long bytes = new FileInfo(file.Path).Length;
#pragma warning restore CA3003
            var received = new PaperEntry(file.Id, name, bytes, clock.GetUtcNow());
            await store.Records.ReceiveAsync(received, cancellationToken);
            if (await store.Records.FindAsync(file.Id, cancellationToken) is { State: not null } readByOthers)
            {
                return await AgainAsync(readByOthers, cancellationToken);
            }

            await board.EnqueueAsync(file.Id, cancellationToken);
            return new Received(received, false, false);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<Received> AgainAsync(PaperEntry known, CancellationToken cancellationToken)
    {
        PaperWork? work = board.Find(known.Id);
        bool isReadAnew = work is not { State: WorkState.Queued or WorkState.Reading } && known.State is null or PaperState.Failed;
        if (isReadAnew)
        {
            await board.EnqueueAsync(known.Id, cancellationToken);
        }

        return new Received(known, true, isReadAnew);
    }
}

/// <summary>What became of a file that came.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="WasKnown">The same bytes came before, maybe by another name.</param>
/// <param name="IsReadAnew">It was known, but had not been read well, and is read again.</param>
internal sealed record Received(PaperEntry Paper, bool WasKnown, bool IsReadAnew);
