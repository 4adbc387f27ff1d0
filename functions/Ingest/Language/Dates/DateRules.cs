using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using static Ingest.Language.Dates.DatePatterns;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Dates;

/// <summary>How papers write days, months and years. Every rule has its examples in <c>Dates.corpus.txt</c>, beside this file.</summary>
internal static partial class DateRules
{
    /// <summary>Whole days.</summary>
    public static ImmutableArray<Rule<DatePart>> Days { get; } =
    [
        new("2026-01-31", Iso, Read),
        new("20260131", Compact, Read),
        new("260131–261231", ShortCompact, Read),
        new("den 260131", Labelled, Read),
        new("31 januari 2026", DayMonthYear, Read),
        new("31-jan-2026", JoinedMonth, Read),
        new("31.I.2026", RomanMonth, Read),
        new("januari 31, 2026", MonthDayYear, Read),
        new("2026 januari 31", YearMonthDay, Read),
        new("31/1 2026", Slash, Read),
        new("31.1.2026", Dotted, Read),
        new("första januari 2026", OrdinalDayMonth, Read),
        new("sista dagen i januari 2026", LastOfMonth, ReadLast),
        new("utgången av 2026", EndOf, ReadLast),
        new("halvårsskiftet 2026", TurnOfHalfYear, m => ReadTurn(m, 7)),
        new("från årsskiftet 2025/26", FromTurnOfYear, m => ReadTurn(m, 1)),
        new("andra tisdagen i januari 2026", NthWeekday, ReadNthWeekday),
        new("julafton 2026", Feast, ReadFeast),
        new("måndag vecka 12 2026", WeekdayOfWeek, ReadWeekday),
    ];

    /// <summary>Less than a day's date: they make periods, alone or together.</summary>
    public static ImmutableArray<Rule<DatePart>> Parts { get; } =
    [
        new("januari 2026", MonthYear, Read),
        new("2026-01", IsoMonth, Read),
        new("31 januari", DayMonth, Read),
        new("31/1", SlashNoYear, Read),
        new("januari", MonthAlone, Read),
        new("2026", YearAlone, Read),
    ];

    /// <summary>A day that no calendar has (<c>31 april</c>) is read too, so that no rule takes a part of it for a month.</summary>
    private static DatePart Read(Match match)
    {
        int? year = Number(match.Groups["year"]) is { } printed ? SwedishCalendar.FullYear(printed) : null;
        int? month = match.Groups["month"] is { Success: true } named
            ? char.IsAsciiDigit(named.ValueSpan[0]) ? Number(named) : MonthOf(named.Value)
            : match.Groups["roman"] is { Success: true } roman ? 1 + Array.IndexOf(RomanMonths, roman.Value)
            : null;
        int? day = match.Groups["ordinal"] is { Success: true } ordinal ? DayOf(ordinal.Value) : Number(match.Groups["day"]);
        return new DatePart(year, month, day) { Named = match.Groups["lead"].ValueSpan.Contains("år", StringComparison.Ordinal) };
    }

    /// <summary>The last day of the month, or of the year where no month is named.</summary>
    private static DatePart? ReadLast(Match match) =>
        Read(match) is { Year: { } year, Month: var month } ? new DatePart(year, month ?? 12, DateTime.DaysInMonth(year, month ?? 12)) : null;

    /// <summary>What ends at a turn ends on the day before, what begins there on the first of the month.</summary>
    private static DatePart? ReadTurn(Match match, int month)
    {
        if (Read(match) is not { Year: { } year })
        {
            return null;
        }

        DateOnly first = new(year, month, 1);
        DateOnly day = match.Groups["ends"].Success ? first.AddDays(-1) : first;
        return new DatePart(day.Year, day.Month, day.Day);
    }

    private static DatePart? ReadNthWeekday(Match match) =>
        Read(match) is { Year: { } year, Month: { } month }
            && SwedishCalendar.NthWeekday(year, month, WeekdayOf(match.Groups["weekday"].Value), NthOf(match.Groups["nth"].Value)) is { } date
            ? new DatePart(year, month, date.Day)
            : null;

