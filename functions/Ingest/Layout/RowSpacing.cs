namespace Ingest.Layout;

/// <summary>The white between a table's baselines: whether it tells rows from lines within a cell.</summary>
internal sealed class RowSpacing
{
    private readonly double[] gaps;
    private readonly double tight;

    private readonly double usual;

    private RowSpacing(double[] gaps, double tight, bool tells, double usual) =>
        (this.gaps, this.tight, Tells, this.usual) = (gaps, tight, tells, usual);

    /// <summary>Some gaps are clearly wider than others.</summary>
    public bool Tells { get; }

    /// <summary>Whether the gap above that line is one between lines of a cell.</summary>
    public bool IsTight(int line) => gaps[line] <= tight;

    /// <summary>Whether it is hardly more: a scan's baselines are off by a pixel here and there.</summary>
    public bool IsNearlyTight(int line) => gaps[line] <= tight + 0.12;

    /// <summary>Whether the gap above that line is clearly smaller than between two labelled rows with figures.</summary>
    public bool IsCloserThanRows(int line) => gaps[line] < usual - 0.15;

    public static RowSpacing Of(IReadOnlyList<Placed> lines)
    {
        var gaps = new double[lines.Count];
        double bottom = lines[0].Row.Bottom;
        double em = lines[0].Row.Em;
        double least = double.PositiveInfinity;
        double most = double.NegativeInfinity;
        for (int i = 1; i < lines.Count; i++)
        {
            gaps[i] = (lines[i].Row.Top - bottom) / em;
            bottom = Math.Max(bottom, lines[i].Row.Bottom);
            if (!RowGrouping.Overlap(lines[i - 1], lines[i]))
            {
                least = Math.Min(least, gaps[i]);
                most = Math.Max(most, gaps[i]);
            }
        }

        // Lines within a cell stand at most some 1.5 ems apart; a quarter of an em more is a rule's padding.
        bool tells = least < 0.35 && most > least + 0.2;
        return new RowSpacing(gaps, Math.Min(least + 0.15, 0.4), tells, UsualBetweenRows(lines, gaps));
    }

    private static double UsualBetweenRows(IReadOnlyList<Placed> lines, double[] gaps)
    {
        var between = new List<double>();
        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i].HasData && lines[i - 1].HasData && lines[i].At(0) is not null && lines[i - 1].At(0) is not null)
            {
                between.Add(gaps[i]);
            }
        }

        between.Sort();
        return between.Count == 0 ? double.PositiveInfinity : between[between.Count / 2];
    }
}
