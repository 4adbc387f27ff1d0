using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A run of rows that may be a table, while it grows.</summary>
internal sealed class TableRun(IReadOnlyList<Row> rows, int seed)
{
    /// <summary>In ems: between a row's middle and the line below its cell.</summary>
    private const double WidestInCell = 2;

    private readonly List<Row> multi = [rows[seed]];

    public int First { get; private set; } = seed;

    public int Last { get; private set; } = seed;

    /// <summary>Its rows of two or more fragments.</summary>
    public IReadOnlyList<Row> Multi => multi;

    public IEnumerable<Row> Rows => Enumerable.Range(First, Last - First + 1).Select(i => rows[i]);

    private double Left => multi.Min(row => row.Box.X0);

    private double Right => multi.Max(row => row.Box.X1);

    /// <summary>Takes in rows below as long as they keep to the columns; rows of one fragment only where more of the table follows.</summary>
    public void Grow(double widestGapEm)
    {
        int pending = 0;
        for (int i = Last + 1; i < rows.Count; i++)
        {
            Row row = rows[i];
            if (row.Top - rows[i - 1].Bottom > widestGapEm * row.Em || RowForms.IsContentsLine(row) || BeginsAnother(i))
            {
                break;
            }

            if (row.IsMulti)
            {
                if (!KeepsToColumns(row))
                {
                    break;
                }

                multi.Add(row);
                (Last, pending) = (i, 0);
            }
            else if (!Fits(row.Fragments[0]) || ++pending > 24)
            {
                break;
            }
        }

        TakeInTail();
    }

    /// <summary>Header lines over the first row: beside it on a baseline of their own, or close above it over columns.</summary>
    /// <param name="free">The first row that no earlier table has.</param>
    /// <param name="page">For its ruled lines.</param>
    public void TakeInWhatStandsAbove(int free, Page page)
    {
        for (int i = First - 1; i >= free && i >= First - 4; i--)
        {
            double gap = rows[i + 1].Top - rows[i].Bottom;
            bool beside = rows[i + 1].Mid - rows[i].Mid < 0.85 * rows[i].Em && IsShort(rows[i]);
            bool names = RowForms.IsHeaderLike(rows[i]) && IsShort(rows[i]) && !RowForms.IsHeaderLike(rows[i + 1]);
            if (beside || (gap < 0.9 * rows[i + 1].Em && (names || IsHeaderLine(rows[i])) && !IsCaption(i)) || IsOnRule(page, i))
            {
                First = i;
            }
            else if (!(gap < 0.5 * rows[i + 1].Em && IsShort(rows[i]) && i > free && IsHeaderLine(rows[i - 1]) && rows[i].Top - rows[i - 1].Bottom < 0))
            {
                break;
            }
        }
    }

    /// <summary>A lone line with the unit over columns' names, at their right end: <c>Nettokostnader, tkr</c>.</summary>
    private bool IsCaption(int i) =>
        rows[i].Fragments is [var only] && only.Box.X1 > Right - only.Em && Captions.EndsOnUnit(only.Text) && !rows[First].Fragments.Any(fragment => fragment.IsData);

    /// <summary>Whether words over several columns stand right on a line across the table, as the first of a header of two rows does.</summary>
    private bool IsOnRule(Page page, int i) =>
        rows[i].IsMulti && AreOverColumns(rows[i]) && !rows[i].Fragments.Any(fragment => fragment.IsData)
        && Array.Exists(RuleHeights.Across(page, Left, Right), y => y > rows[i].Mid && y < rows[i + 1].Mid && y < rows[i].Mid + (WidestInCell * rows[i].Em));

    private bool IsShort(Row row) =>
        row.Box.X0 > Left - row.Em && row.Box.X1 < Right + (2 * row.Em) && row.Fragments.All(fragment => fragment.Words.Length <= 6);

