using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>One of many parties of one agreement: few bind more than six, so lines of a form were rather taken for names.</summary>
internal sealed class PartiesAtOnce : IEvidence
{
    private static readonly Odds Crowded = Odds.OfValue(0.2);

    private const int Many = 7;

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item) =>
        from party in item.Records.Parties
        group party by party.Agreement into agreement
        where agreement.Count() >= Many
        from party in agreement
        select ((IRecord)party, Crowded);
}
