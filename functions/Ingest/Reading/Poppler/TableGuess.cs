using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>Whether a page may hold a table, told cheaply from its words: lines that stand beside each other with a gap between them.</summary>
internal static class TableGuess
{
    private const double LeastGap = 9;      // points; more than the widest space of justified text
    private const double HeadShare = 0.06;
    private const double FootShare = 0.93;
    private const int LeastBands = 3;

    /// <summary>True where at least three bands of the page's body are split by a gap.</summary>
    public static bool MayHoldTable(RawPage page)
    {
        Box[] words = [.. page.Words
            .Select(word => word.Box)
            .Where(box => box.MiddleY > page.Height * HeadShare && box.MiddleY < page.Height * FootShare)];
        Array.Sort(words, static (a, b) => a.MiddleY.CompareTo(b.MiddleY));
        int bands = 0;
        int from = 0;
        for (int i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i].MiddleY - words[from].MiddleY < Math.Max(2, words[from].Height * 0.4))
            {
                continue;
            }

            bands += IsSplit(words.AsSpan(from, i - from)) ? 1 : 0;
            if (bands >= LeastBands)
            {
                return true;
            }

            from = i;
        }

        return false;
    }

    private static bool IsSplit(Span<Box> band)
    {
        band.Sort(static (a, b) => a.X0.CompareTo(b.X0));
        double end = double.MaxValue;
        foreach (Box box in band)
        {
            if (box.X0 - end >= LeastGap)
            {
                return true;
            }

            end = end == double.MaxValue ? box.X1 : Math.Max(end, box.X1);
        }

        return false;
    }
}
