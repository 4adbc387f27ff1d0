using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language.Numbers;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Durations;

/// <summary>Lengths of time below a day; no term of a paper is so short. Every rule has its examples in <c>Hours.corpus.txt</c>, beside this file.</summary>
/// <remarks>They see folded text: <c>halvannan timme</c> is <c>1,5 timme</c>.</remarks>
internal static partial class HourRules
{
    private const string Number = @"(?<![\p{L}0-9/:§]|[0-9][.,]|[0-9]{4}-)[0-9]{1,5}(?:,[0-9]{1,4})?";

    private const string Hour = "(?:timm(?:e|ar(?:na)?|ars|es)|tim[.]?|h)";

    private const string Minute = "(?:minut(?:er(?:na)?|ers|s)?|min[.]?)";

    private const string Second = "(?:sekund(?:er(?:na)?|ers|s)?|sek[.]?)";

    private const string Quarter = "(?<quarter>en|3|tre) ?kvart";

    public static ImmutableArray<Rule<Hours>> All { get; } =
    [
        new("<n> dygn och <n> timmar", DaysAndHours, Read),
        new("<n> timmar och <n> minuter", HoursAndMinutes, Read),
        new("<n> timmar och en kvart", HoursAndQuarter, Read),
        new("en halvtimme", HalfHour, _ => new Hours(30)),
        new("en kvart", QuarterAlone, Read),
        new("<n>–<n> timmar, the lower end", LowerEnd, Read),
        new("<n> timmar", Plain, Read),
        new("<n> dygn, with decimals", PartOfDay, Read),
    ];

    private static Hours Read(Match match)
    {
        decimal quarters = match.Groups["quarter"] is { Success: true } named ? named.Value is "en" ? 15 : 45 : 0;
        decimal half = match.Groups["half"].Success ? 30 : 0;
        return new Hours((1_440 * Count(match, "day")) + (60 * Count(match, "hour")) + Count(match, "minute") + Math.Round(Count(match, "second") / 60, 6) + quarters + half);
    }

    private static decimal Count(Match match, string unit) =>
        match.Groups[unit] is not { Success: true } printed ? 0
        : printed.Value is "en" or "ett" ? 1
        : printed.Value is "ett par" ? 2
        : printed.Value is "½" ? 0.5m
        : SwedishNumber.Parse(printed.Value) ?? 0;

    // "ett dygn och sex timmar", "2 dagar och 3 timmar"
    [GeneratedRegex($@"(?<day>{Number}|{Start}(?:en|ett)) (?:dygn|dag(?:ar)?)(?: och|,)? (?<hour>[0-9]{{1,2}}|en) {Hour}{End}", Options, TimeoutMs)]
    private static partial Regex DaysAndHours { get; }

    // "två timmar och 20 minuter", "1 h 30 min", "fem minuter och tio sekunder"
    [GeneratedRegex($@"(?:(?<hour>{Number}|{Start}en) ?{Hour}(?: och|,)? (?<minute>[0-9]{{1,2}}|en) ?{Minute}(?:(?: och|,)? (?<second>[0-9]{{1,2}}|en) ?{Second})?|(?<minute>{Number}|{Start}en) ?{Minute}(?: och|,)? (?<second>[0-9]{{1,2}}|en) ?{Second}){End}", Options, TimeoutMs)]
    private static partial Regex HoursAndMinutes { get; }

    // "en timme och en kvart", "två timmar och en halvtimme"
    [GeneratedRegex($@"(?<hour>{Number}|{Start}en) ?{Hour} och (?:{Quarter}|(?<half>en halvtimm[ea])){End}", Options, TimeoutMs)]
    private static partial Regex HoursAndQuarter { get; }

    // "en halvtimme", "halvtimmes möte"
    [GeneratedRegex($"{Start}(?:en |varje )?halvtimm(?:es?|a){End}", Options, TimeoutMs)]
    private static partial Regex HalfHour { get; }

    // "en kvart", "tre kvart", "trekvart"; not the number "tre kvarts", nor the time "en kvart över nio"
    [GeneratedRegex($"{Start}{Quarter}{End}(?! (?:i|över) )", Options, TimeoutMs)]
    private static partial Regex QuarterAlone { get; }

    // "2–3 timmar", "tio till femton minuter"
    [GeneratedRegex($@"(?:(?<hour>{Number})(?= ?(?:{Dash}|till|eller) ?[0-9]+(?:,[0-9]+)? ?{Hour}{End})|(?<minute>{Number})(?= ?(?:{Dash}|till|eller) ?[0-9]+(?:,[0-9]+)? ?{Minute}{End}))", Options, TimeoutMs)]
    private static partial Regex LowerEnd { get; }

    // "36 h", "åtta timmars", "90 min", "en minut", "48-timmarsgräns"
    [GeneratedRegex($@"(?:(?<hour>{Number})(?:[ -]?{Hour}{End}|-?timmars\p{{L}}+)|(?<minute>{Number})[ -]?{Minute}{End}|(?<second>{Number})[ -]?{Second}{End}|{Start}(?:(?<hour>en|½|ett par) timm(?:e|es|ar){End}|(?<minute>en|½|ett par) minut(?:s|er)?{End}|(?<second>en|ett par) sekund(?:s|er)?{End}))", Options, TimeoutMs)]
    private static partial Regex Plain { get; }

    // "en halv dag", "2,5 dygn"
    [GeneratedRegex($@"(?<day>(?=[0-9]+,){Number}) ?(?:dag(?:ar|s)?|dygns?){End}", Options, TimeoutMs)]
    private static partial Regex PartOfDay { get; }
}
