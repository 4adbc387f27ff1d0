using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Language.Spoken;

/// <summary>Words that more than one rule speaks of, and what they count to from today.</summary>
internal static class SpokenWords
{
    public const string Weekday = "(?<weekday>mån|tis|ons|tors|fre|lör|sön)dag";

    public const string ThisWeek = "(?<this>denna vecka|den här veckan|innevarande vecka|i veckan)";

    public const string OtherWeek = "(?:(?<last>(?:förra|föregående) veckan?)|(?<before>förrförra veckan)|(?<next>(?:nästa|kommande|nästkommande) veckan?)|(?<over>nästnästa vecka|veckan efter nästa))";

    public const string ThisMonth = "(?<this>denna månad|den här månaden|innevarande månad)";

    public const string OtherMonth = "(?:(?<last>(?:förra|föregående) månad(?:en)?)|(?<next>(?:nästa|kommande|nästkommande) månad(?:en)?))";

    private const int MostMonths = 1_200;

    private const string YearKind = "(?:kalender|budget|verksamhets|räkenskaps)?";

    public const string ThisYear = $"(?<this>i år|innevarande {YearKind}år|detta {YearKind}år|det här {YearKind}året)";

    public const string OtherYear =
        $"(?:(?<last>i ?fjol|i ?fjor|fjolåret|förra {YearKind}året|föregående {YearKind}år(?:et)?)|(?<before>i ?förfjol|i ?förrfjol|förrförra året)"
        + $"|(?<next>nästa {YearKind}år|nästkommande {YearKind}år|(?:det )?kommande {YearKind}år(?:et)?))";

    /// <summary>A date, week or year that the words before it belong to.</summary>
    public const string DateBehind = "[ ,.]*(?:(?:den |d[.] ?)?[0-9]|(?:i )?v(?:ecka|[.])? ?[0-9])";

    /// <summary>A year behind a part of one, in digits or in words.</summary>
    public const string YearBehind =
        @",?(?: av| under| i| för)?(?: år(?:et)?)?(?: ?[-–'/]? ?(?:19|20)[0-9]{2}(?![0-9])| ?[-–'/] ?[0-9]{2}(?![0-9])| (?:i år|i ?fjol|förra året|nästa år|föregående år|innevarande år|detta år|det här året|i ?förfjol|förrförra året|kommande år|nästkommande år))";

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly first, DateOnly last) => $"{Iso(first)}–{Iso(last)}";

    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    public static int CountOf(Match match) =>
        int.TryParse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 1;

    /// <summary>So long after the day, or with -1 before it; null where nothing says how long.</summary>
    public static DateOnly? Shifted(DateOnly day, Duration? length, int sign) => length switch
    {
        { Days: { } days } => day.AddDays(sign * days),
        { Months: { } months } when months <= MostMonths => Shifted(day, months, sign),
        _ => null,
    };

    /// <summary>A half month is 15 days.</summary>
    private static DateOnly Shifted(DateOnly day, decimal months, int sign)
    {
        int whole = (int)Math.Floor(months);
        return day.AddMonths(sign * whole).AddDays(sign * (int)((months - whole) * 30));
    }

    /// <summary>How many weeks, months or years from the present one.</summary>
    public static int Steps(Match match) =>
        match.Groups["before"].Success ? -2 : match.Groups["last"].Success ? -1 : match.Groups["next"].Success ? 1 : match.Groups["over"].Success ? 2 : 0;
}
