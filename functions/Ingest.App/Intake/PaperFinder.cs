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
    public static (ImmutableArray<string> Papers, ImmutableArray<IntakeResult> Refused) Find(IEnumerable<string> paths)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var refused = ImmutableArray.CreateBuilder<IntakeResult>();
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                Search(path, found, refused);
            }
            else
            {
                found.Add(path);
            }
        }

        return ([.. found], refused.ToImmutable());
    }

    private static void Search(string folder, SortedSet<string> found, ImmutableArray<IntakeResult>.Builder refused)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                string path = Path.Combine(folder, entry.Name);
                if (entry is FileInfo && entry.Extension.Equals(".pdf", StringComparison.OrdinalIgnoreCase))
                {
                    found.Add(path);
                }
                else if (entry is DirectoryInfo { LinkTarget: null } && !entry.Name.StartsWith('.') && !EmbeddedStore.IsAt(path))
                {
                    Search(path, found, refused);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refused.Add(new IntakeResult(folder, IntakeEnd.Refused, null, Failures.Explain(e)));
        }
    }
}
