using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>Time (contract, Periods).</summary>
internal static class PeriodsTable
{
    public static RecordTable Table { get; } = new RecordTable<PlacedRecord<Period>>(
        "Periods",
        "A term, an extension, a notice, a deadline or the time that a follow-up covers.",
        new ColumnList<PlacedRecord<Period>>()
            .OfRecord()
            .Text("agreement", "The agreement's short name", row => row.Record.Agreement)
            .RequiredName("kind", "What time it is", row => row.Record.Kind)
            .Date("start", "First day", row => row.Record.Start)
            .Date("end", "Last day", row => row.Record.End)
            .Number("months", "Length, step or notice in months", row => (double?)row.Record.Months)
            .OfSource(),
        ingestion => PlacedRecord<Period>.Of(ingestion, RecordKind.Periods, records => records.Periods));
}
