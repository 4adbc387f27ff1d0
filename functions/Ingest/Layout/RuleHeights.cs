using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The heights of the lines that run across a table, also where each cell has a piece of its own.</summary>
internal static class RuleHeights
{
    /// <summary>In points.</summary>
    private const double SameHeight = 1.6;
    private const double Slack = 4;

    /// <summary>In points from the page's top, for lines that cover most of the way from <paramref name="left"/> to <paramref name="right"/>.</summary>
    public static double[] Across(Page page, double left, double right) =>
        [.. Lines(page, left, right).Where(line => line.Covered > 0.85 * (right - left)).Select(line => line.At)];

    /// <summary>The lines that leave the first columns unparted: where each is and the column that it begins in (0-based).</summary>
    public static (double At, int Column)[] Beside(Page page, ColumnSet columns)
    {
        (double left, double right) = (columns.Left[0], columns.Right[^1]);
        return [.. from line in Lines(page, left, right)
                   where line.Covered <= 0.85 * (right - left) || line.From > columns.Right[0]
                   let column = Enumerable.Range(1, columns.Count - 1).FirstOrDefault(c => line.From < columns.Left[c] + Slack && line.From > columns.Right[c - 1] - Slack)
                   where column > 0 && line.Covered > 0.9 * (right - columns.Left[column])
                   select (line.At, column)];
    }

    private static IEnumerable<(double At, double From, double Covered)> Lines(Page page, double left, double right)
    {
        (double at, double from, double covered) = (double.NegativeInfinity, double.PositiveInfinity, 0);
        foreach (Ruling line in page.Rulings.Where(line => line.IsHorizontal).OrderBy(line => line.At).Append(new Ruling(0, 0, double.PositiveInfinity, IsHorizontal: true)))
        {
            if (line.At - at > SameHeight)
            {
                if (covered > 0)
                {
                    yield return (at, from, covered);
                }

                (at, from, covered) = (line.At, double.PositiveInfinity, 0);
            }

            double within = Math.Min(line.To, right) - Math.Max(line.From, left);
            if (within > 0)
            {
                covered += within;
                from = Math.Min(from, line.From);
            }
        }
    }
}
