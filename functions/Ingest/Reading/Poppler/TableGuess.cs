namespace Ingest.Reading.Poppler;

/// <summary>Whether a page may hold a table, told cheaply from its words: lines that stand beside each other with a gap between them.</summary>
internal static class TableGuess
{
    private const double LeastGap = 9;      // points; more than the widest space of justified text
    private const double HeadShare = 0.06;
    private const double FootShare = 0.93;
    private const int LeastBands = 3;
    private const int LongestMark = 4;

    /// <summary>True where at least three bands of the page's body are split by a gap.</summary>
    public static bool MayHoldTable(RawPage page)
    {
        RawWord[] words = [.. page.Words.Where(word =>
            word.Box.MiddleY > page.Height * HeadShare && word.Box.MiddleY < page.Height * FootShare)];
        Array.Sort(words, static (a, b) => a.Box.MiddleY.CompareTo(b.Box.MiddleY));
        int bands = 0;
        int from = 0;
        for (int i = 1; i <= words.Length; i++)
        {
            if (i < words.Length && words[i].Box.MiddleY - words[from].Box.MiddleY < Math.Max(2, words[from].Box.Height * 0.4))
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

    /// <summary>Whether a gap stands in the band, other than the one between a list's mark (<c>1.</c>, <c>•</c>, <c>a)</c>) and its text.</summary>
    private static bool IsSplit(Span<RawWord> band)
    {
        band.Sort(static (a, b) => a.Box.X0.CompareTo(b.Box.X0));
        double end = band[0].Box.X1;
        for (int i = 1; i < band.Length; i++)
        {
            bool isBehindMark = i == 1 && band[0].Text.Length <= LongestMark && !char.IsLetterOrDigit(band[0].Text[^1]);
            if (band[i].Box.X0 - end >= LeastGap && !isBehindMark)
            {
                return true;
            }

            end = Math.Max(end, band[i].Box.X1);
        }

        return false;
    }
}
