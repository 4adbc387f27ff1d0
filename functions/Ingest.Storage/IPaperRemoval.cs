using System.Collections.Immutable;

namespace Ingest.Storage;

/// <summary>Removes papers with all that came from them: what retention asks for, and nothing else does.</summary>
public interface IPaperRemoval
{
    /// <summary>
    /// Removes each paper's rows, corrections and links, its words and what is found in them, its work, readings, pictures and original; what
    /// is left is that it was removed. Papers that wait or are being read are left for the next time. Cut off, the next call ends it.
    /// </summary>
    /// <returns>The papers that were there and are no longer.</returns>
    Task<ImmutableArray<string>> RemoveAsync(ImmutableArray<string> papers, CancellationToken cancellationToken);
}
