using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>Documents in which several matters follow each other on one page are parted at the matters' headings.</summary>
internal static partial class SharedPages
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A row this like an agenda's title is that matter's heading, if its type says so.</summary>
    private const double Alike = 0.75;

    /// <summary>Characters: a longer row heads nothing.</summary>
    private const int LongestHeading = 160;

    /// <summary>A row without a number must be this like an agenda's title, and set larger than the text by this.</summary>
    private const double Same = 0.95, LargerType = 1.1;

    /// <summary>Rows under a matter's title among which its diary number or proposal stands.</summary>
    private const int RowsUnderTitle = 3;

    /// <summary>Points between the top of a page and what is moved there.</summary>
    private const double Top = 30;

    public static ImmutableArray<Piece> Part(ImmutableArray<Piece> pieces, PaperPlan plan)
    {
        var parts = ImmutableArray.CreateBuilder<Piece>();
        int before = 0;
        foreach (Piece piece in pieces)
        {
            (Piece[] found, before) = Part(piece, plan, before);
            parts.AddRange(found);
        }

        return parts.ToImmutable();
    }

    /// <summary>Whether a page has the heading of a matter that the agenda lists.</summary>
    public static bool BeginsMatter(PageFace face, ImmutableArray<AgendaEntry> agenda) => !agenda.IsEmpty && Starts(face, agenda, 0, out _).Length > 0;

    /// <summary>A document's parts, and the number of the last matter that begins in it.</summary>
    private static (Piece[] Parts, int Last) Part(Piece piece, PaperPlan plan, int before)
    {
        double body = PageFaces.Median(plan.Sheets);
        var parts = new List<Piece>();
        var faces = new List<PageFace>();
        Row? from = null;
        foreach (PageFace face in piece.Faces)
        {
            Sheet sheet = face.Sheet;
            PageFace Cut(int first, int end) => PageFaces.Of(SharedPages.Cut(sheet, first, end), face.Count, body);
            void End(Row? until)
            {
                parts.Add(new Piece([.. faces], from, until));
                faces.Clear();
            }

            int[] starts = Starts(face, plan.Agenda, before, out before);
            if (starts is [var top, ..] && IsFirst(face, top, faces.Count == 0))
            {
                starts = starts[1..];
                if (faces.Count > 0)
                {
                    End(null);
                    from = null;
                }
            }

            int given = 0;
            foreach (int start in starts)
            {
                faces.Add(Cut(given, start));
                End(sheet.Rows[start]);
                from = sheet.Rows[start];
                given = start;
            }

            faces.Add(starts.Length == 0 ? face : Cut(given, sheet.Rows.Length));
        }

        return ([.. parts, new Piece([.. faces], from)], before);
    }

    /// <summary>The rows of a page that head matters, in order.</summary>
    private static int[] Starts(PageFace face, ImmutableArray<AgendaEntry> agenda, int before, out int last)
    {
        var starts = new List<int>();
        last = before;
        for (int i = 0; i < face.Sheet.Rows.Length; i++)
        {
            if (Heads(face, i, agenda, last) is { } number)
            {
                starts.Add(i);
                last = number;
            }
        }

        return [.. starts];
    }

    /// <summary>The number of the matter that a row heads; null for another row.</summary>
    private static int? Heads(PageFace face, int at, ImmutableArray<AgendaEntry> agenda, int before)
    {
        Sheet sheet = face.Sheet;
        Row row = sheet.Rows[at];
        if (row.Text.Length > LongestHeading)
        {
            return null;
        }

        if (Numbered.Match(row.Text) is not { Success: true } match)
        {
            return HeadsByTitle(face, at, agenda, before);
        }

        int number = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        AgendaEntry? entry = agenda.FirstOrDefault(entry => entry.Number == match.Groups["n"].Value);
        bool marked = match.Groups["mark"].Value.Length > 0 && OnlyDiary(match.Groups["rest"].Value);
        bool titled = entry is not null && Titles.Likeness(Titles.Tokens(Titles.Parse(match.Groups["rest"].Value).Title), Titles.Tokens(entry.Title)) >= Alike;
        bool standsOff = at == 0 || row.IsBold || row.Size > sheet.BodySize || row.Box.Y0 - sheet.Rows[at - 1].Box.Y1 > row.Box.Height * 0.4;
        return number > before && standsOff && (marked || titled) && (agenda.IsEmpty ? char.IsLetter(row.Text[0]) : entry is not null) ? number : null;
    }

    /// <summary>The number of the matter whose title a row in heading's type repeats without its number, over its diary number or proposal or on a page that bears that number; null for another row.</summary>
    private static int? HeadsByTitle(PageFace face, int at, ImmutableArray<AgendaEntry> agenda, int before)
    {
        Sheet sheet = face.Sheet;
        Row row = sheet.Rows[at];
        if (!row.IsBold && row.Size <= sheet.BodySize * LargerType)
        {
            return null;
        }

        bool opens = !sheet.IsInHead(row) && sheet.Rows.Skip(at + 1).Take(RowsUnderTitle).Any(below => Opens.IsMatch(below.Text));
        IReadOnlySet<string>? tokens = null;
        foreach (AgendaEntry entry in agenda)
        {
            bool begins = opens || (entry.Diary is { } diary && face.Diaries.Any(found => DiaryNumbers.AreSame(found, diary)));
            if (begins && int.TryParse(entry.Number, CultureInfo.InvariantCulture, out int number) && number > before && Titles.Likeness(tokens ??= Titles.Tokens(row.Text), Titles.Tokens(entry.Title)) >= Same)
            {
                return number;
            }
        }

        return null;
    }

    // Dnr VON26/2 · Förslag till beslut: …
    [GeneratedRegex(@"^(?:dnr|diarienr|diarienummer|ärendenr|beteckning|förslag till beslut|beslutsförslag|beslut\b)", Options, TimeoutMs)]
    private static partial Regex Opens { get; }

    /// <summary>Whether nothing but a diary number, or <c>på dagordningen</c>, stands beside the matter's number.</summary>
    private static bool OnlyDiary(string rest) =>
        !Titles.Parse(OnAgenda.Replace(rest, string.Empty)).Title.Any(char.IsLetter) || DiaryNumbers.InCell(rest) is not null;

    /// <summary>Whether only a running head or a masthead stands over a row: no text, and no matter's end.</summary>
    /// <param name="face">The page.</param>
    /// <param name="at">The row.</param>
    /// <param name="opens">Whether a document opens with the page; its masthead may then reach further down.</param>
    private static bool IsFirst(PageFace face, int at, bool opens) =>
        at == 0
        || ((face.Sheet.IsInHead(face.Sheet.Rows[at]) || (opens && face.Word?.Kind is DocumentKind.Memo or DocumentKind.ItemSheet && face.Title is [var title, ..] && face.Sheet.Rows.IndexOf(title) >= at))
            && !face.Sheet.Rows.Take(at).Any(row => row.Parts.Length == 1 && (row.Text.Length > 60 || row.Text[^1] == '.')));

    /// <summary>Some of a page's rows, moved to its top, as if the matter had a page of its own.</summary>
    private static Sheet Cut(Sheet sheet, int from, int until)
    {
        double up = from == 0 ? 0 : sheet.Rows[from].Box.Y0 - Top;
        return new Sheet(sheet.Page, [.. sheet.Rows[from..until].Select(row => new Row([.. row.Parts.Select(part => Up(part, up))]))]);
    }

    private static TextLine Up(TextLine line, double points) => new(line.Page, [.. line.Words.Select(word => Up(word, points))]);

    private static Word Up(Word word, double points) =>
        new(word.Text, new Box(word.Box.X0, word.Box.Y0 - points, word.Box.X1, word.Box.Y1 - points), word.Confidence, word.Block, word.Line, word.Typeface);

    // Ärende 3   KFN 2025/0231 · Ärende 9 på dagordningen   AMN 2024/3 · § 12 · 9. Meddelanden
    [GeneratedRegex(@"^(?<mark>ärende(?: ?nr\.?)?\s*:?\s*|punkt\s+|dagordningspunkt\s+|§\s*|paragraf\s+|nr\.?\s+)?(?<n>\d{1,3})(?:/\d{2,4})?(?:\s?[.:)])?(?:\s+(?<rest>\S.*))?$", Options, TimeoutMs)]
    private static partial Regex Numbered { get; }

    [GeneratedRegex(@"\b(?:på|i|enligt) (?:dagordning|föredragningslista|ärendelista|kallelse)\p{L}*", Options, TimeoutMs)]
    private static partial Regex OnAgenda { get; }
}
