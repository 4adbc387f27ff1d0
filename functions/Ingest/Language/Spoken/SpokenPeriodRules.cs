using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Language.Dates;
using Ingest.Language.Durations;
using static Ingest.Language.Patterns;
using static Ingest.Language.Spoken.SpokenWords;

namespace Ingest.Language.Spoken;

/// <summary>Periods seen from today. Every rule has its examples in <c>Spoken.corpus.txt</c>, beside this file.</summary>
/// <remarks><c>de senaste sju dagarna</c> end yesterday, as <c>de kommande sju dagarna</c> begin tomorrow.</remarks>
internal static partial class SpokenPeriodRules
{
    /// <summary>Those whose ends are days that other rules would write out one by one.</summary>
    public static ImmutableArray<SpokenRule> Ranges { get; } = [new("från måndag till onsdag", WeekdayRange, ReadWeekdays)];

    private const string FirstWeekday = "(?<first>mån|tis|ons|tors|fre|lör|sön)dag";

    public static ImmutableArray<SpokenRule> All { get; } =
    [
        new("hittills i år", SoFar, (match, today) => Iso(FirstOf(match, today), today)),
        new("resten av året", Rest, (match, today) => Iso(today, LastOf(match, today))),
        new("de senaste <n> månaderna", LastLength, (match, today) => ReadLength(match, today, -1)),
        new("de kommande <n> månaderna", NextLength, (match, today) => ReadLength(match, today, 1)),
        new("05/2025", MonthOfYear, (match, _) => $"{match.Groups["year"].Value}-{match.Groups["month"].Value}"),
        new("nästa läsår", SchoolYear, ReadSchoolYear),
        new("förra veckan", Week, (match, today) => WeekOf(today.AddDays(7 * Steps(match)))),
        new("i helgen", Weekend, ReadWeekend),
        new("förra månaden", Month, (match, today) => MonthOf(FirstOfMonth(today).AddMonths(Steps(match)))),
        new("förra mars", NamedMonth, ReadNamedMonth),
        new("nästa kvartal", PartOfYear, ReadPartOfYear),
        new("i somras", SeasonPast, ReadSeasonPast),
        new("nästa sommar", SeasonNamed, (match, today) => SeasonOf(match, today.Year + Steps(match))),
        new("i år", Year, (match, today) => string.Create(CultureInfo.InvariantCulture, $"år {today.Year + Steps(match)}")),
        new("nästa års", YearsOwn, (match, today) => string.Create(CultureInfo.InvariantCulture, $"{today.Year + Steps(match)} års")),
    ];

    /// <summary>A season of the year; winter begins in the year that is given.</summary>
    public static string SeasonOf(Match match, int year) =>
        match.Groups["spring"].Success ? string.Create(CultureInfo.InvariantCulture, $"våren {year}")
        : match.Groups["summer"].Success ? string.Create(CultureInfo.InvariantCulture, $"sommaren {year}")
        : match.Groups["autumn"].Success ? string.Create(CultureInfo.InvariantCulture, $"hösten {year}")
        : string.Create(CultureInfo.InvariantCulture, $"vintern {year}/{year + 1}");

    private static string WeekOf(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"vecka {ISOWeek.GetWeekOfYear(day)} {ISOWeek.GetYear(day)}");

    private static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static DateOnly FirstOf(Match match, DateOnly today) =>
        match.Groups["week"].Success ? SwedishCalendar.MondayOf(today)
        : match.Groups["month"].Success ? FirstOfMonth(today)
        : new DateOnly(today.Year, 1, 1);

    private static DateOnly LastOf(Match match, DateOnly today) =>
        match.Groups["week"].Success ? SwedishCalendar.MondayOf(today).AddDays(6)
        : match.Groups["month"].Success ? FirstOfMonth(today).AddMonths(1).AddDays(-1)
        : new DateOnly(today.Year, 12, 31);

    /// <summary>So many days, weeks, months or years up to yesterday, or from tomorrow.</summary>
    private static string? ReadLength(Match match, DateOnly today, int sign) =>
        Shifted(today, match.Groups["count"].Success ? DurationRules.Read(match) : One(match), sign) is not { } other ? null
        : sign < 0 ? Iso(other, today.AddDays(-1))
        : Iso(today.AddDays(1), other);

