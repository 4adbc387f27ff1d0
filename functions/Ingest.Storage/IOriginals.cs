using Ingest.Reading;

namespace Ingest.Storage;

/// <summary>The way back to an original.</summary>
public interface IOriginals
{
    /// <summary>The original as a file of this machine; null where it is not kept (any more).</summary>
    Task<SourceFile?> FindAsync(string paperId, string name, CancellationToken cancellationToken);
}
