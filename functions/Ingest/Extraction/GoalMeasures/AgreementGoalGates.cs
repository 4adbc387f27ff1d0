using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>Which sentences of an agreement state a result that can be judged, and which only duties, staffing, history or visions. Examples: <c>AgreementGoals.corpus.txt</c>.</summary>
internal static partial class AgreementGoalGates
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Whether a number in the sentence may be a result's target.</summary>
    public static bool MayState(Statement statement)
    {
        if (statement.Clause is Clause.Aside or Clause.Notice or Clause.Term or Clause.Extension or Clause.Signatures or Clause.Governance)
        {
            return false;
        }

        string text = statement.Text;
        if (Duty.IsMatch(text) || History.IsMatch(text) || (statement.Clause == Clause.Decision && !ResultIs.IsMatch(text)))
        {
            return false;
        }

        bool underGoals = statement.Clause == Clause.Goals || ResultIs.IsMatch(text) || Aims.IsMatch(statement.LeadIn.Text) || Aims.IsMatch(statement.Heading);
        return underGoals
            ? statement.Kind == StatementKind.ListItem || Modal.IsMatch(text) || Compares.IsMatch(text)
            : (Modal.IsMatch(text) && (AimIs.IsMatch(text) || Promised.IsMatch(text) || Participates.IsMatch(text))) || Answers.IsMatch(text);
    }

    /// <summary>Whether it stands where goals stand, so that results without numbers count too.</summary>
    public static bool IsUnderGoals(Statement statement) =>
        !Duty.IsMatch(statement.Text) && (statement.Clause == Clause.Goals || Aims.IsMatch(statement.LeadIn.Text));

    // duties of staffing, governance, opening hours and reporting are no results (contract, Settled questions)
    [GeneratedRegex(
        @"\b(styrgrupp|samverkansgrupp|samråd|arbetsgrupp|referensgrupp)\p{L}*|\b\p{L}*möte(n|t|na)?\b(?! med (målgruppen|äldre|unga|ungdomar))|avstämning|dialogmöte|arbetsledare|\bhandledare\b|samordnare\b|\b\p{L}*tjänst(er)?\b|heltid|deltid|årsarbetare|legitimera|högskoleutbildning|"
        + @"öppe(t|n|na)\s[^.]{0,40}\b(dag|timm|vecka|kväll|eftermiddag|klock|kl)|timmar (per|i|om) (vecka|dag)|dagar (per|i) vecka|\brapport(en|er|era|eras|erar)?\b|redovis|faktur|\bstyrelse|ledamöter|representant|exemplar|revisor|kvadratmeter|uppsägning|försäkring|"
        + @"utbildningsnivå|\b(ledare|anställda|personal\p{L}*|volontärer\p{L}*) ska (ha|ha genomgått)\b[^.]{0,40}utbildning|fortbildning av personal|personalen ska|personal ska|introduktion|tystnadsplikt|statistik",
        Options, 10_000)]
    private static partial Regex Duty { get; }

    [GeneratedRegex(@"\b(har (haft|deltagit|drivit|nått|genomfört|tagit|varit|fått)|deltog|nåddes|genomfördes|fanns|hade|bildades|startade|var under|besöktes|har \d+ medlemmar|har i dag|i dagsläget|tog emot|uppgick)\b", Options, 10_000)]
    private static partial Regex History { get; }

    [GeneratedRegex(@"\b(ska|skall|bör|kommer( även| också)? att|förväntas|beräknas|avser att|åtar sig|vill|behöver|målet är|målsättningen är|mål är|är att|ska ha|når|siktar)\b", Options, 10_000)]
    private static partial Regex Modal { get; }

    [GeneratedRegex(@"\b(minst|högst|lägst|fler än|färre än|samtliga|andelen|antalet|procent|överstiger|understiger)\b|%", Options, 10_000)]
    private static partial Regex Compares { get; }

    [GeneratedRegex(@"\b(del|effekt|resultat|verksamhets|års|projekt)?mål(et|en|sättning\p{L}*|tal)?\b(?!grupp)|\bresultat\b|\beffekter?\b|indikator|uppnå|åstadkomma", Options, 10_000)]
    private static partial Regex Aims { get; }

    [GeneratedRegex(@"\b(mål(et|en)?|målsättningen|ambitionen)\b[^.]{0,40}?\b(är|att)\b", Options, 10_000)]
    private static partial Regex AimIs { get; }

    // "Det resultat som ska uppnås är att …": a result wherever it stands, also in a decision
    [GeneratedRegex(@"\b(mål(et|en)?|resultat(et|en)?)\s+(som|att|med)\b[^.]{0,60}?\b(uppnå|nå|är)\w*[^.]{0,40}?\b(är|att)\b", Options, 10_000)]
    private static partial Regex ResultIs { get; }

    // what an association promises to reach, outside a clause on goals
    [GeneratedRegex(
        @"\b(ska|skall|kommer( även| också)? att|åtar sig att|förbinder sig att|avser att|verka för att)\b[^.]{0,60}?\b(erbjuda|arrangera|anordna|genomföra|ge|nå(?! mål)|utbilda|rekrytera|ta emot|hålla|ordna|starta|ha|omfatta|möta|skapa|anställa|stödja|bereda)\b|\b(ska|skall)\b[^.]{0,40}\b(hållas|arrangeras|anordnas|erbjudas)\s(minst|högst|\d)",
        Options, 10_000)]
    private static partial Regex Promised { get; }

    // what so many in a hundred are to say: "ska 90 procent uppge att …", "uppger minst 80 procent av besökarna att …"
    [GeneratedRegex(@"\b(ska|skall)\b[^.]{0,60}(%|\bprocent\b)[^.]{0,50}\b(uppge|svara|uppleva|känna|anse|skatta)\b|\b(uppger|svarar|upplever|anser|skattar)\s(minst|lägst|högst)\s\d+\s?(%|procent)", Options, 10_000)]
    private static partial Regex Answers { get; }

    [GeneratedRegex(@"\b(deltagare|personer|barn|ungdomar|unga|elever|kvinnor|män|äldre|familjer|individer|föräldrar|besökare)\b[^.]{0,60}\b(delta|få|erbjudas|genomgå|avsluta|fullfölja|slutföra|nå|omfattas|gå vidare|anställ|komma)", Options, 10_000)]
    private static partial Regex Participates { get; }
}
