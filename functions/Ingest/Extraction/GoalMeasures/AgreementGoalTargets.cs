using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
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
    string Measure, decimal? Target, string TargetText, Comparator? Comparator, MeasureUnit? Unit, int Offset, int Length, string Rule)
{
    /// <summary>The stretch of the sentence that states it; the whole sentence where null.</summary>
    public GoalPart? Part { get; init; }
}

/// <summary>Numbers of a goal sentence → targets, one for each part of it. Examples: <c>AgreementGoals.corpus.txt</c>.</summary>
internal static partial class AgreementGoalTargets
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int FewestMeasureCharacters = 4;

    /// <summary>The fewest of those who work there that are a result where they are taught or found; fewer are staffing.</summary>
    private const int FewestTaught = 5;

    public static IEnumerable<GoalTarget> Read(Statement statement)
    {
        string text = statement.Text;
        GoalTarget? before = null;
        foreach (GoalPart part in GoalParts.Of(text))
        {
            GoalNumber? number = GoalNumbers.Of(statement).FirstOrDefault(one => one.Offset >= part.Start && one.End <= part.End && !LeadsIn(text[one.End..part.End]));
            if (number is not null && !AgreementGoalGates.IsCondition(text[part.Start..number.Offset], text[number.End..part.End]) && Read(text, part, number, before) is { } target)
            {
                yield return target;
                before = target;
            }
        }
    }

    /// <summary>What a number counts is told behind a colon: <c>Två mål har satts upp: 14 platser …</c></summary>
    private static bool LeadsIn(string after) => after.Contains(": ", StringComparison.Ordinal) && Enumerates.IsMatch(GoalNouns.Phrase(after));

    private static GoalTarget? Read(string text, GoalPart part, GoalNumber number, GoalTarget? before)
    {
        Match hedge = Hedge.Match(text[part.Start..number.Offset]);
        int from = hedge.Success ? part.Start + hedge.Index : number.Offset;
        Match tail = Tail.Match(text[number.End..part.End]);
        int to = number.End + tail.Length;
        bool isPercent = number.IsShare || tail.Groups["percent"].Success;
        string phrase = GoalNouns.Phrase(text[to..part.End]);
        bool isTime = !isPercent && TimeUnit.IsMatch(phrase) && GoalNumbers.IsTimeJudged(text[..number.Offset]);
        if (isPercent ? IsWorkload(text, part, number, to) : !isTime && !MayCount(text, part, number, phrase, hedge.Success))
        {
            return null;
        }

        string lead = text[part.Start..from];
        GoalRise? rise = GoalRise.Before(lead);
        string measure = GoalWords.Measure(rise?.What ?? lead, isTime || rise is not null ? string.Empty : text[to..part.End], isPercent, part.RefersBack ? before : null);
        if (measure.Length < FewestMeasureCharacters)
        {
            return null;
        }

        int end = isPercent ? to : to + phrase.Length;
        int begin = rise is null ? from : part.Start + rise.Offset;
        MeasureUnit unit = isPercent ? MeasureUnit.Percent : isTime ? MeasureUnit.Other : Unit(text, to, part, phrase, lead, before);
        return new GoalTarget(
            measure,
            number.Value,
            text[begin..end].Trim(),
            rise?.Comparator ?? Turned(lead, Comparison(hedge.Value, text[number.End..part.End], tail.Groups["range"].Success) ?? Bound(lead)),
            unit,
            begin,
            Math.Max(1, end - begin),
            isPercent ? "stated share" : "stated number")
        { Part = part };
    }

    /// <summary>Whether what the number counts can be a result: no duty; staff only where many are taught or found.</summary>
    private static bool MayCount(string text, GoalPart part, GoalNumber number, string phrase, bool isHedged) =>
        (!GoalNouns.AreDuty(phrase) || AgreementGoalGates.AimsAtMeetings(text))
        && (number.Value != 1 || isHedged)
        && (isHedged || !Enumerates.IsMatch(phrase))
        && (GoalTimes.IsYearly(part.Of(text)) || !Has.IsMatch($"{text[part.Start..number.Offset]}|{phrase}"))
        && !(number.Value < FewestTaught && GoalNouns.AreStaff(phrase) && AgreementGoalGates.IsStaffing(part.Of(text)));

    /// <summary>How much somebody works: <c>en samordnare på 75 procent</c>.</summary>
    private static bool IsWorkload(string text, GoalPart part, GoalNumber number, int to) =>
        AgreementGoalGates.IsStaffing(text[part.Start..number.Offset]) && !Counts.IsMatch(text[part.Start..number.Offset]) && !OfSome.IsMatch(text[to..part.End]);

    private static MeasureUnit Unit(string text, int to, GoalPart part, string phrase, string lead, GoalTarget? before) =>
        GoalNouns.Of(phrase)
        ?? (GoalNouns.AreAgents(phrase) ? MeasureUnit.Persons : GoalWords.IsOnScale(text[to..part.End]) ? MeasureUnit.Index : (MeasureUnit?)null)
        ?? (phrase.Length == 0 && !Counts.IsMatch(lead) && before is { Unit: not MeasureUnit.Percent } ? before.Unit : (MeasureUnit?)null)
        ?? (phrase.Length == 0 && (OfThem.IsMatch(text[to..part.End]) || OfThem.IsMatch(lead)) ? MeasureUnit.Persons : (MeasureUnit?)null)
        ?? (phrase.Length > 0 && !Counts.IsMatch(lead) && GoalNouns.UnitOf(string.Empty, lead) != MeasureUnit.Index ? MeasureUnit.Other : GoalNouns.UnitOf(text[to..part.End], lead));

    /// <summary><c>Ingen ska vänta längre än 14 dagar</c>: at most.</summary>
    private static Comparator? Turned(string lead, Comparator? comparator) =>
        comparator == Comparator.AtLeast && Nobody.IsMatch(lead) ? Comparator.AtMost : comparator;

    /// <summary><c>Som lägsta nivå gäller att 12 …</c>, <c>Taket är 10 …</c>.</summary>
    private static Comparator? Bound(string lead) =>
        Floor.IsMatch(lead) ? Comparator.AtLeast : Ceiling.IsMatch(lead) ? Comparator.AtMost : null;

    private static Comparator? Comparison(string hedge, string after, bool isRange) =>
        AtLeast.IsMatch(hedge) || OrMore.IsMatch(after) || isRange ? Comparator.AtLeast
        : AtMost.IsMatch(hedge) || OrLess.IsMatch(after) ? Comparator.AtMost
        : Exactly.IsMatch(hedge) ? Comparator.Equals
        : null;

    private const string HedgeWord =
        @"((inte|ej)\s+(vara |bli )?(mer|fler|högre|längre|större) än|(inte|ej)\s+(vara |bli )?(mindre|färre|lägre|kortare) än|minst|lägst|åtminstone|högst|som mest|som minst|som lägst|som högst"
        + @"|(inte |ej )?(överstiga|överstiger|understiga|understiger|underskrida|underskrider|överskrida|överskrider)( inte| ej)?|max(imalt)?|minimum|upp till|upp emot|längre än|fler än|mer än|högre än|färre än|mindre än|lägre än|kortare än|(inte |ej )?över|(inte |ej )?under|cirka|ca\.?|omkring|ungefär|runt|drygt|närmare|exakt|totalt|sammanlagt|i genomsnitt|i snitt|ytterligare|cirka minst)";

    [GeneratedRegex(@"\b" + HedgeWord + @"\s*((minst|cirka|ca|totalt|högst)\s*)?$", Options, 10_000)]
    private static partial Regex Hedge { get; }

    // "%", " procent", "–25" (a range), " stycken"
    [GeneratedRegex(@"^(\s?\(\p{L}+\))?((?<range>\s?[–-]\s?\d+)?\s?(?<percent>%|procent\b|procentenheter\b)|(?<range>\s?(–|-|till|à)\s?\d+)|\s(st|stycken)\b)?", Options, 10_000)]
    private static partial Regex Tail { get; }

    // what it has already, not in each year, and members that it must have: "Boendet har tolv platser", "ha minst 300 medlemmar"
    [GeneratedRegex(@"^(?!.*\b(ska|skall|bör|mål\p{L}*)\b.*\|).*\bhar\s+(i dag |för närvarande |omkring |cirka |totalt )*\||\bha(r)?\s+(minst |fler än )?\|\s*medlemmar", Options, 10_000)]
    private static partial Regex Has { get; }

    // what is told of next, no result: "mäter vi två saker", "har fyra delmål"
    [GeneratedRegex(@"^\W*(saker|ting|\p{L}*mål|\p{L}*mått|indikatorer|nyckeltal|frågor|punkter|(mål)?områden|sätt|delar|steg|kriterier|resultat|effekter|perspektiv)\W*$", Options, 10_000)]
    private static partial Regex Enumerates { get; }

    [GeneratedRegex(@"^\W*(ingen|inget|inga)\b", Options, 10_000)]
    private static partial Regex Nobody { get; }

    [GeneratedRegex(@"^\s*av\b", Options, 10_000)]
    private static partial Regex OfSome { get; }

    [GeneratedRegex(@"^\s*av (dem|dessa|de)\b", Options, 10_000)]
    private static partial Regex OfThem { get; }

    [GeneratedRegex(@"\b(antal|antalet|andel|andelen)\b", Options, 10_000)]
    private static partial Regex Counts { get; }

    [GeneratedRegex(@"^\W*(dagar|dygn|veckor|månader|timmar|minuter|arbetsdagar)\W*$", Options, 10_000)]
    private static partial Regex TimeUnit { get; }

    [GeneratedRegex(@"^(minst|som minst|som lägst|lägst|minimum|åtminstone|fler än|mer än|högre än|längre än|över\b|överstig(a|er)\s*$|överskrid(a|er)\s*$|cirka minst|totalt minst|(inte|ej) (underst|underskr|under\b|(vara |bli )?(mindre|färre|lägre|kortare))|(understig|underskrid)(a|er) (inte|ej))", Options, 10_000)]
    private static partial Regex AtLeast { get; }

    [GeneratedRegex(@"^(högst|som mest|som högst|(överstig|överskrid)(a|er) (inte|ej)|(inte|ej) (överst|överskr|över\b|(vara |bli )?(mer|fler|högre|längre|större))|max|upp till|färre än|mindre än|lägre än|kortare än|under\b|understig(a|er)\s*$|underskrid(a|er)\s*$)", Options, 10_000)]
    private static partial Regex AtMost { get; }

    // "Som lägsta nivå gäller", "Minst ska 20 unga …"
    [GeneratedRegex(GoalItems.Mark + @"(som )?(lägsta|minsta|minimi)(nivå(n)?|krav(et)?)?\b|\b(som (minst|lägst)|minst|lägst|åtminstone) (ska|skall|bör|får|kan)\b", Options, 10_000)]
    private static partial Regex Floor { get; }

    // "Taket är", "Som mest ska 15 procent av deltagarna …"
    [GeneratedRegex(GoalItems.Mark + @"(som )?(högsta nivå(n)?|taket|maxnivå(n)?)\b|\b(som (mest|högst)|högst|maximalt|max) (ska|skall|bör|får|kan)\b", Options, 10_000)]
    private static partial Regex Ceiling { get; }

    [GeneratedRegex("^exakt", Options, 10_000)]
    private static partial Regex Exactly { get; }

    [GeneratedRegex(@"\beller (fler|mer|högre)\b", Options, 10_000)]
    private static partial Regex OrMore { get; }

    [GeneratedRegex(@"\beller (färre|mindre|lägre)\b|\bmen inte (mer|fler|högre)\b", Options, 10_000)]
    private static partial Regex OrLess { get; }
}
