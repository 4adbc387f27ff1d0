namespace Ingest.Reading.Poppler;

/// <summary>
/// Words set with spaced letters (<c>T I L L ÄG G S AV TA L</c>), which poppler gives letter by letter, or a pair where two are kerned: among
/// letters that stand evenly apart, the gap between words is at least twice as wide.
/// </summary>
internal static class SpacedLetters
{
    /// <summary>Letters of one token: a pair is kerned now and then, three are seldom.</summary>
    private const int LongestToken = 3;

    /// <summary>Tokens of a run, and how many of them are to be a single letter.</summary>
    private const int FewestTokens = 4;

    private const double SingleShare = 0.5;

    /// <summary>The widest gap within a word, in medians of the run's gaps.</summary>
    private const double WithinWord = 1.9;

    /// <summary>The widest median, as a share of the letters' height: beyond it stand columns of letters.</summary>
    private const double OfHeight = 0.9;

    /// <summary>The same where words of one letter (<c>S V C M</c>) might stand an ordinary space apart: only a long word is told from these.</summary>
    private const double OrdinarySpace = 0.25;

    private const int LongWord = 7;

    /// <summary>Joins them in place.</summary>
    public static void Join(List<RawWord> words)
    {
        for (int first = 0, end; first < words.Count; first = end)
        {
            end = first;
            while (end < words.Count && words[end].Line == words[first].Line && IsToken(words[end].Text))
            {
                end++;
            }

            end = end == first ? first + 1 : end - JoinRun(words, first, end);
        }
    }

    /// <summary>How many words fewer the run has.</summary>
    private static int JoinRun(List<RawWord> words, int first, int end)
    {
        int count = end - first;
        if (count < FewestTokens || Enumerable.Range(first, count).Count(at => words[at].Text is [var letter] && char.IsLetter(letter)) < count * SingleShare)
        {
            return 0;
        }

        double[] gaps = [.. Enumerable.Range(first + 1, count - 1).Select(at => Gap(words[at - 1], words[at]))];
        double median = gaps.Order().ElementAt(gaps.Length / 2);
        double height = words[first].Box.Height;
        bool isEven = gaps.Min() > 0 && median < OfHeight * height && LongestWord(gaps, median) is var longest
            && (longest >= LongWord || (longest >= FewestTokens && (median < OrdinarySpace * height || gaps.Any(gap => gap > WithinWord * median))));
        return isEven ? JoinCloser(words, first, end, median * WithinWord) : 0;
    }

    /// <summary>Tokens of the longest word that the gaps make.</summary>
    private static int LongestWord(double[] gaps, double median)
    {
        int longest = 0;
        int tokens = 1;
        foreach (double gap in gaps)
        {
            tokens = gap < median * WithinWord ? tokens + 1 : 1;
            longest = Math.Max(longest, tokens);
        }

        return longest;
    }

    private static int JoinCloser(List<RawWord> words, int first, int end, double widest)
    {
        int joined = 0;
        for (int at = end - 1; at > first; at--)
        {
            (RawWord left, RawWord right) = (words[at - 1], words[at]);
            if (Gap(left, right) < widest)
            {
                words[at - 1] = left with { Text = left.Text + right.Text, Box = left.Box.Union(right.Box) };
                words.RemoveAt(at);
                joined++;
            }
        }

        return joined;
    }

    private static bool IsToken(string text) => text.Length <= LongestToken && text.All(char.IsLetterOrDigit);

    private static double Gap(RawWord left, RawWord right) => right.Box.X0 - left.Box.X1;
}
