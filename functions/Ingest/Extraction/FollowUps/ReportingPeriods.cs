using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>The time that a follow-up's outcome covers (contract, Periods: <c>reporting</c>), from the year's first day on.</summary>
internal static class ReportingPeriods
{
    public static ImmutableArray<Period> Of(FollowUp followUp)
    {
        if (followUp is not { Reported: { Year: { } year } time, ReportedSource: { } source })
        {
            return [];
        }

        int month = time.Month ?? 12;
        var end = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return [new Period(source, PeriodKind.Reporting, new DateOnly(year, 1, 1), end, null, null)];
    }
}
