using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The ruled lines that part a table's baselines, where there are any.</summary>
internal sealed class RowRules
{
    private readonly bool[] parts;
    private readonly (double At, int Column)[] beside;

    private RowRules(bool[] parts, (double At, int Column)[] beside, bool ruled) => (this.parts, this.beside, IsRuled) = (parts, beside, ruled);

    /// <summary>Most rows are parted by lines, so what no line parts is one row.</summary>
    public bool IsRuled { get; }

    /// <summary>Whether a line stands between that baseline and the one above.</summary>
    public bool Above(int line) => parts[line];

    /// <summary>The lines within a stretch of baselines that part all but its first columns, whose cells stand for several rows.</summary>
    public (double At, int Column)[] Within(IReadOnlyList<Placed> lines) =>
        [.. beside.Where(line => line.At > lines[0].Row.Mid && line.At < lines[^1].Row.Mid)];

    /// <param name="lines">The table's baselines from the top.</param>
    /// <param name="page">The page's lines.</param>
    /// <param name="columns">The table's.</param>
    public static RowRules Of(IReadOnlyList<Placed> lines, Page page, ColumnSet columns)
    {
        double[] heights = RuleHeights.Across(page, columns.Left[0], columns.Right[^1]);
        (double At, int Column)[] beside = RuleHeights.Beside(page, columns);
        var parts = new bool[lines.Count];
        int labelled = 0;
        for (int i = 1; i < lines.Count; i++)
        {
            (double above, double below) = (lines[i - 1].Row.Mid, lines[i].Row.Mid);
            parts[i] = Array.Exists(heights, y => y > above && y < below);
            labelled += lines[i].HasData && lines[i].At(0) is not null ? 1 : 0;
        }

        int within = beside.Count(line => lines.Count > 0 && line.At > lines[0].Row.Mid && line.At < lines[^1].Row.Mid);
        return new RowRules(parts, beside, (parts.Count(part => part) + within) * 2 > Math.Max(3, labelled));
    }

    /// <summary>
    /// The header's end in a form, whose labels stand beside what they are for: rows that lines part are no header of several lines,
    /// and the first is one only where it names columns.
    /// </summary>
    public int FirstOf(int header, bool isNamed)
    {
        int first = 1;
        while (first < header && !parts[first])
        {
            first++;
        }

        return !IsRuled || first >= header ? header : isNamed ? first : 0;
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
