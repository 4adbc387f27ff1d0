namespace Ingest.Layout;

/// <summary>What is usual in a paper: its body's type size and the white between its lines.</summary>
/// <param name="BodyEm">In points.</param>
/// <param name="LineGap">In ems, between the bottom of one line and the top of the next.</param>
/// <param name="BodyIsBold">Whether most of it is bold.</param>
/// <param name="Letters">From how many characters that is known.</param>
internal sealed record Usual(double BodyEm, double LineGap, bool BodyIsBold, int Letters)
{
    /// <summary>In points from the page's left edge: how far the text may reach though no line does; 0 where only its lines tell.</summary>
    public double Right { get; init; }

    /// <summary>In characters: a line of running text.</summary>
    private const int LongLine = 40;

    /// <summary>Rows between two lines of one column that may stand in another beside it.</summary>
    private const int RowsBeside = 3;

    public static Usual Of(IReadOnlyList<PageRows> pages)
    {
        var sizes = new Dictionary<double, int>();
        var gaps = new List<double>();
        int bold = 0, all = 0;
        foreach (PageRows page in pages)
        {
            for (int i = 0; i < page.Body.Count; i++)
            {
                Row row = page.Body[i];
                double size = Math.Round(row.Em * 2) / 2;
                int letters = row.IsMulti ? row.Text.Length / 4 : row.Text.Length;
                sizes[size] = sizes.GetValueOrDefault(size) + letters;
                all += letters;
                bold += row.Fragments[0].IsBold ? letters : 0;
                if (!row.IsMulti && row.Text.Length > LongLine && Above(page.Body, i) is { } above && above.Text.Length > LongLine)
                {
                    gaps.Add((row.Top - above.Bottom) / row.Em);
                }
            }
        }

        gaps.Sort();
        double em = sizes.Count == 0 ? 11 : sizes.MaxBy(pair => pair.Value).Key;
        return new Usual(em, gaps.Count == 0 ? 0.2 : gaps[gaps.Count / 5], bold * 2 > all, all);
    }

    /// <summary>The row above a line that has something in its own column: on a page of two columns the row before may stand in the other.</summary>
    private static Row? Above(List<Row> rows, int i) =>
        Enumerable.Range(1, Math.Min(i, RowsBeside)).Select(back => rows[i - back]).FirstOrDefault(row => row.Fragments.Any(fragment => fragment.Box.HorizontalOverlap(rows[i].Box) > 0));

    /// <summary>A page with enough text of its own goes by its own type; a cover or a page of tables by the paper's.</summary>
    public Usual On(PageRows page)
    {
        Usual own = Of([page]);
        return own.Letters < 500 ? this : own with { BodyEm = Math.Max(own.BodyEm, BodyEm), LineGap = Math.Clamp(own.LineGap, LineGap - 0.1, LineGap + 0.4) };
    }
}
