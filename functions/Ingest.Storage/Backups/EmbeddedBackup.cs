using Ingest.Storage.Sqlite;

namespace Ingest.Storage.Backups;

/// <summary>A backup of the embedded store: its file as of one moment, then the originals and what OCR read.</summary>
/// <remarks>In that order: an original is kept before its row is written, so that every row's original is in the backup.</remarks>
internal sealed class EmbeddedBackup(string folder)
{
    private const string Kind = "embedded";
    private const string Unfinished = ".restoring";

    private static readonly string[] Folders = ["papers", "ocr", "reread"];

    public async Task<BackupFacts> BackupAsync(EmbeddedStore store, string to, TimeProvider clock, CancellationToken cancellationToken)
    {
        BackupWriter backup = BackupWriter.Begin(to);
        store.Records.Database.CopyTo(backup.PlaceOf(EmbeddedStore.FileName));
        await backup.AddWrittenAsync(EmbeddedStore.FileName, cancellationToken);
        foreach (string name in Folders.Select(part => Path.Combine(folder, part)).Where(Directory.Exists).SelectMany(Files))
        {
            try
            {
                await using FileStream file = File.OpenRead(Path.Combine(folder, name));
                await backup.AddAsync(name, file, cancellationToken);
            }
            catch (FileNotFoundException)
            {
                // A temporary file of a run that goes on meanwhile.
            }
        }

        return await backup.EndAsync(Kind, clock.GetUtcNow(), await store.Records.PapersAsync(cancellationToken).CountAsync(cancellationToken), cancellationToken);
    }

    /// <summary>The store's own file goes last: a restore that was cut off has left no store.</summary>
    public async Task<BackupFacts> RestoreAsync(string from, CancellationToken cancellationToken)
    {
        if (EmbeddedStore.IsAt(folder))
        {
            throw new BackupException(folder, "has a store already, so nothing was restored: name another folder with --store, or move that one away");
        }

        BackupReader backup = await BackupReader.OpenAsync(from, Kind, cancellationToken);
        foreach (BackupFile file in backup.Facts.Files.OrderBy(file => file.Name == EmbeddedStore.FileName))
        {
            string path = Path.Combine(folder, file.Name);
            await FileErrors.TranslateAsync(folder, async () =>
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await CopyAsync(backup.PlaceOf(file), path + Unfinished, cancellationToken);
                if (file.Name == EmbeddedStore.FileName)
                {
                    await RenameAsync(path + Unfinished, cancellationToken);
                }

                File.Move(path + Unfinished, path, overwrite: true);
                return path;
            });
        }

        return backup.Facts;
    }

    /// <summary>Who keeps a copy by the store's changes has to fetch it anew.</summary>
    private static async Task RenameAsync(string file, CancellationToken cancellationToken)
    {
        await using SqliteDatabase database = SqliteDatabase.Open(file);
        await database.ChangeAsync(writer => SqliteChanges.Rename(writer), cancellationToken);
    }

    private IEnumerable<string> Files(string part) => Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path));

    private static async Task CopyAsync(string from, string to, CancellationToken cancellationToken)
    {
        await using FileStream source = File.OpenRead(from), copy = File.Create(to);
        await source.CopyToAsync(copy, cancellationToken);
        RandomAccess.FlushToDisk(copy.SafeFileHandle);
    }
}
