using System.Buffers;

namespace Ingest.Reading.Poppler;

/// <summary>
/// Words set with spaced letters (<c>T I L L ÄG G S AV TA L</c>), which poppler gives letter by letter, or a pair where two are kerned: among
/// letters that stand evenly apart, the gap between words is at least twice as wide.
/// </summary>
internal static class SpacedLetters
{
    /// <summary>Letters of one token: a pair is kerned now and then, three are seldom.</summary>
    private const int LongestToken = 3;

    /// <summary>Tokens of a run, and how many of them are to be a single letter: a face that parts one word (<c>ska f å en</c>) is not set so.</summary>
    private const int FewestTokens = 4;

    private const double SingleShare = 0.75;

    /// <summary>Letters of a token in the mean, where all are capitals and fewer stand alone: <c>PR OTO KO L L</c>.</summary>
    private const double CapitalsPerToken = 2, FewerSingles = 0.3;

    /// <summary>The widest gap within a word, in medians of the run's gaps.</summary>
    private const double WithinWord = 1.9;

    /// <summary>The widest median, as a share of the letters' height: beyond it stand columns of letters.</summary>
    private const double OfHeight = 0.75;

    /// <summary>The same where words of one letter (<c>S V C M</c>) might stand an ordinary space apart: only a long word is told from these.</summary>
    private const double OrdinarySpace = 0.25;

    private const int LongWord = 7;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyåäöAEIOUYÅÄÖéÉ");

    /// <summary>Of the letters' height: parts of a word in capitals stand closer than any space between words is narrow (<c>RESU LTAT</c>).</summary>
    private const double CloseCapitals = 0.16;

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

        JoinCapitals(words);
    }

    private static void JoinCapitals(List<RawWord> words)
    {
        for (int first = 0, end; first < words.Count; first = end)
        {
            end = first + 1;
            while (end < words.Count && words[end].Line == words[first].Line && AreCloseCapitals(words[end - 1], words[end]))
            {
                end++;
            }

            if (words.GetRange(first, end - first).Sum(word => word.Text.Length) > LongestToken)
            {
                end -= JoinCloser(words, first, end, double.PositiveInfinity);
            }
        }
    }

    private static bool AreCloseCapitals(RawWord left, RawWord right) =>
        AreCapitals(left.Text) && AreCapitals(right.Text) && Gap(left, right) >= 0 && Gap(left, right) < CloseCapitals * Math.Min(left.Box.Height, right.Box.Height);

    private static bool AreCapitals(string text) => text.All(char.IsUpper);

    /// <summary>How many words fewer the run has.</summary>
    private static int JoinRun(List<RawWord> words, int first, int end)
    {
        int count = end - first;
        string[] tokens = [.. words.GetRange(first, count).Select(word => word.Text)];
        int singles = tokens.Count(token => token is [var letter] && char.IsLetter(letter));
        bool areSpaced = singles >= count * SingleShare
            || (singles >= count * FewerSingles && tokens.All(token => !token.Any(char.IsLower)) && tokens.Sum(token => token.Length) <= count * CapitalsPerToken);
        if (count < FewestTokens || !areSpaced)
        {
            return 0;
        }

        double[] gaps = [.. Enumerable.Range(first + 1, count - 1).Select(at => Gap(words[at - 1], words[at]))];
        double median = gaps.Order().ElementAt(gaps.Length / 2);
        double height = words[first].Box.Height;
        string longest = LongestWord(words, first, gaps, median);
        bool isEven = gaps.Min() > 0 && median < OfHeight * height
            && HasVowels(longest) && (longest.Length >= LongWord || (longest.Length >= FewestTokens && (median < OrdinarySpace * height || gaps.Any(gap => gap > WithinWord * median))));
        return isEven ? JoinCloser(words, first, end, median * WithinWord) : 0;
    }

    /// <summary>Whether letters can be a word: every fifth is a vowel, at least; not <c>S V C M L KD</c>.</summary>
    private static bool HasVowels(string word) => word.Count(Vowels.Contains) * 5 >= word.Length;

    /// <summary>The longest word that the gaps make.</summary>
    private static string LongestWord(List<RawWord> words, int first, double[] gaps, double median)
    {
        string longest = string.Empty;
        string word = words[first].Text;
        for (int i = 0; i < gaps.Length; i++)
        {
            word = gaps[i] < median * WithinWord ? word + words[first + i + 1].Text : words[first + i + 1].Text;
            longest = word.Length > longest.Length ? word : longest;
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
