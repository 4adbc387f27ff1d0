using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Language.Dates;

/// <summary>The feasts of the Swedish calendar and the day of a year that each falls on.</summary>
/// <remarks>What stands in the pattern tells the day: a group <c>on0106</c> is 6 January, <c>before2</c> and <c>after39</c> count from Easter Day;
/// the others have a rule of their own (law 1989:253 on public holidays).</remarks>
internal static class Feasts
{
    /// <summary>Over folded text, where <c>tretton</c> is 13.</summary>
    public const string Names =
        "(?<on0101>nyårsdag(?:en)?)|(?<on0105>13dagsafton(?:en)?)|(?<on0106>13dag(?:en|edag jul| jul)|trettondedag(?:en)?(?: jul)?)|(?<on0113>tjugond(?:e|edag|ag)(?:en)? knut)"
        + "|(?<on0206>samernas (?:national)?dag)|(?<on0214>alla hjärtans dag)|(?<on0308>(?:internationella )?kvinnodagen)|(?<on0127>förintelsens minnesdag)|(?<on0229>skottdag(?:en)?)|(?<on0325>marie bebådelsedag|våffeldagen)"
        + "|(?<on0430>valborg(?:smässoafton(?:en)?)?)|(?<on0501>förstamajdagen|förstamaj)|(?<on0509>europadagen)|(?<on0529>veterandagen)|(?<on0606>(?:sveriges )?nationaldag(?:en)?|svenska flaggans dag)|(?<on1004>kanelbullens dag)|(?<on1106>gustav adolfs-?(?:dagen| dag))|(?<on1024>fn-dagen)|(?<on1031>halloween)"
        + "|(?<on1213>(?:sankta |s:ta )?lucia(?:dagen)?)|(?<on1223>lilla ?julafton|dan före dopparedan)|(?<on1224>julafton(?:en)?)|(?<on1225>juldag(?:en)?)|(?<on1226>annandag(?:en)? jul)|(?<on1231>nyårsafton(?:en)?)"
        + "|(?<before47>fettisdag(?:en)?)|(?<before46>askonsdag(?:en)?)|(?<before7>palmsöndag(?:en)?)|(?<before3>skärtorsdag(?:en)?)|(?<before2>långfredag(?:en)?)"
        + "|(?<before1>påskafton(?:en)?)|(?<after0>påskdag(?:en)?)|(?<after1>annandag(?:en)? påsk)|(?<after39>kristi himm?els? ?färds?(?: ?dag(?:en)?)?)"
        + "|(?<after48>pingstafton(?:en)?)|(?<after49>pingstdag(?:en)?)|(?<after50>annandag(?:en)? pingst)"
        + "|(?<midsummerEve>midsommarafton(?:en)?)|(?<midsummer>midsommardag(?:en)?)|(?<saintsEve>all(?:a helgons |helgona)afton(?:en)?)|(?<saints>all(?:a helgons |helgona)dag(?:en)?)"
        + "|(?<advent>(?<sunday>första|andra|tredje|fjärde) (?:advent(?:ssöndagen)?|söndagen i advent))|(?<mother>mors ?dag)|(?<father>fars ?dag)";

    /// <summary>The day of the feast that the match names.</summary>
    public static DateOnly? Of(Match match, int year) =>
        match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => On(group.Name, match.Groups["sunday"].Value, year))
            .FirstOrDefault(day => day is not null);

    private static DateOnly? On(string name, string sunday, int year) => name switch
    {
        ['o', 'n', .. { Length: 4 }] => SwedishCalendar.Date(year, Number(name.AsSpan(2, 2)), Number(name.AsSpan(4))),
        ['b', 'e', 'f', 'o', 'r', 'e', .. var days] => SwedishCalendar.Easter(year).AddDays(-Number(days)),
        ['a', 'f', 't', 'e', 'r', .. var days] => SwedishCalendar.Easter(year).AddDays(Number(days)),
        "midsummerEve" => SwedishCalendar.OnOrAfter(new DateOnly(year, 6, 19), DayOfWeek.Friday),
        "midsummer" => SwedishCalendar.OnOrAfter(new DateOnly(year, 6, 20), DayOfWeek.Saturday),
        "saintsEve" => SwedishCalendar.OnOrAfter(new DateOnly(year, 10, 30), DayOfWeek.Friday),
        "saints" => SwedishCalendar.OnOrAfter(new DateOnly(year, 10, 31), DayOfWeek.Saturday),
        "advent" => SwedishCalendar.OnOrAfter(new DateOnly(year, 11, 27), DayOfWeek.Sunday).AddDays(7 * (DatePatterns.NthOf(sunday) - 1)),
        "mother" => SwedishCalendar.NthWeekday(year, 5, DayOfWeek.Sunday, 0),
        "father" => SwedishCalendar.NthWeekday(year, 11, DayOfWeek.Sunday, 2),
        _ => null,
    };

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
