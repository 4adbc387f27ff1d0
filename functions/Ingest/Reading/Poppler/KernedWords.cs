namespace Ingest.Reading.Poppler;

/// <summary>
/// Words that poppler parts inside, because it takes a gap of a tenth of the type's size for a space: some typefaces set <c>f</c> and the ring of
/// <c>å</c> that far apart (<c>f år</c>, <c>tillf älle</c>). The line's own spaces tell: they are twice as wide.
/// </summary>
internal static class KernedWords
{
    /// <summary>The widest such gap, as a share of the line's ordinary space and of the letters' height.</summary>
    private const double OfSpace = 0.62, OfHeight = 0.12;

    /// <summary>Fewer spaces do not tell what is ordinary.</summary>
    private const int FewestSpaces = 4;

    /// <summary>Joins them in place; what the line's spaces do not tell stays as it is.</summary>
    public static void Join(List<RawWord> words)
    {
        for (int first = 0, end; first < words.Count; first = end)
        {
            end = first + 1;
            bool parted = false;
            while (end < words.Count && words[end].Line == words[first].Line)
            {
                parted |= IsClose(words[end - 1], words[end]);
                end++;
            }

            if (parted && end - first > FewestSpaces)
            {
                end -= JoinLine(words, first, end);
            }
        }
    }

    /// <summary>How many words fewer the line has.</summary>
    private static int JoinLine(List<RawWord> words, int first, int end)
    {
        double[] gaps = [.. Enumerable.Range(first + 1, end - first - 1).Select(at => Gap(words[at - 1], words[at])).Order()];
        double widest = gaps[gaps.Length / 2] * OfSpace;
        int joined = 0;
        for (int at = end - 1; at > first; at--)
        {
            (RawWord left, RawWord right) = (words[at - 1], words[at]);
            if (IsClose(left, right) && Gap(left, right) < widest)
            {
                words[at - 1] = left with { Text = left.Text + right.Text, Box = left.Box.Union(right.Box) };
                words.RemoveAt(at);
                joined++;
            }
        }

        return joined;
    }

    private static bool IsClose(RawWord left, RawWord right) =>
        char.IsLetter(left.Text[^1]) && char.IsLower(right.Text[0]) && Gap(left, right) is >= 0 and double gap && gap < OfHeight * right.Box.Height;

    private static double Gap(RawWord left, RawWord right) => right.Box.X0 - left.Box.X1;
}
