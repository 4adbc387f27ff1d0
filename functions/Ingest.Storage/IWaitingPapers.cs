using System.Collections.Immutable;

namespace Ingest.Storage;

/// <summary>What people see of the work that is going on, and how they ask for more of it; who does the work is elsewhere.</summary>
public interface IWaitingPapers
{
    /// <summary>Puts a paper last in the queue, also one that was read; one that waits or is read already stays where it is.</summary>
    Task<PaperWork> EnqueueAsync(string paperId, CancellationToken cancellationToken);

    /// <summary>Every paper that waits, is being read or failed on its way; those whose reading ended well may be among them.</summary>
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
