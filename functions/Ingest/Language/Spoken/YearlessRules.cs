using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ingest.Language.Dates;
using Ingest.Language.Periods;
using static Ingest.Language.Patterns;
using static Ingest.Language.Spoken.SpokenWords;

namespace Ingest.Language.Spoken;

/// <summary>Days and periods whose year is not said: it is the first in which they are not over. Every rule has its examples in <c>Spoken.corpus.txt</c>, beside this file.</summary>
internal static partial class YearlessRules
{
    public static ImmutableArray<SpokenRule> All { get; } =
    [
        new("förra julafton", NamedFeast, ReadFeast),
        new("julafton", Feast, InComingYear),
        new("april 15", MonthDay, (match, _) => $"{match.Groups["day"].Value} {match.Groups["month"].Value}"),
        new("sista april", LastOfMonth, InComingYear),
        new("första måndagen i april", NthWeekday, InComingYear),
        new("måndag vecka 12", WeekdayOfWeek, InComingYear),
        new("vecka 12", Week, InComingYear),
        new("första kvartalet", PartOfYear, InComingYear),
        new("i sommar", Season, ReadSeason),
    ];

    /// <summary>The last day of what is written out with its year; null where no rule reads it.</summary>
    public static DateOnly? LastDayOf(string written)
    {
        Folded folded = Folded.Of(written);
        return DateFinder.Find(folded, today: null) is [{ } day] ? day.Value.Value
            : PeriodFinder.Find(folded) is [{ } period] ? period.Value.To
            : null;
    }

    private static string? InComingYear(Match match, DateOnly today) =>
        Years(today).Select(year => $"{match.Value} {year}").FirstOrDefault(written => LastDayOf(written) >= today);

    /// <summary>The next such feast, or the last one that is past.</summary>
    private static string? ReadFeast(Match match, DateOnly today) =>
        match.Groups["next"].Success
            ? Years(today).Select(year => $"{match.Groups["feast"].Value} {year}").FirstOrDefault(written => LastDayOf(written) > today)
            : Years(today).Select(year => $"{match.Groups["feast"].Value} {year}").LastOrDefault(written => LastDayOf(written) < today);

    private static string? ReadSeason(Match match, DateOnly today) =>
        Years(today).Select(year => SpokenPeriodRules.SeasonOf(match, int.Parse(year, CultureInfo.InvariantCulture)))
            .FirstOrDefault(written => LastDayOf(written) >= today);

    private static IEnumerable<string> Years(DateOnly today) =>
        Enumerable.Range(today.Year - 1, 4).Select(year => year.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex($@"{Start}(?>{Feasts.Names}){End}(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex Feast { get; }

    // "förra julafton", "nästa midsommarafton"
    [GeneratedRegex($@"{Start}(?:(?<next>nästa|kommande|nästkommande)|förra|senaste) (?<feast>(?>{Feasts.Names})){End}(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex NamedFeast { get; }

    // "april 15", "maj den 3:e"; not "april 15 personer"
    [GeneratedRegex($@"(?<!(?:19|20)[0-9]{{2}},? ){Start}{DatePatterns.MonthName} (?:den )?{DatePatterns.DayNumber}(?::?[ea])?(?=$|[.,;!?)](?![0-9])| kl(?:ockan|[. ]))", Options, TimeoutMs)]
    private static partial Regex MonthDay { get; }

    // "sista april", "den sista dagen i juni"
    [GeneratedRegex($@"{Start}(?:den )?sist[ae] (?:dagen (?:i |av ))?{DatePatterns.MonthName}(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex LastOfMonth { get; }

    [GeneratedRegex($@"{Start}(?:den )?(?:första|andra|tredje|fjärde|sista) {Weekday}(?:en)? i {DatePatterns.MonthName}(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex NthWeekday { get; }

    // "måndag vecka 12", "fredagen i v. 12"
    [GeneratedRegex($@"{Start}{Weekday}(?:en)?,? (?:i )?(?:vecka|v[.]?) ?[0-9]{{1,2}}{End}(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex WeekdayOfWeek { get; }

    // "vecka 12", "v. 12–14"; not "2026 v. 12"
    [GeneratedRegex($@"(?<!(?:19|20)[0-9]{{2}}[ :-]{{1,2}}){Start}(?:veckorna|vecka|v[.]?) ?[0-9]{{1,2}}{End}(?>(?: ?(?:[-–]|till|och) ?(?:v(?:ecka|[.])? ?)?[0-9]{{1,2}}{End})?)(?![.,][0-9])(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex Week { get; }

    // "första kvartalet", "Q3", "halvår 2"
    [GeneratedRegex($@"(?<!(?:19|20)[0-9]{{2}}[ :-]{{1,2}}){Start}(?:(?:första|andra|tredje|fjärde|sista|[1-4](?:[:.]?[ae])) (?:kvartalet|halvåret|tertialet)|(?>(?:kvartal|tertial|halvår|q) ?[1-4](?: ?(?:[-–]|till|och) ?q?[1-4]{End})?)){End}(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex PartOfYear { get; }

    // "i sommar", "våren", "den här hösten"
    [GeneratedRegex($@"(?<!(?:nästa|förra) ){Start}(?:i (?:(?<summer>sommar)|(?<autumn>höst)|(?<spring>vår)|vinter)|(?:(?:denna|den här) )?(?:(?<spring>våren|vårterminen)|(?<summer>sommaren)|(?<autumn>hösten|höstterminen)|vintern)){End}(?!{YearBehind})", Options, TimeoutMs)]
    private static partial Regex Season { get; }
}
