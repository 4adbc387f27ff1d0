using System.Collections.Immutable;

namespace Ingest.Storage.Sqlite;

/// <summary>Removes papers from the store's file and from its folders.</summary>
internal sealed class EmbeddedRemoval(string folder, SqliteDatabase database, OriginalsFolder originals, TimeProvider clock) : IPaperRemoval
{
    /// <summary>Where a paper's files lie beside its original, each in a folder that is named by the id's first two characters.</summary>
    private static readonly string[] Folders = ["ocr", "reread", "pictures"];

    public async Task<ImmutableArray<string>> RemoveAsync(ImmutableArray<string> papers, CancellationToken cancellationToken)
    {
        var removed = ImmutableArray.CreateBuilder<string>();
        foreach (string paper in papers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (database.Read(reader => SqliteRemoval.MayGo(reader, paper)))
            {
                RemoveFiles(paper); // first: cut off here, the paper is still known, and the next call ends it
                await database.ChangeAsync(writer => SqliteRemoval.Remove(writer, paper, clock.GetUtcNow()), cancellationToken);
                RemoveFiles(paper); // pictures that were being drawn
                removed.Add(paper);
            }
        }

        if (removed.Count > 0)
        {
            await database.WriteAsync(SqliteRemoval.Erase, cancellationToken);
        }

        return removed.ToImmutable();
    }

    private void RemoveFiles(string paper)
    {
        if (File.Exists(originals.PlaceOf(paper)))
        {
            File.Delete(originals.PlaceOf(paper));
        }

        foreach (DirectoryInfo own in Folders.Select(name => new DirectoryInfo(Path.Combine(folder, name, paper[..2]))).Where(own => own.Exists))
        {
            foreach (FileSystemInfo file in own.EnumerateFileSystemInfos(paper + "*").ToArray())
            {
                if (file is DirectoryInfo inner)
                {
                    inner.Delete(recursive: true);
                }
                else
                {
                    file.Delete();
                }
            }
        }
    }
}
