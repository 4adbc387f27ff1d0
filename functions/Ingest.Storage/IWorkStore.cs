namespace Ingest.Storage;

/// <summary>The queue of who reads papers itself: what waits, is read, was read, so that a restart goes on where it was.</summary>
public interface IWorkStore : IWaitingPapers
{
    /// <summary>Takes the first that waits and marks it as being read; null where none waits.</summary>
    Task<PaperWork?> TakeAsync(CancellationToken cancellationToken);

    /// <summary>Notes how far a paper has come, or how its reading ended.</summary>
    Task NoteAsync(PaperWork work, CancellationToken cancellationToken);

    /// <summary>
    /// After a start: what was being read waits again, and what was taken <paramref name="mostAttempts"/> times without an end has failed
    /// with <paramref name="problem"/>, so that one paper that ends the process does not do so for ever.
    /// </summary>
    Task ResumeAsync(int mostAttempts, string problem, CancellationToken cancellationToken);
}
