using System.Collections.Concurrent;
using System.Threading.Channels;
using Ingest.Storage;

namespace Ingest.App.Work;

/// <summary>What is being done right now, for those who look: the papers' work as last noted, and a call whenever it changes.</summary>
/// <remarks>The store keeps what a restart needs; pages that tick by stand here only.</remarks>
internal sealed class WorkBoard(IWaitingPapers queue, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan WorkerIsDead = TimeSpan.FromSeconds(6);

    private readonly ConcurrentDictionary<string, PaperWork> works = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Channel<string>, bool> listeners = new();
    private readonly SemaphoreSlim waiting = new(0);
    private long lastSignOfWorker = clock.GetTimestamp();
    private string? trouble;

    /// <summary>What people are to be told of the work as a whole, in Swedish; null where all goes well.</summary>
    public string? Trouble =>
        trouble ?? (clock.GetElapsedTime(Interlocked.Read(ref lastSignOfWorker)) > WorkerIsDead ? ProblemWords.ReadingHasStopped : null);

    public PaperWork? Find(string paperId) => works.GetValueOrDefault(paperId);

    /// <summary>The papers in that state.</summary>
    public IEnumerable<PaperWork> In(params WorkState[] states) => works.Values.Where(work => states.Contains(work.State));

    public async Task EnqueueAsync(string paperId, CancellationToken cancellationToken)
    {
        Show(await queue.EnqueueAsync(paperId, cancellationToken));
        waiting.Release();
    }

    /// <summary>Whether something was put into the queue since it was last asked; waits for it for <paramref name="patience"/>.</summary>
    public Task<bool> WaitAsync(TimeSpan patience, CancellationToken cancellationToken) => waiting.WaitAsync(patience, cancellationToken);

    /// <summary>Who answers for the work is there; it may have trouble to tell of, in Swedish.</summary>
    public void Sign(string? of = null)
    {
        trouble = of;
        Interlocked.Exchange(ref lastSignOfWorker, clock.GetTimestamp());
    }

    /// <summary>Shows how far it is, without keeping it.</summary>
    public void Show(PaperWork work)
    {
        works[work.PaperId] = work;
        Call(work.PaperId);
    }

    /// <summary>Shows nothing of a paper any more: its work has ended, or it was removed.</summary>
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
