using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Language.Dates;
using Ingest.Language.Durations;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Periods;

/// <summary>How papers write stretches of time, both ends inclusive. Every rule has its examples in <c>Periods.corpus.txt</c>, beside this file.</summary>
internal static partial class PeriodRules
{
    private const string Day = DatedText.Day;
    private const string Year = "[\uE004\uE005]";

    public const string OpenEndRule = "från <date>";

    public const string OpenStartRule = "till och med <date>";

    public const string YearRule = "år 2026";

    private const string NamedYear = DatedText.NamedYear;

    private const string Any = "[\uE000-\uE005]";

    // från och med, fr.o.m., med start
    private const string From =
        @"(?<!\p{L})(?:från(?: och med)?|fr[.]? ?o[.]? ?m[.]?|f[.]?o[.]?m[.]?|from|fr[.]|med (?:start|början)(?: från(?: och med)?| den)?|(?:allt)?sedan|räknat från|startar|börjar|start(?:datum)?:?)[: ]+(?:(?:och med|den|dag) )*";

    // till och med, t.o.m., –
    private const string To =
        @"(?:till(?: och med)?|t[.]? ?o[.]? ?m[.]?(?!\p{L})|[-–−]|intill|fram till(?: och med)?|(?:slut(?:ar|datum)?|upphör):?)";

    // small words between the ends: ", dock längst"
    private const string Glue = "[ ,]*(?:(?:och|dock|längst|som längst|gäller|löper|gälla|senast|samt) )*";

    public static ImmutableArray<PeriodRule> All { get; } =
    [
        new("årsskiftet 2025/26", TurnOfYear, ReadTurnOfYear),
        new("<n> månader från <date>", LengthFrom, ReadLengthFrom),
        new("<date> och <n> månader framåt", LengthAfter, ReadLengthFrom),
        new("läsåren 2023/24–2025/26", SchoolYears, m => m.Date("a").Year is { } from && m.Date("b").Year is { } to && to > from ? Span(from, 7, to + 1, 6) : null),
        new("läsåret 2023/24", SchoolYear, ReadSchoolYear),
        new("från <date> till <date>", Range, Ends),
        new("2025-01-01/2025-12-31", IsoRange, Ends),
        new("mellan <date> och <date>", BetweenAnd, Ends),
        new("1–15 mars 2025", DaysOfMonth, m => Between(new DatePart(null, null, m.Has("ordinal") ? DatePatterns.DayOf(m.Text("ordinal")) : Int(m, "day")), m.Whole("b"))),
        new("jan 20 – aug 20", ShortMonths, m => Between(Of(m.Date("a"), Int(m, "y1")), Of(m.Date("b"), Int(m, "y2")))),
        new("andra halvan av mars 2025", PartOfMonth, ReadPartOfMonth),
        new("månadsskiftet april/maj 2025", TurnOfMonth, ReadTurnOfMonth),
        new("vintern 2024/25", Winter, m => m.Date("a").Year is { } year ? Span(year, 12, year + 1, 2) : null),
        new("2024/25", YearPair, ReadYearPair),
        new("2024/2025", SlashedYears, m => m.Date("b").Year == m.Date("a").Year + 1 ? Between(m.Date("a"), m.Date("b")) : null),
        new("första halvåret 2026", HalfYear, ReadHalfYear),
        new("2025:Q3", QuarterBehind, m => Months(m, 3)),
        new("kvartal 3 2025", Quarter, m => Months(m, 3)),
        new("tertial 1 2024", Tertial, m => Months(m, 4)),
        new("delår 2 2020", PartYear, ReadPartYear),
        new("hösten 2024", Season, ReadSeason),
        new("ht24", ShortSeason, ReadSeason),
        new("vecka 34 2025", Week, ReadWeek),
        new("2025 v. 34", WeekBehind, ReadWeek),
        new("åren 2024, 2025 och 2026", YearList, m => Between(m.Date("a"), m.Date("b"))),
        new("juni, juli och augusti 2025", MonthList, m => Between(m.Date("a"), m.Date("b"))),
        new("1990-talet", Decade, ReadDecade),
        new("per mars 2018", AsOf, m => Ending(m.Date("b"))),
        new(OpenEndRule, OpenEnd, m => m.Whole("a").First is { } first ? new Interval(first, null) : null),
        new(OpenStartRule, OpenStart, m => Ending(m.Whole("b"))),
        new("mars 2018", MonthAlone, m => Between(m.Date("a"), m.Date("a"))),
        new(YearRule, YearAlone, m => Between(m.Date("a"), m.Date("a"))),
    ];

