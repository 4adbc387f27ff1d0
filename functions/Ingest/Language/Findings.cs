using System.Collections;
using System.Collections.Immutable;

namespace Ingest.Language;

/// <summary>Something seen in a text, of any kind.</summary>
/// <param name="Kind">As <c>ingest explain</c> names it: <c>amount</c>, <c>period</c>, …</param>
/// <param name="Text">As printed.</param>
/// <param name="Offset">In UTF-16 units.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="Value">A <see cref="Money"/>, <see cref="ForeignMoney"/>, <see cref="Number"/>, <see cref="Day"/>, <see cref="Interval"/>,
/// <see cref="Duration"/>, <see cref="Hours"/>, <see cref="CheckedNumber"/> or <see cref="DiaryNumber"/>.</param>
public sealed record Finding(string Kind, string Text, int Offset, string Rule, object Value)
{
    public int End => Offset + Text.Length;
}

/// <summary>Everything that is seen in a text; a wider expression hides the narrower ones inside it.</summary>
public static class Findings
{
    /// <param name="text">Running text.</param>
    /// <param name="today">The day on which it is said: <c>i morgon</c>, <c>förra året</c> and dates without a year are read by it; null leaves them out.</param>
    public static ImmutableArray<Finding> In(string text, DateOnly? today = null)
    {
        // Where two of the same width compete, the kind named first wins.
        Finding[] candidates =
        [
            .. Of("personal_number", Swedish.PersonalNumbers(text)),
            .. Of("org_number", Swedish.OrgNumbers(text)),
            .. Of("diary_number", Swedish.DiaryNumbers(text)),
            .. Of("amount", Swedish.Amounts(text)),
            .. Of("amount", Swedish.ForeignAmounts(text)),
            .. Of("period", today is { } day ? Swedish.SpokenPeriods(text, day) : Swedish.Periods(text)),
            .. Of("date", today is { } given ? Swedish.SpokenDates(text, given) : Swedish.Dates(text)),
            .. Of("duration", Swedish.Durations(text)),
            .. Of("duration", Swedish.Hours(text)),
            .. Of("number", Swedish.Numbers(text)),
        ];
        var kept = new List<Finding>();
        var taken = new BitArray(text.Length);
        foreach (Finding candidate in candidates.OrderByDescending(candidate => candidate.Text.Length))
        {
            if (!Rules.Holds(taken, candidate.Offset, candidate.End))
            {
                Rules.Take(taken, candidate.Offset, candidate.End);
                kept.Add(candidate);
            }
        }

        return [.. kept.OrderBy(finding => finding.Offset)];
    }

    private static IEnumerable<Finding> Of<T>(string kind, ImmutableArray<Sighting<T>> sightings)
        where T : class =>
        sightings.Select(sighting => new Finding(kind, sighting.Text, sighting.Offset, sighting.Rule, sighting.Value));
}