    private static DatePart? ReadFeast(Match match) =>
        Read(match) is { Year: { } year } && Feasts.Of(match, year) is { } day ? new DatePart(day.Year, day.Month, day.Day) : null;

    private static DatePart? ReadWeekday(Match match) =>
        Read(match) is { Year: { } year } && Number(match.Groups["week"]) is { } week && SwedishCalendar.Monday(year, week) is { } monday
            && SwedishCalendar.OnOrAfter(monday, WeekdayOf(match.Groups["weekday"].Value)) is var day
            ? new DatePart(day.Year, day.Month, day.Day)
            : null;

    private static readonly string[] RomanMonths = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static int? Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    // "2026-01-31", "2024-12 31", "2022-08- 22", "2026/01/31", "2026.01.31"; not the middle of a longer row of numbers
    [GeneratedRegex($@"(?:{Bound}|(?<=(?<![0-9])[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}/)(?=[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}))(?<year>(?:19|20)[0-9]{{2}})(?: ?[-–] ?(?<month>0?[1-9]|1[0-2])(?: ?[-–] ?| (?=[0-9]{{2}}(?! [0-9]{{3}}))){DayNumber}|(?<s>[/.])(?<month>0?[1-9]|1[0-2])\k<s>{DayNumber})(?![0-9]|[.,][0-9])", Options, TimeoutMs)]
    private static partial Regex Iso { get; }

    // "20260131"; not a personal number ("20010101-XXXX"), nor what is numbered ("fakturanummer 20250123")
    [GeneratedRegex($@"{Bound}(?<!nummer:? |(?<!\p{{L}})nr[.:]? )(?<year>(?:19|20)[0-9]{{2}})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9]|[-+](?:[0-9]{{4}}|x{{2,4}})(?![0-9]))", Options, TimeoutMs)]
    private static partial Regex Compact { get; }

    // "260131–261231": six digits only where two dates stand together
    [GeneratedRegex(@"(?:(?<![0-9\p{L}.,/-])(?<year>[0-9]{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])(?= ?[-–] ?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?![0-9]))|(?<=(?<![0-9])[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]) ?[-–] ?)(?<year>[0-9]{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9]))", Options, TimeoutMs)]
    private static partial Regex ShortCompact { get; }

    // "den 260131", "daterad 260131", "t.o.m. 261231", "den 6.6.26": six digits, or a day with a short year, behind a word that only a date follows
    [GeneratedRegex($@"(?<=(?<!\p{{L}})(?:den|datum|daterad(?:e|es|t)?|fr[.]? ?o[.]? ?m[.]?|t[.]? ?o[.]? ?m[.]?|till och med|från och med)[: ]+)(?:(?<year>[0-9]{{2}})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12][0-9]|3[01])(?![0-9]|[-+/.,:][0-9]| ?(?:kr|kronor|tkr|st)\b)|{DayNumber}[.](?<month>0?[1-9]|1[0-2])[.](?<year>[0-9]{{2}})(?![0-9]|[-/.,:][0-9]))", Options, TimeoutMs)]
    private static partial Regex Labelled { get; }

    // "den 1 april 2021", "1 apr. 2021", "1:a april, 2021", "1 april -21"
    [GeneratedRegex($@"{Bound}{DayNumber}(?::?[ea]|[.])? ?{MonthName}[.,]?,? ?(?:år )?{AnyYear}", Options, TimeoutMs)]
    private static partial Regex DayMonthYear { get; }

    // "1-apr-2021", "1/apr/21", "1.apr.2021"
    [GeneratedRegex($@"{Bound}{DayNumber}(?<s>[-/.]){MonthName}\k<s>(?<year>(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![0-9]|[-/.,][0-9])", Options, TimeoutMs)]
    private static partial Regex JoinedMonth { get; }

    // "31.I.2026", "15 III 2026"; with a space only what is no word ("5 i 2026", "3 v 2026")
    [GeneratedRegex($@"{Bound}{DayNumber}(?:(?<s>[./-] ?)(?<roman>i{{1,3}}|iv|vi{{0,3}}|ix|xi{{0,2}})\k<s>| (?<roman>ii|iii|iv|vi{{1,3}}|ix|xi{{1,2}}) ){FullYear}", Options, TimeoutMs)]
    private static partial Regex RomanMonth { get; }

