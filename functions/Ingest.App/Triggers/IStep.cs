namespace Ingest.App.Triggers;

/// <summary>One step of a paper's way. It may be repeated, doubled, reordered with others and cut off at any point.</summary>
internal interface IStep
{
    /// <summary>Does what a message asks; returns when it is done and the next step's messages are sent.</summary>
    Task RunAsync(string message, CancellationToken cancellationToken);
}
