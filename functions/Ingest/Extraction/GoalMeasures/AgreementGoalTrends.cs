using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>Results without a number: what is to grow or shrink, what is to be there, what holds for all. Examples: <c>AgreementGoals.corpus.txt</c>.</summary>
internal static partial class AgreementGoalTrends
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>In running text only what grows or shrinks; what holds for all or is to be there counts where goals stand.</summary>
    public static GoalTarget? Read(Statement statement, GoalStanding standing)
    {
        string text = statement.Text;
        return Share(text) ?? More(text) ?? (standing == GoalStanding.Under && !AgreementGoalGates.IsStaffing(text) ? All(statement) ?? Done(statement) ?? Within(text) : null) ?? (standing != GoalStanding.Free ? Measured(statement) : null);
    }

    /// <summary>What is to grow or shrink beside a number: <c>Minst 80 personer deltar, och andelen som går vidare ska öka</c>.</summary>
    public static IEnumerable<GoalTarget> Behind(Statement statement) =>
        Second.Match(statement.Text) is { Success: true } second && Share(second.Groups["second"].Value) is { } share && !share.Measure.Any(char.IsDigit)
            ? [share with { Offset = share.Offset + second.Groups["second"].Index }]
            : [];

    /// <summary><c>Andelen deltagare som … ska öka jämfört med 2024</c>.</summary>
    private static GoalTarget? Share(string text)
    {
        Match match = Grows.Match(text);
        if (!match.Success)
        {
            return null;
        }

        bool isShare = match.Groups["what"].Value.Contains("ndel", StringComparison.OrdinalIgnoreCase);
        string what = GoalWords.Tidy(match.Groups["what"].Value);
        return new GoalTarget(
            what,
            null,
            match.Groups["trend"].Value,
            Trend(match.Groups["trend"].Value),
            isShare ? MeasureUnit.Percent : GoalNouns.UnitOf(what, what),
            match.Groups["trend"].Index,
            match.Groups["trend"].Length,
            "share or number that grows or shrinks");
    }

    /// <summary>Whether the sentence states that more or fewer are to do something, though it begins as an aim does: <c>Målet är att fler unga ska …</c></summary>
    public static bool StatesMore(string text) => LedIn.IsMatch(text) || (ToBeMore.IsMatch(text) && GoalTimes.In(text) is not null && !Purpose.IsMatch(text));

    /// <summary>Whether a sentence in running text states such a result by its own words: led in and for a year, or compared with what was.</summary>
    public static bool IsTold(string text) => ((LedIn.IsMatch(text) || ToHave.IsMatch(text)) && GoalTimes.In(text) is not null) || Compared.IsMatch(text);

    /// <summary><c>Fler unga ska komma i arbete</c> counts persons (contract, Settled questions).</summary>
    private static GoalTarget? More(string text)
    {
        Match match = Fewer.Match(text);
        match = match.Success ? match : LedIn.Match(text);
        match = match.Success ? match : ToBeMore.Match(text);
        string rest = match.Groups["rest"].Value;
        return !match.Success || (GoalTimes.In(text) is null && Purpose.IsMatch(text)) ? null : new GoalTarget(
            GoalWords.Measure(string.Empty, $" {rest}", false, null),
            null,
            match.Groups["trend"].Value,
            Trend(match.Groups["trend"].Value),
            GoalNouns.UnitOf(rest, rest),
            match.Groups["trend"].Index,
            match.Groups["trend"].Length,
            "more or fewer");
    }

    /// <summary><c>Samtliga deltagare ska ha en plan</c>.</summary>
    private static GoalTarget? All(Statement statement)
    {
        Match match = Everyone.Match(statement.Text);
        match = match.Success || statement.Kind != StatementKind.ListItem ? match : EveryoneGets.Match(statement.Text);
        return !match.Success || Manner.IsMatch(match.Groups["rest"].Value) ? null : new GoalTarget(
            GoalWords.Tidy(match.Groups["rest"].Value),
            null,
            match.Groups["all"].Value,
            Comparator.Equals,
            match.Groups["rest"].Value.StartsWith("som ", StringComparison.Ordinal) ? MeasureUnit.Persons : GoalNouns.UnitOf(match.Groups["rest"].Value, string.Empty),
            match.Groups["all"].Index,
            match.Groups["all"].Length,
            "all of them");
    }

    /// <summary><c>En handlingsplan ska ha tagits fram</c>: yes or no.</summary>
    private static GoalTarget? Done(Statement statement)
    {
        string modal = LeadsWithModal.IsMatch(statement.LeadIn.Text) ? "ska " : string.Empty;
        Match match = Finished.Match($"{modal}{statement.Text}");
        int offset = Math.Max(0, match.Index - modal.Length);
        return !match.Success ? null : new GoalTarget(
            GoalWords.Tidy(statement.Text), null, "Ja", Comparator.Equals, MeasureUnit.YesNo, offset, match.Index + match.Length - modal.Length - offset, "done or not");
    }

    /// <summary>What is to grow or shrink and is measured, in the sentence's own words: <c>Deltagarnas tillit ska öka, mätt med enkät</c>.</summary>
    private static GoalTarget? Measured(Statement statement)
    {
        Match match = Judged.Match(statement.Text);
        return match.Success && !GoalWords.Tidy(match.Groups["what"].Value).Any(char.IsDigit) ? Growing(match, "what is measured grows or shrinks") : null;
    }

    /// <summary>An item that says only what grows or shrinks: <c>Att ofrivillig ensamhet bland besökarna minskar</c>.</summary>
    public static GoalTarget? Item(Statement statement)
    {
        Match match = GrowsAlone.Match(statement.Text);
        return match.Success ? Growing(match, "listed result grows or shrinks") : null;
    }

    /// <summary>What is done for all in a list of what is promised: <c>återkoppla till samtliga som polisen har hänvisat</c>.</summary>
    public static GoalTarget? ForAll(Statement statement)
    {
        Match match = DoneForAll.Match(statement.Text);
        string rest = match.Groups["rest"].Value;
        return !match.Success || Manner.IsMatch(rest) || AgreementGoalGates.IsStaffing(statement.Text) ? null : new GoalTarget(
            GoalWords.Tidy(match.Groups["what"].Value), null, match.Groups["all"].Value, Comparator.Equals, GoalNouns.UnitOf(rest, string.Empty), match.Groups["all"].Index, match.Groups["all"].Length, "done for all of them");
    }

    /// <summary>What is felt or is the case, told beside a result that has a number: <c>Upplevd ensamhet bland besökarna ska minska</c>.</summary>
    public static GoalTarget? Beside(Statement statement)
    {
        Match match = GrowsBeside.Match(statement.Text);
        return match.Success ? Growing(match, "grows or shrinks beside a number") : null;
    }

    /// <summary>How soon something is to come: <c>Jouren ska erbjuda stödsamtal inom tre dagar</c>.</summary>
    private static GoalTarget? Within(string text)
    {
        Match match = Soon.Match(text);
        return !match.Success || Swedish.Numbers(match.Groups["n"].Value) is not [var number] ? null : new GoalTarget(
            GoalWords.Tidy(match.Groups["what"].Value), number.Value.Value, match.Groups["time"].Value, Comparator.AtMost, MeasureUnit.Other, match.Groups["time"].Index, match.Groups["time"].Length, "how soon");
    }

    /// <summary>What grows or shrinks, in the sentence's own words.</summary>
    private static GoalTarget Growing(Match match, string rule)
    {
        (string what, Group trend) = (GoalWords.Tidy(match.Groups["what"].Value), match.Groups["trend"]);
        return new GoalTarget(what, null, trend.Value, Trend(trend.Value), MeasuredUnit(what), trend.Index, trend.Length, rule);
    }

    /// <summary>What is felt or known is counted in no unit.</summary>
    private static MeasureUnit? MeasuredUnit(string what) => GoalNouns.UnitOf(string.Empty, what) is MeasureUnit.Index ? MeasureUnit.Index : null;

    private static Comparator Trend(string word) =>
        Down.IsMatch(word) ? Comparator.Decrease : Comparator.Increase;

    [GeneratedRegex(@"(?<what>\b(andelen|andel|antalet|antal)\b[^.;]{3,140}?)\s+(ska|skall|bör|förväntas|väntas)?\s*(årligen |successivt )?(ha )?(?<trend>öka|minska|ökar|minskar|ökat|minskat|bli fler|bli färre|bli högre|bli lägre|stiga|stiger|sjunka|sjunker|växa|växer|fördubblas|halveras|förbättras|vara högre|vara lägre|vara fler|vara färre)\b", Options, 10_000)]
    private static partial Regex Grows { get; }

    // "Deltagarnas tillit till sin egen förmåga ska öka, mätt med den enkät …", "Den upplevda tryggheten ska ha stärkts enligt kommunens mätning"
    [GeneratedRegex(
        GoalItems.Mark + @"(att\s+)?(?!(vi|parterna|partnerskapet|samverkan|samarbetet|verksamheten|insatsen|projektet|överenskommelsen|föreningen|kommunen|syftet|målet)\b)(?<what>\p{L}[^.;:]{6,120}?)\s+((ska|skall|bör)\s+)?(ha\s+)?(?<trend>öka[rt]?s?|minska[rt]?s?|stärk(s|as|ts)|förbättra[st]s?|höj(s|as|ts)|sänk(s|as|ts)|stiga|stiger|stigit|sjunka|sjunker|sjunkit|bli (högre|lägre|bättre))\b[^.;:]{0,60}?\b(mätt (med|genom|i|enligt|som|av)|mäts|mätas|(enligt|i) (\p{L}+\s){0,3}?(\p{L}*enkät\p{L}*|\p{L}*mätning\p{L}*|\p{L}*undersökning\p{L}*|självskattning\p{L}*|skattning\p{L}*)|jämfört med|i jämförelse med)\b",
        Options, 10_000)]
    private static partial Regex Judged { get; }

    [GeneratedRegex(GoalItems.Mark + @"(att\s+)?(?<what>\p{L}[^.;:,\d]{6,100}?)\s+((ska|skall|bör)\s+)?(ha\s+)?(?<trend>öka[rt]?|minska[rt]?|stärk(s|as|ts)|förbättra[st]s?|stiger|stiga|sjunker|sjunka)\W*$", Options, 10_000)]
    private static partial Regex GrowsAlone { get; }

    [GeneratedRegex(@"(,|\s(och|samt))\s+((och|samt|att)\s+)?(?<second>(andelen|antalet|väntetiden|frånvaron|närvaron)\b[^\d]*)$", Options, 10_000)]
    private static partial Regex Second { get; }

    [GeneratedRegex(GoalItems.Mark + @"(att\s+)?(?<trend>fler|färre|öka antalet|minska antalet|ökad andel|minskad andel|ökat antal|minskat antal|öka andelen|minska andelen)\s+(?<rest>\p{L}.*)$", Options, 10_000)]
    private static partial Regex Fewer { get; }

    // "Målet är att fler barn ska få läxhjälp", "Insatsen ska leda till att färre …", "Effekt: fler …", "Parterna är ense om att fler …": led in by words of goals
    [GeneratedRegex(@"\b(\p{L}*mål(et|en|sättning(en)?)?|\p{L}*resultat(et)?|effekt(en)?|ambitionen|leda till|resultera i|vill (se|uppnå|åstadkomma)|medföra|innebär|märkas|(ense|eniga|överens|enade|enats|enas|överenskommit|avtalat) om|åtar sig|siktar på|räknar med)\b(?![^.;]*\bmål\b)[^.;]{0,50}?(\batt|:)\s+(?<trend>fler|färre)\s+(?<rest>\p{L}[^.;]*?\b(ska|skall|kommer att|bör)\b.*)$", Options, 10_000)]
    private static partial Regex LedIn { get; }

    // "Med tiden ska fler sjukskrivna ha återgått i arbete": done by then
    [GeneratedRegex(@"\b(ska|skall)\s+(fler|färre)\s+\p{L}[^.;]*?\bha\s+\p{L}+(t|tt|its|ats)\b", Options, 10_000)]
    private static partial Regex ToHave { get; }

    // "Fler mentorer än tidigare ska ha utbildats", "Färre unga ska vara arbetslösa jämfört med 2024"
    [GeneratedRegex(GoalItems.Mark + @"(fler|färre)\s+\p{L}(?=[^.;]*\b(ska|skall)\s)[^.;]*\b(än (tidigare|i dag|idag|nu|förut|förra året|(året|åren) innan|vid starten|(år )?20\d\d)|jämfört med|i jämförelse med)\b", Options, 10_000)]
    private static partial Regex Compared { get; }

    // "Under 2026 ska fler unga …", "… att fler unga kommer att …"
    [GeneratedRegex(@"\b(ska|skall)\s+(?<trend>fler|färre)\s+(?<rest>\p{L}.*)$|\batt\s+(?<trend>fler|färre)\s+(?<rest>\p{L}[^.;]*?\b(ska|skall|kommer att)\b.*)$", Options, 10_000)]
    private static partial Regex ToBeMore { get; }

    [GeneratedRegex(@"\b(syft\p{L}*|vision\p{L}*|långsikt\p{L}*|bidra\p{L}*|verka för|främja|förhoppning\p{L}*|hoppas|önsk\p{L}*)\b", Options, 10_000)]
    private static partial Regex Purpose { get; }

    [GeneratedRegex(GoalItems.Mark + @"(att\s+)?(?<all>samtliga|alla)\s+(?<rest>(\p{L}+\s+){1,8}?(ska|skall)\s+.+)$", Options, 10_000)]
    private static partial Regex Everyone { get; }

    // an item of a list of results: "Samtliga barn som deltar erbjuds ett eget samtal", "Att samtliga besökare över 75 år har erbjudits …"
    [GeneratedRegex(GoalItems.Mark + @"(att\s+)?(?<all>samtliga|alla)\s+(?<rest>\p{L}+\s+([\p{L}\d]+\s+){0,7}?(har|får|erbjuds|ges|genomgår|fullföljer|deltar|når|avslutar|träffar|upprättar|känner|uppger|upplever|är|blir|kan|klarar|vet)\s+\p{L}.+)$", Options, 10_000)]
    private static partial Regex EveryoneGets { get; }

    // how all are met, no result: "Alla barn ska mötas med respekt och värme"
    [GeneratedRegex(@"\b((be)?möt(as|ts|s|er)|bemöta|behandla(s|ts)?|bemötande)\b|\bkänna sig (välkomna?|sedda?)\b|\bvara välkomna?\b|\bmed (respekt|värme|omtanke|värdighet|vänlighet)\b|\bha rätt (att|till)\b", Options, 10_000)]
    private static partial Regex Manner { get; }

    // "återkoppla till samtliga personer som polisen har hänvisat", "kontakta alla anmälda inom en vecka"
    [GeneratedRegex(GoalItems.Mark + @"(att\s+)?(?<what>\p{Ll}+a\s((?!samtliga|alla)[\p{L}-]+\s){0,6}?(?<all>samtliga|alla)\s(?<rest>(?!kategorier|slags|typer|delar|åldrar|parter|frågor)[\p{L}-]+\b.*))$", Options, 10_000)]
    private static partial Regex DoneForAll { get; }

    // "Upplevd ensamhet bland besökarna ska minska": no partnership, sum or duty
    [GeneratedRegex(GoalItems.Mark + @"(?!(vi|parterna|partnerskapet|samverkan|samarbetet|verksamheten|insatsen|projektet|överenskommelsen|föreningen|kommunen|syftet|målet)\b|[^.]*(kostnad|bidrag|ersättning|belopp|hyra|avgift|budget))(?<what>\p{L}[^.;:,\d]{6,100}?)\s+(ska|skall|bör)\s+(ha\s+)?(?<trend>ökat?|minskat?|stiga|sjunka)\W*$", Options, 10_000)]
    private static partial Regex GrowsBeside { get; }

    // "Punkten får följande lydelse: Jouren ska erbjuda stödsamtal inom tre dagar."
    [GeneratedRegex(@"^([^:]{0,60}:\s+)?" + @"\W*(?!(alla|samtliga|minst|andelen)\b|[^.]*\b(rättelse|faktur|rapport|redovis|betal|åtgärd|meddela|underrätta|återbetal|procent)|[^.]*%)(?<what>\p{L}[^.;:\d]{3,90}?\b(ska|skall)\s[^.;:\d]{3,90}?\b(?<time>(inom|senast inom)\s(högst\s)?(?<n>\d+|\p{L}+)\s(\p{Ll}{0,6}dag(ar)?|veck(a|or)|timm(e|ar)|dygn)))\W*$", Options, 10_000)]
    private static partial Regex Soon { get; }

    [GeneratedRegex(
        @"\b(ska|skall)\s+(\p{L}+\s+){0,6}?((ha|vara)\s+(\p{L}+\s+){0,6}?(tagits fram|framtagen|framtaget|framtagna|upprättad|upprättats|upprättat|etablerad|etablerats|etablerat|startat|startats|startad|öppnat|öppnats|öppnad|genomförts|genomförd|genomfört|införts|infört|på plats|antagen|antagits|inrättats|inrättad|bildats|bildad|invigts|utarbetats|tecknats|byggts upp|skapats|skapat|klar|färdig|certifierad)|finnas\s+(\p{L}+\s+){1,8}?(vid|senast|efter|före))\b",
        Options, 10_000)]
    private static partial Regex Finished { get; }

    // "Senast 2028 ska:" holds for each item
    [GeneratedRegex(@"\b(ska|skall)\W*$", Options, 10_000)]
    private static partial Regex LeadsWithModal { get; }

    [GeneratedRegex("minsk|färre|lägre|sjunk|sänk|halver", Options, 10_000)]
    private static partial Regex Down { get; }
}