    // "april 1, 2021"
    [GeneratedRegex($@"(?<!\p{{L}}){MonthName} (?:den )?{DayNumber}(?::?[ea])?,? {FullYear}", Options, TimeoutMs)]
    private static partial Regex MonthDayYear { get; }

    // "2021 april 1", "2021, den 1 april"
    [GeneratedRegex($@"{Bound}(?<year>(?:19|20)[0-9]{{2}})(?:,? {MonthName} (?:den )?{DayNumber}(?::?[ea])?|,? den {DayNumber}(?::?[ea])? {MonthName}|, {DayNumber}(?::?[ea])? {MonthName})(?![0-9]|[-/:.,][0-9]| (?:19|20)[0-9]{{2}})", Options, TimeoutMs)]
    private static partial Regex YearMonthDay { get; }

    // "1/1 2026", "31/12-26", "31/12/2026", "1/1-2026"
    [GeneratedRegex($@"{Bound}{DayNumber} ?/ ?{MonthNumber}(?: (?:år )?(?<year>(?:19|20)[0-9]{{2}})| ?[-–/] ?(?<year>(?:19|20)[0-9]{{2}}|[0-9]{{2}})| '(?<year>[0-9]{{2}}))(?![0-9]|[.,/][0-9]|-[0-9](?![0-9]?[./][0-9]))", Options, TimeoutMs)]
    private static partial Regex Slash { get; }

    // "1.1.2026", "31.12.26", "31-12-2026"; not the classification code "1.2.4.1"
    [GeneratedRegex($@"{Bound}(?:{DayNumber}[.] ?{MonthNumber}[.] ?(?<year>(?:19|20)[0-9]{{2}})|(?<day>0[1-9]|[12][0-9]|3[01])[.](?<month>0[1-9]|1[0-2])[.](?<year>[0-9]{{2}})|{DayNumber}-{MonthNumber}-(?<year>(?:19|20)[0-9]{{2}}))(?![0-9]|[.,/][0-9]|-[0-9](?![0-9]?[./][0-9]))", Options, TimeoutMs)]
    private static partial Regex Dotted { get; }

    // "den förste mars 2024", "första april"
    [GeneratedRegex($@"(?<!\p{{L}}){MonthName}(?<=(?<lead>(?<!\p{{L}}){OrdinalWord} (?:dagen )?(?:i )?)\k<month>)(?:[.,]?,? ?(?:år )?{AnyYear})?", Options, TimeoutMs)]
    private static partial Regex OrdinalDayMonth { get; }

    // "sista dagen i oktober 2015", "sista februari 2025", "ultimo juni 2026"
    [GeneratedRegex($@"(?<!\p{{L}}){MonthName}(?<=(?<lead>(?<!\p{{L}})(?:(?:den )?sist[ae] (?:dagen (?:i |av )?)?|ultimo ))\k<month>)[.]?(?: månad)? (?:år )?{FullYear}", Options, TimeoutMs)]
    private static partial Regex LastOfMonth { get; }

    // "utgången av 2027", "utgången av juni 2027", "årets slut 2027"
    [GeneratedRegex($@"(?:(?<!\p{{L}}){MonthName}(?<=(?<lead>(?<!\p{{L}})utgången av )\k<month>)[.]?(?: månad)? (?:år )?{FullYear}|{FullYear}(?<=(?<lead>(?<!\p{{L}})(?:utgången av (?:(?:kalender)?år(?:et)? )?|(?:kalender)?årets (?:slut|utgång) ))\k<year>))", Options, TimeoutMs)]
    private static partial Regex EndOf { get; }

    // "från halvårsskiftet 2025": its first day; "till halvårsskiftet 2027": the day before
    [GeneratedRegex($@"{FullYear}(?<=(?<lead>(?:(?<ends>{Until}))?(?<!\p{{L}})halvårsskiftet )\k<year>)", Options, TimeoutMs)]
    private static partial Regex TurnOfHalfYear { get; }

