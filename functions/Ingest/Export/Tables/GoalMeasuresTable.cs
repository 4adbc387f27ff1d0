using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>What is to be reached (contract, Goal measures); what was reached is in <see cref="OutcomesTable"/>.</summary>
internal static class GoalMeasuresTable
{
    public static RecordTable Table { get; } = new RecordTable<PlacedRecord<GoalMeasure>>(
        "GoalMeasures",
        "Something that can be judged as reached or not.",
        new ColumnList<PlacedRecord<GoalMeasure>>()
            .OfRecord()
            .Text("agreement", "The agreement's short name", row => row.Record.Agreement)
            .Text("goal", "The objective it serves", row => row.Record.Goal)
            .RequiredText("measure", "What is counted or judged", row => row.Record.Measure)
            .Name("group", "Of whom", row => row.Record.Group)
            .Name("unit", "In what", row => row.Record.Unit)
            .Name("comparator", "How the target is meant", row => row.Record.Comparator)
            .Number("target", "In its unit", row => (double?)row.Record.Target)
            .Text("targetText", "As printed", row => row.Record.TargetText)
            .Text("targetPeriod", "`2020`, `yearly`", row => row.Record.TargetPeriod)
            .OfSource(),
        Rows);

    public static IEnumerable<PlacedRecord<GoalMeasure>> Rows(Ingestion ingestion) =>
        PlacedRecord<GoalMeasure>.Of(ingestion, RecordKind.GoalMeasures, records => records.GoalMeasures);
}
