using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;

namespace Ingest.App.Triggers.Reconcile;

/// <summary>Compares container, papers and queues: sends again what was missed, sweeps what was cut off, ends what is older than kept.</summary>
/// <remarks>
/// What a queue holds cannot be looked up, only counted: a paper that waits while the queues are empty was lost. Should it have been taken
/// up in the moment between, its message comes twice, which every step bears.
/// </remarks>
internal sealed class ReconcileStep(Workplace place) : IStep
{
    private AzureStore Store => place.Store;

    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        DateTimeOffset now = place.Clock.GetUtcNow();
        DateTimeOffset oldest = await SendDroppedAsync(now, cancellationToken);
        bool isQuiet = await LengthAsync(["read", "ocr", "extract"], cancellationToken) == 0;
        bool isAnyMissed = false;
        foreach (PaperEntry paper in await Store.Records.EntriesAsync(cancellationToken))
        {
            if (place.Options.KeptFor is { } kept && paper.ReceivedAt < now - kept)
            {
                await Store.RemoveAsync(paper.Id, cancellationToken);
            }
            else if (paper.State is null)
            {
                oldest = paper.ReceivedAt < oldest ? paper.ReceivedAt : oldest;
                if (isQuiet && paper.ReceivedAt <= now - place.Options.MissedAfter)
                {
                    isAnyMissed = true;
                    await place.SendAsync("read", new PaperMessage(paper.Id), cancellationToken);
                }
            }
        }

        Telemetry.Waited(now - oldest);
        isAnyMissed |= isQuiet && await SendAskedAsync(now, cancellationToken);
        if (isQuiet && !isAnyMissed)
        {
            await Store.Records.SweepAsync(cancellationToken);
        }
    }

    /// <summary>Files whose event never came, and those that came before anyone listened: this is the polling, too.</summary>
    /// <returns>Since when the oldest waits; now where none does.</returns>
    private async Task<DateTimeOffset> SendDroppedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        bool isQuiet = await LengthAsync(["incoming"], cancellationToken) == 0;
        DateTimeOffset oldest = now;
        await foreach ((string blob, DateTimeOffset since) in Store.Incoming.WaitingAsync(cancellationToken))
        {
            oldest = since < oldest ? since : oldest;
            if (isQuiet && since <= now - place.Options.MissedAfter)
            {
                await Store.Work.SendAsync("incoming", DroppedMessage.Of(Store.Incoming.Name, blob).Write(), cancellationToken);
            }
        }

        return oldest;
    }

    /// <summary>Papers that a person asked to have read again, whose message was lost; and those of which it was not told that they have been.</summary>
    /// <returns>Whether any was sent.</returns>
    private async Task<bool> SendAskedAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        bool isAny = false;
        foreach (PaperWork work in (await Store.Progress.AllAsync(cancellationToken)).Works.Where(work => work.State != WorkState.Failed && work.Since <= now - place.Options.MissedAfter))
        {
            PaperEntry? paper = await Store.Records.EntryAsync(work.PaperId, cancellationToken);
            if (paper is null || paper.ReadAt >= work.Since)
            {
                await Store.Progress.EndAsync(work.PaperId, cancellationToken);
            }
            else if (paper.State is not null)
            {
                isAny = true;
                await place.SendAsync("read", new PaperMessage(work.PaperId) { IsAgain = true }, cancellationToken);
            }
        }

        return isAny;
    }

    private async Task<int> LengthAsync(IEnumerable<string> queues, CancellationToken cancellationToken)
    {
        int length = 0;
        foreach (string queue in queues)
        {
            length += await Store.Work.LengthAsync(queue, cancellationToken);
        }

        return length;
    }
}
