using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language.Numbers;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Durations;

/// <summary>How papers write lengths of time. Every rule has its examples in <c>Durations.corpus.txt</c>, beside this file.</summary>
/// <remarks>They see folded text: <c>treårig</c> is <c>3årig</c>, <c>ett och ett halvt år</c> is <c>1,5 år</c>.</remarks>
internal static partial class DurationRules
{
    // "tre", "tre (3)", "3 (tre)", "en"
    public const string Count = @"(?:(?<![\p{L}0-9/:§]|[0-9][.,]|[0-9]{4}-)(?<count>[0-9]{1,3}(?:,[0-9]{1,2})?|½|ett par|en|ett)(?: ?\([0-9]+\))?)";

    private const string Month = @"(?:månad(?:erna|er)?s?|mån(?:[.](?!\p{L}))?)";

    /// <summary>One unit, each in a group of its own; with a space, a hyphen or nothing before it.</summary>
    public const string Unit =
        $"(?:[ -]?(?:hela? )?(?:(?<year>(?:kalender|verksamhets|avtals|läs|budget|hel)?år(?:en|s)?|årig(?:a|t)?|åringsperiod)|(?<half>halvår(?:en|s)?)|(?<decade>decenni(?:um|er(?:na)?)|årtionde(?:na|n)?)|(?<century>sek(?:el|ler(?:na)?)|århundrade(?:na|n)?)|(?<millennium>millenni(?:um|er)|årtusenden?)|(?<mandate>mandatperiod(?:er)?)|(?<tertial>tertial)|(?<quarter>kvartal(?:en|s)?)|(?<term>termin(?:er(?:na)?)?s?)|"
        + $"(?<month>{Month})|(?<week>vecka|veckorna|veckors?)|(?<day>(?:kalender|arbets|bank|var|helgfria var)?dag(?:arna|ar)?s?|dgr|dygns?)){End}|-?(?<year>års(?!åld|gräns)|årig)\\p{{L}}+|-?(?<month>månaders|månads)\\p{{L}}+|-?(?<week>veckors)\\p{{L}}+|-?(?<day>dagars)\\p{{L}}+)";

    private const int MostYears = 150;

    public static ImmutableArray<Rule<Duration>> All { get; } =
    [
        new("<n> år och <n> månader", YearsAndMonths, Read),
        new("<n> veckor och <n> dagar", WeeksAndDays, Read),
        new("halvårig", HalfYearly, _ => Months(6)),
        new("<n>–<n> år, the lower end", LowerEnd, Read),
        new("<n> år", Plain, Read),
    ];

    /// <summary>A length with unit, and the smaller units behind it.</summary>
    public const string Whole = $"{Count}{Unit}(?:(?: och|,)? (?:(?<more>[0-9]+|en) {Month}{End}))?";

    /// <summary>The length that a match names; smaller units behind it are added.</summary>
    public static Duration? Read(Match match) => (ReadOne(match), match.Groups["more"].Value) switch
    {
        ({ } one, "") => one,
        ({ Months: { } months }, var more) => Months(months + Number(more)),
        ({ Days: { } days }, var more) => Days(days + Number(more)),
        _ => null,
    };

    private static decimal Number(string more) => SwedishNumber.Parse(more) ?? 1;

    private static Duration? ReadOne(Match match)
    {
        string printed = match.Groups["count"].Value;
        return printed is "en" or "ett" ? Length(match, 1)
            : printed is "ett par" ? Length(match, 2)
            : printed is "½" ? Length(match, 0.5m)
            : SwedishNumber.Parse(printed) is { } count ? Length(match, count)
            : null;
    }

    private static Duration? Length(Match match, decimal count) =>
        match.Groups["year"].Success ? count <= MostYears ? Months(12 * count) : null
        : match.Groups["decade"].Success ? Months(120 * count)
        : match.Groups["century"].Success ? Months(1200 * count)
        : match.Groups["millennium"].Success ? Months(12_000 * count)
        : match.Groups["mandate"].Success ? Months(48 * count)
        : match.Groups["half"].Success ? Months(6 * count)
        : match.Groups["tertial"].Success ? Months(4 * count)
        : match.Groups["quarter"].Success ? Months(3 * count)
        : match.Groups["term"].Success ? Months(6 * count)
        : match.Groups["month"].Success ? Months(count)
        : match.Groups["week"].Success ? Days(7 * count)
        : count == Math.Floor(count) ? Days(count)
        : null; // "en halv dag" is 12 hours

    private static Duration Months(decimal months) => new(months, null);

    private static Duration Days(decimal days) => new(null, (int)Math.Round(days, MidpointRounding.AwayFromZero));

    // "ett år och sex månader"
    [GeneratedRegex($@"{Count} (?<year>år)(?: och|,)? (?:(?<more>[0-9]+) ){Month}{End}", Options, TimeoutMs)]
    private static partial Regex YearsAndMonths { get; }

    // "två veckor och tre dagar"
    [GeneratedRegex($@"{Count} (?<week>veck(?:a|or)) och (?<more>[0-9]+|en) dag(?:ar)?{End}", Options, TimeoutMs)]
    private static partial Regex WeeksAndDays { get; }

    // "halvårig insats"
    [GeneratedRegex($"{Start}halvårig(?:a|t)?{End}", Options, TimeoutMs)]
    private static partial Regex HalfYearly { get; }

    // "2–3 år", "sex till tolv månader", "mellan 6 och 12 månader"
    [GeneratedRegex($@"{Count}(?= ?(?:{Dash}|till|eller|[+]|och(?<=mellan (?:[0-9]{{1,3}}|en|ett) och)) ?[0-9]+(?:,[0-9]+)?(?: ?[+] ?[0-9]+){{0,3}}{Unit})", Options, TimeoutMs)]
    private static partial Regex LowerEnd { get; }

    // "tre månader", "18 mån", "36 månaders", "3-årig", "treårsperiod", "tre (3) månader"
    [GeneratedRegex($"{Count}{Unit}", Options, TimeoutMs)]
    private static partial Regex Plain { get; }
}
