using System.Collections.Immutable;
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

    private string? title;
}

/// <summary>Reads pages' faces.</summary>
internal static partial class PageFaces
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>How much larger than the text a title is set, at least.</summary>
    private const double Larger = 1.12;

    /// <summary>Rows of a title, at most.</summary>
    private const int MostTitleRows = 5;

    /// <summary>Where titles end, 0..1 of a page's height.</summary>
    private const double TitlesEnd = 0.72;

    public static ImmutableArray<PageFace> Of(ImmutableArray<Sheet> sheets)
    {
        ImmutableArray<PageCount?> counts = PageCounter.Of(sheets);
        double body = Median(sheets);
        return [.. sheets.Select((sheet, i) => Of(sheet, counts[i], body))];
    }

    private static PageFace Of(Sheet sheet, PageCount? count, double body)
    {
        int proposal = IndexOf(sheet, row => DecisionHeadings.IsOver(row.Text));
        ImmutableArray<Row> title = Title(sheet, body, proposal);
        return new PageFace(
            sheet,
            count,
            sheet.Head.SelectMany(row => row.Parts).Select(part => DocumentWords.Read(part.Text)).FirstOrDefault(word => word is not null),
            Diaries(sheet, title),
            title,
            title.IsEmpty ? null : NumberOver(sheet, title[0]),
            proposal >= 0,
            IsPrintedMail(sheet));
    }

    /// <summary>The page's largest rows in its upper part that are no logo, running head or single word of document kind.</summary>
    private static ImmutableArray<Row> Title(Sheet sheet, double body, int proposal)
    {
        double bottom = sheet.Page.Height * TitlesEnd;
        ImmutableArray<Row> upper = [.. sheet.Rows.Where((row, i) => row.Box.MiddleY < bottom && (proposal < 0 || i < proposal))];
        ImmutableArray<Row> wanted = [.. upper.Where(row => row.Size > body * Larger && MayTitle(row))];
        if (wanted.IsEmpty)
        {
            return proposal > 0 ? Above(sheet, proposal) : [];
        }

        double largest = wanted.Max(row => row.Size);
        int first = upper.IndexOf(wanted.First(row => row.Size > largest * 0.93));
        return [.. upper.Skip(first).TakeWhile((row, i) => i < MostTitleRows && row.Size > largest * 0.9 && Follows(upper, first + i, i))];
    }

    private static bool Follows(ImmutableArray<Row> rows, int at, int offset) =>
        offset == 0 || rows[at].Box.Y0 - rows[at - 1].Box.Y1 < rows[at].Box.Height;

    /// <summary>Where no row is larger: the bold rows, or else the last ones, straight over the proposal.</summary>
    private static ImmutableArray<Row> Above(Sheet sheet, int proposal)
    {
        var rows = new List<Row>();
        for (int i = proposal - 1; i >= 0 && rows.Count < MostTitleRows; i--)
        {
            Row row = sheet.Rows[i];
            if (rows.Count == 0 && Labelled.IsMatch(row.Text))
            {
                continue;
            }

            bool belongs = rows.Count == 0 || (rows[^1].Box.Y0 - row.Box.Y1 < row.Box.Height && Math.Abs(rows[^1].Size - row.Size) < 0.6 && rows[^1].IsBold == row.IsBold);
            if (!belongs || row.Parts.Length > 1 || !MayTitle(row))
            {
                break;
            }

            rows.Add(row);
        }

        rows.Reverse();
        return [.. rows];
    }

    private static bool MayTitle(Row row) =>
        row.Text.Count(char.IsLetter) >= 3
        && BodyNames.Whole(row.Text) is null
        && !row.Parts.Any(part => PageCounter.IsTotal(part.Text) || DocumentWords.Read(part.Text) is { IsOnlyWord: true } || IsLogo(part.Text))
        && !DecisionHeadings.IsOver(row.Text);

    private static bool IsLogo(string text) =>
        text.Length < 40 && MunicipalityCatalogue.OfLogo(text.Replace(" ", string.Empty, StringComparison.Ordinal)) is not null;

    /// <summary><c>5</c>, <c>Ärende 5</c> or <c>Punkt 5</c> alone over the title.</summary>
    private static string? NumberOver(Sheet sheet, Row title)
    {
        int at = sheet.Rows.IndexOf(title);
        return Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at))
            .Reverse()
            .Select(i => ItemNumber.Match(sheet.Rows[i].Text))
            .FirstOrDefault(match => match.Success)?.Groups["n"].Value;
    }

    private static ImmutableArray<string> Diaries(Sheet sheet, ImmutableArray<Row> title)
    {
        var found = new List<string>();
        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            Row row = sheet.Rows[i];
            if (sheet.IsInHead(row) || sheet.IsInFoot(row) || title.Contains(row) || Label.IsMatch(row.Text))
            {
                found.AddRange(DiaryNumbers.In(row.Text).Select(diary => diary.Value.Value));
                found.AddRange(i > 0 ? UnderLabel(sheet.Rows[i - 1], row) : []);
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A number under its label: <c>Diarienummer</c> over <c>2024/123</c>.</summary>
    private static IEnumerable<string> UnderLabel(Row above, Row row) =>
        from label in above.Parts
        where LabelAlone.IsMatch(label.Text)
        from part in row.Parts
        where part.Box.HorizontalOverlap(label.Box) > 0.3 && DiaryNumbers.InCell(part.Text) is not null
        select DiaryNumbers.InCell(part.Text);

    private static bool IsPrintedMail(Sheet sheet) =>
        sheet.Rows.Take(12).Any(row => MailFrom.IsMatch(row.Text)) && sheet.Rows.Take(16).Any(row => MailSubject.IsMatch(row.Text));

    private static int IndexOf(Sheet sheet, Func<Row, bool> wanted)
    {
        for (int i = 0; i < sheet.Rows.Length; i++)
        {
            if (wanted(sheet.Rows[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The type size of most letters of the paper, in points.</summary>
    private static double Median(ImmutableArray<Sheet> sheets) => sheets
        .Where(sheet => sheet.Rows.Length > 0)
        .GroupBy(sheet => sheet.BodySize)
        .OrderByDescending(group => group.Count())
        .Select(group => group.Key)
        .FirstOrDefault();

    [GeneratedRegex(@"^(?:ärende|punkt|nr|ärende ?nr|§)?\s*(?<n>\d{1,3})\s?[.:]?$", Options, TimeoutMs)]
    private static partial Regex ItemNumber { get; }

    [GeneratedRegex(@"\b(?:dnr|diarienummer|diarienr|ärendenummer|beteckning)\b", Options, TimeoutMs)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^(?:dnr|diarienummer|diarienr|ärendenummer|beteckning|vår beteckning)\s?:?$", Options, TimeoutMs)]
    private static partial Regex LabelAlone { get; }

    // what may stand between a title and the proposal
    [GeneratedRegex(@"^(?:dnr|diarienummer|diarienr|ärendenummer|beteckning|handläggare|datum)\b", Options, TimeoutMs)]
    private static partial Regex Labelled { get; }

    [GeneratedRegex(@"^(?:från|from):", Options, TimeoutMs)]
    private static partial Regex MailFrom { get; }

    [GeneratedRegex(@"^(?:ämne|subject):", Options, TimeoutMs)]
    private static partial Regex MailSubject { get; }
}
