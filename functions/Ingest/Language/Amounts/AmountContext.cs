using System.Text.RegularExpressions;
using Ingest.Papers;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Amounts;

/// <summary>What the clause around an amount says of it: how often it is paid, and whether it is hedged.</summary>
internal static partial class AmountContext
{
    private const int Before = 90;
    private const int After = 90;

    private const string Person =
        @"(?:deltagare|person(?:er)?|elev(?:er)?|barn|(?:års|vård|boende)?plats(?:er)?|individ|ungdom(?:ar)?|brukare|klient|invånare|medlem(?:mar)?|(?:års)?anställd|medarbetare|"
        + @"kvinna|man|placering|placerad|boende|familj|hushåll|student|studerande|besökare|vuxen|gäst|årsarbetare|feriearbetare|praktikant)\w*";

    // The groups of a frequency's words, in the order they are tried.
    private const string Often =
        $"(?<person>(?:/ ?|per |för varje |för var och en av )(?!(?:boende|vård)(?:dygn|dag|natt))(?:\\p{{L}}+(?:en|ad|d|t|ande) )?{Person}|styck{End}|per st{End}|per capita{End})"
        + "|(?<half>2 gånger (?:per|om|varje) år(?:et)?)|(?<quarter>4 gånger (?:per|om|varje) år(?:et)?)|(?<month>12 gånger (?:per|om|varje) år(?:et)?)"
        + "|(?<half>(?:/ ?|per |varje |vart |vartannat |och )(?:(?:kalender)?(?:halvår|termin)|halvt (?:kalender|verksamhets|avtals)?år)|(?:i|om) halvåret|halvårsvisa?|var sjätte månad)"
        + "|(?<quarter>(?:/ ?|per |varje |vart |i |och )(?:kalender)?kvartal(?:et)?|kvartalsvisa?|var tredje månad)"
        + "|(?<month>(?:/ ?|per |varje |i |om |och )(?:kalender)?mån(?:ad(?:en)?)?|var månad|månadsvisa?|månatlig(?:en|a|t)?)"
        + "|(?<day>(?:/ ?|per |varje |om |och )(?:(?:belagt|belagd|bokat|nyttjat|använt|utnyttjat|påbörjat) )?(?:vård|boende)?(?:dygn(?:et)?|dag(?:en)?|natt(?:en)?)|dagligen)"
        + "|(?<year>(?:/ ?|per |varje |vart |för varje |om |på |och )(?:kalender|verksamhets|avtals|läs|budget|hel|helt )?år(?:et|sbasis)?(?! ?(?:19|20)[0-9]{{2}})|årligen|årsvis|vardera året?|för vart och ett av (?:avtals|verksamhets|kalender|läs)?åren|per annum|per tolvmånadersperiod|var tolfte månad|p[.]a[.])";

    public static Frequency? FrequencyOf(string text, int start, int end, int clauseStart, int clauseEnd)
    {
        string after = text[end..Math.Min(clauseEnd, end + After)];
        string before = text[Math.Max(clauseStart, start - Before)..start];
        Match ahead = RightBefore.Match(before);
        return ahead.Groups["year"].Success && Instalments.IsMatch(after) ? Frequency.Yearly
            : Read(RightBehind.Match(after)) ?? Read(ahead) ?? Read(LaterBehind.Match(after)) ?? Read(EarlierBefore.Match(before));
    }

    public static Qualifier? QualifierOf(string text, int start, int end, int clauseStart, int clauseEnd)
    {
        Match before = Hedge.Match(text[Math.Max(clauseStart, start - Before)..start]);
        Match hedge = before.Success ? before : HedgeBehind.Match(text[end..Math.Min(clauseEnd, end + After)]);
        return !hedge.Success ? null
            : hedge.Groups["about"].Success ? Qualifier.About
            : hedge.Groups["most"].Success ? Qualifier.AtMost
            : Qualifier.AtLeast;
    }

    /// <summary>Where the clause around a place begins and ends: at a full stop, a semicolon, a colon or a bullet.</summary>
    public static (int Start, int End) ClauseAround(Folded folded, int start, int end)
    {
        string text = folded.Text;
        int from = start;
        while (from > 0 && start - from < Before && !IsStop(folded, from - 1))
        {
            from--;
        }

        int to = text[end - 1] == '.' ? end - 1 : end; // "2 329 tkr. Kostnaden …"
        while (to < text.Length && to - end < After && !IsStop(folded, to))
        {
            to++;
        }

        return (from, Math.Max(to, end));
    }

    private static bool IsStop(Folded folded, int at)
    {
        string text = folded.Text;
        return text[at] switch
        {
            ';' or '•' or '!' or '?' => true,
            '.' => at + 1 == text.Length
                || (text[at + 1] == ' ' && (folded.BeginsUpper(at + 2) || !Abbreviation.IsMatch(text[Math.Max(0, at - 6)..at]))),
            _ => false,
        };
    }

    private static Frequency? Read(Match match) =>
        !match.Success ? null
        : match.Groups["once"].Success ? Frequency.Once
        : match.Groups["person"].Success ? Frequency.PerPerson
        : match.Groups["half"].Success ? Frequency.HalfYearly
        : match.Groups["quarter"].Success ? Frequency.Quarterly
        : match.Groups["month"].Success ? Frequency.Monthly
        : match.Groups["day"].Success ? Frequency.Daily
        : Frequency.Yearly;

