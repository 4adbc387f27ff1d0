using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>Reads the output of <c>pdftotext -bbox-layout</c>, page by page.</summary>
internal sealed class WordReading(TokenPool pool)
{
    /// <summary>More than a page of the smallest print holds.</summary>
    public const int MostWords = 20_000;

    private RawPage? page;
    private int block;
    private int line;

    /// <summary>Hands over each page as soon as it is complete, in order.</summary>
    public void Read(Stream stream, Action<RawPage> onPage)
    {
        var markup = new MarkupStream(stream);
        page = null;
        while (markup.NextTag(out ReadOnlySpan<byte> tag))
        {
            if (tag.StartsWith("word "u8))
            {
                AddWord(markup, tag);
            }
            else if (tag.StartsWith("line "u8))
            {
                line++;
            }
            else if (tag.StartsWith("block "u8))
            {
                block++;
            }
            else if (tag.StartsWith("page "u8))
            {
                Begin(tag);
            }
            else if (tag.SequenceEqual("/page"u8) && page is not null)
            {
                SpacedLetters.Join(page.Words);
                KernedWords.Join(page.Words);
                onPage(page);
                page = null;
            }
        }
    }

    private void Begin(ReadOnlySpan<byte> tag)
    {
        var sizes = new Attributes(tag);
        page = new RawPage(sizes.NextNumber(), sizes.NextNumber(), []);
        (block, line) = (-1, -1);
    }

    private void AddWord(MarkupStream markup, ReadOnlySpan<byte> tag)
    {
        var place = new Attributes(tag);
        (double x0, double y0, double x1, double y1) = (place.NextNumber(), place.NextNumber(), place.NextNumber(), place.NextNumber());
        if (!markup.TextUntil("</word>"u8, out ReadOnlySpan<byte> bytes) || page is null || double.IsNaN(x0 + y0 + x1 + y1))
        {
            return;
        }

        if (page.Words.Count >= MostWords)
        {
            page.IsOverfull = true;
            return;
        }

        string text = pool.TextOf(bytes);
        if (text.Length > 0)
        {
            AddParts(text, new Box(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1)));
        }
    }

    /// <summary>One word, or several where white space that poppler does not know stands inside; the width is shared out by letters.</summary>
    private void AddParts(string text, Box box)
    {
        if (!text.Contains(' ', StringComparison.Ordinal))
        {
            page!.Words.Add(new RawWord(text, box, block, line));
            return;
        }

        int from = 0;
        foreach (string part in text.Split(' '))
        {
            double left = box.X0 + (box.Width * from / text.Length);
            double right = box.X0 + (box.Width * (from + part.Length) / text.Length);
            if (part.Length > 0)
            {
                page!.Words.Add(new RawWord(part, new Box(left, box.Y0, Math.Max(left, right), box.Y1), block, line));
            }

            from += part.Length + 1;
        }
    }
}