    // "från årsskiftet 2025/26", "till och med årsskiftet 2027/2028"
    [GeneratedRegex($@"(?<=(?<lead>(?<!\p{{L}})(?:(?<ends>{Until})|(?:från(?: och med)?|fr[.]? ?o[.]? ?m[.]?|med start(?: vid)?|med början(?: vid)?|sedan) )årsskiftet (?:19|20)[0-9]{{2}} ?[-–/] ?))(?:(?<year>(?:19|20)[0-9]{{2}})|(?<year>[0-9]{{2}}))(?![0-9])", Options, TimeoutMs)]
    private static partial Regex FromTurnOfYear { get; }

    // "tredje tisdagen i september 2014", "sista söndagen i mars 2025"
    [GeneratedRegex($@"(?<!\p{{L}}){MonthName}(?<=(?<lead>(?<!\p{{L}})(?:den )?(?<nth>första|andra|tredje|fjärde|sista) (?<weekday>mån|tis|ons|tors|fre|lör|sön)dag(?:en)? i )\k<month>)[.]?(?: månad)? (?:år )?{FullYear}", Options, TimeoutMs)]
    private static partial Regex NthWeekday { get; }

    // "julafton 2026", "Kristi himmelsfärdsdag 2027", "andra advent 2026"
    [GeneratedRegex($@"{FullYear}(?<=(?<lead>(?<!\p{{L}})(?:{Feasts.Names}),? (?:år )?)\k<year>)", Options, TimeoutMs)]
    private static partial Regex Feast { get; }

    // "måndag vecka 12 2026", "fredagen i v. 12, 2026"
    [GeneratedRegex($@"{FullYear}(?<=(?<lead>(?<!\p{{L}})(?<weekday>mån|tis|ons|tors|fre|lör|sön)dag(?:en)?,? (?:i )?(?:vecka|v[.]?) ?(?<week>[0-9]{{1,2}}),? (?:år )?)\k<year>)", Options, TimeoutMs)]
    private static partial Regex WeekdayOfWeek { get; }

    // "mars 2018", "mars månad 2018", "mars -18", "sept. 2024"
    [GeneratedRegex($@"(?<!\p{{L}}){MonthName}[.,]?(?: månad)?,? ?(?:år )?{AnyYear}", Options, TimeoutMs)]
    private static partial Regex MonthYear { get; }

    // "2026-01"
    [GeneratedRegex(@"(?<![\p{L}0-9.,/:-])(?<year>(?:19|20)[0-9]{2})-(?<month>0[1-9]|1[0-2])(?![0-9]|-[0-9]|[/:.,][0-9])", Options, TimeoutMs)]
    private static partial Regex IsoMonth { get; }

    // "den 31 januari", "1:a april"
    [GeneratedRegex($@"{Bound}{DayNumber}(?::?[ea]|[.])? ?{MonthName}", Options, TimeoutMs)]
    private static partial Regex DayMonth { get; }

    // "31/1", "1/12"; not "1/3 av eleverna"
    [GeneratedRegex($@"{Bound}{DayNumber}/{MonthNumber}(?![0-9]|[.,/:][0-9]|-[0-9]{{1,2}}(?![0-9/])| av )", Options, TimeoutMs)]
    private static partial Regex SlashNoYear { get; }

    [GeneratedRegex($@"(?<!\p{{L}}){MonthName}[.]?", Options, TimeoutMs)]
    private static partial Regex MonthAlone { get; }

    // "2026"; not a part of a number, a diary number or an amount
    [GeneratedRegex($@"(?<![\p{{L}}0-9.,:§])(?<year>(?:19|20)[0-9]{{2}})(?<=(?<lead>(?<!\p{{L}})(?:kalender|(?:verksamhets|budget)(?!år(?:et)? [0-9]{{4}}/[0-9]))?år(?:et)? )?[0-9]{{4}})(?![0-9\p{{L}}]|[.,:][0-9]| [0-9]{{3}}(?![0-9]))", Options, TimeoutMs)]
    private static partial Regex YearAlone { get; }
}
