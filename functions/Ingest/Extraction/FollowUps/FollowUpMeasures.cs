using System.Collections.Immutable;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Each line, and each group within it, of a follow-up's tables of measures (contract, Goal measures).</summary>
internal static class FollowUpMeasures
{
    public static ImmutableArray<GoalMeasure> Of(MatterReading matter, FollowUp followUp)
    {
        var goals = ImmutableArray.CreateBuilder<GoalMeasure>();
        foreach (FollowUpTable table in followUp.Tables)
        {
            string? above = table.HasTarget ? MeasureGoals.In(table.Table.Caption.Text) ?? MeasureGoals.Above(followUp.Blocks, table.At) : null;
            foreach (MeasureLine line in MeasureLine.Of(table))
            {
                goals.AddRange(line.Groups.Select(group => Read(matter, followUp.Reported, line, group, above)));
            }
        }

        return goals.ToImmutable();
    }

    private static GoalMeasure Read(MatterReading matter, ColumnTime reported, MeasureLine line, MeasureLine.Part part, string? above)
    {
        FollowUpColumn? target = line.TargetOf(part.Group);
        string targetText = target is null ? string.Empty : part.At(target.Index)?.Text ?? string.Empty;
        bool hasTarget = !(targetText is "" or "-" or "–" or "—");
        bool isBudget = target?.Use == ColumnUse.Figure;
        ImmutableArray<Outcome> outcomes =
        [
            .. from column in line.OutcomesOf(part.Group)
               let text = part.At(column.Index)?.Text ?? string.Empty
               where text is not ("" or "-" or "–" or "—")
               select new Outcome((column.Time ?? reported).Text(reported), Swedish.CellNumber(text), text),
        ];
        Comparator? comparator = MeasureTargets.Of(line.Measure, hasTarget ? targetText : null, isBudget);
        bool yesNo = comparator == Comparator.Equals && MeasureTargets.Number(targetText) is null;
        Provenance source = Quotation.Of(matter.Layout.Paper, line.Words, part.Focus, "table of measures", 0.93);
        return new GoalMeasure(
            source,
            line.Goal ?? above,
            line.Measure,
            part.Group,
            MeasureUnits.Of(line.Measure, line.Unit, [.. outcomes.Select(outcome => outcome.Text), targetText]),
            comparator,
            hasTarget && !yesNo ? MeasureTargets.Number(targetText) : null,
            hasTarget ? targetText : null,
            hasTarget && target is not null ? (target.Time ?? new(reported.Year, null)).Text(reported) : null,
            outcomes,
            null);
    }
}
