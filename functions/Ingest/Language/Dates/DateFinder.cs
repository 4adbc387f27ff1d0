using System.Collections.Immutable;
using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Dates;

/// <summary>Days in running text.</summary>
internal static partial class DateFinder
{
    private const int LongestLead = 20;

    /// <param name="folded">The text with its numbers as digits.</param>
    /// <param name="today">Completes dates without a year (<c>den 1 april</c>) to the nearest; null leaves them out.</param>
    /// <param name="complete">Another way of completing them.</param>
    public static ImmutableArray<Sighting<Day>> Find(Folded folded, DateOnly? today, Func<int, int, DateOnly, DateOnly?>? complete = null) =>
        [.. Days(folded.Text, today, complete ?? SwedishCalendar.Nearest).Select(day => folded.Sight(new Day(day.Value), day.Start, day.Length, day.Rule))];

    /// <summary>The days, still in folded characters.</summary>
    public static IEnumerable<(DateOnly Value, int Start, int Length, string Rule)> Days(string text, DateOnly? today, Func<int, int, DateOnly, DateOnly?> complete)
    {
        IEnumerable<Rule<DatePart>> rules = today is null ? DateRules.Days : DateRules.Days.Concat(DateRules.Parts);
        foreach (Hit<DatePart> hit in Hits(rules, text))
        {
            if (Complete(hit.Value, today, complete) is { } day)
            {
                yield return (day, hit.Start, hit.Length, hit.Rule);
            }
        }
    }

    /// <summary>The rules' hits, widened by a weekday and <c>den</c> before them.</summary>
    public static List<Hit<DatePart>> Hits(IEnumerable<Rule<DatePart>> rules, string text)
    {
        List<Hit<DatePart>> hits = Rules.Hits(rules, text);
        for (int i = 0; i < hits.Count; i++)
        {
            int from = Math.Max(0, hits[i].Start - LongestLead);
            if (hits[i].Value.Day is not null && Lead.Match(text, from, hits[i].Start - from) is { Success: true } lead)
            {
                hits[i] = hits[i] with { Start = lead.Index, Value = hits[i].Value with { Weekday = WeekdayIn(lead) } };
            }
        }

        return hits;
    }

    private static DateOnly? Complete(DatePart part, DateOnly? today, Func<int, int, DateOnly, DateOnly?> complete) =>
        part.IsDay ? part.First
        : part is { Year: null, Month: { } month, Day: { } day } && today is { } given
            ? (part.Weekday is { } weekday ? SwedishCalendar.Nearest(month, day, given, weekday) : null) ?? complete(month, day, given)
        : null;

    private static DayOfWeek? WeekdayIn(Match lead) =>
        lead.Groups["weekday"] is { Success: true } weekday ? DatePatterns.WeekdayOf(weekday.Value) : null;

    // "torsdagen den ", "den ", "tors. ", "d. "
    [GeneratedRegex(@"(?<!\p{L})(?:(?<weekday>mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?|[.])?,? (?:den |d[.] ?)?|den |d[.] ?)$", Options, TimeoutMs)]
    private static partial Regex Lead { get; }
}
