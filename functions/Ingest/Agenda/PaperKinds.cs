using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>What kind of paper it is (contract, Document <c>kind</c>), by its first pages.</summary>
internal static partial class PaperKinds
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>So many different things that agreements settle make one.</summary>
    private const int EnoughTerms = 3;

    public static PaperKind Of(ImmutableArray<PageFace> faces, ImmutableArray<AgendaEntry> agenda, ImmutableArray<Piece> pieces)
    {
        PageFace first = faces[0];
        return MinutesMarks.Are(faces) ? PaperKind.Minutes
            : first.Word?.Kind == DocumentKind.Call || agenda.Length > 0 || Matters(pieces) > 1 || IsSheetWithPapers(faces) ? PaperKind.MeetingPacket
            : first.Word is { Kind: DocumentKind.Memo or DocumentKind.ItemSheet } ? PaperKind.Memo
            : IsReport(first) ? PaperKind.Report
            : IsAgreement(pieces[0]) ? PaperKind.Agreement
            : first.Proposes || Note.IsMatch(first.TitleText) || faces[0].Sheet.Head.Any(row => Note.IsMatch(row.Text)) ? PaperKind.Memo
            : faces.Take(2).Any(face => face.Word?.Kind == DocumentKind.Report || Report.IsMatch(face.TitleText)) ? PaperKind.Report
            : PaperKind.Other;
    }

    /// <summary>Whether a document is an agreement: by its title, and by what agreements say.</summary>
    public static bool IsAgreement(Piece piece)
    {
        bool named = piece.First.Word is { Kind: DocumentKind.Agreement } || Agreement.IsMatch(piece.Title) || piece.First.Title.Any(row => Agreement.IsMatch(row.Text));
        int clauses = piece.Faces.Take(8).SelectMany(face => face.Sheet.Rows).Count(row => IsClause(row.Text) || (row.Parts.Length > 1 && IsClause(row.Parts[0].Text)));
        return !piece.First.Proposes && piece.First.Word?.Kind is not (DocumentKind.Memo or DocumentKind.Minutes or DocumentKind.Call)
            && (named ? clauses >= 1 || Terms(piece) >= EnoughTerms
                : clauses >= 4 || (NamesItself(piece.First) && Terms(piece) >= EnoughTerms));
    }

    /// <summary>Whether the page says that a report begins, though it heads it with a decision: by the word in its head, or by its title or subtitle where no memo's sender or receiver stands over it.</summary>
    private static bool IsReport(PageFace face) =>
        face.Word is { Kind: DocumentKind.Report, IsOnlyWord: true }
        || face.Sheet.Head.SelectMany(row => row.Parts).Any(part => ReportTo.IsMatch(part.Text))
        || (face.Proposes && NamesItReport(face) && !Note.IsMatch(face.TitleText) && !IsLetter(face));

    private static bool NamesItReport(PageFace face) =>
        NamesReport.IsMatch(face.TitleText) || (face.Title is [.., var last] && face.Sheet.Rows.SkipWhile(row => row != last).Skip(1).FirstOrDefault() is { } under && NamesReport.IsMatch(under.Text));

    /// <summary>Whether its head is a memo's: who handles the matter or receives it, or a department's name and the day it wrote.</summary>
    private static bool IsLetter(PageFace face)
    {
        Papers.TextLine[] over = [.. face.Sheet.Head.TakeWhile(row => !face.Title.Contains(row)).SelectMany(row => row.Parts)];
        return over.Any(part => Correspondent.IsMatch(part.Text) || Note.IsMatch(part.Text))
            || (over.Any(part => Department.IsMatch(part.Text)) && over.Any(part => Language.Swedish.Dates(part.Text).Length > 0));
    }

    private static bool IsClause(string text) => text.Length < 60 && Clause.IsMatch(text);

    /// <summary>Whether a row in its head or straight under its title says that it is an agreement.</summary>
    private static bool NamesItself(PageFace face) =>
        face.Sheet.Rows.Where((row, i) => face.Sheet.IsInHead(row) || (i > 0 && face.Title.Contains(face.Sheet.Rows[i - 1])))
            .SelectMany(row => row.Parts)
            .Any(part => Subtitle.IsMatch(part.Text));

    /// <summary>How many of the things that agreements settle a document that is no report speaks of.</summary>
    private static int Terms(Piece piece)
    {
        if (Report.IsMatch(piece.Title))
        {
            return 0;
        }

        string text = string.Join(' ', piece.Faces.Take(8).SelectMany(face => face.Sheet.Rows).Select(row => row.Text));
        return TermsOfAgreements.Matches(text).Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Name).Distinct(StringComparer.Ordinal).Count();
    }

    /// <summary>A matter's sheet with its number on the agenda, and the memo behind it: a meeting's papers, though of one matter.</summary>
    private static bool IsSheetWithPapers(ImmutableArray<PageFace> faces) =>
        faces[0].Proposes
        && (faces[0].ItemNumber is not null || faces[0].Sheet.Rows.Take(12).Any(row => NumberedItem.IsMatch(row.Text)))
        && faces.Skip(1).Any(face => face.Word?.Kind == DocumentKind.Memo);

    /// <summary>Documents that put a matter before the body: item sheets and memos of different diary numbers or titles.</summary>
    private static int Matters(ImmutableArray<Piece> pieces)
    {
        int sheets = pieces.Count(piece => piece.First.ItemNumber is not null && piece.First.Proposes);
        int memos = pieces
            .Where(piece => piece.First.Word?.Kind == DocumentKind.Memo && piece.First.Proposes)
            .DistinctBy(piece => piece.Diaries.FirstOrDefault() ?? piece.Title)
            .Count();
        return Math.Max(sheets, memos);
    }

    // Ärende nr 4 · Ärende: 4 · Punkt 4
    [GeneratedRegex(@"^(?:ärende(?: ?nr\.?|nummer)?|punkt|dagordningspunkt)\s?:?\s*\d{1,3}$", Options, TimeoutMs)]
    private static partial Regex NumberedItem { get; }

    [GeneratedRegex(@"^(?:pm|promemoria|memo|missiv|skrivelse|yttrande|tjänsteskrivelse|tjänsteutlåtande)\b", Options, TimeoutMs)]
    private static partial Regex Note { get; }

    // Delårsrapport 2 · Verksamhetsberättelse och bokslut 2023 · Årsredovisning; not "Redovisning av delegationsbeslut"
    [GeneratedRegex(@"^(?:[\p{L}-]+ ){0,3}?\p{L}*(?:rapport(?!ering)|årsredovisning|verksamhetsredovisning|bokslut|berättelse|utvärdering|utredning)\b", Options, TimeoutMs)]
    private static partial Regex NamesReport { get; }

    // Rapport till socialnämnden 2026-03-25 · Årsrapport till kommunstyrelsen
    [GeneratedRegex(@"^(?:\p{L}+ )?\p{L}*(?:rapport|redovisning|berättelse|bokslut|utvärdering) till [\p{L} ,-]*(?:nämnd|styrelse|utskott|fullmäktige|beredning)", Options, TimeoutMs)]
    private static partial Regex ReportTo { get; }

    // "Socialförvaltningen", "Kommunledningskontoret", "Ekonomiavdelningen"
    [GeneratedRegex(@"^\p{L}[\p{L} ,-]*(?:förvaltning(?:en)?|kontoret|avdelningen|enheten|staben|sektor \p{L}+)$", Options, TimeoutMs)]
    private static partial Regex Department { get; }

    // who writes the memo, and to whom: "Till socialnämnden", "Till:" over "Socialnämnden", "Handläggare"
    [GeneratedRegex(@"^(?:(?:till|mottagare)(?:\s?:)?(?: .*)?|handläggare\b.*|controller|ekonom|utredare)$", Options, TimeoutMs)]
    private static partial Regex Correspondent { get; }

    [GeneratedRegex(@"rapport|redovisning|uppföljning|bokslut|berättelse|prognos|utvärdering|utredning|budgetavstämning|månadsavstämning|ekonomiskt (?:läge|utfall)|\butfall\b|budget(?:läge|utfall)|ekonomiska läget|^ekonomin?,? (?:per|efter|t\.?o\.?m|till och med|hittills|januari|jan|i|för)\b|^(?:så|hur) (?:går|gick|ser) (?:det (?:med )?)?ekonomin|^delår|^tertial|^kvartal", Options, TimeoutMs)]
    private static partial Regex Report { get; }

    [GeneratedRegex(@"överenskommelse|avtal\b|avtals(?:blad|text|handling|villkor)\b|villkorsblad|kontrakt|idéburet offentligt partnerskap|^partnerskap\b|\biop\b", Options, TimeoutMs)]
    private static partial Regex Agreement { get; }

    // Idéburet offentligt partnerskap · Avtalsblad IOP · Avtalsblad för … · En överenskommelse mellan …
    [GeneratedRegex(@"^(?:förslag till |en |ett )?(?:idéburet offentligt partnerskap|iop\b|\p{L}*överenskommelse\b|\p{L}*avtal\b|avtals(?:blad|text|handling)\b|villkorsblad)", Options, TimeoutMs)]
    private static partial Regex Subtitle { get; }

    // org.nr … · gäller från och med · säga upp · i två exemplar · bryter mot sina åtaganden
    [GeneratedRegex(
        @"\b(?<party>org(?:anisations)?\.? ?(?:nr|nummer)|\d{6}-\d{4})\b"
        + @"|\b(?<term>träder i kraft|gäller (?:i [\p{L}\d]+ (?:år|månader)|från|fr\.?o\.?m|under tiden|till och med|t\.?o\.?m)|löper (?:ut|från|till)|avtalstid\p{L}*)"
        + @"|\b(?<notice>säga upp|säger upp|sägas upp|uppsägning\p{L}*|upphör(?:a)? (?:att gälla|i förtid)|hävs?|häva)\b"
        + @"|\b(?<copies>i (?:två|tre|fyra|lika) (?:likalydande )?(?:exemplar|original)|exemplar|underteckna(?:s|de|t)|underskrifter?)\b"
        + @"|\b(?<breach>(?:tvist(?:er)?|oenighet|oense)\b|skriftligen|bryter mot|bryta mot|ändringar och tillägg|allmän domstol)",
        Options,
        TimeoutMs)]
    private static partial Regex TermsOfAgreements { get; }

    // headings of agreements' clauses
    [GeneratedRegex($@"^(?:(?:§?\s*\d{{1,2}}(?:\.\d)?\.?|[A-K][.)]|[IVX]{{1,4}}\.?)\s+)?(?:{ClauseAbout.Parties}|{ClauseAbout.Time}|{ClauseAbout.End}|{ClauseAbout.Duties}|{ClauseAbout.Law}|{ClauseAbout.Signing})\s?:?$", Options, TimeoutMs)]
    private static partial Regex Clause { get; }
}
