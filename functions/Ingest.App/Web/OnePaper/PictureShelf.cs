namespace Ingest.App.Web.OnePaper;

/// <summary>A folder of pictures with a bound: beyond it, those that were longest not asked for are removed until a part of it is free again.</summary>
/// <param name="folder">Where they lie.</param>
/// <param name="mostBytes">The bound.</param>
internal sealed class PictureShelf(string folder, long mostBytes)
{
    /// <summary>How full it is left, so that not every picture makes room anew.</summary>
    private const double LeftFull = 0.9;

    /// <summary>A picture's time of asking is kept no more exactly than this: it saves a write for each look.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromMinutes(10);

    private readonly Lock making = new();
    private long bytes = -1; // unknown until first asked

    /// <summary>Whether the picture is there; if so, it was asked for now.</summary>
    public static bool Has(string path)
    {
        var picture = new FileInfo(path);
        try
        {
            if (picture.Exists && TimeProvider.System.GetUtcNow().UtcDateTime - picture.LastWriteTimeUtc > Exactness)
            {
                picture.LastWriteTimeUtc = TimeProvider.System.GetUtcNow().UtcDateTime;
            }

            return picture.Exists;
        }
        catch (IOException)
        {
            return false; // it went meanwhile
        }
    }

    /// <summary>Notes a picture that was put there, and makes room where it is too much now.</summary>
    public void Added(long size)
    {
        lock (making)
        {
            bytes = bytes < 0 ? Pictures().Sum(picture => picture.Length) : bytes + size;
            if (bytes > mostBytes)
            {
                MakeRoom();
            }
        }
    }

    private void MakeRoom()
    {
        FileInfo[] oldestFirst = [.. Pictures().OrderBy(picture => picture.LastWriteTimeUtc)];
        bytes = oldestFirst.Sum(picture => picture.Length);
        foreach (FileInfo picture in oldestFirst.TakeWhile(_ => bytes > mostBytes * LeftFull))
        {
            bytes -= picture.Length;
            picture.Delete();
        }
    }

    private IEnumerable<FileInfo> Pictures() => new DirectoryInfo(folder).EnumerateFiles("*.png", SearchOption.AllDirectories);
}
