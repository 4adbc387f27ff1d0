using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A heading in the margin, with what stands below it there, and the text beside it.</summary>
internal sealed record MarginBand(List<Row> Margin, List<Row> Text);

/// <summary>Papers whose headings stand in a margin of their own, left of the text that they head: the text's paragraphs, lists and tables are no cells.</summary>
/// <param name="TextLeft">Where the text beside the margin begins, in points from the page's left edge.</param>
internal sealed record MarginHeadings(double TextLeft)
{
    /// <summary>Of the width of what is printed, from its left: where the text may begin.</summary>
    private const double Narrowest = 0.13, Widest = 0.42;

    private const int FewestTextRows = 8;
    private const int FewestBands = 3;

    /// <summary>Characters: a heading's first line, and one that is no cell's number.</summary>
    private const int LongestHeading = 45, ShortestHeading = 3;

    /// <summary>In ems: the white between two headings, more than between the lines of one with its remark.</summary>
    private const double BetweenHeadings = 1.0;

    /// <summary>So many more letters has the text than the margin, at least.</summary>
    private const int MoreText = 5;

    /// <summary>Shares of the text's rows: lines of a paragraph, and rows in columns.</summary>
    private const double Prose = 0.3, InColumns = 0.35;

    /// <summary>The margins of the pages that are set so, each once: a memo and its annex may have margins of their own.</summary>
    public static ImmutableArray<MarginHeadings> Of(IEnumerable<PageRows> pages) =>
    [
        .. pages.Where(page => page.Page.Tables.IsEmpty)
            .Select(page => Candidates(page.Body).Select(left => new MarginHeadings(left)).FirstOrDefault(margin => margin.Heads(page)))
            .OfType<MarginHeadings>()
            .DistinctBy(margin => Math.Round(margin.TextLeft)),
    ];

    /// <summary>Which of a paper's margins a page has: its own, else the first that most of its rows or its first ones keep to; null where none.</summary>
    public static MarginHeadings? For(PageRows page, ImmutableArray<MarginHeadings> margins) =>
        margins.FirstOrDefault(margin => margin.Heads(page)) ?? margins.FirstOrDefault(margin => margin.GoesOnAt(page));

    /// <summary>Whether headings of the margin go on from the page before: no few rows further down, and no columns of a table.</summary>
    private bool GoesOnAt(PageRows page) =>
        On(page, page.Body.Count) is { } found
        && (found.First == 0 || (found.End - found.First) * 2 >= page.Body.Count)
        && !HasLineBetween(page.Page, found.Bands);

    /// <summary>The rows of a page that are set so: first and end index, and the bands between; null where none are.</summary>
    public (int First, int End, List<MarginBand> Bands)? On(PageRows page, int end)
    {
        (int first, int last) = Range(page.Body, end);
        if (last < first)
        {
            return null;
        }

        List<MarginBand> all = Bands(page.Body.GetRange(first, last - first + 1));
        List<MarginBand> bands = [.. all.TakeWhile(IsHeaded)];
        if (bands.Count == 0)
        {
            return null;
        }

        Word? next = bands.Count < all.Count ? all[bands.Count].Margin[0].Words.First() : null; // what stands at the left below the last band is no heading
        return (first, next is null ? last + 1 : page.Body.FindIndex(row => row.Words.Contains(next)), bands);
    }

    /// <summary>Where many lines begin that stand neither at the page's left nor in its right half.</summary>
    private static IEnumerable<double> Candidates(List<Row> rows)
    {
        if (rows.Count < FewestTextRows)
        {
            return [];
        }

        double left = rows.Min(row => row.Box.X0);
        double width = rows.Max(row => row.Box.X1) - left;
        return rows.SelectMany(row => row.Fragments)
            .Where(fragment => fragment.Box.X0 > left + (Narrowest * width) && fragment.Box.X0 < left + (Widest * width))
            .GroupBy(fragment => Math.Round(fragment.Box.X0 / 2))
            .Where(group => group.Count() >= FewestTextRows)
            .OrderByDescending(group => group.Count())
            .Take(2)
            .Select(group => group.Min(fragment => fragment.Box.X0));
    }

    /// <summary>Whether most of a page is set so, and is no table: the text beside the headings has paragraphs, items or tables of its own.</summary>
    private bool Heads(PageRows page)
    {
        if (On(page, page.Body.Count) is not { } found || found.Bands.Count < FewestBands || (found.End - found.First) * 2 < page.Body.Count)
        {
            return false;
        }

        List<Row> text = [.. found.Bands.SelectMany(band => band.Text)];
        double right = text.Max(row => row.Box.X1);
        int letters = text.Sum(row => row.Text.Length);
        int prose = text.Count(row => !row.IsMulti && row.Box.Width > 0.6 * (right - TextLeft));
        return text.Count >= FewestTextRows
            && letters > MoreText * found.Bands.SelectMany(band => band.Margin).Sum(row => row.Text.Length)
            && prose > Prose * text.Count
            && text.Count(row => row.IsMulti) < InColumns * text.Count
            && !HasLineBetween(page.Page, found.Bands)
            && found.Bands.Count(HoldsMoreThanACell) * 4 >= found.Bands.Count;
    }

