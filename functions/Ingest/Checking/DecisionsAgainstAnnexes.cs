using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>The term that is decided against the term that the annexed agreement states.</summary>
internal sealed partial class DecisionsAgainstAnnexes : ICheck
{
    public IEnumerable<Issue> Find(Item item)
    {
        if (item.Classified is not { Category: Category.IopAgreement, Decision: { } decision }
            || item.Records.Periods.Where(period => period.Kind == PeriodKind.AgreementTerm).ToArray() is not [{ Start: { } start, End: { } end } term])
        {
            return [];
        }

        return from decided in Swedish.Periods(decision.Text)
               let first = decided.Value.From ?? DateOnly.MaxValue
               let last = decided.Value.To ?? DateOnly.MinValue
               where !Season.IsMatch(decided.Text) && (first != start || last != end) && Overlaps(first, last, start, end)
               select new Issue(
                   IssueCodes.DecisionDiffersFromAnnex,
                   Severity.Warning,
                   $"The decision says {first:yyyy-MM-dd} to {last:yyyy-MM-dd}, the agreement {start:yyyy-MM-dd} to {end:yyyy-MM-dd} (page {term.Source.Page}). Find out which one holds.",
                   decision.Source.Page,
                   Quote: decided.Text);
    }

    // vintrarna 2025/26 och 2026/27: parts of the years that they name
    [GeneratedRegex(@"\b20\d\d/\d\d\b", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Season { get; }

    /// <summary>Times apart from each other speak of different things (the meeting, an earlier agreement).</summary>
    private static bool Overlaps(DateOnly from, DateOnly to, DateOnly start, DateOnly end) => from <= end && start <= to;
}
