using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>What was reached (contract, Goal measures <c>outcomes</c>).</summary>
internal static class OutcomesTable
{
    public static RecordTable Table { get; } = new RecordTable<PlacedOutcome>(
        "Outcomes",
        "What was reached of a goal measure in one period.",
        new ColumnList<PlacedOutcome>()
            .RequiredText("id", "The goal measure's id and the outcome's number among its outcomes", row => $"{row.Of.Id}/{row.Index}")
            .OfPaper(row => row.Of.At.Ingestion)
            .OfItem(row => row.Of.At)
            .RequiredWholeNumber("position", "Order of its goal measure among the paper's, from 0", row => row.Of.Position)
            .RequiredText("goalMeasureId", "The goal measure", row => row.Of.Id)
            .Text("agreement", "The agreement's short name", row => row.Of.Record.Agreement)
            .Text("goal", "The objective it serves", row => row.Of.Record.Goal)
            .RequiredText("measure", "What is counted or judged", row => row.Of.Record.Measure)
            .Name("group", "Of whom", row => row.Of.Record.Group)
            .Name("unit", "In what", row => row.Of.Record.Unit)
            .RequiredText("period", "`2019`, `2022-09`", row => row.Outcome.Period)
            .Number("value", "In the unit", row => (double?)row.Outcome.Value)
            .RequiredText("text", "As printed", row => row.Outcome.Text)
            .RequiredWholeNumber("page", "The page it was read from, from 1", row => row.Of.Record.Source.Page)
            .RequiredText("quote", "The words it was read from", row => row.Of.Record.Source.Quote)
            .RequiredText("rule", "The rule that made it", row => row.Of.Record.Source.Rule)
            .RequiredNumber("confidence", "0 to 1", row => row.Of.Record.Source.Confidence)
            .Review(),
        ingestion => GoalMeasuresTable.Rows(ingestion).SelectMany(PlacedOutcome.AllOf));
}

/// <summary>An outcome with its goal measure.</summary>
internal sealed record PlacedOutcome(PlacedRecord<GoalMeasure> Of, Outcome Outcome, int Index)
{
    public static IEnumerable<PlacedOutcome> AllOf(PlacedRecord<GoalMeasure> goal) =>
        goal.Record.Outcomes.Select((outcome, index) => new PlacedOutcome(goal, outcome, index));
}