    /// <summary>From the first such weekday to come, or from today or tomorrow, to the next such one behind it.</summary>
    private static string? ReadWeekdays(Match match, DateOnly today)
    {
        DateOnly first = match.Groups["tomorrow"].Success ? today.AddDays(1)
            : match.Groups["first"] is { Success: true } named ? SwedishCalendar.OnOrAfter(today.AddDays(1), DatePatterns.WeekdayOf(named.Value))
            : today;
        return Iso(first, SwedishCalendar.OnOrAfter(first.AddDays(1), DatePatterns.WeekdayOf(match.Groups["last"].Value)));
    }

    /// <summary><c>senaste året</c>, <c>närmaste månaden</c>.</summary>
    private static Duration One(Match match) => match.Groups["one"].ValueSpan switch
    {
        ['v', ..] => new Duration(null, 7),
        ['d', ..] => new Duration(null, 1),
        ['m', ..] => new Duration(1, null),
        ['k', ..] => new Duration(3, null),
        ['h', ..] => new Duration(6, null),
        _ => new Duration(12, null),
    };

    /// <summary>School years begin in July.</summary>
    private static string? ReadSchoolYear(Match match, DateOnly today)
    {
        int first = today.Year - (today.Month < 7 ? 1 : 0) + Steps(match);
        return string.Create(CultureInfo.InvariantCulture, $"läsåret {first}/{first + 1}");
    }

    /// <summary>Saturday and Sunday.</summary>
    private static string? ReadWeekend(Match match, DateOnly today)
    {
        DateOnly saturday = SwedishCalendar.MondayOf(today).AddDays((7 * Steps(match)) + 5);
        return Iso(saturday, saturday.AddDays(1));
    }

    /// <summary>The first such month behind the present one, or the last before it.</summary>
    private static string? ReadNamedMonth(Match match, DateOnly today)
    {
        int away = DatePatterns.MonthOf(match.Groups["month"].Value) - today.Month;
        return MonthOf(FirstOfMonth(today).AddMonths(Steps(match) > 0 ? away + (away <= 0 ? 12 : 0) : away - (away >= 0 ? 12 : 0)));
    }

    private static string? ReadPartOfYear(Match match, DateOnly today)
    {
        string part = match.Groups["part"].Value;
        int length = part switch { "kvartal" => 3, "tertial" => 4, _ => 6 };
        DateOnly day = today.AddMonths(length * Steps(match));
        return string.Create(CultureInfo.InvariantCulture, $"{part} {((day.Month - 1) / length) + 1} {day.Year}");
    }

    /// <summary>The last one that is over.</summary>
    private static string? ReadSeasonPast(Match match, DateOnly today) =>
        Enumerable.Range(0, 3).Select(back => SeasonOf(match, today.Year - back)).FirstOrDefault(season => YearlessRules.LastDayOf(season) < today);

    // "från måndag till onsdag", "mellan tisdag och fredag", "från i morgon till fredag"; "måndag–fredag" are opening hours
    [GeneratedRegex($@"{Start}(?:från (?:och med )?(?:{FirstWeekday}|(?<tomorrow>i ?morgon)|i ?dag|nu) till(?: och med)? |mellan {FirstWeekday} och )(?<last>mån|tis|ons|tors|fre|lör|sön)dag{End}(?!{DateBehind})", Options, TimeoutMs)]
    private static partial Regex WeekdayRange { get; }

    // "05/2025"; not a part of a longer number, nor one behind a label
    [GeneratedRegex(@"(?<![\p{L}0-9.,/:-])(?<!(?:nr|nummer|protokoll|beslut|dnr)[.:]? )(?<month>0[1-9]|1[0-2])/(?<year>(?:19|20)[0-9]{2})(?![0-9\p{L}]|[-/.,:][0-9])", Options, TimeoutMs)]
    private static partial Regex MonthOfYear { get; }

    // "hittills i år", "i år hittills", "hittills denna månad"
    [GeneratedRegex($"{Start}(?:(?:hittills|så här långt) (?:i år|(?:under|på|av) året|(?<month>(?:(?:i|under|av) )?(?:månaden|denna månad))|(?<week>(?:(?:i|under|av) )?(?:veckan|denna vecka)))|i år hittills){End}", Options, TimeoutMs)]
    private static partial Regex SoFar { get; }

