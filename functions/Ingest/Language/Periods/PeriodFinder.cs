using System.Collections;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Periods;

/// <summary>Periods in running text.</summary>
internal static partial class PeriodFinder
{
    private const string JoinedRule = "<period> till <period>";

    public static ImmutableArray<Sighting<Interval>> Find(Folded folded)
    {
        DatedText dated = DatedText.Of(folded);
        var found = new List<(int Start, int End, Sighting<Interval> Seen)>();
        var taken = new BitArray(dated.Folded.Text.Length);
        foreach (PeriodRule rule in PeriodRules.All)
        {
            for (Match match = rule.Pattern.Match(dated.Folded.Text); match.Success; match = match.NextMatch())
            {
                (int start, int end) = Rules.SpanOf(match);
                if (!Rules.Holds(taken, start, end) && rule.Read(new PeriodMatch(match, dated.Dates)) is { } interval)
                {
                    Rules.Take(taken, start, end);
                    found.Add((start, end, dated.Folded.Sight(interval, start, end - start, rule.Name)));
                }
            }
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return Joined(found, dated.Folded);
    }

    /// <summary>Two periods with <c>till</c> between them are one: <c>hösten 2024 till våren 2025</c>.</summary>
    private static ImmutableArray<Sighting<Interval>> Joined(List<(int Start, int End, Sighting<Interval> Seen)> found, Folded folded)
    {
        var joined = ImmutableArray.CreateBuilder<Sighting<Interval>>(found.Count);
        for (int i = 0; i < found.Count; i++)
        {
            if (i + 1 < found.Count
                && found[i].Seen.Value is { From: { } from, To: { } to }
                && found[i + 1].Seen.Value is { From: { } later, To: { } last }
                && to < later
                && Till.IsMatch(folded.Text[found[i].End..found[i + 1].Start]))
            {
                int length = found[i + 1].End - found[i].Start;
                joined.Add(folded.Sight(new Interval(from, last), found[i].Start, length, JoinedRule));
                i++;
            }
            else
            {
                joined.Add(found[i].Seen);
            }
        }

        return joined.ToImmutable();
    }

    [GeneratedRegex("^(?: till(?: och med)? |,? ?t[.]? ?o[.]? ?m[.]? | ?[-–] ?)$", Options, TimeoutMs)]
    private static partial Regex Till { get; }
}
