using System.Collections.Concurrent;
using System.Threading.Channels;
using Ingest.Storage;

namespace Ingest.App.Work;

/// <summary>What is being done right now, for those who look: the papers' work as last noted, and a call whenever it changes.</summary>
/// <remarks>The store keeps what a restart needs; pages that tick by stand here only.</remarks>
internal sealed class WorkBoard(IWorkStore store, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, PaperWork> works = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Channel<string>, bool> listeners = new();
    private readonly SemaphoreSlim waiting = new(0);
    private long lastSignOfWorker = clock.GetTimestamp();

    /// <summary>How long no worker has given a sign.</summary>
    public TimeSpan WorkerIsSilentFor => clock.GetElapsedTime(Interlocked.Read(ref lastSignOfWorker));

    /// <summary>Takes up what a restart left.</summary>
    public async Task ResumeAsync(int mostAttempts, string problem, CancellationToken cancellationToken)
    {
        await store.ResumeAsync(mostAttempts, problem, cancellationToken);
        foreach (PaperWork work in await store.AllAsync(cancellationToken))
        {
            works[work.PaperId] = work;
        }
    }

    public PaperWork? Find(string paperId) => works.GetValueOrDefault(paperId);

    /// <summary>The papers in that state.</summary>
    public IEnumerable<PaperWork> In(params WorkState[] states) => works.Values.Where(work => states.Contains(work.State));

    public async Task EnqueueAsync(string paperId, CancellationToken cancellationToken)
    {
        Show(await store.EnqueueAsync(paperId, cancellationToken));
        waiting.Release();
    }

    /// <summary>The next paper, as soon as there is one; null where none came within <paramref name="patience"/>.</summary>
    public async Task<PaperWork?> TakeAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        PaperWork? work = await store.TakeAsync(cancellationToken);
        if (work is null && await waiting.WaitAsync(patience, cancellationToken))
        {
            work = await store.TakeAsync(cancellationToken);
        }

        if (work is not null)
        {
            Show(work);
        }

        return work;
    }

    /// <summary>The workers are there.</summary>
    public void Sign() => Interlocked.Exchange(ref lastSignOfWorker, clock.GetTimestamp());

    /// <summary>Shows how far it is, without keeping it.</summary>
    public void Show(PaperWork work)
    {
        works[work.PaperId] = work;
        Call(work.PaperId);
    }

    /// <summary>Shows it and keeps it.</summary>
    public async Task NoteAsync(PaperWork work, CancellationToken cancellationToken)
    {
        await store.NoteAsync(work, cancellationToken);
        Show(work);
    }

    /// <summary>Shows nothing of a paper any more, since it was removed.</summary>
    public void Forget(string paperId)
    {
        works.TryRemove(paperId, out _);
        Call(paperId);
    }

    /// <summary>Says that a paper changed.</summary>
    public void Call(string paperId)
    {
        foreach (Channel<string> listener in listeners.Keys)
        {
            listener.Writer.TryWrite(paperId);
        }
    }

    public void Dispose() => waiting.Dispose();

    /// <summary>Ids of papers that change from now on; a listener that is slow loses the oldest.</summary>
    public Listening Listen()
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = true;
        return new Listening(channel.Reader, () => listeners.TryRemove(channel, out _));
    }
}

/// <summary>Someone who listens, until disposed of.</summary>
internal sealed class Listening(ChannelReader<string> papers, Action end) : IDisposable
{
    public ChannelReader<string> Papers { get; } = papers;

    public void Dispose() => end();
}
