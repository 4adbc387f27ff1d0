using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>A number that may be a target.</summary>
/// <param name="Value">As a percentage where it is a share.</param>
/// <param name="Offset">Where its words begin in the sentence.</param>
/// <param name="End">Where they end, the words of a share included.</param>
/// <param name="IsShare">Whether its own words tell a share: <c>hälften</c>, <c>åtta av tio</c>.</param>
internal sealed record GoalNumber(decimal Value, int Offset, int End, bool IsShare);

/// <summary>The numbers of a sentence that may be targets: no sums, days, ages, years, school years, clauses or baselines.</summary>
internal static partial class GoalNumbers
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The least number that is money where neither a currency nor a noun stands beside it.</summary>
    private const decimal LeastSum = 10_000;

    public static ImmutableArray<GoalNumber> Of(Statement statement)
    {
        string text = statement.Text;
        ImmutableArray<Sighting<Number>> all = Swedish.Numbers(text);
        ImmutableArray<GoalNumber> ratios = [.. Ratios(text, all), .. Shares(text), .. Rounded(text)];
        (int start, int end) = all.IsEmpty ? (0, 0) : GoalTimes.BaselineIn(text);
        IEnumerable<GoalNumber> plain = all.Where(number => MayBeTarget(statement, number))
            .Select(number => IsFraction(number, text) ? new GoalNumber(Percent(number.Value.Value), number.Offset, number.End, true) : new GoalNumber(number.Value.Value, number.Offset, number.End, false))
            .Where(number => (number.Offset < start || number.Offset >= end) && !ratios.Any(ratio => ratio.Offset < number.End && number.Offset < ratio.End));
        return [.. ratios.Concat(plain).OrderBy(number => number.Offset)];
    }

    /// <summary>Whether the words before a length of time say that the time itself is judged: <c>Väntetiden ska vara högst</c>.</summary>
    public static bool IsTimeJudged(string before) => JudgedTime.IsMatch(before);

    /// <summary><c>åtta av tio deltagare</c> is 80 percent.</summary>
    private static IEnumerable<GoalNumber> Ratios(string text, ImmutableArray<Sighting<Number>> all) =>
        from pair in all.Zip(all.Skip(1))
        where text[pair.First.End..pair.Second.Offset] is " av " or " av de " && pair.Second.Value.Value is 3 or 4 or 5 or 10 or 20 or 100 && pair.First.Value.Value < pair.Second.Value.Value && pair.First.Value.Value >= 1
        where FollowedByNoun.IsMatch(text[pair.Second.End..])
        select new GoalNumber(Percent(pair.First.Value.Value / pair.Second.Value.Value), pair.First.Offset, pair.Second.End, true);

    /// <summary><c>hälften av deltagarna</c>, <c>varannan deltagare</c>, <c>var tredje elev</c>.</summary>
    private static IEnumerable<GoalNumber> Shares(string text) =>
        Share.Matches(text).Select(match => new GoalNumber(Percent(1m / Parts(match)), match.Index, match.Index + match.Length, true));

    private static decimal Parts(Match match) => match.Groups["of"].Value.ToUpperInvariant() switch
    {
        "TREDJE" => 3,
        "FJÄRDE" => 4,
        "FEMTE" => 5,
        _ => 2,
    };

    /// <summary><c>ett trettiotal ungdomar</c>.</summary>
    private static IEnumerable<GoalNumber> Rounded(string text) =>
        from match in AboutSo.Matches(text)
        let number = Swedish.Numbers(match.Groups["number"].Value)
        where number is [_]
        select new GoalNumber(number[0].Value.Value, match.Index, match.Index + match.Length, false);

    private static decimal Percent(decimal share) => Math.Round(share * 100, 2);

    private static bool IsFraction(Sighting<Number> number, string text) =>
        number.Text.Contains("del", StringComparison.OrdinalIgnoreCase) && text[number.End..].StartsWith(" av ", StringComparison.Ordinal);

    private static bool MayBeTarget(Statement statement, Sighting<Number> number)
    {
        string text = statement.Text;
        string before = text[..number.Offset];
        string after = text[number.End..];
        Marked marked = statement.Marked;
        return (!marked.Sums.Any(sum => Overlaps(sum, number) && IsMoney(sum, text)) || JudgedMoney.IsMatch(before))
            && !marked.Days.Any(day => Overlaps(day, number))
            && !marked.Intervals.Any(interval => Overlaps(interval, number))
            && (!marked.Durations.Any(duration => Overlaps(duration, number)) || JudgedTime.IsMatch(before))
            && !ClauseNumber.IsMatch($"{before}{number.Text}|{after}")
            && !Article.IsMatch(number.Text + "|" + before)
            && !(number.Text.Contains("del", StringComparison.OrdinalIgnoreCase) && !IsFraction(number, text))
            && (!NotBefore.IsMatch(before) || Rises.IsMatch(before) || LabelBefore.IsMatch(before))
            && !NotAfter.IsMatch(after)
            && !(number.Value.Value is >= 1990 and <= 2100 && number.Text.Length == 4);
    }

    /// <summary>A number over time without a currency (<c>2 000 per år</c>) may count anything, unless it is large.</summary>
    private static bool IsMoney(Sighting<Money> sum, string text) =>
        Math.Abs(sum.Value.Value) >= LeastSum || Currency.IsMatch($"{sum.Text} {text[sum.End..]}");

    private static bool Overlaps<T>(Sighting<T> sighting, Sighting<Number> number)
        where T : class =>
        sighting.Offset < number.End && number.Offset < sighting.End;

    [GeneratedRegex(@"^[\d\s.,:–-]*(\p{L}*(kr|kronor|SEK|mnkr)\b|:-)|\b(kr|kronor|SEK|tkr|mkr|mnkr)\b", Options, 10_000)]
    private static partial Regex Currency { get; }

    [GeneratedRegex(@"^\s+\p{L}", Options, 10_000)]
    private static partial Regex FollowedByNoun { get; }

    [GeneratedRegex(@"\b(hälften(?! av (summan|kostnad|belopp|tid|medl|bidrag|ersättning|budget|verksamhet|året|lön|lokal))|var(je)? (?<of>tredje|fjärde|femte)(?=\s(?!(år|månad|vecka|dag|gång))\p{L})|varannan(?=\s(?!(vecka|månad|dag|gång|torsdag|\p{L}*dag\b))\p{L}))\b", Options, 10_000)]
    private static partial Regex Share { get; }

    [GeneratedRegex(@"\bett (?<number>tio|femton|tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio|hundra)tal\b", Options, 10_000)]
    private static partial Regex AboutSo { get; }

    // "4.1 Den gemensamma avsikten …", "5. Målet är …", "c) …": the clause's own number; "enligt 5.1", "punkt 5.1": another's
    [GeneratedRegex(@"^\W*(\d+(\.\d+)+\.?|\d{1,2})\|([.)]|\s+(?-i:\p{Lu}\p{Ll}))|(^|\s)\d{1,2}\.\d{1,2}(\.\d+)?\|", Options, 10_000)]
    private static partial Regex ClauseNumber { get; }

    // "En" and "ett" are articles but after a hedge
    [GeneratedRegex(@"^(en|ett|den|det|båda|första|andra)\|(?!.*\b(minst|lägst|högst|åtminstone)\s$)", Options | RegexOptions.Singleline, 10_000)]
    private static partial Regex Article { get; }

    [GeneratedRegex(@"(årskurs(erna)?|åk|klass(erna)?|punkt(en|erna)?|§+|bilaga|kapitel|mål|delmål|nr|nummer|fas|steg|etapp|moment|ålder(n)?|åldrarna|åldersgruppen|från|mellan|jämfört med|jämföra med|\bi|\bpå|före|efter|\btill|kl|\b20\d\d:?|\()\s*(ca |cirka |minst )?$|\b(fler|färre|mer|mindre|högre|lägre) än (de|dagens|fjolårets|förra årets|nuvarande)\s$|\d[–-]$|\b(inom|under|över)\s$|\b(mellan|från|åldern|ålder) \d+ (och|till) $|\d\s?[–-]\s?$", Options, 10_000)]
    private static partial Regex NotBefore { get; }

    // "öka … till", "uppgå till", "ett genomsnitt på": what follows is reached, not a place or a time
    [GeneratedRegex(@"\b(öka\p{L}*|minska\p{L}*|stig\p{L}*|sjunk\p{L}*|växa|växer|höj\p{L}*|sänk\p{L}*|halveras|uppgå\p{L}*|nå upp|komma upp|går upp|gå upp|gå ned|gå ner|fördubblas)\b[^.;]*\btill\s+(minst |högst |lägst |omkring |cirka |ca )?$|\b(index|nivå|värde|snitt|genomsnitt|medelbetyg|resultat|betyg|svarsfrekvens|andel|\p{L}*grad|\p{L}*index)\s+(på|om)\s+(minst |högst |lägst |omkring |cirka |ca )?$|\b(ligga|ligger|kvar) på (minst |högst |lägst )?$|\b(är|vara|bli|uppgå till|ska|men inte|inte) (över|under)\s$|\b(till|på) (minst|högst|lägst) $", Options, 10_000)]
    private static partial Regex Rises { get; }

    // "måltal under loppet av 2028:" minst 100 personer: the label's year, and then the target
    [GeneratedRegex(@"^\W*([a-z0-9]{1,2}[.)]\s+)?(\p{L}+\s){0,2}?\p{L}*(mål|tal|krav|nivå|resultat|effekt|indikator)\p{L}*\s[^.;:]{0,40}20\d\d:\s+(minst |högst |lägst |som mest )?$", Options, 10_000)]
    private static partial Regex LabelBefore { get; }

    [GeneratedRegex(@"^\s*(år\b(?! (ska|skall) vara)|åringar|-åringar|[–-]\d+\s?år|§|:\d\d|\.\d\d\b|gånger|gång\b|kvm|m2|km\b|kl\b|kap\b|(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b|första|sista|-årig|årig|(och|till|–|-|eller) \d+ år\b|(och|eller) \d+ §)", Options, 10_000)]
    private static partial Regex NotAfter { get; }

    // "ska vara högst" 7 dagar: a time that is itself judged
    [GeneratedRegex(@"\b(tid(en)?|\p{L}+tid(en)?|kö(n)?|dröja|vänta|dröjer|väntar|dygn(en)?|\p{L}*längd(en)?)\b[^.;]*\b(vara|är|uppgå till|understiga|överstiga|understiger|överstiger|dröja|dröjer|vänta|väntar|bli|minska\p{L}*|till)\s+(inte\s+)?(högst|minst|max|maximalt|mindre än|kortare än|längre än|mer än|i snitt|i genomsnitt)?\s*$|\b(vänta|väntar|dröja|dröjer)\s+(högst|max|längre än|mer än|mindre än)\s*$|\b(vara|är|uppgå till|understiga|överstiga|understiger|överstiger)\s+(inte|högst|max|maximalt|mindre än|kortare än)?\s*$", Options, 10_000)]
    private static partial Regex JudgedTime { get; }

    // "Försäljningen ska uppgå till minst" 300 000 kronor: money that is itself the result
    [GeneratedRegex(@"\b(försäljningen|egenfinansieringen|omsättningen|insamlingen|de insamlade medlen)\b[^.;]*\b(ska|skall|bör|förväntas|beräknas)\b[^.;]*$", Options, 10_000)]
    private static partial Regex JudgedMoney { get; }
}
