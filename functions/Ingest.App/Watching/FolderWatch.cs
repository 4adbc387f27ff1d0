using Ingest.App.Web.Papers;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Watching;

/// <summary>What lies in a watched folder and is whole: found by looking again and again, since network shares tell of nothing.</summary>
internal sealed class FolderWatch(string folder)
{
    /// <summary>Where handled files go.</summary>
    public const string Done = "klart";

    /// <summary>Where failed ones go, beside a note.</summary>
    public const string Failed = "fel";

    /// <summary>Looks after which an empty file, or a PDF without an end, is taken as it is.</summary>
    private const int MostLooks = 15;

    private static readonly string[] Passed = [".tmp", ".part", ".partial", ".crdownload", ".download", ".ini", ".db", ".lnk", ".unfinished"];

    private readonly Dictionary<string, (long Bytes, DateTime Written, int Looks)> seen = new(StringComparer.Ordinal);

    /// <summary>Files that are as they were when last looked at, and can be opened; throws <see cref="IOException"/> where the folder is out of reach.</summary>
    public async Task<List<string>> LookAsync(CancellationToken cancellationToken)
    {
        var ready = new List<string>();
        HashSet<string> there = [.. Files(new DirectoryInfo(folder))];
        foreach (string gone in seen.Keys.Where(path => !there.Contains(path)).ToArray())
        {
            seen.Remove(gone);
        }

        foreach (string path in there.Order(StringComparer.Ordinal))
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                continue;
            }

            (long bytes, DateTime written, int looks) = seen.GetValueOrDefault(path, (-1, default, 0));
            bool isSame = bytes == file.Length && written == file.LastWriteTimeUtc;
            seen[path] = (file.Length, file.LastWriteTimeUtc, isSame ? looks + 1 : 0);
            if (isSame && await IsWholeAsync(path, looks + 1 >= MostLooks, cancellationToken))
            {
                ready.Add(path);
            }
        }

        return ready;
    }

    /// <summary>Moves a handled file to <see cref="Done"/> or <see cref="Failed"/>, and lays a note beside it where there is something to say.</summary>
    public void Move(string path, string to, string? note)
    {
        string target = Free(Path.Combine(folder, to, Path.GetRelativePath(folder, path)));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(path, target);
        seen.Remove(path);
        if (note is not null)
        {
            File.WriteAllText(target + ".txt", note + Environment.NewLine);
        }
    }

    private IEnumerable<string> Files(DirectoryInfo from)
    {
        foreach (FileSystemInfo entry in from.EnumerateFileSystemInfos().Where(entry => !entry.Name.StartsWith('.') && !entry.Name.StartsWith('~')))
        {
            bool isTop = from.FullName == new DirectoryInfo(folder).FullName;
            if (entry is DirectoryInfo { LinkTarget: null } inner && !(isTop && inner.Name is Done or Failed) && !EmbeddedStore.IsAt(inner.FullName))
            {
                foreach (string file in Files(inner))
                {
                    yield return file;
                }
            }
            else if (entry is FileInfo && !Passed.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            {
                yield return entry.FullName;
            }
        }
    }

    /// <summary>Whether it can be opened and has an end; a copy that stands still may only be slow.</summary>
    private static async Task<bool> IsWholeAsync(string path, bool patienceIsOut, CancellationToken cancellationToken)
    {
        try
        {
            await using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read))
            {
            }

            return patienceIsOut || (new FileInfo(path).Length > 0 && (!await Uploads.IsPdfAsync(path, cancellationToken) || await HasEndAsync(path, cancellationToken)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return patienceIsOut; // then the reason is told
        }
    }

    private static async Task<bool> HasEndAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = File.OpenRead(path);
        byte[] tail = new byte[2048];
        file.Position = Math.Max(0, file.Length - tail.Length);
        int read = await file.ReadAtLeastAsync(tail, tail.Length, throwOnEndOfStream: false, cancellationToken);
        return tail.AsSpan(0, read).LastIndexOf("%%EOF"u8) >= 0;
    }

    private static string Free(string path)
    {
        string start = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path));
        string free = path;
        for (int i = 2; File.Exists(free); i++)
        {
            free = $"{start} ({i}){Path.GetExtension(path)}";
        }

        return free;
    }
}
