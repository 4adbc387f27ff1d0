namespace Ingest.Layout;

/// <summary>What is usual in a paper: its body's type size and the white between its lines.</summary>
/// <param name="BodyEm">In points.</param>
/// <param name="LineGap">In ems, between the bottom of one line and the top of the next.</param>
/// <param name="BodyIsBold">Whether most of it is bold.</param>
/// <param name="Letters">From how many characters that is known.</param>
internal sealed record Usual(double BodyEm, double LineGap, bool BodyIsBold, int Letters)
{
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
                if (i > 0 && !row.IsMulti && row.Text.Length > 40 && page.Body[i - 1].Text.Length > 40)
                {
                    gaps.Add((row.Top - page.Body[i - 1].Bottom) / row.Em);
                }
            }
        }

        gaps.Sort();
        double em = sizes.Count == 0 ? 11 : sizes.MaxBy(pair => pair.Value).Key;
        return new Usual(em, gaps.Count == 0 ? 0.2 : gaps[gaps.Count / 5], bold * 2 > all, all);
    }

    /// <summary>A page with enough text of its own goes by its own type; a cover or a page of tables by the paper's.</summary>
    public Usual On(PageRows page)
    {
        Usual own = Of([page]);
        return own.Letters < 500 ? this : own with { BodyEm = Math.Max(own.BodyEm, BodyEm), LineGap = Math.Clamp(own.LineGap, LineGap - 0.1, LineGap + 0.4) };
    }
}
