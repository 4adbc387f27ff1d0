using System.Security.Cryptography;

namespace Ingest.Reading;

/// <summary>A PDF on disk and what it is called; its id is the SHA-256 of its bytes (contract, Document <c>id</c>).</summary>
public sealed record SourceFile(string Id, string Name, string Path)
{
    /// <summary>Hashes the file.</summary>
    /// <exception cref="PaperException">It is not there, or this user may not read it.</exception>
    public static async Task<SourceFile> OfAsync(string path, CancellationToken cancellationToken)
    {
        string full = System.IO.Path.GetFullPath(path);
        await using FileStream stream = Open(full);
        try
        {
            byte[] hash = await SHA256.HashDataAsync(stream, cancellationToken);
            return new SourceFile(Convert.ToHexStringLower(hash), System.IO.Path.GetFileName(full), full);
        }
        catch (IOException e)
        {
            throw new FileUnreadableException(full, e);
        }
    }

    /// <summary>Opens a file for reading; whatever hinders it is a <see cref="PaperException"/>.</summary>
    internal static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileVanishedException(path, e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw Directory.Exists(path) ? new NotAPdfException(path) : new NoPermissionException(path, e);
        }
        catch (IOException e)
        {
            throw new FileUnreadableException(path, e);
        }
    }
}