    /// <summary>Short words in the table's type, none of them over its labels.</summary>
    private bool AreOverColumns(Row row) =>
        IsShort(row) && row.Fragments.All(fragment => fragment.Box.X0 > Left + fragment.Em && Math.Abs(fragment.Em - multi[0].Em) < 1.5);

    private bool IsHeaderLine(Row row)
    {
        Row first = multi[0];
        return AreOverColumns(row)
            && row.Fragments.All(fragment =>
                (fragment.Box.X1 > first.Fragments[1].Box.X0 || (first.Fragments[0].Box.X0 > Left + fragment.Em && fragment.Box.HorizontalOverlap(first.Fragments[0].Box) > 0.5)));
    }

    /// <summary>A header after figures begins the next table; the words over its last line are its own.</summary>
    private bool BeginsAnother(int i) =>
        ((RowForms.IsHeaderLike(rows[i]) || IsOverHeader(i)) && multi.Exists(known => known.Fragments.Skip(1).Any(fragment => fragment.IsData)))
        || NextHeader.Is(rows, First, i);

    private bool IsOverHeader(int i) =>
        i + 1 < rows.Count
        && rows[i].IsMulti
        && !rows[i].Fragments.Any(fragment => fragment.IsData)
        && rows[i + 1].IsRightBelow(rows[i])
        && RowForms.IsHeaderLike(rows[i + 1]);

