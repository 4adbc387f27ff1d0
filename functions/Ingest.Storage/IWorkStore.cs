using System.Collections.Immutable;

namespace Ingest.Storage;

/// <summary>Which papers wait to be read, are read, were read: so that a restart goes on where it was.</summary>
public interface IWorkStore
{
    /// <summary>Puts a paper last in the queue, also one that was read; one that waits or is read already stays where it is.</summary>
    Task<PaperWork> EnqueueAsync(string paperId, CancellationToken cancellationToken);

    /// <summary>Takes the first that waits and marks it as being read; null where none waits.</summary>
    Task<PaperWork?> TakeAsync(CancellationToken cancellationToken);

    /// <summary>Notes how far a paper has come, or how its reading ended.</summary>
    Task NoteAsync(PaperWork work, CancellationToken cancellationToken);

    /// <summary>
    /// After a start: what was being read waits again, and what was taken <paramref name="mostAttempts"/> times without an end has failed
    /// with <paramref name="problem"/>, so that one paper that ends the process does not do so for ever.
    /// </summary>
    Task ResumeAsync(int mostAttempts, string problem, CancellationToken cancellationToken);

    /// <summary>Every paper that ever waited.</summary>
    Task<ImmutableArray<PaperWork>> AllAsync(CancellationToken cancellationToken);
}

/// <summary>Where a paper is on its way.</summary>
public enum WorkState
{
    Queued,
    Reading,
    Done,

    /// <summary>It could not be received, read or written; the paper itself may be sound.</summary>
    Failed,
}

/// <summary>What is being done with a paper.</summary>
public enum WorkStep
{
    Waiting,
    Pages,
    Ocr,
    Saving,
    Ended,
}

/// <summary>A paper's work.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="State">Where it is.</param>
/// <param name="Step">What is being done.</param>
/// <param name="PagesDone">Of the step's pages.</param>
/// <param name="Pages">The step's pages; 0 while unknown.</param>
/// <param name="Attempts">How many times it was taken since it was last put into the queue.</param>
/// <param name="Problem">Why it failed, in words; else null.</param>
/// <param name="Since">When it came into its state.</param>
public sealed record PaperWork(
    string PaperId, WorkState State, WorkStep Step, int PagesDone, int Pages, int Attempts, string? Problem, DateTimeOffset Since);
