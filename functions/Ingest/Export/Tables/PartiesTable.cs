using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>Who is bound by an agreement (contract, Parties).</summary>
internal static class PartiesTable
{
    public static RecordTable Table { get; } = new RecordTable<PlacedRecord<Party>>(
        "Parties",
        "A party to an agreement.",
        new ColumnList<PlacedRecord<Party>>()
            .OfRecord()
            .Text("agreement", "The agreement's short name", row => row.Record.Agreement)
            .RequiredText("name", "Without address and organisation number", row => row.Record.Name)
            .RequiredName("role", "What it is", row => row.Record.Role)
            .Text("orgNumber", "`NNNNNN-NNNN`, only where its check digit holds", row => row.Record.OrgNumber)
            .Text("via", "The body through which it acts", row => row.Record.Via)
            .OfSource(),
        ingestion => PlacedRecord<Party>.Of(ingestion, RecordKind.Parties, records => records.Parties));
}
