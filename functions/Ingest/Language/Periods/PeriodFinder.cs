using System.Collections;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Periods;

/// <summary>Periods in running text.</summary>
internal static partial class PeriodFinder
{
    private const int LongestLead = 40;

    private const string JoinedRule = "<period> till <period>";

    public static ImmutableArray<Sighting<Interval>> Find(Folded folded, DateOnly? today = null)
    {
        DatedText dated = DatedText.Of(folded);
        var found = new List<Place>();
        var taken = new BitArray(dated.Folded.Text.Length);
        foreach (PeriodRule rule in today is null ? PeriodRules.All : [.. PeriodRules.All, PeriodRules.MonthOfToday])
        {
            for (Match match = rule.Pattern.Match(dated.Folded.Text); match.Success; match = match.NextMatch())
            {
                (int start, int end) = Rules.SpanOf(match);
                if (!Rules.Holds(taken, start, end) && !IsName(rule, dated.Folded, start, end) && rule.Read(new PeriodMatch(match, dated.Dates, today)) is { } interval)
                {
                    Rules.Take(taken, start, end);
                    found.Add(At(interval, start, end, rule.Name, dated.Folded));
                }
            }
        }

        found.Sort((one, other) => one.Start.CompareTo(other.Start));
        return [.. Opened(Joined(found, dated.Folded), dated.Folded).Select(period => period.Seen)];
    }

    /// <summary><c>Maj Andersson</c> is no month.</summary>
    private static bool IsName(PeriodRule rule, Folded folded, int start, int end) =>
        rule == PeriodRules.MonthOfToday && folded.BeginsUpper(start) && folded.BeginsUpper(end + 1) && !char.IsUpper(folded.Printed(start, 1)[^1]);

    /// <summary>Two periods with <c>till</c> between them are one: <c>hösten 2024 till våren 2025</c>.</summary>
    private static List<Place> Joined(List<Place> found, Folded folded)
    {
        var joined = new List<Place>(found.Count);
        for (int i = 0; i < found.Count; i++)
        {
            if (i + 1 < found.Count
                && found[i].Seen.Value is { From: { } from, To: { } to }
                && found[i + 1].Seen.Value is { From: { } later, To: { } last }
                && to < later
                && Till.IsMatch(folded.Text[found[i].End..found[i + 1].Start]))
            {
                joined.Add(At(new Interval(from, last), found[i].Start, found[i + 1].End, JoinedRule, folded));
                i++;
            }
            else
            {
                joined.Add(found[i]);
            }
        }

        return joined;
    }

    /// <summary>A period behind <c>från</c> begins what has no end, one behind <c>till och med</c> ends it: <c>från och med hösten 2025</c>;
    /// not one like <c>från 2025 års budget</c>.</summary>
    private static IEnumerable<Place> Opened(List<Place> found, Folded folded)
    {
        int before = 0;
        foreach (Place period in found)
        {
            int reach = Math.Max(before, period.Start - LongestLead);
            before = period.End;
            Match lead = Lead.Match(folded.Text, reach, period.Start - reach);
            yield return !lead.Success || period.Seen.Rule == PeriodRules.YearRule || period.Seen.Value is not { From: { } from, To: { } to } ? period
                : period.Seen.Rule == JoinedRule ? lead.Groups["from"].Success ? At(period.Seen.Value, lead.Index, period.End, JoinedRule, folded) : period
                : lead.Groups["from"].Success ? At(new Interval(from, null), lead.Index, period.End, PeriodRules.OpenEndRule, folded)
                : At(new Interval(null, to), lead.Index, period.End, PeriodRules.OpenStartRule, folded);
        }
    }

    private static Place At(Interval interval, int start, int end, string rule, Folded folded) =>
        new(start, end, folded.Sight(interval, start, end - start, rule));

    [GeneratedRegex("^(?: till(?: och med)? |,? ?t[.]? ?o[.]? ?m[.]? | ?[-–] ?)$", Options, TimeoutMs)]
    private static partial Regex Till { get; }

    // "från och med ", "sedan ", "t.o.m. "
    [GeneratedRegex(@"(?<!\p{L})(?:(?<from>från(?: och med)?|fr[.]? ?o[.]? ?m[.]?|med (?:start|början)(?: från(?: och med)?| under)?|(?:allt)?sedan)|(?:fram )?till och med|t[.]? ?o[.]? ?m[.]?|fram till|intill) $", Options, TimeoutMs)]
    private static partial Regex Lead { get; }

    /// <summary>A period and its place in the dated text.</summary>
    private sealed record Place(int Start, int End, Sighting<Interval> Seen);
}
