namespace Ingest.Language.Dates;

/// <summary>Days, months and weeks as Swedish administration counts them.</summary>
internal static class SwedishCalendar
{
    private const int EarliestYear = 1850;
    private const int LatestYear = 2150;

    /// <summary>Two-digit years from this on are of the last century: <c>-70</c> 1970, <c>-69</c> 2069.</summary>
    private const int Window = 70;

    /// <summary>From one 29 February to the next there may be eight years.</summary>
    public const int LongestWaitYears = 9;

    /// <summary>The day, or null where no calendar has it.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static DateOnly? LastOf(int year, int month) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)) : null;

    /// <summary>Such a day of the year that brings it nearest to today.</summary>
    public static DateOnly? Nearest(int month, int day, DateOnly today) =>
        new[] { today.Year, today.Year - 1, today.Year + 1 }
            .Select(year => Date(year, month, day))
            .Where(date => date is not null)
            .MinBy(date => Math.Abs(date!.Value.DayNumber - today.DayNumber));

    /// <summary>The nearest such day that is such a weekday, or null where none of the years around has one.</summary>
    public static DateOnly? Nearest(int month, int day, DateOnly today, DayOfWeek weekday) =>
        Enumerable.Range(today.Year - 2, 5)
            .Select(year => Date(year, month, day))
            .Where(date => date?.DayOfWeek == weekday)
            .MinBy(date => Math.Abs(date!.Value.DayNumber - today.DayNumber));

    /// <summary>The first such day that is not past.</summary>
    public static DateOnly? Coming(int month, int day, DateOnly today) =>
        Enumerable.Range(today.Year, LongestWaitYears).Select(year => Date(year, month, day)).FirstOrDefault(date => date >= today);

    /// <summary>Easter Day, by the calendar of Gauss.</summary>
    public static DateOnly Easter(int year)
    {
        int century = year / 100;
        int moon = ((19 * (year % 19)) + century - (century / 4) - (((8 * century) + 13) / 25) + 15) % 30;
        int fullMoon = moon - (moon / 28 * (1 - (29 / (moon + 1) * ((21 - (year % 19)) / 11))));
        int weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;
        return new DateOnly(year, 3, 28).AddDays(fullMoon - weekday);
    }

    /// <summary>The first such weekday on a day or after it.</summary>
    public static DateOnly OnOrAfter(DateOnly day, DayOfWeek weekday) => day.AddDays(((int)weekday - (int)day.DayOfWeek + 7) % 7);

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static int FullYear(int year) => year >= 100 ? year : year >= Window ? 1900 + year : 2000 + year;

    /// <summary>The Monday of an ISO week, or null where the year has no such week.</summary>
    public static DateOnly? Monday(int year, int week)
    {
        if (Date(year, 1, 4) is not { } inFirstWeek || week is < 1 or > 53)
        {
            return null;
        }

        int sinceMonday = ((int)inFirstWeek.DayOfWeek + 6) % 7;
        DateOnly monday = inFirstWeek.AddDays((7 * (week - 1)) - sinceMonday);
        return week == 53 && monday.AddDays(3).Year != year ? null : monday;
    }

    /// <summary>The n-th such weekday of a month, with 0 the last; null where there is none.</summary>
    public static DateOnly? NthWeekday(int year, int month, DayOfWeek weekday, int nth)
    {
        if (LastOf(year, month) is not { } last)
        {
            return null;
        }

        int toFirst = ((int)weekday - (int)new DateOnly(year, month, 1).DayOfWeek + 7) % 7;
        int fromLast = ((int)last.DayOfWeek - (int)weekday + 7) % 7;
        return nth == 0 ? last.AddDays(-fromLast) : Date(year, month, 1 + toFirst + (7 * (nth - 1)));
    }

    /// <summary>A whole number of months (a half as 15 days) from the first day, the last day included.</summary>
    public static DateOnly LastDay(DateOnly first, decimal months)
    {
        int whole = (int)Math.Floor(months);
        DateOnly next = first.AddMonths(whole);
        return (months > whole ? next.AddDays((int)((months - whole) * 30)) : next).AddDays(-1);
    }
}