    // "resten av året", "återstoden av månaden", "året ut"
    [GeneratedRegex($"{Start}(?:(?:resten|återstoden) av (?:året|(?<month>månaden)|(?<week>veckan))|året ut|(?<month>månaden ut)|(?<week>veckan ut)){End}", Options, TimeoutMs)]
    private static partial Regex Rest { get; }

    // "de senaste tre månaderna", "senaste året", "under de gångna två veckorna"
    [GeneratedRegex($@"{Start}(?:(?:de|det|den) )?(?:(?:senaste|gångna) {DurationRules.Count}|{DurationRules.Count} (?:senaste|gångna|föregående)){DurationRules.Unit}|{Start}(?:(?:det|den) )?(?:senaste|gångna) (?<one>veckan|månaden|kvartalet|halvåret|året|dygnet){End}", Options, TimeoutMs)]
    private static partial Regex LastLength { get; }

    // "de kommande tre månaderna", "närmaste året", "nästa två veckor"
    [GeneratedRegex($@"{Start}(?:(?:de|det|den) )?(?:(?:(?:kommande|närmaste|nästa|nästkommande) {DurationRules.Count}|{DurationRules.Count} (?:kommande|närmaste|nästkommande)){DurationRules.Unit}|närmaste (?<one>veckan|månaden|kvartalet|halvåret|året|dygnet){End})", Options, TimeoutMs)]
    private static partial Regex NextLength { get; }

    // "nästa läsår", "innevarande läsår", "förra skolåret"
    [GeneratedRegex($"{Start}(?:(?<this>detta|innevarande|det här)|(?<next>nästa|kommande|nästkommande)|(?<last>förra|föregående)) (?:läs|skol)år(?:et)?{End}", Options, TimeoutMs)]
    private static partial Regex SchoolYear { get; }

    // "förra veckan", "nästa vecka", "hela veckan"; not "två gånger i veckan"
    [GeneratedRegex($@"(?<!(?:gång|gånger|dag|dagar|timmar|timme|kr|kronor|h|pass|[0-9]) ){Start}(?:{ThisWeek}|hela veckan|{OtherWeek}){End}", Options, TimeoutMs)]
    private static partial Regex Week { get; }

    // "i helgen", "förra helgen", "nästa helg"
    [GeneratedRegex($"{Start}(?:(?<this>i helgen|denna helg|den här helgen|till helgen|(?:nu |den )?kommande helg(?:en)?|under helgen)|(?<last>förra helgen|i helgen som var)|(?<next>nästa helg)){End}", Options, TimeoutMs)]
    private static partial Regex Weekend { get; }

    [GeneratedRegex($"{Start}(?:{ThisMonth}|{OtherMonth}){End}", Options, TimeoutMs)]
    private static partial Regex Month { get; }

    // "nästa mars", "förra oktober"
    [GeneratedRegex($"{Start}(?:(?<next>nästa)|(?<last>förra)) {DatePatterns.MonthName}(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex NamedMonth { get; }

    // "nästa kvartal", "förra halvåret", "innevarande tertial"
    [GeneratedRegex($"{Start}(?:(?<this>detta|innevarande|det här)|(?<next>nästa|kommande|nästkommande)|(?<last>förra|föregående)) (?<part>kvartal|halvår|tertial)(?:et)?{End}", Options, TimeoutMs)]
    private static partial Regex PartOfYear { get; }

    // "i somras", "i höstas"
    [GeneratedRegex($"{Start}i (?:(?<spring>våras)|(?<summer>somras)|(?<autumn>höstas)|vintras){End}", Options, TimeoutMs)]
    private static partial Regex SeasonPast { get; }

    // "nästa sommar", "förra hösten"
    [GeneratedRegex($"{Start}(?:(?<next>nästa)|(?<last>förra)) (?:(?<spring>vår(?:en)?)|(?<summer>sommar(?:en)?)|(?<autumn>höst(?:en)?)|vintern?){End}", Options, TimeoutMs)]
    private static partial Regex SeasonNamed { get; }

    [GeneratedRegex($"{Start}(?:{ThisYear}|{OtherYear}){End}", Options, TimeoutMs)]
    private static partial Regex Year { get; }

    // "nästa års budget", "årets resultat", "fjolårets"
    [GeneratedRegex($"{Start}(?:årets|(?<this>innevarande års)|(?<last>fjolårets|förra årets|föregående års)|(?<next>nästa års|kommande års)){End}", Options, TimeoutMs)]
    private static partial Regex YearsOwn { get; }
}
