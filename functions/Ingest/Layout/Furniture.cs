using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A page's rows told apart: what stands at its head and foot, and the body between.</summary>
internal sealed record PageRows(Page Page, List<Row> Head, List<Row> Body, List<Row> Foot);

/// <summary>Sets running headers, letter heads, running footers and page numbers aside.</summary>
/// <remarks>A row is furniture by repetition (the same words, digits aside, at the same height of another page) or by what it says
/// (page number, reference fields), and only where nothing but furniture stands between it and the page's edge.</remarks>
internal static partial class Furniture
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 10_000;

    /// <summary>Fewer lines side by side are a letter head's box, no table.</summary>
    private const int LinesOfGrid = 3;

    /// <summary>The most white between two rows of a head, in ems.</summary>
    private const double EmsWithinHead = 15;

    /// <summary>Down to where the lines of a table that begins at a page's head run at least, 0..1 of its height.</summary>
    private const double GridsRunOn = 0.35;

    public static List<PageRows> SetAside(IReadOnlyList<(Page Page, List<Row> Rows)> pages)
    {
        FrozenSet<(string, int)> repeated = Repeated(pages);
        double usualEm = UsualEm(pages);
        return [.. pages.Select(page => Part(page.Page, page.Rows, repeated, usualEm))];
    }

    private static FrozenSet<(string Key, int Place)> Repeated(IReadOnlyList<(Page Page, List<Row> Rows)> pages)
    {
        var seen = new Dictionary<(string, int), int>();
        foreach ((Page page, List<Row> rows) in pages)
        {
            foreach (Row row in rows.Where(row => IsAtEdge(row, page)))
            {
                (string key, int place) = KeyOf(row);
                foreach (int near in (ReadOnlySpan<int>)[place - 1, place, place + 1])
                {
                    seen[(key, near)] = seen.GetValueOrDefault((key, near)) + 1;
                }
            }
        }

        // a heading of the text may stand first on many pages: "Förslag till beslut" right below each memo's title
        return seen.Where(pair => pair.Value >= 2 && !CommonHeadings.Has(pair.Key.Item1)).Select(pair => pair.Key).ToFrozenSet();
    }

    private static bool IsAtEdge(Row row, Page page) => row.Mid < 0.25 * page.Height || row.Mid > 0.85 * page.Height;

    private static (string Key, int Place) KeyOf(Row row)
    {
        var key = new StringBuilder();
        foreach (char sign in row.Text)
        {
            key.Append(char.IsDigit(sign) ? '0' : sign);
        }

        return (key.ToString(), (int)(row.Mid / 4));
    }

    private static PageRows Part(Page page, List<Row> rows, FrozenSet<(string, int)> repeated, double usualEm)
    {
        int head = 0;
        while (head < rows.Count && rows[head].Mid < 0.3 * page.Height && !IsInGrid(rows[head], page) && IsHead(rows, head, repeated, usualEm))
        {
            head++;
        }

        int foot = rows.Count;
        while (foot > head && rows[foot - 1].Mid > 0.8 * page.Height && IsFoot(rows[foot - 1], page, repeated))
        {
            foot--;
        }

        return new PageRows(page, rows.GetRange(0, head), rows.GetRange(head, foot - head), rows.GetRange(foot, rows.Count - foot));
    }

    /// <summary>Whether a row stands between the lines of a table that runs on far below the page's head.</summary>
    private static bool IsInGrid(Row row, Page page) =>
        row.IsMulti && page.Rulings.Count(ruling => !ruling.IsHorizontal && ruling.From <= row.Mid && ruling.To >= Math.Max(row.Mid, GridsRunOn * page.Height)) >= LinesOfGrid;

    private static bool IsHead(List<Row> rows, int i, FrozenSet<(string, int)> repeated, double usualEm)
    {
        for (int ahead = i; ahead < Math.Min(rows.Count, i + 3); ahead++)
        {
            if (IsFarBelow(rows, ahead) || IsSentence(rows[ahead]) || Entry.IsMatch(rows[ahead].Text) || BeginsListItem(rows[ahead]) || IsTitle(rows[ahead], usualEm) || (RowForms.IsHeaderLike(rows[ahead]) && (!RowForms.IsLetterFurniture(rows[ahead]) || IsOverFigures(rows, ahead))) || RowForms.IsContentsLine(rows[ahead]))
            {
                return false;
            }

            if (repeated.Contains(KeyOf(rows[ahead])) || HeadPattern.IsMatch(rows[ahead].Text))
            {
                return true;
            }

            // A name or a unit between two rows of a letter's head.
            if (rows[ahead].Em > 13 || RowForms.IsSentence(rows[ahead]) || CommonHeadings.Has(rows[ahead].Text) || (i == 0 && ahead == 0 && !rows[ahead].IsMulti && rows[ahead].Text.Length > 60))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a row of names stands over one with figures: a table's header, though a letter's head may have such words too (<c>Mottagare</c>).</summary>
    private static bool IsOverFigures(List<Row> rows, int i) =>
        rows[i].Fragments.Length > 2 && i + 1 < rows.Count && rows[i + 1].Fragments.Count(fragment => fragment.Kind == ValueKind.Number) > 1;

    /// <summary>Whether a row stands so far below the one above that it is no part of the same head: the foot of a nearly empty page.</summary>
    private static bool IsFarBelow(List<Row> rows, int i) => i > 0 && rows[i].Top - rows[i - 1].Bottom > EmsWithinHead * rows[i].Em;

    private static bool IsFoot(Row row, Page page, FrozenSet<(string, int)> repeated) =>
        repeated.Contains(KeyOf(row))
        || PageNumber.IsMatch(row.Text)
        || (row.Mid > 0.88 * page.Height && row.IsMulti && RowForms.IsLetterFurniture(row));

    private static double UsualEm(IReadOnlyList<(Page Page, List<Row> Rows)> pages)
    {
        double[] sizes = [.. pages.SelectMany(page => page.Rows).Where(row => row.Text.Length > 40).Select(row => row.Em).Order()];
        return sizes.Length == 0 ? 11 : sizes[sizes.Length / 2];
    }

    /// <summary>Several words in large type are a title, also where another paper has the same at the same place.</summary>
    private static bool IsTitle(Row row, double usualEm) => !row.IsMulti && row.Em > 1.15 * usualEm && row.Fragments[0].Words.Length >= 3;

    private static bool BeginsListItem(Row row) => row.IsMulti && ListMarkers.IsAlone(row.Fragments[0].Text) && !PageNumber.IsMatch(row.Text);

    private static bool IsSentence(Row row) =>
        !row.IsMulti && row.Fragments[0].Words.Length > 9 && !PageNumber.IsMatch(row.Text);

    // Kommunstyrelsen, protokollsutdrag 2024-09-12 § 198, Uppföljning av internkontroll: an entry of a list
    [GeneratedRegex(@"^\p{Lu}[^,\d]+, [^,]*\d[^,]*, \p{L}+,? \p{L}", Options, TimeoutMs)]
    private static partial Regex Entry { get; }

    // 3 · 3(13) · Sida 1 av 4 · 2 [3] · – 7 –
    [GeneratedRegex(@"^[-– ]*((sida|sid\.?|s\.) ?)?\d{1,4}( ?(\(\d+\)|\[\d+\]|av \d+|/ ?\d+))?[-– ]*$", Options | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex PageNumber { get; }

    // what a letter's head says: fields, dates, the kind of paper, page of pages
    [GeneratedRegex(
        @"^(sida )?\d{1,3} ?[(\[]\d+[)\]]$|\b(dnr|diarienummer|diarienr|handläggare|beteckning|ärendenummer|ärendenr|mottagare|referens|vårt datum|ert datum|sida \d+|instans|(?<!\p{Ll}s )(tjänsteskrivelse|tjänsteutlåtande|kallelse|sammanträdesprotokoll|protokollsutdrag|missiv))\b|^datum\b|^(19|20)\d\d-\d\d-\d\d$|@|\b0\d{1,3}-\d{2,3} ?\d\d ?\d\d\b|\b\d{1,3} ?\(\d{1,3}\)$",
        Options | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex HeadPattern { get; }
}
