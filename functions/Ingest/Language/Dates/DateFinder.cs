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
    public static ImmutableArray<Sighting<Day>> Find(Folded folded, DateOnly? today)
    {
        IEnumerable<Rule<DatePart>> rules = today is null ? DateRules.Days : DateRules.Days.Concat(DateRules.Parts);
        var found = ImmutableArray.CreateBuilder<Sighting<Day>>();
        foreach (Hit<DatePart> hit in Hits(rules, folded.Text))
        {
            if (Complete(hit.Value, today) is { } day)
            {
                found.Add(folded.Sight(new Day(day), hit.Start, hit.Length, hit.Rule));
            }
        }

        return found.ToImmutable();
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
                hits[i] = hits[i] with { Start = lead.Index };
            }
        }

        return hits;
    }

    private static DateOnly? Complete(DatePart part, DateOnly? today) =>
        part.IsDay ? part.First
        : part is { Year: null, Month: { } month, Day: { } day } && today is { } near ? Nearest(month, day, near)
        : null;

    /// <summary>The year that brings the day nearest to today.</summary>
    private static DateOnly? Nearest(int month, int day, DateOnly today) =>
        new[] { today.Year, today.Year - 1, today.Year + 1 }
            .Select(year => SwedishCalendar.Date(year, month, day))
            .Where(date => date is not null)
            .MinBy(date => Math.Abs(date!.Value.DayNumber - today.DayNumber));

    // "torsdagen den ", "den ", "tors. "
    [GeneratedRegex(@"(?<!\p{L})(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?|[.])?,? (?:den )?|den )$", Options, TimeoutMs)]
    private static partial Regex Lead { get; }
}
