using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>The call's list of matters: as a table or as numbered lines, on one page or several.</summary>
internal static partial class AgendaReader
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Agendas begin within the first pages.</summary>
    private const int FirstPages = 6;

    /// <summary>Fewer numbered lines are no agenda.</summary>
    private const int Least = 2;

    /// <summary>The matters listed, in order; empty where there is no agenda.</summary>
    public static ImmutableArray<AgendaEntry> Read(PaperLayout layout, ImmutableArray<PageFace> faces)
    {
        bool convened = faces.Take(2).Any(face => face.Word?.Kind is DocumentKind.Call or DocumentKind.Minutes || face.Sheet.Head.Any(row => Convened.IsMatch(row.Text)));
        ImmutableArray<AgendaEntry> inTable = AgendaTable.Read(layout, FirstPages);
        for (int page = 0; page < Math.Min(FirstPages, faces.Length); page++)
        {
            Sheet sheet = faces[page].Sheet;
            for (int i = 0; i < sheet.Rows.Length; i++)
            {
                bool heads = Heading.IsMatch(MisreadWords.Printed(sheet.Rows[i].Text) ?? sheet.Rows[i].Text) || (convened && Contents.IsMatch(sheet.Rows[i].Text)) || AgendaColumns.IsHeader(sheet.Rows[i]);
                heads &= !(OneMatter.IsMatch(sheet.Rows[i].Text) && i + 1 < sheet.Rows.Length && RunsOn.IsMatch(sheet.Rows[i + 1].Text));
                if (heads && AgendaLines.Read(faces, page, i) is { Length: >= Least } entries)
                {
                    return Better(inTable, entries);
                }
            }

            if (page == 0 && convened && inTable.IsEmpty && faces[0].Word?.Kind == DocumentKind.Call && AgendaLines.Read(faces, 0, -1) is { Length: > Least } unheaded)
            {
                return unheaded;
            }
        }

        return inTable;
    }

    private static ImmutableArray<AgendaEntry> Better(ImmutableArray<AgendaEntry> inTable, ImmutableArray<AgendaEntry> inLines) =>
        inTable.Length >= inLines.Length ? inTable : inLines;

    // Ärenden · Ärendelista · Föredragningslista · Dagordning: · Ärenden på sammanträdet
    [GeneratedRegex(@"^(?:ärenden?|ärendelistan?|ärendeförteckning|föredragningslistan?|dagordning(?:en)?|(?:förslag|bilaga) till (?:dagordning|föredragningslista|ärendelista)|på (?:ärende)?listan|(?:dagens|kvällens|mötets) (?:ärenden|punkter|dagordning)|(?:dagordnings|ärende|mötes)punkter|punkter|att behandla|ärenden att behandla|(?:besluts|informations)ärenden|följande ärenden(?: (?:kommer att )?(?:behandlas|tas upp))?|på dagordningen|ärenden (?:på|att|till|för|som|i|vid|under) .{3,40}|sammanträdets ärenden|lista över ärenden)\s?:?$", Options, TimeoutMs)]
    private static partial Regex Heading { get; }

    // a memo's section, over its text
    [GeneratedRegex(@"^ärende\s?:?$", Options, TimeoutMs)]
    private static partial Regex OneMatter { get; }

    // the first line of a text: words that fill it, or end a sentence
    [GeneratedRegex(@"^\p{Lu}(?:.{60,}|.{20,}[.:])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex RunsOn { get; }

    [GeneratedRegex(@"^(?:innehåll|innehållsförteckning|paragrafer|ärende och paragraf|ärendeförteckning|behandlade ärenden)\s?:?$", Options, TimeoutMs)]
    private static partial Regex Contents { get; }

    [GeneratedRegex(@"\b(?:kallelse|kallas|föredragningslista|sammanträde|sammanträdesprotokoll|möteshandlingar|dagordning)\b", Options, TimeoutMs)]
    private static partial Regex Convened { get; }
}
