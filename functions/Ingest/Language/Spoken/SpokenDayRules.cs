using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Language.Dates;
using Ingest.Language.Durations;
using static Ingest.Language.Patterns;
using static Ingest.Language.Spoken.SpokenWords;

namespace Ingest.Language.Spoken;

/// <summary>Days seen from today. Every rule has its examples in <c>Spoken.corpus.txt</c>, beside this file.</summary>
internal static partial class SpokenDayRules
{
    public static ImmutableArray<SpokenRule> All { get; } =
    [
        new("måndag nästa vecka", WeekdayOfWeek, (match, today) => Iso(OfWeek(match, today, Steps(match)))),
        new("måndag om två veckor", WeekdayInWeeks, (match, today) => Iso(After(match, today)?.AddDays(7 * CountOf(match)))),
        new("nästa måndag", NamedWeekday, ReadWeekday),
        new("på måndag", OnWeekday, (match, today) => Iso(After(match, today))),
        new("i måndags", LastWeekday, (match, today) => Iso(After(match, today.AddDays(-8)))),
        new("för <n> dagar sedan", Ago, (match, today) => Iso(Shifted(today, DurationRules.Read(match), -1))),
        new("om <n> dagar", InTime, (match, today) => Iso(Shifted(today, DurationRules.Read(match), 1))),
        new("26-01-31", ShortIso, (match, _) => ReadShort(match)),
        new("i morgon", NearDay, (match, today) => Iso(today.AddDays(DaysOf(match)))),
        new("den 1 nästa månad", DayOfMonth, ReadDayOfMonth),
        new("första onsdagen nästa månad", NthWeekday, ReadNth),
        new("sista dagen i månaden", EdgeOfMonth, ReadEdge),
        new("årets slut", EndOfYear, (match, today) => Iso(new DateOnly(today.Year + Steps(match), 12, 31))),
        new("den 15:e", DayAlone, (match, today) => Iso(ComingDay(today, int.Parse(match.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)))),
        new("måndag", WeekdayAlone, (match, today) => Iso(After(match, today))),
    ];

    /// <summary>Six digits are a day only where the words before it say so, or signs part them.</summary>
    private static string? ReadShort(Match match) =>
        Iso(SwedishCalendar.Date(SwedishCalendar.FullYear(Number(match, "yy")), Number(match, "mm"), Number(match, "dd")));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int DaysOf(Match match) =>
        match.Groups["ago2"].Success ? -2 : match.Groups["ago1"].Success ? -1 : match.Groups["in1"].Success ? 1 : match.Groups["in2"].Success ? 2 : 0;

    /// <summary><c>nästa måndag</c> is next week's, <c>kommande måndag</c> the first to come.</summary>
    private static string? ReadWeekday(Match match, DateOnly today) =>
        match.Groups["first"].Success ? Iso(After(match, today))
        : match.Groups["recent"].Success ? Iso(After(match, today.AddDays(-8)))
        : Iso(OfWeek(match, today, Steps(match)));

