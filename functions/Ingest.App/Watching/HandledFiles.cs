using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Reading;

namespace Ingest.App.Watching;

/// <summary>Handled files of a watched folder that go with their papers.</summary>
internal static class HandledFiles
{
    private const string Note = ".txt";

    /// <summary>Removes files that have the bytes of one of the papers, with the notes beside them.</summary>
    public static async Task RemoveAsync(string folder, ImmutableArray<PaperEntry> papers, CancellationToken cancellationToken)
    {
        HashSet<long> sizes = [.. papers.Select(paper => paper.Bytes)];
        HashSet<string> ids = [.. papers.Select(paper => paper.Id)];
        foreach (FileInfo file in Files(folder, FolderWatch.Done).Concat(Files(folder, FolderWatch.Failed)).Where(file => sizes.Contains(file.Length)).ToArray())
        {
            if (ids.Contains((await SourceFile.OfAsync(file.FullName, cancellationToken)).Id))
            {
                Remove(file);
            }
        }
    }

    /// <summary>Removes failed files whose note is of before that time: those that never became a paper.</summary>
    public static void RemoveFailed(string folder, DateTimeOffset before)
    {
        foreach (FileInfo file in Files(folder, FolderWatch.Failed).Where(file => File.Exists(file.FullName + Note) && File.GetLastWriteTimeUtc(file.FullName + Note) < before.UtcDateTime).ToArray())
        {
            Remove(file);
        }
    }

    private static IEnumerable<FileInfo> Files(string folder, string part) =>
        new DirectoryInfo(Path.Combine(folder, part)) is { Exists: true } there ? there.EnumerateFiles("*", SearchOption.AllDirectories) : [];

    private static void Remove(FileInfo file)
    {
        File.Delete(file.FullName + Note);
        file.Delete();
    }
}
