using System.Collections.Immutable;

namespace Ingest.Language.Dates;

/// <summary>Days in running text.</summary>
internal static class DateFinder
{
    /// <param name="folded">The text with its numbers as digits.</param>
    /// <param name="today">Completes dates without a year (<c>den 1 april</c>) to the nearest; null leaves them out.</param>
    public static ImmutableArray<Sighting<Day>> Find(Folded folded, DateOnly? today)
    {
        IEnumerable<Rule<DatePart>> rules = today is null ? DateRules.Days : DateRules.Days.Concat(DateRules.Parts);
        var found = ImmutableArray.CreateBuilder<Sighting<Day>>();
        foreach (Hit<DatePart> hit in Rules.Hits(rules, folded.Text))
        {
            if (Complete(hit.Value, today) is { } day)
            {
                found.Add(folded.Sight(new Day(day), hit.Start, hit.Match.Length, hit.Rule));
            }
        }

        return found.ToImmutable();
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
}
