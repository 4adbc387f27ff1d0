using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>A term that ends before it starts is misprinted or misread.</summary>
internal sealed class TermOrder : ICheck
{
    public IEnumerable<Issue> Find(Item item) =>
        from period in item.Records.Periods
        where period.Start is { } start && period.End is { } end && end < start
        select new Issue(
            IssueCodes.TermReversed,
            Severity.Warning,
            $"The time ends {period.End:yyyy-MM-dd}, before it starts {period.Start:yyyy-MM-dd}. Look at the page and correct the date that is wrong.",
            period.Source.Page,
            Quote: period.Source.Quote);
}