    /// <summary>A month without its year, where a day is given.</summary>
    public static PeriodRule MonthOfToday { get; } = new("mars", MonthWithoutYear, m => Between(m.Whole("a"), m.Whole("a")));

    /// <summary>From a to b; where neither has a year and a day is given, the coming ones.</summary>
    private static Interval? Ends(PeriodMatch match) =>
        Between(match.Date("a"), match.Date("a").Year is null ? match.Whole("b") : match.Date("b"));

    /// <summary>Completes each end by the other; null where they do not meet or run backwards.</summary>
    private static Interval? Between(DatePart a, DatePart b)
    {
        bool borrowed = a.Year is null;
        DatePart start = a with { Year = a.Year ?? b.Year, Month = a.Month ?? (a.Day is null ? null : b.Month) };
        DatePart end = b with { Year = b.Year ?? a.Year };
        if (borrowed && start.First > end.Last)
        {
            start = start with { Year = start.Year - 1 };
        }
        else if (b.Year is null && start.First > end.Last)
        {
            end = end with { Year = end.Year + 1 };
        }

        return start.First is { } first && end.Last is { } last && first <= last ? new Interval(first, last) : null;
    }

    private static Interval? Ending(DatePart part) => part.Last is { } last ? new Interval(null, last) : null;

    private static Interval? Span(int fromYear, int fromMonth, int toYear, int toMonth) =>
        Between(new DatePart(fromYear, fromMonth, null), new DatePart(toYear, toMonth, null));

    private static DatePart Of(DatePart month, int? year) => month with { Year = year is { } some ? SwedishCalendar.FullYear(some) : null };