    /// <summary>A band whose text is parted by white, or has items or columns.</summary>
    private static bool HoldsMoreThanACell(MarginBand band)
    {
        double closest = band.Text.Zip(band.Text.Skip(1), (above, below) => below.Mid - above.Mid).DefaultIfEmpty(0).Min();
        return band.Text.Count(row => row.Fragments.Length > 2) > 1
            || band.Text.Zip(band.Text.Skip(1), (above, below) => below.Mid - above.Mid > closest + (0.3 * below.Em)).Contains(true)
            || band.Text.Count(row => ListMarkers.IsAlone(row.Fragments[0].Words[0].Text)) > 1;
    }

    /// <summary>Whether lines down the page part margin and text: then they are columns of a table.</summary>
    private bool HasLineBetween(Page page, List<MarginBand> bands)
    {
        double from = bands.SelectMany(band => band.Margin).Max(row => row.Box.X1);
        double top = bands[0].Text[0].Top;
        double bottom = bands[^1].Text[^1].Bottom;
        return page.Rulings.Where(line => !line.IsHorizontal && line.At > from && line.At < TextLeft && line.From < bottom && line.To > top).Sum(line => line.Length) * 2 > bottom - top;
    }

    /// <summary>The longest run of rows without a word across the margin's edge, from its first heading on.</summary>
    private (int First, int Last) Range(List<Row> rows, int end)
    {
        (int First, int Last) longest = (0, -1);
        int first = 0;
        for (int i = 0; i <= end; i++)
        {
            if (i == end || rows[i].Fragments.Any(Crosses))
            {
                longest = i - 1 - first > longest.Last - longest.First ? (first, i - 1) : longest;
                first = i + 1;
            }
        }

        while (longest.First <= longest.Last && !HasTextBeside(rows, longest.First, longest.Last))
        {
            longest.First++;
        }

        return longest;
    }

    /// <summary>Whether a row has something in the margin and text beside it, on its own baseline or nearly: the paper's title has none.</summary>
    private bool HasTextBeside(List<Row> rows, int at, int last) =>
        rows[at].Fragments.Any(IsMargin)
        && (!rows[at].Fragments.All(IsMargin) || (at < last && !rows[at + 1].Fragments.Any(IsMargin) && rows[at + 1].Mid - rows[at].Mid < 0.9 * rows[at].Em));

    private List<MarginBand> Bands(List<Row> rows)
    {
        List<Row> margin = [.. rows.Select(row => GridTables.Part(row, word => word.Box.X0 < TextLeft - 3)).OfType<Row>()];
        List<Row> text = [.. rows.Select(row => GridTables.Part(row, word => word.Box.X0 >= TextLeft - 3)).OfType<Row>()];
        var bands = new List<MarginBand>();
        foreach (Row row in margin)
        {
            if (bands.Count == 0 || row.Top - bands[^1].Margin[^1].Bottom > BetweenHeadings * row.Em)
            {
                bands.Add(new MarginBand([], []));
            }

            bands[^1].Margin.Add(row);
        }

        for (int i = 0; i < bands.Count; i++)
        {
            double from = i == 0 ? double.NegativeInfinity : bands[i].Margin[0].Mid - (0.7 * bands[i].Margin[0].Em);
            double to = i + 1 < bands.Count ? bands[i + 1].Margin[0].Mid - (0.7 * bands[i + 1].Margin[0].Em) : double.PositiveInfinity;
            bands[i].Text.AddRange(text.Where(row => row.Mid >= from && row.Mid < to));
        }

        return bands;
    }

    /// <summary>Whether text begins beside the heading, and the heading reads as one.</summary>
    private static bool IsHeaded(MarginBand band)
    {
        Row heading = band.Margin[0];
        bool isNumber = !heading.Text.Any(char.IsLetter) && band.Margin.Count > 1; // § 7 over Giltighetstid
        string text = isNumber ? $"{heading.Text} {band.Margin[1].Text}" : heading.Text;
        return band.Text.Count > 0
            && Math.Abs(band.Text[0].Mid - heading.Mid) < 0.9 * heading.Em
            && text.Length is >= ShortestHeading and <= LongestHeading
            && char.IsUpper(text.FirstOrDefault(char.IsLetter))
            && (isNumber ? heading.Text[0] == '§' || heading.Text[^1] is '.' or ')' : !heading.Fragments.Any(fragment => fragment.IsData));
    }

    private bool IsMargin(Fragment fragment) => fragment.Box.X1 < TextLeft - 3;

    private bool Crosses(Fragment fragment) => fragment.Box.X0 < TextLeft - 3 && !IsMargin(fragment);
}
