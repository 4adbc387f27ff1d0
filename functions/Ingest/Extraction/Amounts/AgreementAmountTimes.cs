using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Amounts;

/// <summary>How often a sum is paid, and which year or half-year it is for. Examples: <c>AgreementAmountTimes.corpus.txt</c>.</summary>
internal static partial class AgreementAmountTimes
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>How papers say how often, in the order tried.</summary>
    public static ImmutableArray<(Frequency Frequency, Regex Pattern)> All { get; } =
    [
        (Frequency.Once, Once),
        (Frequency.PerPerson, PerPerson),
        (Frequency.HalfYearly, HalfYearly),
        (Frequency.Quarterly, Quarterly),
        (Frequency.Monthly, Monthly),
        (Frequency.Daily, Daily),
        (Frequency.Yearly, Yearly),
    ];

    /// <summary>The frequency that a text says, or null.</summary>
    public static Frequency? In(string text) =>
        All.Where(rule => rule.Pattern.IsMatch(text)).Select(rule => (Frequency?)rule.Frequency).FirstOrDefault();

    /// <summary>How often this sum is paid: by the words on it, after it, before it, then by what the whole stands under. A named year or period is null.</summary>
    public static Frequency? Of(Statement statement, Sighting<Money> sum, string before, string after)
    {
        if (sum.Value.Frequency is { } own)
        {
            return own;
        }

        if (NamedPeriod(before, after) is not null || WholeTerm.IsMatch(after) || WholeTerm.IsMatch(before))
        {
            return null;
        }

        if (RaisedFrom.IsMatch(before) && RaisedTo.IsMatch(after))
        {
            return In(statement.Text[sum.End..]);
        }

        return In(after) ?? In(before) ?? (Opening.Match(statement.Text) is { Success: true } opening ? In(opening.Value) : null) ?? In(statement.LeadIn.Text) ?? (Once.IsMatch(statement.Heading) || Yearly.IsMatch(statement.Heading) ? In(statement.Heading) : null);
    }

    // "höjs från" 525 000 "till" 560 000 kronor per år: as often as what it becomes
    [GeneratedRegex(@"\bfrån\s+(dagens\s+|nuvarande\s+)?$", Options, 10_000)]
    private static partial Regex RaisedFrom { get; }

    [GeneratedRegex(@"^\s*(kr|kronor|tkr|mkr)?\s*till\s+(nya\s+)?$", Options, 10_000)]
    private static partial Regex RaisedTo { get; }

    // "Varje år lämnar A 620 000 kronor till B och 480 000 kronor till C": what opens the sentence holds for all its sums
    [GeneratedRegex(@"^\W*(\d+(\.\d+)*\.?\s+)?(varje|per|årlig|månatlig|årsvis|månadsvis|kvartalsvis|halvårsvis|för varje|under vart och ett)\S*(\s\p{L}+){0,3}", Options, 10_000)]
    private static partial Regex Opening { get; }

    /// <summary>The year or part of a year that a sum is for (<c>2026</c>, <c>andra halvåret 2025</c>), or null.</summary>
    public static string? NamedPeriod(string before, string after) =>
        ForPeriod.Match(after) is { Success: true } next ? next.Groups["period"].Value
        : YearBefore.Match(before) is { Success: true } last ? last.Groups["period"].Value
        : null;

    [GeneratedRegex(@"engångs|\ben gång(?! (per|om|varje|i|vart))|\bvid ett (enda )?tillfälle|\bett startbidrag|startstöd", Options, 10_000)]
    private static partial Regex Once { get; }

    [GeneratedRegex(@"(per|/|för varje|och)\s?(\p{L}+(ad|d|en|ande)\s)?(\p{L}*värd|ambassadör|mentor|kontaktperson|deltagare|person|individ|elev|ungdom|plats|barn|anställd|brukare|klient|årsplats|deltagarplats|praktikant|feriepraktikant|feriejobbare|ungdom|medlem|familj|volontär|elevplats|inskriven|hushåll)\b|\bvar(je)? deltagare", Options, 10_000)]
    private static partial Regex PerPerson { get; }

    [GeneratedRegex(@"per (kalender)?(halvår|termin)|(per|varje) halvt (kalender|verksamhets|avtals)?år|(i|om) halvåret|halvårsvis|/halvår|varje (halvår|termin)|terminsvis|halvårs(belopp|stöd|ersättning|bidrag|summa)|var sjätte månad|två gånger (per|om) år", Options, 10_000)]
    private static partial Regex HalfYearly { get; }

    [GeneratedRegex(@"per (kalender)?kvartal|(i|om) kvartalet|kvartalsvis|varje kvartal|/kvartal|kvartals(belopp|stöd|ersättning|bidrag|summa)|var tredje månad", Options, 10_000)]
    private static partial Regex Quarterly { get; }

    [GeneratedRegex(@"per (kalender)?månad|/\s?mån(ad)?\b|månadsvis|(varje|var) månad|månatlig|i månaden|månads(belopp|stöd|ersättning|bidrag|summa)", Options, 10_000)]
    private static partial Regex Monthly { get; }

    [GeneratedRegex(@"(per|varje) ((belagt|belagd|bokat|nyttjat|använt|utnyttjat|påbörjat) )?(boende|vård)?(dygn|dag)\b|\boch dygn\b|/\s?(dygn|dag)\b|dygnskostnad", Options, 10_000)]
    private static partial Regex Daily { get; }

    [GeneratedRegex(@"per (kalender|verksamhets|läs|avtals|budget|helt?)?\s?år\b|\bvart år\b|\b(kr|kronor|tkr|kkr|:-) och år\b(?! 20)|/\s?år\b|årlig(en|t|a)?\b|\bårsvis|varje (kalender|läs|verksamhets|avtals)?år\b|(varje|per) (sommar|vinter|höst|vår|säsong|sommarlov|lovsommar)\b|varje tolvmånadersperiod|(om|i) året\b(?! (innan|före|efter))|per helår|vart och ett av (avtals|verksamhets|kalender|läs)?åren|per tolvmånadersperiod|var tolfte månad|årsbelopp|(per|ett|på|under|för) helt (kalender|verksamhets|läs|avtals|budget)?år\b|\bhelår\b|vartenda år|på årsbasis|årsersättning|årsbidrag", Options, 10_000)]
    private static partial Regex Yearly { get; }

    // "för 2026", "under första halvåret 2025", "år 2025", "(2025)" straight after the sum
    [GeneratedRegex(
        @"^\W{0,3}(\w+\s){0,3}?(för|under|avseende|år|åren|perioden|läsåret|,)?\s*\(?(det |den )?(?<period>(år |läsåret |våren |hösten |vårterminen |höstterminen |(första|andra) (halvåret|kvartalet|året|verksamhetsåret) ?(av )?)?20\d\d(\s?[/–-]\s?\d{2,4})?|(första|andra|tredje) (året|verksamhetsåret|avtalsåret))(?!-\d)",
        Options, 10_000)]
    private static partial Regex ForPeriod { get; }

    // "2026: 500 000", "År 2 500 000", "För 2025 utgår …", "första året"
    [GeneratedRegex(
        @"(^|[^\d-])(?<period>(år |läsåret |(första|andra) (halvåret|kvartalet) ?)?20\d\d(\s?[/–-]\s?\d{2,4})?|(första|andra|tredje|fjärde) (året|verksamhetsåret|avtalsåret)|år [1-5])(?!-?\d)(?!\s*(§|dnr))[^.;]{0,90}$",
        Options, 10_000)]
    private static partial Regex YearBefore { get; }

    [GeneratedRegex(@"(för|under|över) (hela )?(avtals|projekt|överenskommelse|partnerskaps)?(perioden|tiden|avtalstiden|tvåårsperioden|treårsperioden)\b|sammanlagt (för|under)|totalt (för|under|över)", Options, 10_000)]
    private static partial Regex WholeTerm { get; }
}
