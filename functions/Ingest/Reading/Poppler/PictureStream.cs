namespace Ingest.Reading.Poppler;

/// <summary>Grey pictures one after the other (PGM, <c>P5</c>), as <c>pdftoppm -gray</c> writes them; read row by row.</summary>
internal sealed class PictureStream(Stream stream)
{
    /// <summary>More pixels a side than any picture that is asked for.</summary>
    private const int LongestSide = 20_000;

    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next picture's size in pixels; null at the end.</summary>
    public (int Width, int Height)? Next()
    {
        if (ReadByte() != 'P' || ReadByte() != '5')
        {
            return null;
        }

        (int width, int height, int brightest) = (Number(), Number(), Number());
        return width is > 0 and <= LongestSide && height is > 0 and <= LongestSide && brightest == 255 ? (width, height) : null;
    }

    /// <summary>Fills a row; false where the stream ends first.</summary>
    public bool ReadRow(Span<byte> row)
    {
        while (row.Length > 0)
        {
            if (start == end && !Fill())
            {
                return false;
            }

            int count = Math.Min(row.Length, end - start);
            buffer.AsSpan(start, count).CopyTo(row);
            start += count;
            row = row[count..];
        }

        return true;
    }

    /// <summary>A decimal number after white space; the one byte behind it is passed. -1 where there is none.</summary>
    private int Number()
    {
        int next = ReadByte();
        while (next is ' ' or '\n' or '\r' or '\t')
        {
            next = ReadByte();
        }

        int number = next is >= '0' and <= '9' ? 0 : -1;
        while (next is >= '0' and <= '9' && number < 1_000_000)
        {
            number = (number * 10) + (next - '0');
            next = ReadByte();
        }

        return number;
    }

    private int ReadByte() => start < end || Fill() ? buffer[start++] : -1;

    private bool Fill()
    {
        (start, end) = (0, Math.Max(0, stream.Read(buffer)));
        return end > 0;
    }
}
