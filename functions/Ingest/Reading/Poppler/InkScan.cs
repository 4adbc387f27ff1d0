using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>Judges what a page's picture shows that its words do not explain; every other pixel of every other row is looked at.</summary>
/// <param name="width">In pixels.</param>
/// <param name="height">In pixels.</param>
/// <param name="words">Their places in pixels of the picture.</param>
internal sealed class InkScan(int width, int height, Box[] words)
{
    private const double EdgeShare = 0.06;      // the page's edges hold stamps, shadows of the binding, page numbers
    private const int Near = 28;                // greys around the ground's that are still ground: paper and its noise
    private const int Darker = 48;              // greys below the ground that are ink
    private const double LeastInk = 0.002;      // of the body's pixels
    private const double LeastRows = 0.05;      // of the body's rows
    private const double LeastRowsBeside = 0.15; // of the body's rows, where the page has words of its own: more than a diagram's labels
    private const int RowsOfOneLine = 3;        // looked at, at 100 dpi
    private const double LeastGround = 0.55;    // of the body's pixels; a photograph has no even ground
    private const int LeastStrokes = 6;         // in a row of writing
    private const int TallestStroke = 20;       // rows looked at, at 100 dpi: what runs on below is a table's line, no letter

    private readonly List<byte?[]> rows = [];   // null where a word stands
    private readonly int[] greys = new int[256];

    /// <summary>Looks at a row of the picture.</summary>
    public void Take(ReadOnlySpan<byte> row, int y)
    {
        if (y % 2 != 0 || y < height * EdgeShare || y > height * (1 - EdgeShare))
        {
            return;
        }

        int from = (int)(width * EdgeShare);
        int to = (int)(width * (1 - EdgeShare));
        byte?[] kept = new byte?[((to - from) / 2) + 1];
        Box[] beside = Array.FindAll(words, word => y >= word.Y0 && y <= word.Y1);
        for (int x = from; x < to; x += 2)
        {
            if (!Array.Exists(beside, word => x >= word.X0 && x <= word.X1))
            {
                kept[(x - from) / 2] = row[x];
                greys[row[x]]++;
            }
        }

        rows.Add(kept);
    }

    /// <summary>The judgement, when all rows have gone by.</summary>
    public PageInk Judge()
    {
        long all = greys.Sum(count => (long)count);
        int ground = Array.IndexOf(greys, greys.Max());
        long even = greys[Math.Max(0, ground - Near)..Math.Min(256, ground + Near)].Sum(count => (long)count);
        int bar = ground - Darker;
        long ink = bar <= 0 ? 0 : greys[..bar].Sum(count => (long)count);
        if (all == 0)
        {
            return PageInk.Little;
        }

        if (even < all * LeastGround)
        {
            return PageInk.Photo;
        }

        bool isWriting = IsWriting(bar, ink, all);
        if (isWriting)
        {
            WipeLinesDown(bar, (byte)ground); // Lines between columns look like it; few pages come so far.
            isWriting = IsWriting(bar, ink, all);
        }

        return isWriting ? PageInk.Writing : PageInk.Little;
    }

    /// <summary>One line of writing tells a page without any words from a blank one; beside words there must be more of it.</summary>
    private bool IsWriting(int bar, long ink, long all)
    {
        int written = rows.Count(row => IsWritten(row, bar));
        return words.Length == 0 ? written >= RowsOfOneLine : written >= rows.Count * (words.Length < TextLayer.FewWords * 3 ? LeastRows : LeastRowsBeside) && ink >= all * LeastInk;
    }

    /// <summary>Takes out what runs down farther than any letter: the lines between a table's columns, of which each row would count as strokes.</summary>
    private void WipeLinesDown(int bar, byte ground)
    {
        int columns = rows.Count == 0 ? 0 : rows[0].Length;
        for (int x = 0; x < columns; x++)
        {
            int from = 0;
            for (int y = 0; y <= rows.Count; y++)
            {
                if (y < rows.Count && (rows[y][x] is not { } grey || grey < bar))
                {
                    continue;
                }

                for (int line = from; line < y && y - from > TallestStroke; line++)
                {
                    rows[line][x] = rows[line][x] is null ? null : ground;
                }

                from = y + 1;
            }
        }
    }

    /// <summary>Whether a row goes in and out of ink as writing does: often, and in thin strokes.</summary>
    private static bool IsWritten(byte?[] row, int bar)
    {
        int ink = 0;
        int strokes = 0;
        bool wasInk = false;
        foreach (byte? seen in row)
        {
            if (seen is not { } grey)
            {
                continue;
            }

            bool isInk = grey < bar;
            strokes += isInk && !wasInk ? 1 : 0;
            ink += isInk ? 1 : 0;
            wasInk = isInk;
        }

        return strokes >= LeastStrokes && ink <= strokes * 5;
    }
}
