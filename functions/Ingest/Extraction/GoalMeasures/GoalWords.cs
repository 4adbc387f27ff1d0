using System.Text.RegularExpressions;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>How a measure is worded: the words of the sentence that belong to the number, without it, its hedge, its time and who is bound to reach it.</summary>
internal static partial class GoalWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <param name="before">The words before number and hedge.</param>
    /// <param name="after">The words behind the number.</param>
    /// <param name="isPercent">Whether the number is a share: <c>av besökarna …</c> follows.</param>
    /// <param name="whole">The target whose part this one is (<c>varav</c>), or null.</param>
    public static string Measure(string before, string after, bool isPercent, GoalTarget? whole)
    {
        string rest = Frequency.Replace(Baseline.Replace(Scale.Replace(after, string.Empty), string.Empty), " ");
        rest = isPercent ? OfWhom.Replace(rest, string.Empty) : rest;
        string lead = Matrix.Replace(Lead.Replace(Frequency.Replace(Mark.Replace(before, string.Empty), " "), string.Empty), string.Empty);
        bool atEnd = Words.Count(rest) < 2 && GoalNouns.Of(rest) is null;
        lead = atEnd || OfSome.IsMatch(lead) ? lead : Told.Replace(GoalIs.Replace(lead, string.Empty), string.Empty);
        string measure = atEnd ? $"{Predicate.Replace(lead, string.Empty)} {(TimeUnit.IsMatch(rest) ? string.Empty : rest)}" : $"{Actor.Replace(lead, string.Empty)} {rest}";
        measure = Tidy(Hollow.Replace(measure, string.Empty));
        return whole is not null && Lacks.IsMatch(measure) && FirstNoun.Match(whole.Measure) is { Success: true } noun ? $"{noun.Value} {measure}" : measure;
    }

    /// <summary>Whether a scale stands behind the number: <c>4,2 på en femgradig skala</c>.</summary>
    public static bool IsOnScale(string after) => Scale.IsMatch(after);

    public static string Tidy(string text) => Spaces.Replace(text, " ").Trim(' ', '.', ',', ';', ':', '•', '–', '-', '"', '”');

    // "5.3 ", "a) ", "2. ", "• "
    [GeneratedRegex(@"^\W*(\d+(\.\d+)+\.?|\d{1,2}[.)]|[a-h][.)]|[ivx]+[.)])?\s*", Options, 10_000)]
    private static partial Regex Mark { get; }

    // "av besökarna …"; "av dem som …" is who it is of
    [GeneratedRegex(@"^\s*av\s+((de|dessa)\s+|samtliga\s+|alla\s+)?(?!dem\b)", Options, 10_000)]
    private static partial Regex OfWhom { get; }

    [GeneratedRegex(
        @"\s*\b(per|varje|under varje|under respektive|vart|vartenda|vart och ett av|under vart och ett av) (kalender|verksamhets|läs|avtals|program)?år(et|en)?\b|\bårlig(en|t)\b|\bper (termin|månad|vecka|kvartal|halvår)\b|\bvarje (termin|månad|vecka|kvartal)\b|\bom året\b|/år\b|\bvarje (sommar|höst|vår|vinter|jul|sommarlov)\b|\bunder (hela )?(avtals|överenskommelse|partnerskaps|projekt)?(perioden|tiden)\b|\bunder partnerskapet\b"
        + @"|\b(under loppet av|under|till|till och med|senast|vid utgången av|före utgången av|i slutet av|vid slutet av|innan utgången av|år|våren|hösten|sommaren) (år |våren |hösten |sommaren |december |(kalender|verksamhets|budget|avtals)året? |\p{L}+ månad )?(den \d{1,2} \p{L}+ )?20\d\d(-\d\d-\d\d)?( års (slut|utgång)| är slut)?\b",
        Options, 10_000)]
    private static partial Regex Frequency { get; }

    [GeneratedRegex(@",?\s*\(?\b(jämfört med|att jämföra med|mot|från)\b[^.]{0,40}20\d\d[^.]*\.?$|\s*\((20\d\d|nuläge|utfall|idag|i dag)[^)]*\)", Options, 10_000)]
    private static partial Regex Baseline { get; }

    [GeneratedRegex(@"^\W*((och|samt|men)\s+)?(dessutom|därutöver|därtill|vidare|även|också|mål(sättning)?( \d+)?:|delmål( \d+)?:?|resultat( \d+)?:|effekt:|att|för att nå målet)\s+", Options, 10_000)]
    private static partial Regex Lead { get; }

    // "Målet är att", "Som resultat har avtalats att", "Parterna är överens om att", "Föreningen åtar sig att": what says that there is a goal
    [GeneratedRegex(@"^[^.;]*?\b(mål\p{L}*|resultat\p{L}*|effekt\p{L}*|ambition\p{L}*|avsikt\p{L}*|syft\p{L}*|överens\p{L}*|kommit|avtalat\p{L}*|enat\p{L}*|förväntan|förväntas|räknar|utgår|innebär|åtar|förbinder|avser|planerar|siktar|strävar|förutsätts?|verka för|vill|lovar|tanken|förhoppning\p{L}*|uppnått när|nått när|krävs|mäts|visa|redovisa|betyder|siktet|nivån)\b[^.;]*?\b(att|när)\s+|^[^.;]*?\b(fullgjort|uppfyllt|uppnått|nått|nås|lyckats|bedöms|anses)\b[^.;]*?\bom\s+|^[^.;:]*(mål|resultat|effekt|tal|krav|siffror|lyder|indikator)\p{L}*( [^.;:]{0,30})?:\s+", Options, 10_000)]
    private static partial Regex Matrix { get; }

    // "Vi tror att", "Föreningen ska se till att": whatever says that what follows is to be
    [GeneratedRegex(@"^[^;]*\b(att|när)\s+", Options, 10_000)]
    private static partial Regex Told { get; }

    // "Målet med överenskommelsen var", "Målsättningen är"
    [GeneratedRegex(@"^[^;,]{0,40}\b(mål\p{L}*|ambitionen|resultatet)\b[^;,]{0,40}\b(är|var)\s+$", Options, 10_000)]
    private static partial Regex GoalIs { get; }

    [GeneratedRegex(@"^\W*av\b", Options, 10_000)]
    private static partial Regex OfSome { get; }

    // "Under förlängningen ska", "Enligt förslaget ska föreningen", "Föreningen ska arrangera" → nothing, nothing, "arrangera"
    [GeneratedRegex(
        @"^\W*(?!av\b|andelen|antalet)(under|vid|enligt|genom|när|senast|efter|innan|före|varje|årligen|i|på|inom|till|från|totalt|sammanlagt|här|då|som|för|med|tack vare|utöver|det|en gång|en|sammantaget|minst|tillsammans|på sikt|därefter|därtill|dessutom|vidare|slutligen|även|också)?\b[^.;]*?\b(ska|skall|kommer (även |också )?att|bör|förväntas|beräknas|väntas|behöver|får|kan|vill|åtar sig att|förbinder sig att|avser att)\s+((det|även|också|dessutom)\s+)?(verka för att\s+)?((föreningen|partnerskapet|verksamheten|projektet|organisationen|parterna|de idéburna parterna|kommunen)\s+)?",
        Options, 10_000)]
    private static partial Regex Actor { get; }

    // "4,2 på en femgradig skala", "4 av 5"
    [GeneratedRegex(@"^\s*(på en \p{L}*gradig skala|på en skala\b[^.;]*|av \d+( möjliga)?(?=\W*$)|på skalan\b[^.;]*)", Options, 10_000)]
    private static partial Regex Scale { get; }

    // verbs that say nothing of the result: "omfatta deltagare" counts deltagare
    [GeneratedRegex(@"^\W*((ha )?(omfatta|ha|nå|nått|finnas|uppgå till|bestå av|innehålla|vara|hållas|hållits|ta emot|ge plats åt|bereda plats åt)\s+)(?=\p{L})", Options, 10_000)]
    private static partial Regex Hollow { get; }

    [GeneratedRegex(@"\s+((ska|skall|bör|kommer att|förväntas|beräknas|väntas|ska minst)\s*)?(inte |ej |årligen |i genomsnitt |i snitt |ha )*(vara|varit|är|var|uppgå till|uppgår till|uppgått till|bli|blir|ligga på|ligger på|nå upp till|nå|når|omfatta|omfattar|överstiga|understiga|överstiger|understiger)?\s*(i genomsnitt |i snitt )?$", Options, 10_000)]
    private static partial Regex Predicate { get; }

    // a part of those before that does not say whose: "utan tidigare föreningsvana"
    [GeneratedRegex(@"^(utan|med|från|i|mellan|ur|på|inom|under|över)\b", Options, 10_000)]
    private static partial Regex Lacks { get; }

    [GeneratedRegex(@"(?<=^(\p{L}+\s){0,6}?)\p{L}*(personer|deltagare\p{L}*|besökare\p{L}*|barn|ungdomar|elever|kvinnor|män|vuxna|unga|äldre|familjer|medlemmar|volontärer|tillfällen|träffar|aktiviteter)\b", Options, 10_000)]
    private static partial Regex FirstNoun { get; }

    [GeneratedRegex(@"\p{L}{2,}", Options, 10_000)]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"^\W*(dagar|dygn|veckor|månader|timmar|minuter)\W*$", Options, 10_000)]
    private static partial Regex TimeUnit { get; }

    [GeneratedRegex(@"\s+", Options, 10_000)]
    private static partial Regex Spaces { get; }
}
