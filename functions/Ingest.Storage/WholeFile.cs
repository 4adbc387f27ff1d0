namespace Ingest.Storage;

/// <summary>Files that are there whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Makes a file, and its folder, by way of a temporary one beside it. Throws <see cref="IOException"/> where it cannot.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="write">Writes the temporary file, whose path it is given.</param>
    public static async Task WriteAsync(string path, Func<string, Task> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string unfinished = path + ".unfinished";
        try
        {
            await write(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>The same with bytes that are at hand.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="cancellationToken">Stops it; nothing of it is left then.</param>
    public static Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken) =>
        WriteAsync(path, unfinished => File.WriteAllBytesAsync(unfinished, bytes, cancellationToken));
}
