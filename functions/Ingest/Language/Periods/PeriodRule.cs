using System.Text.RegularExpressions;
using Ingest.Language.Dates;

namespace Ingest.Language.Periods;

/// <summary>A way of writing a period: its name, its pattern over text in which each date is one letter, and what the match means.</summary>
internal sealed record PeriodRule(string Name, Regex Pattern, Func<PeriodMatch, Interval?> Read);

/// <summary>A match, and the dates behind its letters.</summary>
internal readonly record struct PeriodMatch(Match Match, IReadOnlyDictionary<int, DatePart> Dates)
{
    /// <summary>The date that the group's one letter stands for.</summary>
    public DatePart Date(string group) => Dates[Match.Groups[group].Index];

    public bool Has(string group) => Match.Groups[group].Success;

    public string Text(string group) => Match.Groups[group].Value;
}