    private static string? ReadDayOfMonth(Match match, DateOnly today)
    {
        DateOnly month = FirstOfMonth(today).AddMonths(Steps(match));
        int day = match.Groups["ordinal"] is { Success: true } ordinal
            ? DatePatterns.DayOf(ordinal.Value)
            : int.Parse(match.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return Iso(SwedishCalendar.Date(month.Year, month.Month, day));
    }

    private static string? ReadNth(Match match, DateOnly today) =>
        FirstOfMonth(today).AddMonths(Steps(match)) is var month
            ? Iso(SwedishCalendar.NthWeekday(month.Year, month.Month, DatePatterns.WeekdayOf(match.Groups["weekday"].Value), DatePatterns.NthOf(match.Groups["nth"].Value)))
            : null;

    private static string? ReadEdge(Match match, DateOnly today)
    {
        DateOnly first = FirstOfMonth(today).AddMonths(Steps(match));
        return Iso(match.Groups["edge"].Success ? first.AddMonths(1).AddDays(-1) : first);
    }

    /// <summary>The first such weekday after a day.</summary>
    private static DateOnly? After(Match match, DateOnly day) =>
        SwedishCalendar.OnOrAfter(day.AddDays(1), DatePatterns.WeekdayOf(match.Groups["weekday"].Value));

    private static DateOnly OfWeek(Match match, DateOnly today, int weeks) =>
        SwedishCalendar.OnOrAfter(SwedishCalendar.MondayOf(today).AddDays(7 * weeks), DatePatterns.WeekdayOf(match.Groups["weekday"].Value));

    private static DateOnly? ComingDay(DateOnly today, int day) =>
        Enumerable.Range(0, 3).Select(months => FirstOfMonth(today).AddMonths(months))
            .Select(month => SwedishCalendar.Date(month.Year, month.Month, day))
            .FirstOrDefault(date => date >= today);

    // "fredag nästa vecka", "på måndag i den här veckan"
    [GeneratedRegex($"{Start}(?:på )?{Weekday}(?:en)?,? (?:i )?(?:{ThisWeek}|{OtherWeek}){End}", Options, TimeoutMs)]
    private static partial Regex WeekdayOfWeek { get; }

    // "måndag om två veckor", "på fredag om en vecka"
    [GeneratedRegex($"{Start}(?:på )?{Weekday} om (?<count>[0-9]{{1,2}}|en) veck(?:a|or){End}", Options, TimeoutMs)]
    private static partial Regex WeekdayInWeeks { get; }

    // "nästa fredag", "förra måndagen", "nu på fredag", "den här torsdagen"
    [GeneratedRegex($"{Start}(?:(?<first>kommande|nästkommande|nu på)|(?<next>nästa)|(?<this>denna|den här)|(?<last>förra|föregående)|(?:den )?(?<recent>senaste)) {Weekday}(?:en)?{End}", Options, TimeoutMs)]
    private static partial Regex NamedWeekday { get; }

    [GeneratedRegex($"{Start}på {Weekday}(?:en)?{End}(?!{DateBehind})", Options, TimeoutMs)]
    private static partial Regex OnWeekday { get; }

    [GeneratedRegex($"{Start}i {Weekday}s{End}", Options, TimeoutMs)]
    private static partial Regex LastWeekday { get; }

    // "26-01-31", "den 260131", "daterad 260131"
    [GeneratedRegex(@"(?<![0-9\p{L}.,/:-])(?:(?<yy>[0-9]{2})-(?<mm>0[1-9]|1[0-2])-(?<dd>0[1-9]|[12][0-9]|3[01])|(?<=(?<!\p{L})(?:den|daterad|datum:?|per|före|efter|senast|från|till|sedan|född) )(?<yy>[0-9]{2})(?<mm>0[1-9]|1[0-2])(?<dd>0[1-9]|[12][0-9]|3[01]))(?![0-9\p{L}]|[-/.,:+][0-9]| (?:kr|kronor|tkr|mkr)(?!\p{L}))", Options, TimeoutMs)]
    private static partial Regex ShortIso { get; }

    // "i dag", "igår", "i övermorgon", "i kväll"
    [GeneratedRegex($"{Start}(?:(?<ago2>(?:i ?)?förrgår)|(?<ago1>i ?går|gårdagen)|(?<now>i ?dag|dagens datum|i ?kväll|i afton|i ?eftermiddag|i ?förmiddag|i ?morse)|(?<in2>(?:i ?)?över ?i?morgon)|(?<in1>i ?mor(?:gon|ron|rn)|morgondagen)){End}", Options, TimeoutMs)]
    private static partial Regex NearDay { get; }

    // "för två veckor sedan", "tre dagar sen"
    [GeneratedRegex($"(?<=(?<lead>{Start}för )?){DurationRules.Count}{DurationRules.Unit} se(?:da)?n{End}", Options, TimeoutMs)]
    private static partial Regex Ago { get; }

    // "om tre dagar", "två veckor från i dag"; not "uppsägningstid om tre månader"
    [GeneratedRegex($@"(?:(?<=(?<lead>{Start}(?<!(?:tid|period|frist|varsel|längd|förlängning|intervall|ledighet|kurs|insats|avtal)(?:en|et)? )om ))(?<![\p{{L}}]om om ){DurationRules.Count}{DurationRules.Unit}|{DurationRules.Count}{DurationRules.Unit} från (?:nu|i ?dag){End})", Options, TimeoutMs)]
    private static partial Regex InTime { get; }

    // "den 1:a nästa månad", "den femtonde i denna månad"
    [GeneratedRegex($"{Start}(?:den )?(?:{DatePatterns.DayNumber}(?::?[ea])?|{DatePatterns.OrdinalWord}) (?:i )?(?:{ThisMonth}|{OtherMonth}|månaden){End}", Options, TimeoutMs)]
    private static partial Regex DayOfMonth { get; }

    // "första onsdagen nästa månad", "sista fredagen i denna månad"
    [GeneratedRegex($"{Start}(?:den )?(?<nth>första|andra|tredje|fjärde|sista) {Weekday}(?:en)? (?:i )?(?:{ThisMonth}|{OtherMonth}){End}", Options, TimeoutMs)]
    private static partial Regex NthWeekday { get; }

    // "sista dagen i månaden", "den sista nästa månad", "månadens sista dag"
    [GeneratedRegex($"{Start}(?:(?:den )?(?:(?<edge>sist[ae]|slutet av|utgången av)|först[ae]|början av)(?: dagen)? (?:i |av )?(?:{ThisMonth}|{OtherMonth}|månaden)|månadens (?:(?<edge>sista)|första) dag){End}", Options, TimeoutMs)]
    private static partial Regex EdgeOfMonth { get; }

    // "årets slut", "utgången av nästa år"
    [GeneratedRegex($"{Start}(?:årets (?:slut|utgång|sista dag)|(?:slutet|utgången|sista dagen) (?:av|på|i) (?:året|{ThisYear}|{OtherYear})){End}(?! (?:19|20)[0-9]{{2}})", Options, TimeoutMs)]
    private static partial Regex EndOfYear { get; }

    // "den 15:e", "den 15"; not "den 15 deltagaren", "den 15/3"
    [GeneratedRegex($@"{Start}den {DatePatterns.DayNumber}(?::?[ea])?(?=$|[.,;!?)](?![0-9])| kl(?:ockan|[. ]))", Options, TimeoutMs)]
    private static partial Regex DayAlone { get; }

    // "måndag", "tors"; not "varje måndag", "måndag–fredag", "måndag den 5 maj"
    [GeneratedRegex($@"{Start}(?<!(?:varje|om|till|från|och|mellan|per|en|denna) |[-–/] ?){Weekday}{End}(?! ?[-–/]| (?:till|och|eller) |{DateBehind})", Options, TimeoutMs)]
    private static partial Regex WeekdayAlone { get; }
}