    private bool KeepsToColumns(Row row)
    {
        for (int i = multi.Count - 1; i >= 0 && i >= multi.Count - 5; i--)
        {
            if ((SharesGutter(multi[i], row) && (SharesEdge(multi[i], row) || IsSameCount(multi[i], row) || RowForms.IsGroupsOver(multi[i], row))) || AreClose(multi[i], row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As many cells, each pair's gutter shared: a header that stands left over figures that stand right.</summary>
    private static bool IsSameCount(Row a, Row b)
    {
        if (a.Fragments.Length != b.Fragments.Length)
        {
            return a.Fragments.Length > b.Fragments.Length && RowForms.IsHeaderLike(a) && b.Fragments.Skip(1).Any(fragment => fragment.IsData);
        }

        for (int i = 1; i < a.Fragments.Length; i++)
        {
            double from = Math.Max(a.Fragments[i - 1].Box.X1, b.Fragments[i - 1].Box.X1);
            double to = Math.Min(a.Fragments[i].Box.X0, b.Fragments[i].Box.X0);
            if (to <= from)
            {
                return false;
            }
        }

        return a.Fragments.Length > 2 || RowForms.IsHeaderLike(a);
    }

    /// <summary>Three cells or more that follow as closely as words, below their names or each under the same one's left edge.</summary>
    private static bool AreClose(Row a, Row b) =>
        a.Fragments.Length > 2 && a.Fragments.Length == b.Fragments.Length && IsSameCount(a, b)
        && (RowForms.IsHeaderLike(a) || a.Fragments.Zip(b.Fragments).All(pair => Math.Abs(pair.First.Box.X0 - pair.Second.Box.X0) < 1));

    private static bool SharesGutter(Row a, Row b)
    {
        for (int i = 1; i < a.Fragments.Length; i++)
        {
            for (int j = 1; j < b.Fragments.Length; j++)
            {
                double from = Math.Max(a.Fragments[i - 1].Box.X1, b.Fragments[j - 1].Box.X1);
                double to = Math.Min(a.Fragments[i].Box.X0, b.Fragments[j].Box.X0);
                if (to - from > 0.3 * a.Em)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool SharesEdge(Row a, Row b)
    {
        foreach (Fragment mine in a.Fragments)
        {
            foreach (Fragment other in b.Fragments)
            {
                if ((mine.Box.X0 > Left + mine.Em || other.Box.X0 > Left + other.Em) && Aligned(mine, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Aligned(Fragment a, Fragment b) =>
        Math.Abs(a.Box.X0 - b.Box.X0) < 2.5
        || Math.Abs(a.Box.X1 - b.Box.X1) < 2.5
        || Math.Abs(a.Box.MiddleX - b.Box.MiddleX) < 2.5
        || (a.IsData && b.IsData && a.Box.HorizontalOverlap(b.Box) > 0.5)
        || (a.IsData != b.IsData && a.Box.HorizontalOverlap(b.Box) > 0.9 && Math.Min(a.Box.Width, b.Box.Width) < 8 * a.Em);

    /// <summary>A lone fragment: a wrapped cell, or a short line over a section.</summary>
    private bool Fits(Fragment fragment)
    {
        // under a header, and around figures that stand beside the middle of a first label of two lines
        bool isFirstLabel = fragment.Box.X1 < Left + fragment.Em && multi.TrueForAll(row => RowForms.IsHeaderLike(row) || row.Fragments[0].IsData) && fragment.Words.Length <= 6;
        if (isFirstLabel)
        {
            return true;
        }

        if (fragment.Box.X0 < Left - (2 * fragment.Em) || fragment.Box.X1 > Right + (4 * fragment.Em))
        {
            return false;
        }

        int crossed = 0;
        int seen = 0;
        for (int i = multi.Count - 1; i >= 0 && i >= multi.Count - 6; i--)
        {
            seen++;
            crossed += Crosses(fragment, multi[i]) ? 1 : 0;
        }

        return crossed * 2 <= seen || (fragment.Words.Length <= 7 && fragment.Box.Width < 0.6 * (Right - Left) && !fragment.Text.EndsWith('.'));
    }

    private static bool Crosses(Fragment fragment, Row row)
    {
        for (int i = 1; i < row.Fragments.Length; i++)
        {
            if (fragment.Box.X0 < row.Fragments[i - 1].Box.X1 && fragment.Box.X1 > row.Fragments[i].Box.X0 + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Lines below the last full row that wrap one of its cells.</summary>
    private void TakeInTail()
    {
        if (multi.Count == 1 && RowForms.IsHeaderLike(multi[0]))
        {
            TakeInLabels();
            return;
        }

        double tight = TightestStep();
        for (int i = Last + 1; i < rows.Count && rows[i].Fragments.Length == 1; i++)
        {
            Fragment fragment = rows[i].Fragments[0];
            bool crosses = multi.TakeLast(4).Any(row => Crosses(fragment, row));
            bool first = fragment.Box.X0 < Left + fragment.Em;
            bool close = rows[i].Mid - rows[i - 1].Mid < 1.15 * tight || rows[i].Top < rows[i - 1].Bottom;
            bool goesOn = !first || char.IsLower(fragment.Text[0]) || rows[i - 1].Fragments[0].Text[^1] is '-' || fragment.Text[0] == '(' || rows[i].Top < rows[i - 1].Bottom;
            bool heads = first && i + 1 < rows.Count && !char.IsLower(fragment.Text[0]) && BeginsAnother(i + 1);
            if (crosses || !close || !goesOn || heads || !Fits(fragment))
            {
                break;
            }

            Last = i;
        }
    }

    /// <summary>Below a header without any figures stand its rows' labels alone.</summary>
    private void TakeInLabels()
    {
        for (int i = Last + 1; i < rows.Count && i <= First + 8 && rows[i].Fragments.Length == 1; i++)
        {
            Fragment fragment = rows[i].Fragments[0];
            if (Crosses(fragment, multi[0]) || !Fits(fragment) || rows[i].Top - rows[i - 1].Bottom > 1.2 * rows[i].Em || Math.Abs(fragment.Em - multi[0].Em) > 1)
            {
                break;
            }

            Last = i;
        }
    }

    private double TightestStep()
    {
        double least = 1.45 * multi.Max(row => row.Em);
        for (int i = First + 1; i <= Last; i++)
        {
            double step = rows[i].Mid - rows[i - 1].Mid;
            least = step > 0.95 * rows[i].Em ? Math.Min(least, step) : least;
        }

        return least;
    }
}
