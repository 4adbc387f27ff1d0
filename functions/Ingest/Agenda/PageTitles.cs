using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>Which rows of a page are its title: large type, or what stands over the proposal.</summary>
internal static partial class PageTitles
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>How much larger than the text a title is set, at least.</summary>
    private const double Larger = 1.12;

    /// <summary>How much larger than the text the name of a report is set, at least, when it is a bare word.</summary>
    private const double MuchLarger = 1.25;

    /// <summary>Rows whose sizes differ by less are of one title, as a share of the largest.</summary>
    private const double AsLarge = 0.93;

    /// <summary>Rows of a title, at most.</summary>
    private const int MostTitleRows = 5;

    /// <summary>Longer rows are text, in characters.</summary>
    private const int LongestSubtitle = 90;

    /// <summary>Where titles end, 0..1 of a page's height.</summary>
    private const double TitlesEnd = 0.72;

    /// <summary>The title's rows; empty without one.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="body">The type size of the paper's text, in points.</param>
    /// <param name="proposal">The row that heads a decision; -1 without one.</param>
    public static ImmutableArray<Row> Of(Sheet sheet, double body, int proposal)
    {
        double bottom = sheet.Page.Height * TitlesEnd;
        ImmutableArray<Row> upper = [.. sheet.Rows.Where((row, i) => row.Box.MiddleY < bottom && (proposal < 0 || i < proposal))];
        ImmutableArray<Row> wanted = [.. upper.Where(row => row.Size > body * Larger && MayTitle(row))];
        if (BareName(upper, body) is { } name && !wanted.Any(row => row.Size > name.Size * AsLarge && !Chapter.IsMatch(row.Text) && !IsRightUnder(name, row)))
        {
            return WithSubtitle(upper, name);
        }

        ImmutableArray<Row> plain = [.. wanted.Where(row => !Chapter.IsMatch(row.Text))];
        wanted = plain.IsEmpty ? wanted : plain;
        if (wanted.IsEmpty)
        {
            return proposal > 0 ? Above(sheet, proposal) : PactAlone(sheet, bottom) is { } pact ? [pact] : [];
        }

        double largest = wanted.Max(row => row.Size);
        int first = upper.IndexOf(wanted.First(row => row.Size > largest * AsLarge));
        return [.. upper.Skip(first).TakeWhile((row, i) => i < MostTitleRows && row.Size > largest * 0.9 && Follows(upper, first + i, i) && (i == 0 || !ClauseHeading.IsMatch(row.Text)))];
    }

    /// <summary>A letter's subject, in the text's own type: the first line by itself that names an agreement and a partnership.</summary>
    private static Row? PactAlone(Sheet sheet, double bottom) =>
        sheet.Number > 1 ? null : sheet.Rows.Where((row, i) => row.Box.MiddleY < bottom && row.Parts.Length == 1 && i > 0 && i + 1 < sheet.Rows.Length
            && row.Box.Y0 - sheet.Rows[i - 1].Box.Y1 > row.Box.Height / 2 && sheet.Rows[i + 1].Box.Y0 - row.Box.Y1 > row.Box.Height / 2
            && Pact.IsMatch(row.Text) && MayTitle(row)).FirstOrDefault();

    private static bool Follows(ImmutableArray<Row> rows, int at, int offset) =>
        offset == 0 || rows[at].Box.Y0 - rows[at - 1].Box.Y1 < Math.Max(rows[at].Box.Height, rows[at].Size); // some fonts' boxes are lower than their size

    /// <summary>A report or agreement whose name is a bare word in large type: <c>Delårsrapport</c> over <c>Socialnämnden, januari–augusti</c>.</summary>
    private static Row? BareName(ImmutableArray<Row> upper, double body) =>
        upper.FirstOrDefault(row => row.Size > body * MuchLarger && row.Parts.Length == 1
            && DocumentWords.Read(row.Text) is { Kind: DocumentKind.Report or DocumentKind.Agreement, IsOnlyWord: true });

    /// <summary>Whether a row goes on with the name, in as large type: <c>Delårsrapport</c> over <c>januari–augusti 2025</c>.</summary>
    private static bool IsRightUnder(Row name, Row row) =>
        row.Box.Y0 > name.Box.Y0 && row.Box.Y0 - name.Box.Y1 < name.Size / 2 && Math.Abs(row.Box.X0 - name.Box.X0) < name.Size && row.Size < name.Size / AsLarge;

    private static ImmutableArray<Row> WithSubtitle(ImmutableArray<Row> upper, Row name)
    {
        int at = upper.IndexOf(name);
        Row before = name;
        var rows = new List<Row> { name };
        foreach (Row row in upper.Skip(at + 1).Take(2).Where(row => row.Text.Length < LongestSubtitle))
        {
            bool belongs = row.Box.Y0 - before.Box.Y1 < name.Box.Height && !Chapter.IsMatch(row.Text) && !SectionHeading.IsMatch(row.Text) && !ClauseHeading.IsMatch(row.Text)
                && (rows.Count == 1 || rows[^1].Size < name.Size * AsLarge || row.Size > name.Size * AsLarge)
                && row.Parts.Length == 1 && !Labelled.IsMatch(row.Text) && row.Text[^1] != '.';
            if (!belongs)
            {
                break;
            }

            rows.Add(row);
            before = row;
        }

        return [.. rows];
    }

    /// <summary>Where no row is larger: what is labelled as the matter, the bold rows, or else the last ones, straight over the proposal.</summary>
    private static ImmutableArray<Row> Above(Sheet sheet, int proposal)
    {
        if (sheet.Rows.Take(proposal).FirstOrDefault(row => LabelledTitle.IsMatch(row.Text) || DocumentWords.Read(row.Text) is { Kind: DocumentKind.Memo, IsOnlyWord: false }) is { } labelled)
        {
            return [labelled];
        }

        var rows = new List<Row>();
        for (int i = proposal - 1; i >= 0 && rows.Count < MostTitleRows; i--)
        {
            Row row = sheet.Rows[i];
            if (rows.Count == 0 && Labelled.IsMatch(row.Text))
            {
                continue;
            }

            bool belongs = rows.Count == 0 || (rows[^1].Box.Y0 - row.Box.Y1 < row.Box.Height && Math.Abs(rows[^1].Size - row.Size) < 0.6 && rows[^1].IsBold == row.IsBold);
            bool isText = rows.Count == 0 && row.Text.Contains(' ', StringComparison.Ordinal) && row.Text[^1] == '.';
            if (!belongs || isText || row.Parts.Length > 1 || !MayTitle(row))
            {
                break;
            }

            rows.Add(row);
        }

        rows.Reverse();
        return rows.Count > 0 ? [.. rows] : FirstBold(sheet, proposal);
    }

    /// <summary>The first bold rows over a proposal that stands further down, under the text.</summary>
    private static ImmutableArray<Row> FirstBold(Sheet sheet, int proposal)
    {
        ImmutableArray<Row> rows = [.. sheet.Rows.Take(proposal)];
        int first = rows.IndexOf(rows.FirstOrDefault(row => row.IsBold && row.Parts.Length == 1 && MayTitle(row) && !Labelled.IsMatch(row.Text)) ?? rows[0]);
        return [.. rows.Skip(first).TakeWhile((row, i) => i < MostTitleRows && row.IsBold && MayTitle(row) && Follows(rows, first + i, i))];
    }

    /// <summary>Whether a row may be a title: it is no name of a body, no logo, no heading of a section and no bare kind of document.</summary>
    public static bool MayTitle(Row row) =>
        row.Text.Count(char.IsLetter) >= 3
        && BodyNames.Whole(row.Text) is null
        && !row.Parts.Any(part => PageCounter.IsTotal(part.Text) || DocumentWords.Read(part.Text) is { IsOnlyWord: true } || IsLogo(part.Text))
        && !SectionHeading.IsMatch(row.Text)
        && !ClauseHeading.IsMatch(row.Text)
        && !NumberAlone.IsMatch(row.Text)
        && !DecisionHeadings.IsOver(row.Text);

    private static bool IsLogo(string text) =>
        text.Length < 40 && MunicipalityCatalogue.OfLogo(text.Replace(" ", string.Empty, StringComparison.Ordinal)) is not null;

    // Avtal i brevform om idéburet offentligt partnerskap · Brev om vårt partnerskap · Bekräftelse av överenskommelse om IOP; no sentence
    [GeneratedRegex(@"^(?=(?-i:\p{Lu}).{8,110}(?<![.:,])$)(?=.*(?:partnerskap|\bIOP\b))(?:(?:förslag till|bekräftelse av|brev om|skrivelse om|angående) )?(?:vår[at]? |ett |nytt? )?(?:[\p{L}-]*(?:avtal|överenskommelse|partnerskap)(?:et|en)?|idéburet offentligt partnerskap|IOP|överenskommet)\b(?!.* (?:är|har|ska|gäller|innebär|kan|och vi) )", Options, TimeoutMs)]
    private static partial Regex Pact { get; }

    // a report's chapter, also in its list of contents: "1 Läget i korthet", "2.1 Ekonomi ......... 4"
    [GeneratedRegex(@"^\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}|(?:[.…·_] ?){5,}\s*\d{1,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Chapter { get; }

    // headings within papers, never a paper's own
    [GeneratedRegex(@"^(?:sammanfattning(?: av ärendet)?|ärendet|ärendebeskrivning|beskrivning av ärendet|sammanfattande (?:beskrivning|bedömning)|(?:ärendets? |kort )?(?:sammandrag|översikt)|vad (?:ärendet|det) gäller|om ärendet|ärendets? (?:kärna|innehåll|bakgrund)|ärendet (?:i korthet|närmare beskrivet)|bakgrund(?: och .{3,30})?|beslutsunderlag|inledning|innehåll|innehållsförteckning|förord|läsanvisning|bilag(?:a|or)|underskrifter?|beslutet (?:skickas|expedieras) till|yrkanden?|reservation(?:er)?|beslutsgång|året som gått|året i korthet)\s?:?$", Options, TimeoutMs)]
    private static partial Regex SectionHeading { get; }

    // the first clauses of an agreement, under its own title
    [GeneratedRegex($@"^{ClauseAbout.Parties}\s?:?$", Options, TimeoutMs)]
    private static partial Regex ClauseHeading { get; }

    // the matter's number in large type over its title: "Ärende 5"
    [GeneratedRegex(@"^(?:ärende|punkt|§)\s*(?:nr\.?\s*)?\d{1,3}(?:/\d{2,4})?\s?[.:]?(?: (?:på|i|enligt) \p{L}+)?$", Options, TimeoutMs)]
    private static partial Regex NumberAlone { get; }

    // Ärende: Förlängning av … · Rubrik: … · Angående …
    [GeneratedRegex(@"^(?:ärende(?:t|mening|rubrik)?|rubrik|ämne|avser|angående|rörande)\s?:\s*\p{L}.{8,}|^(?:angående|gällande|ang\.) \p{L}.{8,}", Options, TimeoutMs)]
    public static partial Regex LabelledTitle { get; }

    // what may stand between a title and the proposal
    [GeneratedRegex(@"^(?:dnr|diarienummer|diarienr|ärendenummer|beteckning|handläggare|datum|upprättad|föredragande|behandlas|tas upp|sammanträdes?datum|till sammanträde)\b", Options, TimeoutMs)]
    private static partial Regex Labelled { get; }
}
