using System.Security.Cryptography;
using System.Text.Json;

namespace Ingest.Storage.Backups;

/// <summary>Writes a backup: files in a folder, and last of all <c>backup.json</c>, which says what they hold. Without it a backup is not whole.</summary>
internal sealed class BackupWriter
{
    private const int BufferBytes = 1 << 17;

    private readonly string folder;
    private readonly List<BackupFile> files = [];

    private BackupWriter(string folder) => this.folder = folder;

    /// <summary>Begins one in a folder that is empty or not there.</summary>
    /// <exception cref="BackupException">It cannot be written there.</exception>
    public static BackupWriter Begin(string folder)
    {
        try
        {
            string full = Directory.CreateDirectory(folder).FullName;
            return Directory.EnumerateFileSystemEntries(full).Any()
                ? throw new BackupException(folder, "is not empty, so no backup was begun there: name another folder with --to, or empty this one")
                : new BackupWriter(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(folder, $"cannot be written ({e.Message.TrimEnd('.')}): name another folder with --to", e);
        }
    }

    /// <summary>Where a file of that name is to be written by other means; <see cref="AddWrittenAsync"/> then takes it in.</summary>
    public string PlaceOf(string name)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Adds a file.</summary>
    public async Task AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        await using (FileStream file = File.Create(PlaceOf(name)))
        {
            byte[] buffer = new byte[BufferBytes];
            for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0; bytes += read)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }

        files.Add(new BackupFile(name, bytes, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    /// <summary>Takes in a file that stands at its place.</summary>
    public async Task AddWrittenAsync(string name, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(PlaceOf(name));
        files.Add(new BackupFile(name, file.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken))));
    }

    /// <summary>Makes it whole.</summary>
    /// <param name="store">What kind of store it is of.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="papers">How many papers it has.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<BackupFacts> EndAsync(string store, DateTimeOffset at, int papers, CancellationToken cancellationToken)
    {
        var facts = new BackupFacts(BackupFacts.KnownForm, store, at, papers, [.. files]);
        await WholeFile.WriteAsync(PlaceOf(BackupFacts.FileName), JsonSerializer.SerializeToUtf8Bytes(facts, BackupForms.Default.BackupFacts), cancellationToken);
        return facts;
    }
}
