using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>What was decided on delegation or notified (contract, Decisions).</summary>
internal static class DecisionsTable
{
    public static RecordTable Table { get; } = new RecordTable<PlacedRecord<ListedDecision>>(
        "Decisions",
        "A listed decision.",
        new ColumnList<PlacedRecord<ListedDecision>>()
            .OfRecord()
            .RequiredName("kind", "How it is listed", row => row.Record.Kind)
            .Text("decidingBody", "Who decided (the contract's `body`)", row => row.Record.Body)
            .Text("document", "`Protokoll`, `Beslut`", row => row.Record.Document)
            .Date("date", "The day of the decision", row => row.Record.Date)
            .WholeNumber("paragraphFrom", "First paragraph", row => row.Record.ParagraphFrom)
            .WholeNumber("paragraphTo", "Last paragraph", row => row.Record.ParagraphTo)
            .Text("subject", "What it is about", row => row.Record.Subject)
            .Text("diaryNumber", "The decision's own", row => row.Record.DiaryNumber)
            .Text("delegationPoint", "Its number in the delegation order", row => row.Record.DelegationPoint)
            .Text("decidedBy", "The person or office", row => row.Record.DecidedBy)
            .OfSource(),
        ingestion => PlacedRecord<ListedDecision>.Of(ingestion, RecordKind.Decisions, records => records.Decisions));
}
