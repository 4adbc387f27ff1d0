using Ingest.Language;

namespace Ingest.Extraction.Periods;

/// <summary>Lengths of time in the contract's months.</summary>
internal static class DurationMonths
{
    private const decimal DaysAMonth = 30;

    /// <summary>Days count as thirtieths of a month (contract: <c>30 dagar</c> is 1, <c>90 dagar</c> 3).</summary>
    public static decimal? Of(Duration duration) =>
        duration.Months ?? (duration.Days is { } days ? Math.Round(days / DaysAMonth, 1) : null);

    /// <summary>The last day of a stretch that begins on a day: six months from 1 February end on 31 July.</summary>
    public static DateOnly LastDay(DateOnly start, Duration duration) =>
        duration.Months is { } months
            ? start.AddMonths((int)Math.Round(months)).AddDays(-1)
            : start.AddDays((duration.Days ?? 1) - 1);
}
