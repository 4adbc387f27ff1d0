using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>A target in a sentence and the words around it.</summary>
/// <param name="Measure">What is counted or judged: the part of the sentence that belongs to the number, without it.</param>
/// <param name="Target">The number, or null.</param>
/// <param name="TargetText">Its words.</param>
/// <param name="Comparator">By the words beside the number.</param>
/// <param name="Unit">By the noun or sign behind the number.</param>
/// <param name="Offset">Where the target's words begin in the sentence.</param>
/// <param name="Length">How many characters they are.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record GoalTarget(
    string Measure, decimal? Target, string TargetText, Comparator? Comparator, MeasureUnit? Unit, int Offset, int Length, string Rule);

/// <summary>Numbers of a goal sentence → targets, one each. Examples: <c>AgreementGoals.corpus.txt</c>.</summary>
internal static partial class AgreementGoalTargets
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int FewestMeasureCharacters = 4;

    public static IEnumerable<GoalTarget> Read(Statement statement)
    {
        string text = statement.Text;
        MeasureUnit? before = null;
        foreach ((int start, int length) in Parts(text))
        {
            if (Number(statement, start, length) is { } number && Read(text, start, length, number) is { } target)
            {
                yield return target.Unit == MeasureUnit.Other && before is not null ? target with { Unit = before } : target;
                before ??= target.Unit is MeasureUnit.Percent ? null : target.Unit;
            }
        }
    }

    /// <summary>The sentence cut where a second number brings its own result: <c>300 personer, varav 60 % kvinnor</c>.</summary>
    private static IEnumerable<(int Start, int Length)> Parts(string text)
    {
        int start = 0;
        foreach (Match cut in PartEnd.Matches(text))
        {
            yield return (start, cut.Index - start);
            start = cut.Index + cut.Length;
        }

        yield return (start, text.Length - start);
    }

    /// <summary>The first number of a part that is a target: no sum, day, age, year, school year or baseline; a length of time only where it is what is judged.</summary>
    private static Sighting<Number>? Number(Statement statement, int start, int length)
    {
        string text = statement.Text;
        Marked marked = statement.Marked;
        return Swedish.Numbers(text).FirstOrDefault(number =>
            number.Offset >= start && number.End <= start + length
            && !marked.Sums.Any(sum => Overlaps(sum, number))
            && !marked.Days.Any(day => Overlaps(day, number))
            && !marked.Intervals.Any(interval => Overlaps(interval, number))
            && (!marked.Durations.Any(duration => Overlaps(duration, number)) || JudgedTime.IsMatch(text[..number.Offset]))
            && !(number.Offset == 0 && ClauseNumber.IsMatch(text))
            && !Article.IsMatch(number.Text + "|" + text[..number.Offset])
            && !NotBefore.IsMatch(text[..number.Offset])
            && !NotAfter.IsMatch(text[number.End..])
            && !(number.Value.Value is >= 1990 and <= 2100 && number.Text.Length == 4));
    }

    private static bool Overlaps<T>(Sighting<T> sighting, Sighting<Number> number)
        where T : class =>
        sighting.Offset < number.End && number.Offset < sighting.End;

    private static GoalTarget? Read(string text, int start, int length, Sighting<Number> number)
    {
        int end = start + length;
        Match hedge = Hedge.Match(text[start..number.Offset]);
        int from = hedge.Success ? start + hedge.Index : number.Offset;
        Match tail = Tail.Match(text[number.End..end]);
        int to = number.End + tail.Length;
        string noun = Noun.Match(text[to..end]) is { Success: true } match ? match.Value : string.Empty;
        bool isPercent = tail.Groups["percent"].Success;
        bool isTime = JudgedTime.IsMatch(text[..number.Offset]) && TimeUnit.IsMatch(noun);
        string measure = Measure(text[start..from], isTime ? string.Empty : text[to..end], isPercent);
        if (measure.Length < FewestMeasureCharacters || (!isPercent && !isTime && NoResult.IsMatch(noun.TrimStart())) || (number.Text == "1" && !hedge.Success))
        {
            return null;
        }

        string words = text[from..(to + (isPercent ? 0 : noun.Length))].Trim();
        return new GoalTarget(
            measure,
            number.Value.Value,
            words,
            Comparison(hedge.Value, text[number.End..end], tail.Groups["range"].Success),
            isPercent ? MeasureUnit.Percent : isTime ? MeasureUnit.Other : UnitOf($"{noun} {text[to..end]}", text[start..from]),
            from,
            Math.Max(1, to - from),
            isPercent ? "stated share" : "stated number");
    }

    /// <summary>The words of the part without number, hedge, actor's modal and frequency.</summary>
    private static string Measure(string before, string after, bool isPercent)
    {
        string rest = Frequency.Replace(Baseline.Replace(after, string.Empty), " ");
        rest = isPercent ? OfWhom.Replace(rest, string.Empty) : rest;
        string lead = Frequency.Replace(before, " ");
        lead = Lead.Replace(lead, string.Empty);
        bool atEnd = Words.Count(rest) < 2 && !HasNoun(rest);
        string measure = atEnd ? $"{Predicate.Replace(lead, string.Empty)} {(TimeUnit.IsMatch(rest) ? string.Empty : rest)}" : $"{ActorModal.Replace(lead, string.Empty)} {rest}";
        return Tidy(Hollow.Replace(measure, string.Empty));
    }

    private static bool HasNoun(string text) => PersonNoun.IsMatch(text) || EventNoun.IsMatch(text);

    public static string Tidy(string text) => Spaces.Replace(text, " ").Trim(' ', '.', ',', ';', ':', '•', '–', '-', '"', '”');

    private static Comparator? Comparison(string hedge, string after, bool isRange) =>
        AtLeast.IsMatch(hedge) || OrMore.IsMatch(after) || isRange ? Comparator.AtLeast
        : AtMost.IsMatch(hedge) || OrLess.IsMatch(after) ? Comparator.AtMost
        : Exactly.IsMatch(hedge) ? Comparator.Equals
        : null;

    /// <summary>By the noun behind the number, else by what is counted before it (<c>Antalet besökare ska vara 400</c>).</summary>
    public static MeasureUnit UnitOf(string after, string before)
    {
        string near = string.Join(' ', after.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4));
        foreach (string text in new[] { near, before, after })
        {
            Match person = PersonNoun.Match(text);
            Match happening = EventNoun.Match(text);
            if (person.Success || happening.Success)
            {
                return happening.Success && (!person.Success || happening.Index < person.Index) ? MeasureUnit.Events : MeasureUnit.Persons;
            }
        }

        return MeasureUnit.Other;
    }

    // ", varav minst 40 …", " och 12 …", "; minst", ", samt minst"
    [GeneratedRegex(@"\s*,?\s*\bvarav\s+|\s*;\s+|,?\s+(och|samt)\s+(?=(att\s+)?(minst|högst|lägst|som mest|cirka|ca|\d+)\s?[\d\p{L}])|,?\s+(och|samt|medan)\s+(?=(att\s+)?[^.,;]{1,40}?\b(ska|skall)\b[^.,;]{0,25}?\b(minst|högst|lägst|som mest|åtminstone)\s)|,\s+(?=(minst|högst|lägst|som mest)\s+\d)", Options, 10_000)]
    private static partial Regex PartEnd { get; }

    // "4.1 Den gemensamma avsikten …", "5. Målet är …": the clause's own number
    [GeneratedRegex(@"^(\d+(\.\d+)+\.?|\d{1,2}[.)])\s+(?-i:\p{Lu})", Options, 10_000)]
    private static partial Regex ClauseNumber { get; }

    // "En" and "ett" are articles but after a hedge
    [GeneratedRegex(@"^(en|ett|den|det|båda|första|andra)\|(?!.*\b(minst|lägst|högst|åtminstone)\s$)", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"(årskurs(erna)?|åk|klass(erna)?|punkt(en|erna)?|§+|bilaga|kapitel|mål|delmål|nr|fas|steg|etapp|ålder(n)?|åldrarna|från|mellan|jämfört med|\bi|\bpå|före|efter|\btill|\b20\d\d:?|\()\s*(ca |cirka )?$|\d[–-]$|\b(inom|under|över)\s$", Options, 10_000)]
    private static partial Regex NotBefore { get; }

    [GeneratedRegex(@"^\s*(år\b|åringar|-åringar|[–-]\d+\s?år|§|:\d\d|\.\d\d\b|gånger|gång\b|kvm|m2|km\b|kl\b|kronor|kr\b|tkr|första|sista)", Options, 10_000)]
    private static partial Regex NotAfter { get; }

    // "ska vara högst" 7 dagar: a time that is itself judged
    [GeneratedRegex(@"\b(vara|är|uppgå till|understiga|överstiga|understiger|överstiger)\s+(inte|högst|minst|max|maximalt|mindre än|kortare än|i snitt)?\s*$", Options, 10_000)]
    private static partial Regex JudgedTime { get; }

    [GeneratedRegex(@"\b((inte|ej)\s+(mer|fler) än|minst|lägst|åtminstone|högst|som mest|som minst|överstiger inte|(inte|ej) överstiga|max(imalt)?|upp till|fler än|mer än|färre än|mindre än|över|under|cirka|ca\.?|omkring|ungefär|runt|drygt|exakt|totalt|sammanlagt|i genomsnitt|i snitt|ytterligare|cirka minst)\s*((minst|cirka|ca|totalt)\s*)?$", Options, 10_000)]
    private static partial Regex Hedge { get; }

    // "%", " procent", "–25" (a range), " stycken"
    [GeneratedRegex(@"^((?<range>\s?[–-]\s?\d+)?\s?(?<percent>%|procent\b|procentenheter\b)|(?<range>\s?(–|-|till|à)\s?\d+)|\s(st|stycken)\b)?", Options, 10_000)]
    private static partial Regex Tail { get; }

    [GeneratedRegex(@"^\s(\p{L}+(a|e|ande)\s(?!(per|i|av|som|ska|skall|på|för|med|till|under|varje|har|och|vid)\b))?\p{L}[\p{L}/-]*", Options, 10_000)]
    private static partial Regex Noun { get; }

    // nouns that tell a duty or a time, no result
    [GeneratedRegex(@"^(\p{L}+\s)?(dagar|timmar|minuter|veckor|månader|år|möten|exemplar|ledamöter|representanter|handledare|samordnare|tjänster?|heltidstjänst\p{L}*|arbetsledare|parter|kommuner|organisationer|lokaler|rum|gånger|punkter|delar|nivåer|områden|syften|mål)\b", Options, 10_000)]
    private static partial Regex NoResult { get; }

    [GeneratedRegex(@"^\s*(av\s+((dem|de|dessa)\b)?\s*)", Options, 10_000)]
    private static partial Regex OfWhom { get; }

    [GeneratedRegex(@"\s*\b(per|varje|under varje|vart|vartenda) (kalender|verksamhets|läs|avtals)?år(et)?\b|\bårlig(en|t)\b|\bper (termin|månad|vecka|kvartal|halvår)\b|\bvarje (termin|månad|vecka|kvartal)\b|\bom året\b|\bunder (avtals)?(perioden|tiden)\b|\b(under|till|senast|vid utgången av|före utgången av|i slutet av|år) (år )?20\d\d(-\d\d-\d\d)?\b", Options, 10_000)]
    private static partial Regex Frequency { get; }

    [GeneratedRegex(@",?\s*\(?\b(jämfört med|mot|från)\b[^.]{0,40}20\d\d[^.]*$|\s*\(20\d\d:[^)]*\)", Options, 10_000)]
    private static partial Regex Baseline { get; }

    // "Dessutom ska", "Målet är att", "Av dem som avslutar …" stays
    [GeneratedRegex(@"^\W*(dessutom|därutöver|vidare|även|målet är( att)?|målsättningen är( att)?|mål:|delmål( \d+)?:?|att|för att nå målet|målen är( att)?|\d+[.)])\s*", Options, 10_000)]
    private static partial Regex Lead { get; }

    // "Föreningen ska arrangera" → "arrangera"; "ska föreningen arrangera" → "arrangera"
    [GeneratedRegex(@"^.*?\b(ska|skall|kommer (även |också )?att|bör|åtar sig att|förbinder sig att|avser att|vill)\s+(verka för att\s+)?(?=\p{Ll}+(a|å)\b)(även\s+)?|^.*?\b(ska|skall|bör|behöver)\s+(även\s+)?(föreningen|partnerskapet|verksamheten|projektet|organisationen|de idéburna parterna)\s+", Options, 10_000)]
    private static partial Regex ActorModal { get; }

    // verbs that say nothing of the result: "omfatta deltagare" counts deltagare
    [GeneratedRegex(@"^\W*(omfatta|ha|nå|finnas|uppgå till|bestå av|innehålla|vara)\s+(?=\p{L})", Options, 10_000)]
    private static partial Regex Hollow { get; }

    [GeneratedRegex(@"\s+(ska|skall|bör|kommer att)?\s*(vara|är|uppgå till|bli|ligga på|nå|omfatta|överstiga|understiga)?\s*$", Options, 10_000)]
    private static partial Regex Predicate { get; }

    [GeneratedRegex(@"\p{L}{2,}", Options, 10_000)]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"^\W*(dagar|veckor|månader|timmar|minuter)\W*$", Options, 10_000)]
    private static partial Regex TimeUnit { get; }

    [GeneratedRegex(@"\s+", Options, 10_000)]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"^(minst|som minst|lägst|åtminstone|fler än|mer än|över\b|cirka minst)", Options, 10_000)]
    private static partial Regex AtLeast { get; }

    [GeneratedRegex(@"^(högst|som mest|överstiger inte|(inte|ej) överstiga|max|upp till|färre än|mindre än|under|inte mer|inte fler|ej mer|ej fler)", Options, 10_000)]
    private static partial Regex AtMost { get; }

    [GeneratedRegex("^exakt", Options, 10_000)]
    private static partial Regex Exactly { get; }

    [GeneratedRegex(@"\beller (fler|mer|högre)\b", Options, 10_000)]
    private static partial Regex OrMore { get; }

    [GeneratedRegex(@"\beller (färre|mindre|lägre)\b", Options, 10_000)]
    private static partial Regex OrLess { get; }

    [GeneratedRegex(
        @"\b\p{L}*(personer|person|deltagare|deltagarna|individer|barn|barnen|ungdomar|unga|elever|kvinnor|män|äldre|seniorer|familjer|föräldrar|volontärer|medlemmar|besökare|anställda|anställningar|arbetstagare|invånare|klienter|brukare|hushåll|vuxna|praktikanter|feriepraktikanter|nyanlända|flickor|pojkar|mentorer|faddrar|ledare|studenter|kunder|patienter|anhöriga|gäster|boende|ensamkommande|arbetssökande|långtidsarbetslösa|platser|praktikplatser)\b",
        Options, 10_000)]
    private static partial Regex PersonNoun { get; }

    [GeneratedRegex(
        @"\b\p{L}*(tillfällen|tillfälle|träffar|aktiviteter|kurser|mässor|läger|kvällar|evenemang|arrangemang|föreläsningar|workshops?|workshoppar|utflykter|caféer|kaféer|utbildningar|besök|studiecirklar|cirklar|temadagar|dagar|konserter|seminarier|event|föreställningar|turneringar|aktivitetstillfällen|insatser|samtal|promenader|möten)\b",
        Options, 10_000)]
    private static partial Regex EventNoun { get; }
}
