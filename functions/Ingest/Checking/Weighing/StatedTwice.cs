using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>What stands in running text: a party's name, a sum, a date that the paper prints in another place too.</summary>
internal sealed class StatedTwice : IEvidence
{
    private static readonly Odds Again = Odds.OfValue(2);
    private static readonly Odds Once = Odds.OfValue(0.7);

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item) =>
        from record in item.Records.All
        where record is Party or Period || (record is Amount && !item.IsInTable(record))
        let text = record is Party party
            ? PlainText.Of(party.Name)
            : PlainText.Of(item.Paper.PageNumbered(record.Source.Page).Words.Where(word => record.Source.Anchor.HoldsMiddleOf(word.Box)))
        select (record, item.Text.Times(text) > 1 ? Again : Once);
}