    private static int? Int(PeriodMatch match, string group) =>
        match.Has(group) ? int.Parse(match.Text(group), NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The year that the match names, in four digits or two.</summary>
    private static int? YearOf(PeriodMatch match) =>
        match.Has("a") ? match.Date("a").Year : Int(match, "yy") is { } two ? SwedishCalendar.FullYear(two) : null;

    private static int? Ordinal(string text) => text switch
    {
        "" => null,
        ['1', ..] or ['f', 'ö', ..] => 1,
        ['2', ..] or ['a', ..] or ['s', 'e', ..] => 2,
        ['3', ..] or ['t', ..] => 3,
        ['4', ..] or ['f', 'j', ..] => 4,
        _ => null,
    };

    private static Interval? Months(PeriodMatch match, int length)
    {
        int? first = match.Text("n") == "sista" ? 12 / length : Ordinal(match.Text("n"));
        int last = match.Has("last") ? Ordinal(match.Text("last")) ?? 0 : first ?? 0;
        return first is { } from && YearOf(match) is { } year && last >= from && last * length <= 12
            ? Span(year, ((from - 1) * length) + 1, year, last * length)
            : null;
    }

    /// <summary>Halves part at the 15th; beginning, middle and end at the 10th and the 20th.</summary>
    private static Interval? ReadPartOfMonth(PeriodMatch match) =>
        match.Whole("a") is not { First: { } first, Last: { } last } ? null
        : match.Has("half1") ? new Interval(first, first.AddDays(14))
        : match.Has("half2") ? new Interval(first.AddDays(15), last)
        : match.Has("early") ? new Interval(first, first.AddDays(9))
        : match.Has("middle") ? new Interval(first.AddDays(10), first.AddDays(19))
        : new Interval(first.AddDays(20), last);

    /// <summary>The last day of the one month and the first of the next.</summary>
    private static Interval? ReadTurnOfMonth(PeriodMatch match) =>
        match.Whole("b").First is { } next && next.AddDays(-1) is var last && last.Month == match.Date("a").Month ? new Interval(last, next) : null;

    private static Interval? ReadHalfYear(PeriodMatch match) => Months(match, 6);

    /// <summary>Part-year reports run from January: the first to April, the second to August.</summary>
    private static Interval? ReadPartYear(PeriodMatch match) =>
        Ordinal(match.Text("n")) is { } part && part <= 2 && YearOf(match) is { } year ? Span(year, 1, year, 4 * part) : null;

    private static Interval? ReadSchoolYear(PeriodMatch match)
    {
        int? first = match.Has("a") ? match.Date("a").Year : Int(match, "first") is { } two ? SwedishCalendar.FullYear(two) : null;
        int? second = match.Has("b") ? match.Date("b").Year : Int(match, "yy") is { } other ? SwedishCalendar.FullYear(other) : null;
        return first is { } from && second is { } to && to % 100 == (from + 1) % 100 ? Span(from, 7, from + 1, 6) : null;
    }

    /// <summary><c>2024/25</c>, <c>2024-26</c>: whole calendar years.</summary>
    private static Interval? ReadYearPair(PeriodMatch match) =>
        match.Date("a").Year is { } from && Int(match, "yy") is { } two && (from / 100 * 100) + two is var to && to > from && (to == from + 1 || match.Text("sep") != "/")
            ? Span(from, 1, to, 12)
            : null;

    /// <summary>The last day of the one year and the first of the next.</summary>
    private static Interval? ReadTurnOfYear(PeriodMatch match) =>
        match.Date("a").Last is { } last ? new Interval(last, last.AddDays(1)) : null;

    /// <summary>Spring and spring term are January to June, autumn July to December (contract: a school year runs from July), summer June to August.</summary>
    private static Interval? ReadSeason(PeriodMatch match) =>
        YearOf(match) is not { } year ? null
        : match.Has("spring") ? Span(year, 1, year, 6)
        : match.Has("summer") ? Span(year, 6, year, 8)
        : Span(year, 7, year, 12);

    private static Interval? ReadWeek(PeriodMatch match) =>
        YearOf(match) is { } year && Int(match, "n") is { } first && SwedishCalendar.Monday(year, first) is { } monday
            && SwedishCalendar.Monday(year, Int(match, "last") ?? first) is { } last && last >= monday
            ? new Interval(monday, last.AddDays(6))
            : null;

    /// <summary>Ten years, or a hundred where the year is a round hundred; two digits are of this century up to the <c>20-talet</c>.</summary>
    private static Interval? ReadDecade(PeriodMatch match)
    {
        int? printed = match.Has("a") ? match.Date("a").Year : Int(match, "century") ?? Int(match, "decade");
        int first = printed switch { null => 0, < 30 => 2000 + printed.Value, < 100 => 1900 + printed.Value, _ => printed.Value };
        return first == 0 ? null : new Interval(new DateOnly(first, 1, 1), new DateOnly(first + (first % 100 == 0 && printed >= 100 ? 99 : 9), 12, 31));
    }

    private static Interval? ReadLengthFrom(PeriodMatch match) =>
        match.Date("a").First is not { } first ? null
        : DurationRules.Read(match.Match) switch
        {
            { Months: { } months } => new Interval(first, SwedishCalendar.LastDay(first, months)),
            { Days: { } days } => new Interval(first, first.AddDays(days - 1)),
            _ => null,
        };

    // "från och med den 1 april 2021 till och med den 31 mars 2023", "2018-03-01 – 2020-12-31", "jan–aug 2025", "2024–2026"
    [GeneratedRegex($@"(?<a>{Any})(?<=(?<lead>{From}|(?<!\p{{L}})(?:åren|perioden|under(?: perioden| åren)?) )?{Any}){Glue}(?:{To}[ :]*){{1,2}}(?:(?:den|och med|dag) )*(?<b>{Any})", Options, TimeoutMs)]
    private static partial Regex Range { get; }

    // "2025-01-01/2025-12-31"
    [GeneratedRegex($"(?<a>{Day})/(?<b>{Day})", Options, TimeoutMs)]
    private static partial Regex IsoRange { get; }

    // "mellan den 1 januari och den 31 mars 2025"
    [GeneratedRegex($@"(?<a>{Any})(?<=(?<lead>(?<!\p{{L}})mellan ){Any}) (?:och|till) (?<b>{Any})", Options, TimeoutMs)]
    private static partial Regex BetweenAnd { get; }

    // "1–15 mars 2025", "den 1 till den 15 mars 2025", "den åttonde till den tolfte juni 2025"
    [GeneratedRegex($@"(?<b>[{Day}{DatedText.DayOfMonth}])(?<=(?<lead>(?:{From}|(?<!\p{{L}})mellan )?(?:(?<!\p{{L}})den )?(?:(?<![\p{{L}}0-9.,/:-])(?<day>0?[1-9]|[12][0-9]|3[01])(?::?[ea])?|(?<!\p{{L}}){DatePatterns.OrdinalWord}) ?(?:{To}|och) ?)[{Day}{DatedText.DayOfMonth}])", Options, TimeoutMs)]
    private static partial Regex DaysOfMonth { get; }

    // "jan 20 – aug 20": the years in two digits
    [GeneratedRegex($@"(?<a>{DatedText.Month}) ?(?<y1>[0-9]{{2}}) ?{To} ?(?<b>{DatedText.Month}) ?(?<y2>[0-9]{{2}})(?![0-9])", Options, TimeoutMs)]
    private static partial Regex ShortMonths { get; }

    // "läsåren 2023/24–2025/26", "läsåret 2023/24 till och med läsåret 2025/26"
    [GeneratedRegex($@"(?<!\p{{L}})(?:läs|skol)år(?:et|en)? ?(?<a>{Year}) ?/ ?(?:{Year}|[0-9]{{2}}) ?(?:[-–]|till(?: och med)?|t[.]? ?o[.]? ?m[.]?) ?(?:(?:läs|skol)året )?(?<b>{Year}) ?/ ?(?:{Year}|[0-9]{{2}}){End}", Options, TimeoutMs)]
    private static partial Regex SchoolYears { get; }

    // "läsåret 2023/24", "läsåret 23/24", "verksamhetsåret 2023/2024"
    [GeneratedRegex($@"(?<!\p{{L}})(?:(?:läs|skol)år(?:et|en)?|(?:verksamhets|räkenskaps|budget)år(?:et)?) ?(?:(?<a>{Year})|(?<first>[0-9]{{2}})) ?[-–/] ?(?:(?<b>{Year})|(?<yy>[0-9]{{2}})){End}", Options, TimeoutMs)]
    private static partial Regex SchoolYear { get; }

    // "2024/25", "2024-26"; not the diary number "2024/14"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})(?:åren|perioden|för|under) )?{Year})(?:(?<sep>/)|(?<!(?<!(?<!\p{{L}})(?:åren|perioden|för|under|i|och))\p{{L}} ?{Year})(?<sep>[-–]))(?<yy>[0-9]{{2}})(?![0-9\p{{L}}]|[-/:.,][0-9])", Options, TimeoutMs)]
    private static partial Regex YearPair { get; }

    // "2024/2025": two calendar years
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})(?:åren|perioden|för|under) )?{Year})/(?<b>{Year})", Options, TimeoutMs)]
    private static partial Regex SlashedYears { get; }

    // "första halvåret 2026", "halvår 1 2026", "H1 2026", "2:a halvåret år 2025"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})(?:(?<n>första|andra|sista|[12](?:[:.]?a)?) ?halvåret?|(?<n>första|andra|senare) (?:halvan|hälften)|(?:halvår(?:et)?|h) ?(?<n>[12])),?(?: av| under| i)?(?: år(?:et)?)? ?){Year})", Options, TimeoutMs)]
    private static partial Regex HalfYear { get; }

    // "första halvan av maj 2025", "i slutet av mars 2026", "medio april 2026"
    [GeneratedRegex($@"(?<a>[{DatedText.MonthOfYear}{DatedText.Month}])(?<=(?<lead>{Start}(?:(?<half1>(?:första|1:a) (?:halvan|hälften) av)|(?<half2>(?:andra|senare|2:a) (?:halvan|hälften) av)|(?<early>början (?:av|på))|(?<middle>mitten (?:av|på)|medio)|slutet (?:av|på)) )[{DatedText.MonthOfYear}{DatedText.Month}])", Options, TimeoutMs)]
    private static partial Regex PartOfMonth { get; }

    // "månadsskiftet april/maj 2025"
    [GeneratedRegex($@"(?<b>[{DatedText.MonthOfYear}{DatedText.Month}])(?<=(?<lead>{Start}månadsskiftet (?<a>{DatedText.Month}) ?(?:[-–/]|till|och) ?)[{DatedText.MonthOfYear}{DatedText.Month}])", Options, TimeoutMs)]
    private static partial Regex TurnOfMonth { get; }

    // "2025:Q3", "2025 Q3", "2025 kvartal 3"
    [GeneratedRegex($@"(?<a>{Year}) ?[:-]? ?(?:q|kvartal )(?<n>[1-4])(?![0-9]| ?-? ?{Year})", Options, TimeoutMs)]
    private static partial Regex QuarterBehind { get; }

    // "kvartal 3 2025", "Q3 2025", "tredje kvartalet 2025", "kvartal 1–3 2025", "kv 2 2024"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<![\p{{L}}0-9])(?:(?<n>första|andra|tredje|fjärde|sista|[1-4](?:[:.]?[ae])?) ?kvartal(?:et)?|(?:kvartal(?:et)?|kv[.]?|q) ?(?<n>[1-4])(?: ?(?:[-–]|till|och) ?(?:q ?)?(?<last>[1-4]))?),?(?: av| under| i)?(?: år(?:et)?)?[ -]?){Year})", Options, TimeoutMs)]
    private static partial Regex Quarter { get; }

    // "tertial 1 2024", "T1 2024", "andra tertialet 2025"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<![\p{{L}}0-9])(?:(?<n>första|andra|tredje|sista|[1-3](?:[:.]?[ae])?) ?tertialet|(?:tertial(?:et)?|t) ?(?<n>[1-3])(?: ?(?:[-–]|till|och) ?t?(?<last>[1-3]))?),?(?: av| under| i)?(?: år(?:et)?)?[ -]?){Year})", Options, TimeoutMs)]
    private static partial Regex Tertial { get; }

    // "delår 2 2020", "delårsrapport 2 2024"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})(?:delår(?:et|s(?:rapport|bokslut|perioden?))? ?(?<n>[12])|(?<n>första|andra|[12](?:[:.]?a)?) ?delåret),? ?(?:år )?){Year})", Options, TimeoutMs)]
    private static partial Regex PartYear { get; }

    // "hösten 2024", "vårterminen 2025", "VT24", "HT 2025"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<![\p{{L}}0-9])(?:(?<spring>vår(?:en|terminen|termin)?|vt)|(?<summer>sommar(?:en|månaderna)?)|(?<autumn>höst(?:en|terminen|termin)?|ht)) ?-?){Year})", Options, TimeoutMs)]
    private static partial Regex Season { get; }

    // "VT24", "ht-25"
    [GeneratedRegex(@"(?:(?<spring>vt)|(?<autumn>ht)) ?[-']?(?<yy>[0-9]{2})(?![\p{L}0-9])(?<![\p{L}0-9][vh]t ?[-']?[0-9]{2})", Options, TimeoutMs)]
    private static partial Regex ShortSeason { get; }

    // "vecka 34 2025", "v. 34-36, 2025", "v.34 år 2025"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})(?:veckorna|vecka|v[.]?) ?(?<n>[0-9]{{1,2}})(?: ?(?:[-–]|till|och) ?(?:v(?:ecka|[.])? ?)?(?<last>[0-9]{{1,2}}))?,? (?:år(?:et)? )?){Year})", Options, TimeoutMs)]
    private static partial Regex Week { get; }

    // "2025 v. 34", "2025-W34"
    [GeneratedRegex($@"(?<a>{Year}) ?-? ?(?:w|v[.]?|vecka) ?(?<n>[0-9]{{1,2}})(?: ?[-–] ?(?<last>[0-9]{{1,2}}))?(?![0-9\p{{L}}])", Options, TimeoutMs)]
    private static partial Regex WeekBehind { get; }

    // "vintern 2024/25", "vintern 2024–2025"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})vintern? ){Year}) ?[-–/] ?(?:{Year}|[0-9]{{2}}(?![0-9]))", Options, TimeoutMs)]
    private static partial Regex Winter { get; }

    // "1990-talet", "1800-talet", "90-talet"
    [GeneratedRegex($@"(?:(?<a>{Year})|(?<![0-9])(?:(?<century>1[0-8]00)|(?<decade>[0-9]0)))-?tale(?:t|ts){End}", Options, TimeoutMs)]
    private static partial Regex Decade { get; }

    [GeneratedRegex($@"(?<a>{DatedText.Month})(?: månad{End})?", Options, TimeoutMs)]
    private static partial Regex MonthWithoutYear { get; }

    // "juni, juli och augusti 2025"
    [GeneratedRegex($@"(?<a>{DatedText.Month})(?:, ?{DatedText.Month})*,? (?:och|samt) (?<b>{DatedText.MonthOfYear})", Options, TimeoutMs)]
    private static partial Regex MonthList { get; }

    // "årsskiftet 2025/26", "årsskiftet 2025–2026"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})årsskiftet ){Year})[-–/](?:{Year}|[0-9]{{2}})", Options, TimeoutMs)]
    private static partial Regex TurnOfYear { get; }

    // "per mars 2018": the year so far
    [GeneratedRegex($@"(?<b>{DatedText.MonthOfYear})(?<=(?<lead>(?<!\p{{L}})per ){DatedText.MonthOfYear})", Options, TimeoutMs)]
    private static partial Regex AsOf { get; }

    // "sex månader med start 2026-02-01", "under tre år från och med den 1 mars 2024"
    [GeneratedRegex($@"(?<a>{Any})(?<=(?<lead>{DurationRules.Whole}[ ,]+(?:{From})){Any})", Options, TimeoutMs)]
    private static partial Regex LengthFrom { get; }

    // "från den 1 mars 2024 och tre år framåt", "från 2024-03-01 i tre år"
    [GeneratedRegex($@"(?<a>{Any})(?:(?<=(?<lead>{From}){Any})(?:,? och)?(?: i| under)? {DurationRules.Whole}(?: framåt)?|(?:,? och)? {DurationRules.Whole} framåt)", Options, TimeoutMs)]
    private static partial Regex LengthAfter { get; }

    // "från och med 1 jan 2026", "fr.o.m. 2024 och tills vidare"
    [GeneratedRegex($@"(?<a>{Any})(?:(?<=(?<lead>{From}){Any})(?! ?{To} ?{Any})(?:,? (?:och )?(?:gäller )?tills vidare)?|(?:,| och| ?[-–])? ?(?:gäller )?tills vidare)", Options, TimeoutMs)]
    private static partial Regex OpenEnd { get; }

    // "till och med 31 mars 2026", "t.o.m. augusti 2025"
    [GeneratedRegex($@"(?<b>{Any})(?<=(?<lead>(?<!\p{{L}}|{Any} ?)(?:fram till(?: och med)?|längst till(?: och med)?|till och med|t[.]? ?o[.]? ?m[.]?|intill|tills)[: ]+(?:den )?){Any})", Options, TimeoutMs)]
    private static partial Regex OpenStart { get; }

    [GeneratedRegex($@"(?<a>{DatedText.MonthOfYear})", Options, TimeoutMs)]
    private static partial Regex MonthAlone { get; }

    // "åren 2024, 2025 och 2026", "2024 och 2025"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})(?:åren|under|för) )?{Year})(?:, ?{Year})*,? (?:och|samt) (?<b>{Year})", Options, TimeoutMs)]
    private static partial Regex YearList { get; }

    // "år 2026", "under år 2026", "helåret 2025", "för 2023", "budget 2024", "2025 års budget"
    [GeneratedRegex($@"(?<a>{Year})(?<=(?<lead>(?<!\p{{L}})(?:(?:under|för|i|avser|avseende|inför|hela|per) )*(?:(?:(?:kalender|verksamhets|budget|avtals|räkenskaps|hel|bokslut)s?år(?:et|s)?|år(?:et|en)?|under|för|hela|helår(?:et)?|avser|avseende|inför|budget(?:en)?(?: för)?|bokslut(?:et)?(?: för)?|prognos(?:en)?(?: för)?|utfall(?:et)?(?: för)?) ?){{1,2}}){Year})|(?<a>{NamedYear})|(?<a>{Year}) års(?!\p{{L}})", Options, TimeoutMs)]
    private static partial Regex YearAlone { get; }
}