    // "kr per år", "kr/år", "kr årligen", "kr (exkl. moms) per år", "kr i bidrag per år"
    [GeneratedRegex($@"^[ ,()]*(?:(?<=\()[^()]*\) ?)?(?:exkl(?:usive|[.])? moms,? |inkl(?:usive|[.])? moms,? )?(?:(?:en|1) gång )?(?:{Often}|(?<once>en gång(?! per| om| i| varje| årlig)|(?:som|i|till) (?:ett? )?engångs\w*|engångs\w+|vid ett tillfälle)){End}", Options, TimeoutMs)]
    private static partial Regex RightBehind { get; }

    // "årligen 400 000 kr, kvartalsvis i förskott": how the yearly sum is paid out
    [GeneratedRegex($@"^[ ,(]*(?:(?:halvårs|kvartals|månads)vis|per (?:halvår|kvartal|månad) i (?:för|efter)skott){End}", Options, TimeoutMs)]
    private static partial Regex Instalments { get; }

    // "… i ersättning per år": no other number, no other verb between
    [GeneratedRegex($@"^(?:(?![0-9]|betal|utbetal|faktur|rekvirer|redovis|träffa|följ|möte|gång)[^0-9])*?[ /](?:{Often}){End}|^[^0-9]{{0,40}} (?<once>en gång(?! per| om| i| varje| årlig)|engångs(?:belopp|ersättning|summa|bidrag)\w*){End}", Options, TimeoutMs)]
    private static partial Regex LaterBehind { get; }

    // "årligen 350 000 kr", "ett engångsbelopp om", "månadshyran är", "en årlig ersättning på"
    [GeneratedRegex($@"(?:(?<once>engångs\w+)|(?<half>2 gånger (?:per|om|varje) år)|(?<quarter>4 gånger (?:per|om|varje) år)|(?<month>12 gånger (?:per|om|varje) år)|(?<year>årlig(?:en|a|t)?|varje år|(?<!gånger )per år|års(?:hyra|avgift|belopp|kostnad|ersättning|bidrag)\w*)|(?<month>månatlig\w*|månads\w+|varje månad|per månad)|(?<quarter>kvartals\w+|varje kvartal|per kvartal)|(?<half>halvårs\w+|varje halvår|per halvår)|(?<day>dygns\w+|dagligen|per dygn)|(?<person>per {Person}))(?: [\p{{L}}-]+){{0,5}}:? ?\(?$", Options, TimeoutMs)]
    private static partial Regex RightBefore { get; }

    // the same words earlier in the clause, with no number between
    [GeneratedRegex($@"{Start}(?:(?<once>engångs(?:belopp|ersättning|summa|bidrag|kostnad|stöd)\w*)|(?<year>årlig(?:en|a|t)|varje år|per år)|(?<month>månatlig\w*|varje månad|per månad))(?:(?! (?:möte|uppfölj|redovis))[^0-9]){{0,60}}$", Options, TimeoutMs)]
    private static partial Regex EarlierBefore { get; }

    // "cirka", "högst", "minst" and the few words that may stand between them and the number
    [GeneratedRegex($@"(?:{Start}(?:(?<about>cirka|circa|ca|c:a|omkring|ungefär|drygt|knappt|runt|uppskattningsvis|närmare|nästan|nära|kring|i storleksordningen)|(?<most>högst|max(?:imalt|imala?|belopp(?:et)?)?|tak(?:et)?|takbelopp(?:et)?|upp till|upp emot|uppemot|som mest|(?:inte|ej) (?:mer|högre) än|(?:inte|ej) överstig(?:a|er|ande)|(?:mindre|lägre) än|understig(?:a|er|ande)|under)|(?<least>minst|lägst|åtminstone|minimum|(?:inte|ej) (?:mindre|lägre) än|(?:mer|högre) än|överstig(?:a|er|ande)|över))[.:]?(?: (?:och med|totalt|sammanlagt|sammantaget|tillsammans|ett?|belopp|värde|summa|om|på|är|med|till|av|en|summa|ersättning|kostnad)){{0,4}}|(?<about>~)) ?$", Options, TimeoutMs)]
    private static partial Regex Hedge { get; }

    // "500 000 kr som mest", "(max)"
    [GeneratedRegex($@"^ ?\(?(?:(?<most>som (?:mest|högst)|max(?:imalt)?)|(?<least>som (?:minst|lägst)|eller mer)|(?<about>ungefär|cirka)(?! [0-9])){End}", Options, TimeoutMs)]
    private static partial Regex HedgeBehind { get; }

    // "ca.", "kr.", "exkl.", "o.d.": a full stop that ends no sentence
    [GeneratedRegex(@"(?<!\p{L})(?:ca|c|kr|exkl|inkl|t|o|d|m|s|fr|bl|a|max|min|tkr|dvs|resp|st|mån|milj)$", Options, TimeoutMs)]
    private static partial Regex Abbreviation { get; }
}
