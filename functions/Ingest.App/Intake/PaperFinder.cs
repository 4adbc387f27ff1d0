using System.Collections.Immutable;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Intake;

/// <summary>Files and folders as given → the PDFs in them.</summary>
internal static class PaperFinder
{
    /// <summary>
    /// A file that is given is taken whatever it is called; a folder is searched to its depths for <c>*.pdf</c>, but not in hidden
    /// folders, in stores, nor through symbolic links. Sorted, each once; what cannot be searched is beside them.
    /// </summary>
    public static (ImmutableArray<FoundPaper> Papers, ImmutableArray<IntakeResult> Refused) Find(IEnumerable<string> paths)
    {
        var found = new SortedDictionary<string, FoundPaper>(StringComparer.Ordinal);
        var refused = ImmutableArray.CreateBuilder<IntakeResult>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                Search(path, path, found, refused);
            }
            else
            {
                found[path] = new FoundPaper(path, Path.GetFileName(path));
            }
        }

        return ([.. found.Values], refused.ToImmutable());
    }

    private static void Search(
        string top, string folder, SortedDictionary<string, FoundPaper> found, ImmutableArray<IntakeResult>.Builder refused)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                string path = Path.Combine(folder, entry.Name);
                if (entry is FileInfo && entry.Extension.Equals(".pdf", StringComparison.OrdinalIgnoreCase))
                {
                    found[path] = new FoundPaper(path, Path.GetRelativePath(top, path));
                }
                else if (entry is DirectoryInfo { LinkTarget: null } && !entry.Name.StartsWith('.') && !EmbeddedStore.IsAt(path))
                {
                    Search(top, path, found, refused);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused.Add(new IntakeResult(new FoundPaper(folder, folder), IntakeEnd.Refused, null, Failures.Explain(e, folder)));
        }
    }
}

/// <summary>A file to read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What the paper is called: its path below the folder that was given, or its file name.</param>
internal sealed record FoundPaper(string Path, string Name);
