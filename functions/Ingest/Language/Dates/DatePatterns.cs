namespace Ingest.Language.Dates;

/// <summary>Parts of dates in folded text.</summary>
internal static class DatePatterns
{
    public const string MonthName =
        @"(?<month>jan(?:uari)?|feb(?:r(?:uari)?)?|mar(?:s)?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{L})";

    public const string FullYear = "(?<year>(?:19|20)[0-9]{2})(?![0-9])";

    /// <summary><c>2026</c>, <c>-26</c>, <c>'26</c>; not the day of <c>januari–31 augusti</c>.</summary>
    public const string AnyYear = @"(?:(?<year>(?:19|20)[0-9]{2})|[-–'](?<year>[0-9]{2})(?! ?\p{L}|[/.][0-9]))(?![0-9])";

    public const string DayNumber = "(?<day>0?[1-9]|[12][0-9]|3[01])(?![0-9])";

    public const string MonthNumber = "(?<month>0?[1-9]|1[0-2])(?![0-9])";

    /// <summary>Before a turn of the year that something lasts to.</summary>
    public const string Until = @"(?<!\p{L})(?:till(?: och med)?|t[.]? ?o[.]? ?m[.]?|intill|senast|före|innan) ";

    /// <summary>What may not stand before a day's digits.</summary>
    public const string Bound = @"(?<![\p{L}0-9.,/:]|\p{L}-)";

    public const string OrdinalWord =
        "(?<ordinal>(?:tjugo|trettio)?(?:första|förste|andra|andre|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|"
        + "sextonde|sjuttonde|artonde|adertonde|nittonde|tjugonde|trettionde)";

    /// <summary>From the first three letters.</summary>
    public static int MonthOf(string name) => name[..3] switch
    {
        "jan" => 1,
        "feb" => 2,
        "mar" => 3,
        "apr" => 4,
        "maj" => 5,
        "jun" => 6,
        "jul" => 7,
        "aug" => 8,
        "sep" => 9,
        "okt" => 10,
        "nov" => 11,
        _ => 12,
    };

    /// <summary><c>tjugofemte</c> 25, <c>förste</c> 1.</summary>
    public static int DayOf(string ordinal) =>
        ordinal switch
        {
            "tjugonde" => 20,
            "trettionde" => 30,
            _ when ordinal.StartsWith("tjugo", StringComparison.Ordinal) => 20 + DayOf(ordinal[5..]),
            _ when ordinal.StartsWith("trettio", StringComparison.Ordinal) => 30 + DayOf(ordinal[7..]),
            "första" or "förste" => 1,
            "andra" or "andre" => 2,
            _ => 3 + Array.IndexOf(FromThird, ordinal),
        };

    public static DayOfWeek WeekdayOf(string name) => name switch
    {
        "mån" => DayOfWeek.Monday,
        "tis" => DayOfWeek.Tuesday,
        "ons" => DayOfWeek.Wednesday,
        "tors" => DayOfWeek.Thursday,
        "fre" => DayOfWeek.Friday,
        "lör" => DayOfWeek.Saturday,
        _ => DayOfWeek.Sunday,
    };

    /// <summary><c>första</c> 1 … <c>fjärde</c> 4; <c>sista</c> 0.</summary>
    public static int NthOf(string name) => name == "sista" ? 0 : DayOf(name);

    private static readonly string[] FromThird =
    [
        "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte", "trettonde", "fjortonde",
        "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde",
    ];
}
