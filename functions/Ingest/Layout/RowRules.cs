using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The ruled lines that part a table's baselines, where there are any.</summary>
internal sealed class RowRules
{
    private readonly bool[] parts;

    private RowRules(bool[] parts, bool ruled) => (this.parts, IsRuled) = (parts, ruled);

    /// <summary>Most rows are parted by lines, so what no line parts is one row.</summary>
    public bool IsRuled { get; }

    /// <summary>Whether a line stands between that baseline and the one above.</summary>
    public bool Above(int line) => parts[line];

    /// <param name="lines">The table's baselines from the top.</param>
    /// <param name="page">The page's lines.</param>
    /// <param name="from">Where the table begins, from the left.</param>
    /// <param name="to">Where it ends.</param>
    public static RowRules Of(IReadOnlyList<Placed> lines, Page page, double from, double to)
    {
        double[] heights = RuleHeights.Across(page, from, to);
        var parts = new bool[lines.Count];
        int labelled = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            (double above, double below) = (lines[i - 1].Row.Mid, lines[i].Row.Mid);
            parts[i] = Array.Exists(heights, y => y > above && y < below);
            labelled += lines[i].HasData && lines[i].At(0) is not null ? 1 : 0;
        }

        return new RowRules(parts, parts.Count(part => part) * 2 > Math.Max(3, labelled));
    }

    /// <summary>The header's end, moved up to the line above the first row with figures.</summary>
    public int HeaderEnd(int header)
    {
        int end = header;
        while (end > 0 && end < parts.Length && !parts[end])
        {
            end--;
        }

        return IsRuled && end > 0 && end < parts.Length ? end : header;
    }
}
