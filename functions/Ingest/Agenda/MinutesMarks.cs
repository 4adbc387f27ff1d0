using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>By what a paper is known as minutes: its name, who signs its pages, or what it holds.</summary>
internal static partial class MinutesMarks
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Pages that say whose minutes they are.</summary>
    private const int FrontPages = 3;

    /// <summary>So many paragraphs that each have a decision make minutes, though nothing at the front says so.</summary>
    private const int Plainly = 3;

    public static bool Are(ImmutableArray<PageFace> faces) => AreNamed(faces) || AreSigned(faces) || RunInParagraphs(faces);

    private static bool AreNamed(ImmutableArray<PageFace> faces) =>
        faces.Take(faces[0].Word?.Kind is DocumentKind.Memo or DocumentKind.Agreement ? 1 : 2).Any(face => face.Word?.Kind == DocumentKind.Minutes || face.Title.Any(row => DocumentWords.Read(row.Text)?.Kind == DocumentKind.Minutes))
        && faces.Take(4).SelectMany(face => face.Sheet.Rows).Any(row => Phrase.IsMatch(row.Text));

    /// <summary>Where a stamp covers the word: pages that the adjusters sign at the foot, with paragraphs under signs.</summary>
    private static bool AreSigned(ImmutableArray<PageFace> faces) =>
        faces[0].Word?.Kind != DocumentKind.Call
        && faces.Take(3).Count(face => face.Sheet.Rows.Any(row => face.Sheet.IsInFoot(row) && row.Parts.Any(part => Adjusters.IsMatch(part.Text)))) >= 2
        && faces.SelectMany(face => face.Sheet.Rows).Count(row => Paragraph.IsMatch(row.Text)) >= 2;

    /// <summary>Where nothing names them: paragraphs in turn, at least half of them with what was decided, behind a front of members, place or adjusters.</summary>
    private static bool RunInParagraphs(ImmutableArray<PageFace> faces)
    {
        if (faces[0].Word is { Kind: DocumentKind.Call or DocumentKind.Memo or DocumentKind.Agreement })
        {
            return false;
        }

        (int paragraphs, int decided) = Paragraphs(faces);
        bool fronted = faces.Take(FrontPages).SelectMany(face => face.Sheet.Rows).SelectMany(row => row.Parts).Any(part => Front.IsMatch(part.Text));
        return paragraphs >= 2 && decided * 2 >= paragraphs && (fronted ? decided >= 1 : decided >= Plainly);
    }

    /// <summary>How many paragraphs stand in turn, and how many of them have a heading over a decision that was taken.</summary>
    private static (int InTurn, int Decided) Paragraphs(ImmutableArray<PageFace> faces)
    {
        (int inTurn, int decided, int? number) = (0, 0, null);
        bool open = false;
        foreach (string text in faces.SelectMany(face => face.Sheet.Rows).Select(row => row.Text))
        {
            if (Paragraph.Match(text) is { Success: true } match)
            {
                int found = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
                inTurn += number is null || found == number + 1 ? 1 : 0;
                (number, open) = (found, true);
            }
            else if (open && DecisionHeadings.Read(text) == DecisionHeading.Decided)
            {
                (decided, open) = (decided + 1, false);
            }
        }

        return (inTurn, decided);
    }

    // Justerandes sign · Beslutande · Paragrafer · Utdragsbestyrkande · § 12
    [GeneratedRegex(@"^§+ ?\d|juster|beslutande|utdragsbestyrkande|paragrafer|närvarande", Options, TimeoutMs)]
    private static partial Regex Phrase { get; }

    // Paragrafer: 132–141 · Beslutande · Närvarande ledamöter · Utses att justera · Plats och tid · Justerare är …
    [GeneratedRegex(@"^(?:paragraf(?:er)?\b|§§|beslutande|närvarande|närvaro\b|tjänstgörande|frånvarande|deltagande|övriga (?:närvarande|deltagande)|ledamöter\b|ej tjänstgörande|juster(?:a|ing|at)\p{L}*|protokollet justeras|utses? att justera|utsedd(?:a)? att justera|val av justera\p{L}*|protokollförare|vid protokollet|sekreterare\b|(?:plats|tid) och (?:tid|plats)|sammanträdesplats|anslag(?:sbevis)?\b|bevis om anslag)", Options, TimeoutMs)]
    private static partial Regex Front { get; }

    // Justerandes sign. · Justerarnas signatur · Utdragsbestyrkande
    [GeneratedRegex(@"^(?:juster(?:andes?|arnas?|ares?)\s+sign|utdragsbestyrk|ordförandes? sign)", Options, TimeoutMs)]
    private static partial Regex Adjusters { get; }

    // § 42 Information från förvaltningen · SN § 42 · § 42/2024 Dnr … · 42 § Upprop
    [GeneratedRegex(@"^(?:(?:\p{L}{2,6} ?)?§ ?(?<n>\d{1,4})|(?<n>\d{1,4}) ?§)(?:[/-]\d{2,4})?\.?:?(?:\s+[\p{Lu}\p{Nd}(].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Paragraph { get; }
}
