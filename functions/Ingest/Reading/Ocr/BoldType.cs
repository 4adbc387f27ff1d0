using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr;

/// <summary>Which words of a page are set in bold: those whose strokes are clearly broader, for their size, than most.</summary>
internal static class BoldType
{
    private const double Broader = 1.22;
    private const double WidestSpace = 0.8;     // of the size: words closer than that are judged together

    /// <summary>The words that are bold.</summary>
    /// <param name="ink">The page's ink.</param>
    /// <param name="lines">Its lines with the size that each is set in, in pixels.</param>
    public static HashSet<OcrWord> Of(InkMap ink, IReadOnlyList<(List<OcrWord> Words, double Em)> lines)
    {
        var groups = lines.SelectMany(line => Groups(line.Words, line.Em).Select(words => Weigh(ink, words, line.Em))).Where(group => group.Letters > 0).ToList();
        double regular = Middle(groups);
        return new(groups.Where(group => group.Breadth > regular * Broader).SelectMany(group => group.Words), ReferenceEqualityComparer.Instance);
    }

    private static IEnumerable<List<OcrWord>> Groups(List<OcrWord> line, double em)
    {
        var group = new List<OcrWord>();
        foreach (OcrWord word in line)
        {
            if (group.Count > 0 && word.X0 - group[^1].X1 > em * WidestSpace)
            {
                yield return group;
                group = [];
            }

            group.Add(word);
        }

        yield return group;
    }

    private static Group Weigh(InkMap ink, List<OcrWord> words, double em)
    {
        double sum = 0;
        int letters = 0;
        foreach (OcrWord word in words)
        {
            if (StrokeWidths.Of(ink, word, em) is { } breadth)
            {
                sum += breadth / em * word.Text.Length;
                letters += word.Text.Length;
            }
        }

        return new Group(words, letters == 0 ? 0 : sum / letters, letters);
    }

    /// <summary>The breadth that half of the page's letters do not exceed.</summary>
    private static double Middle(List<Group> groups)
    {
        int half = groups.Sum(group => group.Letters) / 2;
        foreach (Group group in groups.OrderBy(group => group.Breadth))
        {
            half -= group.Letters;
            if (half <= 0)
            {
                return group.Breadth;
            }
        }

        return double.MaxValue;
    }

    private sealed record Group(List<OcrWord> Words, double Breadth, int Letters);
}
