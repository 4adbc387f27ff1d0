using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>By when a result is to be reached, and what it is compared with.</summary>
internal static partial class GoalTimes
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Whether the agreement says of all its goals that they are the year's: <c>Målen följs upp årligen</c>.</summary>
    public static bool AreYearly(Statement statement) => FollowedYearly.IsMatch(statement.Text);

    /// <summary>A year, <c>yearly</c>, or null: by the result's own words, else by those before it that hold for the whole sentence, its lead-in and its heading.</summary>
    public static string? Of(Statement statement, GoalTarget target, ImmutableArray<GoalTarget> inSentence)
    {
        string text = statement.Text;
        int first = inSentence.IsEmpty ? target.Offset : inSentence.Min(one => one.Part?.Start is 0 ? one.Offset : one.Part?.Start ?? one.Offset);
        string own = target.Part is { } part ? part.Of(text) : text;
        string shared = $"{(first < text.Length ? text[..first] : string.Empty)} {statement.LeadIn.Text}";
        return In(own)
            ?? (target.Part is { RefersBack: true } && Before(target, inSentence) is { } whole ? Of(statement, whole, inSentence) : null)
            ?? (target.Part?.Start == 0 && inSentence is [_, { Part.RefersBack: true } last, ..] ? Trailing(last, text) : null)
            ?? In(shared)
            ?? (OfGoals.IsMatch(statement.Heading) ? In(statement.Heading) : null);
    }

    /// <summary>The year or <c>yearly</c> that words name, baselines aside.</summary>
    public static string? In(string text)
    {
        string words = Baselines.Replace(text, string.Empty);
        return YearNamed.Match(words) is { Success: true } year ? year.Groups["year"].Value : Yearly.IsMatch(words) ? "yearly" : null;
    }

    public static bool IsYearly(string text) => Yearly.IsMatch(text);

    /// <summary>What the result is compared with: <c>jämfört med 2024 (71 procent)</c>.</summary>
    public static ImmutableArray<Outcome> Baseline(string text)
    {
        Match match = Baselines.Match(text);
        string words = match.Groups["value"].Value.Trim();
        return match.Success && Swedish.Numbers(words) is [var number, ..] ? [new Outcome(match.Groups["year"].Value, number.Value.Value, words)] : [];
    }

    /// <summary>Where stands what the result is compared with, in characters: <c>jämfört med 2024, då den var 22 procent</c>; empty where nothing does.</summary>
    public static (int Start, int End) BaselineIn(string text) => Baselines.Match(text) is { Success: true } match ? (match.Index, match.Index + match.Length) : (0, 0);

    private static GoalTarget? Before(GoalTarget target, ImmutableArray<GoalTarget> inSentence) =>
        inSentence.LastOrDefault(one => one.Offset < target.Offset);

    private static string? Trailing(GoalTarget last, string text) => last.Part is { } part && part.End == text.Length ? In(part.Of(text)) : null;

    // Målen följs upp årligen, Målen är årliga, … följande, som stäms av vid varje årsskifte
    [GeneratedRegex(@"\b(mål(en)?|resultat(en)?|följande)\b[^.]{0,60}?\b(följs upp|stäms av|utvärderas|mäts|stämmer|prövas|gäller)\b[^.]{0,40}?\b(årlig|varje år|per år|vid varje årsskifte|en gång om året|för varje)|\b(bedömer|följer upp|stämmer av|utvärderar|mäter|prövar)\b[^.]{0,40}?\b(varje år|årligen|en gång om året)\b[^.]{0,60}?\b(mål(en)?|resultat(en)?|följande)\b|\b(mål(en)?|resultat(en)?) (är|gäller) (årlig|per (kalender)?år|för varje)", Options, 10_000)]
    private static partial Regex FollowedYearly { get; }

    [GeneratedRegex(@"\bunder året\b|\b(per|varje|under varje|vart|vartenda|om|respektive|vart och ett av) (kalender|verksamhets|läs|avtals|program)?år(et|en)?\b|\bårlig(en|t|a)?\b|/år\b|\b(varje|per) (sommar|höst|vår|vinter|jul|sommarlov|säsong)\b|\bårsvis\b|\bpå årsbasis\b|\b(på|under( loppet av)?) ett (kalender|verksamhets|avtals)?år\b(?!\s(efter|framåt|från)\b)|\bunder loppet av (varje|ett) \p{L}*år\b", Options, 10_000)]
    private static partial Regex Yearly { get; }

    [GeneratedRegex(@"\b(under|loppet av|till och med|till|senast|vid utgången av|före utgången av|innan utgången av|i slutet av|vid slutet av|år|(kalender|verksamhets|budget|avtals)år(et)?|för|innan|före|när|våren|hösten|sommaren|vintern|hösten|vid årsskiftet|december|juni|målvärde|mål|efter|enkät\p{L}*|mätning\p{L}*|undersökning\p{L}*)\s+(år\s+|våren\s+|hösten\s+|sommaren\s+)?(den \d{1,2} \p{L}+ |utgången av |slutet av |\p{L}+ månad )?(?<year>20\d\d)(?!\s?[/–])\b|(?<=\d\s?(procent|%|\p{L}+)\s)(?<year>20\d\d)\b(?!\s?[/–-])", Options, 10_000)]
    private static partial Regex YearNamed { get; }

    private const string Value = @"(?<value>\d[\d,]*( \d{3})*\s?(%|(?!(år|under|till)\b)\p{L}+)?)";

    // "jämfört med 2024 (71 procent)", "jämfört med 2022: 40", "(2023: 45 %)", "från 45 procent 2023", "att jämföra med 71 procent år 2023", "från 40 (2023)"
    [GeneratedRegex(
        @",?\s*\(?(jämfört med|jämföra med|mot|från|(fler|färre|mer|mindre|högre|lägre|bättre) än|utfall(et)?|nuläge(t)?|utgångsläge(t)?|utgångsvärde(t)?)\s*:?\s*(utfallet\s+|nivån\s+|resultatet\s+)?(år\s+|i\s+)?(?<year>20\d\d)\s*[:(,]?\s*(då\s+\p{L}+\s+\p{L}+\s+)?" + Value + @"\)?"
        + @"|\((utfall |år |nuläge |mätning )?(?<year>20\d\d):?\s*(?<value>\d[^)]{0,30})\)"
        + @"|,?\s*\(?(från|jämfört med|jämföra med|mot|utfall|nuläge|utgångsläge|utgångsvärde)\s*:?\s*(dagens\s+)?" + Value + @"\s+\(?(år |under |i )?(?<year>20\d\d)\)?"
        + @"|\b(fler|färre|mer|mindre|högre|lägre) än de\s+" + Value + @"\s+som\s[^.;,]{0,40}?\b(år |hösten |våren |sommaren |vintern |under |i )+(?<year>20\d\d)\b"
        + @"|\(" + Value + @"\s+(år |under |i )?(?<year>20\d\d)\)",
        Options, 10_000)]
    private static partial Regex Baselines { get; }

    [GeneratedRegex(@"\bmål\b|mål\b|resultat|indikator|uppnå|effekt", Options, 10_000)]
    private static partial Regex OfGoals { get; }
}
