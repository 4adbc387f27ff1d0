namespace Ingest.Reading.Poppler;

/// <summary>Walks the tags of poppler's XML in a stream of bytes, without a tree and without minding control characters in the text.</summary>
/// <remarks>Poppler escapes <c>&amp; &lt; &gt; " '</c> in text, so a bare <c>&lt;</c> always begins a tag.</remarks>
internal sealed class MarkupStream(Stream stream)
{
    private const int LongestPiece = 1 << 20;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next tag, without its angle brackets; false at the end. Valid until the next call.</summary>
    public bool NextTag(out ReadOnlySpan<byte> tag)
    {
        if (Find("<"u8, out int before) && Skip(before + 1) && Find(">"u8, out int length))
        {
            tag = buffer.AsSpan(start, length);
            start += length + 1;
            return true;
        }

        tag = default;
        return false;
    }

    /// <summary>What stands before a closing tag, which is passed; false where the stream ends first. Valid until the next call.</summary>
    public bool TextUntil(ReadOnlySpan<byte> closing, out ReadOnlySpan<byte> text)
    {
        if (Find(closing, out int length))
        {
            text = buffer.AsSpan(start, length);
            start += length + closing.Length;
            return true;
        }

        text = default;
        return false;
    }

    private bool Skip(int count)
    {
        start += count;
        return true;
    }

    /// <summary>Where something stands, counted from <see cref="start"/>; reads on as far as needed.</summary>
    private bool Find(ReadOnlySpan<byte> what, out int offset)
    {
        int looked = 0;
        while (true)
        {
            int found = buffer.AsSpan(start + looked, end - start - looked).IndexOf(what);
            if (found >= 0)
            {
                offset = looked + found;
                return true;
            }

            looked = Math.Max(0, end - start - what.Length + 1);
            if (!Fill())
            {
                offset = 0;
                return false;
            }
        }
    }

    /// <summary>Reads more behind what is held; false at the end, or where a piece is longer than any can be.</summary>
    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            if (buffer.Length >= LongestPiece)
            {
                return false;
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        int read = stream.Read(buffer.AsSpan(end));
        end += read;
        return read > 0;
    }
}
