using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>A party printed with an organisation number whose check digit holds (others are not kept).</summary>
internal sealed class OrgNumbers : IEvidence
{
    private static readonly Odds Holds = Odds.OfValue(4);

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item) =>
        item.Records.Parties.Where(party => party.OrgNumber is not null).Select(party => ((IRecord)party, Holds));
}
