using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Reads a follow-up once and hands it to the readers of money, measures and times.</summary>
internal sealed class FollowUpExtractor : IRecordExtractor
{
    public Records Extract(MatterReading matter) =>
        matter.Matter.Category == Category.BudgetFollowUp ? Read(matter, FollowUp.Of(matter)) : Records.Empty;

    private static Records Read(MatterReading matter, FollowUp followUp)
    {
        foreach (Issue issue in LeftOvers.Of(followUp))
        {
            matter.Issues.Add(issue);
        }

        return new([], FollowUpAmounts.Of(matter, followUp), ReportingPeriods.Of(followUp), FollowUpMeasures.Of(matter, followUp), []);
    }
}
