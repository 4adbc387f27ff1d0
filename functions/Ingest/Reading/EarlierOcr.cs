using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Reading;

/// <summary>Judges the text layers that an earlier OCR left under scans: whether they are as good as what our own OCR would give.</summary>
/// <remarks>
/// A page that was read askew or may hold a table is read anew, since ours sets it level and takes ruled lines out first. Of the others the
/// two with the most words are read anew, and what OCR is sure of there is looked up in the layer: it is right nearly always, so what the
/// layer has otherwise is wrong.
/// </remarks>
internal static class EarlierOcr
{
    /// <summary>Of the sure words of our own OCR, the part that a layer as good as it has, too.</summary>
    public const double LeastAgreement = 0.97;

    private const int SamplePages = 2;
    private const int ShortestWord = 3;
    private const double Sure = 0.9;
    private const double MostSlope = 0.004;     // a quarter of a degree: two points over a page's width
    private const double LeastLine = 150;       // points, for its slope to tell

    /// <summary>Whether the page's layer is an earlier OCR's, of a kind of page that ours reads better.</summary>
    public static bool IsWeak(SeenPage seen) => seen.IsEarlierOcr && (seen.MayHoldTable || IsAskew(seen.Page.Words));

    /// <summary>Whether the lines fall or rise.</summary>
    private static bool IsAskew(ImmutableArray<Word> words)
    {
        double[] slopes = [.. words.GroupBy(word => (word.Block, word.Line)).Select(line => (First: line.First(), Last: line.Last()))
            .Where(line => line.Last.Box.X1 - line.First.Box.X0 >= LeastLine)
            .Select(line => (line.Last.Box.Y1 - line.First.Box.Y1) / (line.Last.Box.MiddleX - line.First.Box.MiddleX))
            .Where(double.IsFinite)
            .Order()];
        return slopes.Length > 2 && Math.Abs(slopes[slopes.Length / 2]) > MostSlope;
    }

    /// <summary>The pages to read anew before the others are judged.</summary>
    public static IEnumerable<SeenPage> Sample(IEnumerable<SeenPage> pages) => pages.OrderByDescending(seen => seen.Page.Words.Length).Take(SamplePages);

    /// <summary>The part, 0 to 1, of what our own OCR is sure of that the layer says, too; 1 where it is sure of nothing.</summary>
    public static double Agreement(Page layer, Page own)
    {
        HashSet<string> said = [.. layer.Words.Select(word => Letters(word.Text))];
        string[] sure = [.. own.Words.Where(word => word.Confidence >= Sure).Select(word => Letters(word.Text)).Where(text => text.Length >= ShortestWord)];
        return sure.Length == 0 ? 1 : sure.Count(said.Contains) / (double)sure.Length;
    }

    /// <summary>The page as it is kept: no surer than its layer proved.</summary>
    public static Page AsSure(Page page, double agreement) => page with
    {
        Confidence = Math.Min(page.Confidence, agreement),
        Words = [.. page.Words.Select(word => word with { Confidence = Math.Min(word.Confidence, agreement) })],
    };

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
