using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>The time that a follow-up's outcome covers (contract, Periods: <c>reporting</c>), from the year's first day on.</summary>
internal sealed class ReportingPeriods : IRecordExtractor
{
    public Records Extract(MatterReading matter)
    {
        if (matter.Matter.Category != Category.BudgetFollowUp
            || ReportingTimes.Of(matter) is not ({ Year: { } year } time, { } source))
        {
            return Records.Empty;
        }

        int month = time.Month ?? 12;
        var end = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return Records.Empty with { Periods = [new Period(source, PeriodKind.Reporting, new DateOnly(year, 1, 1), end, null, null)] };
    }
}
