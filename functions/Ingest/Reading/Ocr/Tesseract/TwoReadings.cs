namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>Two readings of one page made one: where they differ, the words that were read with more confidence; where only marks differ, those with more of them, and a § or % that the other has as a letter or figure.</summary>
internal static class TwoReadings
{
    private const double SharedWidth = 0.3;     // of the narrower word
    private const double SharedHeight = 0.5;    // of the lower one

    /// <summary>All that either saw, each place once.</summary>
    public static List<OcrWord> Better(List<OcrWord> one, List<OcrWord> other)
    {
        OcrWord[] all = [.. one, .. other];
        int[] group = [.. Enumerable.Range(0, all.Length)];
        foreach ((int a, int b) in Pairs(one, other))
        {
            (int from, int to) = (Root(group, b), Root(group, a));
            group[Math.Max(from, to)] = Math.Min(from, to);
        }

        return [.. Enumerable.Range(0, all.Length).GroupBy(i => Root(group, i)).SelectMany(place => Surer(
            [.. place.Where(i => i < one.Count).Select(i => all[i])], [.. place.Where(i => i >= one.Count).Select(i => all[i])]))];
    }

    private static OcrWord[] Surer(OcrWord[] one, OcrWord[] other)
    {
        if (Lacks(other, one) || Lacks(one, other))
        {
            return Lacks(other, one) ? one : other;
        }

        bool isSame = one.Length > 0 && Letters(one) == Letters(other);
        return (isSame ? Marks(other) > Marks(one) : Sureness(other) > Sureness(one)) ? other : one;
    }

    /// <summary>Whether a reading differs from another only in that it has other letters for § and %, which not every model can write.</summary>
    private static bool Lacks(OcrWord[] words, OcrWord[] other)
    {
        (string text, string marked) = (Text(words), Text(other));
        return text != marked && text.Length == marked.Length && text.Zip(marked).All(pair => pair.First == pair.Second || pair.Second is '§' or '%');
    }

    private static string Text(OcrWord[] words) => string.Concat(words.OrderBy(word => word.X0).Select(word => word.Text));

    /// <summary>Letters and figures from the left.</summary>
    private static string Letters(OcrWord[] words) => string.Concat(words.OrderBy(word => word.X0).SelectMany(word => word.Text).Where(char.IsLetterOrDigit));

    /// <summary>Points, commas and strokes: what is thin is lost sooner than made up.</summary>
    private static int Marks(OcrWord[] words) => words.Sum(word => word.Text.Count(letter => letter is '.' or ',' or '-' or '—' or '–'));

    /// <summary>The mean confidence of the letters; 0 where there are none.</summary>
    private static double Sureness(OcrWord[] words) =>
        words.Length == 0 ? 0 : words.Sum(word => word.Confidence * word.Text.Length) / words.Sum(word => word.Text.Length);

    /// <summary>Which words of both lie over each other, as places among all words.</summary>
    private static IEnumerable<(int One, int Other)> Pairs(List<OcrWord> one, List<OcrWord> other)
    {
        for (int a = 0; a < one.Count; a++)
        {
            for (int b = 0; b < other.Count; b++)
            {
                double width = Math.Min(one[a].X1, other[b].X1) - Math.Max(one[a].X0, other[b].X0);
                double height = Math.Min(one[a].Y1, other[b].Y1) - Math.Max(one[a].Y0, other[b].Y0);
                if (width > SharedWidth * Math.Min(one[a].X1 - one[a].X0, other[b].X1 - other[b].X0)
                    && height > SharedHeight * Math.Min(one[a].Y1 - one[a].Y0, other[b].Y1 - other[b].Y0))
                {
                    yield return (a, one.Count + b);
                }
            }
        }
    }

    private static int Root(int[] group, int at)
    {
        while (group[at] != at)
        {
            at = group[at];
        }

        return at;
    }
}
