using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language.Dates;
using Ingest.Language.Durations;
using Ingest.Language.Periods;

namespace Ingest.Language.Spoken;

/// <summary>Days and periods as one says them who knows what day it is: <c>i morgon</c>, <c>på fredag</c>, <c>förra året</c>, <c>de senaste tre månaderna</c>.</summary>
/// <remarks>
/// They are written out (<c>2026-03-12</c>, <c>år 2025</c>) before dates and periods are read, so that the rules for those read them too, alone and
/// in ranges. Papers are never read this way: there <c>i år</c> may be the year of whatever the paper quotes.
/// </remarks>
internal static partial class SpokenText
{
    private static readonly ImmutableArray<SpokenRule> All = [.. SpokenPeriodRules.Ranges, .. SpokenDayRules.All, .. SpokenPeriodRules.All, .. YearlessRules.All];

    private const int LongestDistance = 40;

    private const string DistanceRule = "<n> dagar före <date>";

    public static IEnumerable<string> RuleNames => All.Select(rule => rule.Name).Append(DistanceRule);

    /// <summary>Days, a year that is not said being the one in which the day is still to come.</summary>
    public static ImmutableArray<Sighting<Day>> Dates(Folded folded, DateOnly today)
    {
        WrittenOut text = WriteOut(folded, today);
        return
        [
            .. DateFinder.Days(text.Folded.Text, today, SwedishCalendar.Coming)
                .Select(day => Moved(text.Folded, day) ?? Named(text.Folded.Sight(new Day(day.Value), day.Start, day.Length, day.Rule), text)),
        ];
    }

    /// <summary>The day that the words before a day count to: <c>dagen efter julafton</c>, <c>två veckor före den 1 maj</c>; null where none do.</summary>
    private static Sighting<Day>? Moved(Folded folded, (DateOnly Value, int Start, int Length, string Rule) day)
    {
        int from = Math.Max(0, day.Start - LongestDistance);
        Match distance = Distance.Match(folded.Text, from, day.Start - from);
        int sign = distance.Groups["later"].Success ? 1 : -1;
        DateOnly? moved = !distance.Success ? null
            : distance.Groups["next"].Success ? day.Value.AddDays(sign)
            : SpokenWords.Shifted(day.Value, DurationRules.Read(distance), sign);
        return moved is { } other ? folded.Sight(new Day(other), distance.Index, day.Start + day.Length - distance.Index, DistanceRule) : null;
    }

    public static ImmutableArray<Sighting<Interval>> Periods(Folded folded, DateOnly today)
    {
        WrittenOut text = WriteOut(folded, today);
        return [.. PeriodFinder.Find(text.Folded, today).Select(seen => Named(seen, text))];
    }

    private static Sighting<T> Named<T>(Sighting<T> seen, WrittenOut text)
        where T : class => text.RuleOf(seen.Offset, seen.Length) is { } rule ? seen with { Rule = rule } : seen;

    private static WrittenOut WriteOut(Folded folded, DateOnly today)
    {
        IEnumerable<Rule<Words>> rules = All.Select(rule =>
            new Rule<Words>(rule.Name, rule.Pattern, match => rule.WriteOut(match, today) is { } words ? new Words(words) : null));
        List<Hit<Words>> hits = Rules.Hits(rules, folded.Text);
        return new WrittenOut(
            folded.Replace([.. hits.Select(hit => new Replacement(hit.Start, hit.Length, hit.Value.Written))]),
            [.. hits.Select(hit => (folded.Source(hit.Start, hit.Length), hit.Rule)).Select(hit => (hit.Item1.Start, hit.Item1.Length, hit.Rule))]);
    }

    // "dagen efter ", "två veckor före "
    [GeneratedRegex($"(?:{Patterns.Start}(?<next>dagen|dan)|{DurationRules.Count}{DurationRules.Unit}) (?:före|innan|(?<later>efter)) $", Patterns.Options, Patterns.TimeoutMs)]
    private static partial Regex Distance { get; }

    private sealed record Words(string Written);
}
