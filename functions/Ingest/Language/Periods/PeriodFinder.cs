using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Language.Periods;

/// <summary>Periods in running text.</summary>
internal static class PeriodFinder
{
    public static ImmutableArray<Sighting<Interval>> Find(Folded folded)
    {
        DatedText dated = DatedText.Of(folded);
        var found = new List<(int Start, int End, Sighting<Interval> Seen)>();
        foreach (PeriodRule rule in PeriodRules.All)
        {
            for (Match match = rule.Pattern.Match(dated.Folded.Text); match.Success; match = match.NextMatch())
            {
                int start = match.Index;
                int end = start + match.Length;
                if (!found.Exists(other => start < other.End && other.Start < end) && rule.Read(new PeriodMatch(match, dated.Dates)) is { } interval)
                {
                    found.Add((start, end, dated.Folded.Sight(interval, start, match.Length, rule.Name)));
                }
            }
        }

        return [.. found.OrderBy(one => one.Start).Select(one => one.Seen)];
    }
}
