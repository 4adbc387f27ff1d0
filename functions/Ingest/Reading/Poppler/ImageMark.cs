namespace Ingest.Reading.Poppler;

/// <summary>Whether a PDF may have pictures that fill a page, told from its bytes for a hundredth of what asking poppler costs.</summary>
/// <remarks>
/// Such a picture is a stream whose dictionary says <c>/Subtype /Image</c> (ISO 32000-1, table 89), a name that something else always follows. A stream lies in no object stream
/// (7.5.7), and encryption leaves names alone (7.6.1), so the name stands in the file as it is. Pictures inside a page's content are
/// not told; those are small (8.9.7).
/// </remarks>
internal static class ImageMark
{
    private const int ChunkBytes = 1 << 16;

    private static ReadOnlySpan<byte> Mark => "/Image"u8;

    /// <exception cref="PaperException">The file cannot be read (any more).</exception>
    public static bool IsIn(string path)
    {
        using FileStream stream = SourceFile.Open(path);
        try
        {
            return IsIn(stream);
        }
        catch (IOException e)
        {
            throw new FileUnreadableException(path, e);
        }
    }

    internal static bool IsIn(Stream stream)
    {
        byte[] bytes = new byte[ChunkBytes];
        int kept = 0; // of the chunk before: a mark may begin in one and end in the next
        while (stream.Read(bytes.AsSpan(kept)) is var read and > 0)
        {
            int end = kept + read;
            if (Holds(bytes.AsSpan(0, end)))
            {
                return true;
            }

            kept = Math.Min(end, Mark.Length);
            bytes.AsSpan(end - kept, kept).CopyTo(bytes);
        }

        return false;
    }

    /// <summary>Whether the name stands there whole: <c>/ImageB</c>, which many writers put on every page, is another.</summary>
    private static bool Holds(ReadOnlySpan<byte> bytes)
    {
        for (int at = bytes.IndexOf(Mark); at >= 0 && at + Mark.Length < bytes.Length; at = bytes.IndexOf(Mark))
        {
            bytes = bytes[(at + Mark.Length)..];
            if (!char.IsAsciiLetterOrDigit((char)bytes[0]))
            {
                return true;
            }
        }

        return false;
    }
}
