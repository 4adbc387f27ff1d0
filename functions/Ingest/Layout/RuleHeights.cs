using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The heights of the lines that run across a table, also where each cell has a piece of its own.</summary>
internal static class RuleHeights
{
    /// <summary>In points from the page's top, for lines that cover most of the way from <paramref name="left"/> to <paramref name="right"/>.</summary>
    public static double[] Across(Page page, double left, double right)
    {
        var heights = new List<double>();
        double at = double.NegativeInfinity;
        double covered = 0;
        foreach (Ruling line in page.Rulings.Where(line => line.IsHorizontal).OrderBy(line => line.At).Append(new Ruling(0, 0, double.PositiveInfinity, IsHorizontal: true)))
        {
            if (line.At - at > 1.6)
            {
                if (covered > 0.85 * (right - left))
                {
                    heights.Add(at);
                }

                (at, covered) = (line.At, 0);
            }

            covered += Math.Max(0, Math.Min(line.To, right) - Math.Max(line.From, left));
        }

        return [.. heights];
    }
}
