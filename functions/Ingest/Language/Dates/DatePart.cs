namespace Ingest.Language.Dates;

/// <summary>What a date expression says: a day, a month, a year, or a part that another expression must complete.</summary>
internal sealed record DatePart(int? Year, int? Month, int? Day)
{
    /// <summary>Whether a year is called one: <c>år 2026</c>.</summary>
    public bool Named { get; init; }

    /// <summary>The weekday that is named before a day: it tells the year where none is.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The first day that it covers; null where it is not complete or no such day exists.</summary>
    public DateOnly? First => Year is { } year && (Day is null || Month is not null) ? SwedishCalendar.Date(year, Month ?? 1, Day ?? 1) : null;

    /// <summary>The last day that it covers; null where it is not complete or no such day exists.</summary>
    public DateOnly? Last => Year is not { } year ? null
        : Day is { } day ? Month is { } of ? SwedishCalendar.Date(year, of, day) : null
        : Month is { } month ? SwedishCalendar.LastOf(year, month)
        : SwedishCalendar.Date(year, 12, 31);

    /// <summary>Whether some calendar has it; 29 February without a year exists.</summary>
    public bool Exists => Day is not { } day || Month is not { } month || SwedishCalendar.Date(Year ?? 2024, month, day) is not null;

    /// <summary>Without a year: in the first year in which it is not past.</summary>
    public DatePart Coming(DateOnly today) =>
        Year is not null || Month is null ? this
        : Enumerable.Range(today.Year, SwedishCalendar.LongestWaitYears).Select(year => this with { Year = year }).FirstOrDefault(part => part.Last >= today) ?? this;

    public bool IsDay => Year is not null && Month is not null && Day is not null;

    public bool IsMonth => Year is not null && Month is not null && Day is null;

    public bool IsYear => Year is not null && Month is null;
}
