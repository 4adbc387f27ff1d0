using Ingest.Reading;

namespace Ingest.Storage;

/// <summary>Where the papers' originals live, each under the SHA-256 of its bytes.</summary>
public interface IPaperStore
{
    /// <summary>
    /// Keeps a copy of a file and gives the copy back; the same bytes are kept once. When it returns, the copy is on the disk;
    /// when it throws, nothing of it is left.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What the paper is called.</param>
    /// <param name="cancellationToken">Stops the copying.</param>
    Task<SourceFile> KeepAsync(string path, string name, CancellationToken cancellationToken);
}
