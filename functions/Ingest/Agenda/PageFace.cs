using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>What a page says of itself: counter, kind of document, diary numbers, title.</summary>
/// <param name="Sheet">Its rows.</param>
/// <param name="Count">Its counter, or null.</param>
/// <param name="Word">The kind of document that its head names, or null.</param>
/// <param name="Diaries">Diary numbers in head, foot and beside their label.</param>
/// <param name="Title">Its title's rows: large type, or what stands over the proposal; empty without one.</param>
/// <param name="ItemNumber">A matter's number that stands alone over the title, or null.</param>
/// <param name="Proposes">Whether it has a heading over a decision.</param>
/// <param name="IsMail">Whether it is a printed e-mail.</param>
internal sealed record PageFace(
    Sheet Sheet,
    PageCount? Count,
    DocumentWord? Word,
    ImmutableArray<string> Diaries,
    ImmutableArray<Row> Title,
    string? ItemNumber,
    bool Proposes,
    bool IsMail)
{
    public int Number => Sheet.Number;

    public string TitleText => title ??= Papers.Passage.Of(Title.SelectMany(row => row.Parts)).Text.Replace("\u00AD", string.Empty, StringComparison.Ordinal);

    /// <summary>What else at its top may be its title.</summary>
    public TopTitles TopTitles => topTitles ??= new TopTitles(Sheet);

    private string? title;

    private TopTitles? topTitles;
}

