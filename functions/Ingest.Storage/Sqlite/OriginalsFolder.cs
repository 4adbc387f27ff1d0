using System.Globalization;
using System.Security.Cryptography;
using Ingest.Reading;

namespace Ingest.Storage.Sqlite;

/// <summary>Originals in a folder: <c>ab/abcdef….pdf</c>, each put there whole (a temporary file, forced to the disk, renamed).</summary>
public sealed class OriginalsFolder : IPaperStore, IOriginals
{
    private const int BufferBytes = 1 << 17;
    private const string Unfinished = "unfinished-";

    private readonly string folder;
    private int copies;

    /// <summary>Makes the folder where it is not there; throws <see cref="StoreException"/>.</summary>
    public OriginalsFolder(string folder)
    {
        this.folder = folder;
        FileErrors.Translate(folder, () => Directory.CreateDirectory(folder));
    }

    public async Task<SourceFile> KeepAsync(string path, string name, CancellationToken cancellationToken)
    {
        SourceFile given = (await SourceFile.OfAsync(path, cancellationToken)) with { Name = name };
        string kept = PlaceOf(given.Id);
        return File.Exists(kept) ? given with { Path = kept } : await CopyAsync(given, cancellationToken);
    }

    public Task<SourceFile?> FindAsync(string paperId, string name, CancellationToken cancellationToken) =>
        Task.FromResult(File.Exists(PlaceOf(paperId)) ? new SourceFile(paperId, name, PlaceOf(paperId)) : null);

    /// <summary>Where the original of that id is, or would be.</summary>
    public string PlaceOf(string paperId) => Path.Combine(folder, paperId[..2], paperId + ".pdf");

    /// <summary>Removes what an interrupted run left; to be called by who alone writes here.</summary>
    public void Sweep()
    {
        foreach (string left in Directory.EnumerateFiles(folder, Unfinished + "*"))
        {
            File.Delete(left);
        }
    }

    private async Task<SourceFile> CopyAsync(SourceFile given, CancellationToken cancellationToken)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{Unfinished}{Environment.ProcessId}-{Interlocked.Increment(ref copies)}");
        string unfinished = Path.Combine(folder, name);
        try
        {
            await using FileStream from = File.OpenRead(given.Path);
            string id = await FileErrors.TranslateAsync(folder, () => WriteAsync(from, unfinished, cancellationToken));
            string kept = PlaceOf(id); // of what was copied: the file may have changed since it was first looked at
            FileErrors.Translate(folder, () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
                File.Move(unfinished, kept, overwrite: true);
                return kept;
            });
            return given with { Id = id, Path = kept };
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static async Task<string> WriteAsync(Stream from, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var to = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        byte[] buffer = new byte[BufferBytes];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        RandomAccess.FlushToDisk(to.SafeFileHandle);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
