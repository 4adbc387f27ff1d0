using System.Collections.Immutable;
using Ingest.Language.Dates;
using Ingest.Language.Periods;

namespace Ingest.Language.Spoken;

/// <summary>Days and periods as one says them who knows what day it is: <c>i morgon</c>, <c>på fredag</c>, <c>förra året</c>, <c>de senaste tre månaderna</c>.</summary>
/// <remarks>
/// They are written out (<c>2026-03-12</c>, <c>år 2025</c>) before dates and periods are read, so that the rules for those read them too, alone and
/// in ranges. Papers are never read this way: there <c>i år</c> may be the year of whatever the paper quotes.
/// </remarks>
internal static class SpokenText
{
    private static readonly ImmutableArray<SpokenRule> All = [.. SpokenDayRules.All, .. SpokenPeriodRules.All, .. YearlessRules.All];

    public static IEnumerable<string> RuleNames => All.Select(rule => rule.Name);

    /// <summary>Days, a year that is not said being the one in which the day is still to come.</summary>
    public static ImmutableArray<Sighting<Day>> Dates(Folded folded, DateOnly today)
    {
        WrittenOut text = WriteOut(folded, today);
        return [.. DateFinder.Find(text.Folded, today, SwedishCalendar.Coming).Select(seen => Named(seen, text))];
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

    private sealed record Words(string Written);
}