/// <summary>Reads pages' faces.</summary>
internal static partial class PageFaces
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Rows over a title among which the matter's number is sought.</summary>
    private const int NumberRows = 6;

    /// <summary>More cells in a row than a masthead has.</summary>
    private const int CellsOfList = 5;

    public static ImmutableArray<PageFace> Of(ImmutableArray<Sheet> sheets)
    {
        ImmutableArray<PageCount?> counts = PageCounter.Of(sheets);
        double body = Median(sheets);
        return [.. sheets.Select((sheet, i) => Of(sheet, counts[i], body))];
    }

    /// <summary>The face of one page or of a part of it.</summary>
    /// <param name="sheet">Its rows.</param>
    /// <param name="count">Its counter, or null.</param>
    /// <param name="body">The type size of the paper's text, in points.</param>
    public static PageFace Of(Sheet sheet, PageCount? count, double body)
    {
        int proposal = IndexOf(sheet, HeadsDecision);
        ImmutableArray<Row> title = PageTitles.Of(sheet, body, proposal);
        return new PageFace(
            sheet,
            count,
            WordOf(sheet, count),
            Diaries(sheet, title),
            title,
            title.IsEmpty ? null : NumberOver(sheet, title[0]),
            proposal >= 0,
            IsPrintedMail(sheet));
    }

    /// <summary><c>5</c>, <c>Ärende 5</c> or <c>Punkt 5 på dagordningen</c> by itself over the title, or a label with its value further up.</summary>
    private static string? NumberOver(Sheet sheet, Row title)
    {
        int at = sheet.Rows.IndexOf(title);
        return Enumerable.Range(Math.Max(0, at - NumberRows), Math.Min(NumberRows, at))
            .Reverse()
            .Where(i => !(i == 0 && sheet.Rows[i].Text == sheet.Number.ToString(CultureInfo.InvariantCulture)) && !(i > 0 && sheet.Rows[i - 1].Parts.Any(part => BreaksOff.IsMatch(part.Text))))
            .SelectMany(i => at - i <= 2
                ? sheet.Rows[i].Parts.Select(part => NumberedItem.Match(part.Text)).Prepend(ItemNumber.Match(sheet.Rows[i].Text))
                : [NumberedItem.Match(sheet.Rows[i].Text)])
            .FirstOrDefault(match => match.Success)?.Groups["n"].Value;
    }

    private static ImmutableArray<string> Diaries(Sheet sheet, ImmutableArray<Row> title)
    {
        var found = new List<string>();
        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            Row row = sheet.Rows[i];
            if (IsOfList(sheet, i))
            {
                continue;
            }

            if (sheet.IsInHead(row) || sheet.IsInFoot(row) || title.Contains(row) || IsUnderTitle(sheet, i, title) || Label.IsMatch(row.Text) || (i > 0 && sheet.Rows[i - 1].Parts.Any(part => LabelAlone.IsMatch(part.Text))))
            {
                found.AddRange(DiaryNumbers.AtEdge(row));
                found.AddRange(i > 0 ? UnderLabel(sheet.Rows[i - 1], row) : []);
            }
        }

        string[] broken = [.. Broken(sheet)];
        return [.. found.Where(diary => !broken.Any(whole => whole.StartsWith(diary, StringComparison.Ordinal))).Concat(broken).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a row and one beside it are a list's, each with a number of its own among many cells.</summary>
    private static bool IsOfList(Sheet sheet, int i) =>
        IsWide(sheet.Rows[i]) && ((i > 0 && IsWide(sheet.Rows[i - 1])) || (i + 1 < sheet.Rows.Length && IsWide(sheet.Rows[i + 1])));

    private static bool IsWide(Row row) => row.Parts.Length >= CellsOfList && row.Parts.Any(part => DiaryNumbers.InCell(part.Text) is not null);

    /// <summary>A number alone on the line under the title.</summary>
    private static bool IsUnderTitle(Sheet sheet, int i, ImmutableArray<Row> title) =>
        i > 0 && title.Contains(sheet.Rows[i - 1]) && sheet.Rows[i].Parts is [{ } only] && DiaryNumbers.InCell(only.Text) is { } number && number.Length == only.Text.Trim().Length;

    /// <summary>Numbers in a head that a narrow column breaks: <c>PHN/2023:224-</c> over <c>633</c>.</summary>
    private static IEnumerable<string> Broken(Sheet sheet) =>
        from i in Enumerable.Range(1, Math.Max(0, sheet.Rows.Length - 1))
        where sheet.IsInHead(sheet.Rows[i])
        from above in sheet.Rows[i - 1].Parts
        where BreaksOff.IsMatch(above.Text)
        from rest in sheet.Rows[i].Parts
        where Rest.IsMatch(rest.Text) && rest.Box.HorizontalOverlap(above.Box) > 0.3 && DiaryNumbers.InCell(above.Text + rest.Text) is not null
        select DiaryNumbers.InCell(above.Text + rest.Text);

    [GeneratedRegex(@"^(?:(?i:dnr|diarie(?:nr|nummer)|ärende(?:nr|nummer)|(?:vår )?beteckning)\.?:? )?(?:\p{Lu}[\p{L}\d/:. -]{0,14}|20\d\d(?:/\d{1,6}-\p{L}{1,6})?)[-/:]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex BreaksOff { get; }

    [GeneratedRegex(@"^\d[\d/:.-]{0,10}$", Options, TimeoutMs)]
    private static partial Regex Rest { get; }

    /// <summary>A number under its label: <c>Diarienummer</c> over <c>2024/123</c>.</summary>
    private static IEnumerable<string> UnderLabel(Row above, Row row) =>
        from label in above.Parts
        where LabelAlone.IsMatch(label.Text)
        from part in row.Parts
        where part.Box.HorizontalOverlap(label.Box) > 0.3 && DiaryNumbers.InCell(part.Text) is not null
        select DiaryNumbers.InCell(part.Text);

    private static bool IsPrintedMail(Sheet sheet) =>
        sheet.Rows.Take(12).Any(row => MailFrom.IsMatch(row.Text)) && sheet.Rows.Take(16).Any(row => MailSubject.IsMatch(row.Text));

    /// <summary>Whether a row heads a decision; under a vague word (<c>Förslag</c>) something must be decided.</summary>
    private static bool HeadsDecision(Sheet sheet, int at) =>
        DecisionHeadings.IsOver(sheet.Rows[at].Text)
        && !NamesDocument(sheet, at)
        && (!DecisionHeadings.IsVague(sheet.Rows[at].Text) || sheet.Rows.Skip(at + 1).Take(2).Any(row => DecisionHeadings.Decides(row.Text)));

    /// <summary>Whether such a heading stands in a masthead, over labels: a memo by the name <c>Förslag till beslut</c>.</summary>
    private static bool NamesDocument(Sheet sheet, int at) =>
        at + 1 < sheet.Rows.Length && sheet.Rows[at + 1].Parts.Any(part => DecisionHeadings.IsInMasthead(part.Text)) && sheet.IsInHead(sheet.Rows[at]) && DecisionHeadings.Read(sheet.Rows[at].Text) is DecisionHeading.Proposed;

    private static DocumentWord? WordOf(Sheet sheet, PageCount? count) =>
        sheet.Head.SelectMany(row => row.Parts).Where(part => count is not { Number: > 1 } || !Underlying.IsMatch(part.Text)).Select(part => DocumentWords.Read(part.Text)).FirstOrDefault(word => word is not null)
        ?? (IndexOf(sheet, NamesDocument) >= 0 ? new DocumentWord(DocumentKind.Memo, true) : null);

    private static int IndexOf(Sheet sheet, Func<Sheet, int, bool> wanted)
    {
        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            if (wanted(sheet, i))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The type size of most letters of the paper, in points.</summary>
    public static double Median(ImmutableArray<Sheet> sheets) => sheets
        .Where(sheet => sheet.Rows.Length > 0)
        .GroupBy(sheet => sheet.BodySize)
        .OrderByDescending(group => group.Count())
        .Select(group => group.Key)
        .FirstOrDefault();

    // a section's heading on a document's later pages, though it names a document elsewhere
    [GeneratedRegex(@"^(?:besluts|ärende)underlag\s?:?$", Options, TimeoutMs)]
    private static partial Regex Underlying { get; }

    private const string OnAgenda = @"(?: (?:på|i|enligt) (?:dagordning|föredragningslista|ärendelista|kallelse)\p{L}*)?";

    // 5 · Ärende 5 · Punkt 5: · § 5 · Ärende nr 5 på dagordningen
    [GeneratedRegex($@"^(?:(?:ärende|punkt|nr|ärende ?nr\.?|ärende ?nummer|p\.|§|dagordningspunkt|paragraf)\s*:?\s*)?(?<n>\d{{1,3}}){OnAgenda}\s?[.:]?$", Options, TimeoutMs)]
    private static partial Regex ItemNumber { get; }

    // Ärende nr    9 · Ärende: 4 · Ärende 6 på dagordningen
    [GeneratedRegex($@"^(?:ärende(?: ?nr\.?)?|punkt|dagordningspunkt|paragraf)\s?:?\s*(?<n>\d{{1,3}}){OnAgenda}\s?[.:]?$", Options, TimeoutMs)]
    private static partial Regex NumberedItem { get; }

    [GeneratedRegex(@"\b(?:dnr|diarienummer|diarienr|ärendenummer|beteckning|ärende (?=20\d\d[/:]))\b", Options, TimeoutMs)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^(?:dnr|diarienummer|diarienr|ärendenummer|beteckning|vår beteckning)\s?:?$", Options, TimeoutMs)]
    private static partial Regex LabelAlone { get; }

    [GeneratedRegex(@"^(?:från|from):", Options, TimeoutMs)]
    private static partial Regex MailFrom { get; }

    [GeneratedRegex(@"^(?:ämne|subject):", Options, TimeoutMs)]
    private static partial Regex MailSubject { get; }
}
