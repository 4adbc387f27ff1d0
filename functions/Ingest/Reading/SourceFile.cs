using System.Security.Cryptography;

namespace Ingest.Reading;

/// <summary>A PDF on disk and what it is called; its id is the SHA-256 of its bytes (contract, Document <c>id</c>).</summary>
public sealed record SourceFile(string Id, string Name, string Path)
{
    /// <summary>Hashes the file; throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where it cannot be read.</summary>
    public static async Task<SourceFile> OfAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream stream = File.OpenRead(path);
        byte[] hash = await SHA256.HashDataAsync(stream, cancellationToken);
        return new SourceFile(Convert.ToHexStringLower(hash), System.IO.Path.GetFileName(path), path);
    }
}
