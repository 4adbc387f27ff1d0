using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>Figures whose printed unit is an evident slip (contract, Amounts: <c>unit_doubtful</c>).</summary>
internal sealed class DoubtfulUnits : ICheck
{
    public IEnumerable<Issue> Find(Item item) =>
        from amount in item.Records.Amounts
        where amount.Flags.Contains(IssueCodes.UnitDoubtful)
        select new Issue(
            IssueCodes.UnitDoubtful,
            Severity.Note,
            $"{amount.Value:0.##} kronor is what the unit printed beside the figure makes of it, far from the other sums of the paper. Compare with the page and correct the value if the unit is wrong.",
            amount.Source.Page,
            Quote: amount.Source.Quote);
}
