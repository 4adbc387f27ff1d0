namespace Ingest.Reading;

/// <summary>What a file's first and last bytes tell before any tool opens it.</summary>
internal static class FileGate
{
    /// <summary>The most bytes that one paper may have.</summary>
    public const long MostBytes = 1L << 30;

    // Readers accept a PDF whose mark stands within the first 1,024 bytes, and an end mark with a little behind it
    // (ISO 32000-1, annex H.3.4.1, implementation notes 13 and 18).
    private const int HeadBytes = 1024;
    private const int TailBytes = 2048;

    /// <summary>Refuses what is no PDF; true where the PDF has its end mark, false where it may have been cut off.</summary>
    /// <exception cref="PaperException">It cannot be reached, is empty, too large or no PDF.</exception>
    public static bool HasEnd(string path)
    {
        using FileStream stream = SourceFile.Open(path);
        try
        {
            return Look(stream, path);
        }
        catch (IOException e)
        {
            throw new FileUnreadableException(path, e);
        }
    }

    private static bool Look(FileStream stream, string path)
    {
        long length = stream.Length;
        if (length == 0)
        {
            throw new EmptyFileException(path);
        }

        if (length > MostBytes)
        {
            throw new FileTooLargeException(path, length, MostBytes);
        }

        Span<byte> bytes = stackalloc byte[TailBytes];
        int read = stream.ReadAtLeast(bytes[..HeadBytes], HeadBytes, throwOnEndOfStream: false);
        if (bytes[..read].IndexOf("%PDF-"u8) < 0)
        {
            throw new NotAPdfException(path);
        }

        stream.Position = Math.Max(0, length - TailBytes);
        read = stream.ReadAtLeast(bytes, TailBytes, throwOnEndOfStream: false);
        return bytes[..read].LastIndexOf("%%EOF"u8) >= 0;
    }
}
