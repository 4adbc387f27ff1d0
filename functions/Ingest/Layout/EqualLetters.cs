using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Type whose letters are all as wide (typewriter faces): its word space is a whole letter, wider than other faces' gaps between columns.</summary>
internal static class EqualLetters
{
    private const int FewestWords = 12;
    private const int ShortestWord = 4;
    private const double Slack = 0.05;

    /// <summary>The width of a letter in ems; null on a page set in any other type.</summary>
    public static double? Of(Page page)
    {
        List<double> widths = [.. page.Words
            .Where(word => word.Text.Length >= ShortestWord && word.Text.All(char.IsAsciiLetter))
            .Select(word => word.Box.Width / word.Text.Length / Fragment.EmOf(word))];
        if (widths.Count < FewestWords)
        {
            return null;
        }

        widths.Sort();
        double middle = widths[widths.Count / 2];
        return widths.Count(width => Math.Abs(width - middle) < Slack * middle) * 10 > widths.Count * 7 ? middle : null;
    }
}
