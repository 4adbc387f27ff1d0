using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>Two figures of one row that claim to be the same (kind, time, subject): the heading of one was misread.</summary>
internal sealed class ColumnsApart : IEvidence
{
    private static readonly Odds Same = Odds.OfName(0.1);

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item) =>
        from pair in item.InTables
        where pair.Record is Amount { Subject: not null }
        let amount = (Amount)pair.Record
        group (pair.Record, pair.Place) by (pair.Place.Row, amount.Kind, amount.Period, amount.Subject, amount.Frequency) into claims
        where claims.Count() > 1
        from claim in claims
        select (claim.Record, Same);
}
