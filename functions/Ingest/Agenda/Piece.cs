using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Agenda;

/// <summary>One document within the paper: a memo, an annex, a report; a run of pages, or from one row to another.</summary>
/// <param name="Faces">Its pages, one at least.</param>
/// <param name="From">Its first row, where it begins within a page; null where it begins with one.</param>
/// <param name="Until">The first row after it, where it ends within a page; null where it ends with one.</param>
internal sealed record Piece(ImmutableArray<PageFace> Faces, Row? From = null, Row? Until = null)
{
    private IReadOnlySet<string>? titleTokens;

    public PageFace First => Faces[0];

    public int FirstPage => Faces[0].Number;

    public int LastPage => Faces[^1].Number;

    /// <summary>The first title on its first two pages, or an empty text.</summary>
    public string Title => Faces.Take(2).Select(face => face.TitleText).FirstOrDefault(text => text.Length > 0) ?? string.Empty;

    /// <summary>0..1: the mean confidence of its title's words; 0 without a title.</summary>
    public double TitleSureness => Faces.Take(2).FirstOrDefault(face => face.TitleText.Length > 0)?.Title.SelectMany(row => row.Parts).SelectMany(part => part.Words).Average(word => word.Confidence) ?? 0;

    /// <summary>Whether its first page was read from a picture.</summary>
    public bool IsScanned => First.Sheet.Rows.Any(row => row.IsScanned);

    /// <summary>The title's words, without a matter's number before them.</summary>
    public IReadOnlySet<string> TitleTokens => titleTokens ??= Titles.Tokens(Titles.WithoutNumber(Title));

    /// <summary>Diary numbers of its first page, or where it has none of the others.</summary>
    public ImmutableArray<string> Diaries => Faces.Select(face => face.Diaries).FirstOrDefault(found => found.Length > 0, []);
}

/// <summary>Parts a paper's pages into its documents.</summary>
internal static partial class Pieces
{
    /// <summary>Signs that a page begins a document must weigh this much together.</summary>
    private const double Enough = 3;

    public static ImmutableArray<Piece> Of(ImmutableArray<PageFace> faces)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        int start = 0;
        for (int i = 1; i <= faces.Length; i++)
        {
            if (i == faces.Length || Begins(faces[i - 1], faces[i]))
            {
                pieces.Add(new Piece(faces[start..i]));
                start = i;
            }
        }

        return pieces.ToImmutable();
    }

    /// <summary>Whether a page begins a new document after the page before it.</summary>
    private static bool Begins(PageFace before, PageFace face) =>
        (before.Count, face.Count) switch
        {
            ({ Of: { } of } a, { Of: { } now } b) => b.Number == 1 || b.Number <= a.Number || (now != of && a.Number == of && Signs(before, face) >= Enough) || BeginsAnnex(before, face),
            (null or { Of: null }, { Of: not null, Number: 1 }) => true,
            (null, { Of: not null, Number: 2 }) => false,
            ({ Of: null } a, { Of: null } b) when b.Number == a.Number + 1 => Signs(before, face) - 4 >= Enough,
            ({ Of: null }, { Of: null, Number: 1 }) => Signs(before, face) + 2 >= Enough,
            ({ Of: { } of, Number: var k }, null) when k < of => Signs(before, face) - 2 >= Enough,
            ({ Of: { } of, Number: var k }, _) when k == of => Signs(before, face) + 1.5 >= Enough,
            _ => Signs(before, face) >= Enough,
        };

    /// <summary>Whether a page says at its top that it is an annex that the page before is not: pages may be counted through over annexes.</summary>
    private static bool BeginsAnnex(PageFace before, PageFace face) =>
        AnnexOf(face) is { } annex && annex != AnnexOf(before) && !face.Title.IsEmpty && !ContinuesSentence(face);

    private static string? AnnexOf(PageFace face) =>
        face.Sheet.Head.SelectMany(row => row.Parts).Select(part => Annex.Match(part.Text)).FirstOrDefault(match => match.Success)?.Groups["n"].Value;

    // Bilaga 1 · Bilaga 2 till KS 2026/12 · Bilaga B
    [GeneratedRegex(@"^bilaga(?: nr\.?)? ?(?<n>\d{1,2}|[A-H])?(?:[ .:,–-].{0,40})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Annex { get; }

    /// <summary>How much speaks for a new document; arbitrary units.</summary>
    private static double Signs(PageFace before, PageFace face)
    {
        double signs = 0;
        signs += face.IsMail ? 3 : 0;
        signs += face.ItemNumber is not null ? 3 : 0;
        signs += face.Word is { } word && before.Word?.Kind != word.Kind ? 2 : 0;
        signs += face.Word is not null && face.Proposes && before.Word is not null ? 2 : 0;
        signs += face.Diaries.Length > 0 && before.Diaries.Length > 0 && !face.Diaries.Intersect(before.Diaries).Any() ? 3 : 0;
        signs += TitleOnTop(face) ? 1.5 : 0;
        signs += !face.Title.IsEmpty && face.Proposes ? 1.5 : 0;
        signs += RunningHead(before) is { Length: > 0 } a && RunningHead(face) is { Length: > 0 } b && a != b ? 1 : 0;
        signs -= ContinuesSentence(face) ? 3 : 0;
        return signs;
    }

    /// <summary>Whether the page opens with its title: nothing of the text stands over it.</summary>
    private static bool TitleOnTop(PageFace face) =>
        !face.Title.IsEmpty
        && face.Title[0].Size > face.Sheet.BodySize * 1.25
        && !face.Sheet.Rows.TakeWhile(row => row != face.Title[0]).Any(row => row.Text.Length > 60)
        && face.Title[0].Box.Y0 < face.Sheet.Page.Height * 0.5;

    private static string RunningHead(PageFace face) =>
        face.Sheet.Rows.IsEmpty ? string.Empty : string.Concat(face.Sheet.Rows[0].Text.Where(char.IsLetter));

    private static bool ContinuesSentence(PageFace face) =>
        face.Sheet.Rows.FirstOrDefault(row => row.Text.Length > 40) is { } row && char.IsLower(row.Text[0]);
}
