using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The white between most of a page's words, by typeface; none on a scan, whose boxes are not exact.</summary>
internal sealed class WordSpaces(Page page)
{
    /// <summary>White that is so much wider than the type's word space parts more than words.</summary>
    public const double Wider = 1.15;

    private const double Step = 0.02;   // in ems
    private const double Widest = 0.55; // of a word space, in ems
    private const int FewestSpaces = 12;

    private readonly Lazy<Dictionary<string, double>> byFamily = new(() => page.TextSource == TextSource.Ocr ? [] : Measured(page));

    /// <summary>In ems, of the word's typeface; null where too few of its words stand on the page.</summary>
    public double? Of(Word word) => byFamily.Value.TryGetValue(Family(word), out double space) ? space : null;

    /// <summary>In ems: the white between two words of a line.</summary>
    public static double Between(Word left, Word right) => (right.Box.X0 - left.Box.X1) / Math.Max(Fragment.EmOf(left), Fragment.EmOf(right));

    private static Dictionary<string, double> Measured(Page page) =>
        page.Words.Zip(page.Words.Skip(1))
            .Where(pair => pair.First.Line == pair.Second.Line && pair.First.Block == pair.Second.Block)
            .Select(pair => (Family: Family(pair.First), Space: Between(pair.First, pair.Second)))
            .Where(seen => seen.Space is > 0 and < Widest)
            .GroupBy(seen => seen.Family, seen => seen.Space)
            .Where(spaces => spaces.Count() >= FewestSpaces)
            .ToDictionary(spaces => spaces.Key, spaces => spaces.GroupBy(space => Math.Round(space / Step)).MaxBy(group => group.Count())!.Average());

    private static string Family(Word word) => word.Typeface?.Family ?? string.Empty;
}
