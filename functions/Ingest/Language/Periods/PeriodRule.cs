using System.Text.RegularExpressions;
using Ingest.Language.Dates;

namespace Ingest.Language.Periods;

/// <summary>A way of writing a period: its name, its pattern over text in which each date is one letter, and what the match means.</summary>
internal sealed record PeriodRule(string Name, Regex Pattern, Func<PeriodMatch, Interval?> Read);

/// <summary>A match, and the dates behind its letters.</summary>
/// <param name="Match">Its groups stand for dates.</param>
/// <param name="Dates">By the place of their letter.</param>
/// <param name="Today">Completes what has no year; null leaves it incomplete.</param>
internal readonly record struct PeriodMatch(Match Match, IReadOnlyDictionary<int, DatePart> Dates, DateOnly? Today)
{
    /// <summary>The date that the group's one letter stands for.</summary>
    public DatePart Date(string group) => Dates[Match.Groups[group].Index];

    /// <summary>The same, with the year in which it is still to come where it has none and a day is given.</summary>
    public DatePart Whole(string group) => Today is { } today ? Date(group).Coming(today) : Date(group);

    public bool Has(string group) => Match.Groups[group].Success;

    public string Text(string group) => Match.Groups[group].Value;
}
