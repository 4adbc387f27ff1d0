using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;

namespace Ingest.Extraction.Amounts;

/// <summary>What a sum is for, in the paper's words (contract, Amounts <c>subject</c>). Examples: <c>AgreementAmountSubjects.corpus.txt</c>.</summary>
internal static partial class AgreementAmountSubjects
{
    private const int MostCharacters = 140;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The purpose after the sum, else the label or object before it, else what the sum stands under; the year it is for behind it.</summary>
    public static string? Of(Statement statement, string before, string after, string? period)
    {
        string? subject = Purpose(after) ?? Label(statement, before, after) ?? Object(before) ?? Purpose(before) ?? Under(statement);
        string? year = period is not null && subject?.Contains(period, StringComparison.OrdinalIgnoreCase) != true ? period : null;
        return (subject, year) switch
        {
            (null, _) => year,
            (_, null) => Cut(subject),
            _ => Cut($"{subject}, {year}"),
        };
    }

    private static string? Purpose(string text) => ForWhat.Match(text) is { Success: true } match ? Tidy(match.Groups["what"].Value) : null;

    /// <summary><c>1–10 deltagare – 40 000 kr</c>, <c>Hyra: 120 000 kr</c>: the words that a list item or line has beside its sum.</summary>
    private static string? Label(Statement statement, string before, string after)
    {
        if (statement.Kind == StatementKind.Sentence && !LabelEnd.IsMatch(before))
        {
            return null;
        }

        string label = before.Trim().Length > 1 ? before : after;
        return label.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 12 ? Tidy(Bullet.Replace(label, string.Empty)) : null;
    }

    private static string? Object(string text) => WithWhat.Match(text) is { Success: true } match ? Tidy(match.Groups["what"].Value) : null;

    /// <summary>A heading that only announces its clause (<c>Ersättning</c>, <c>Ärendebeskrivning</c>) says nothing of what the sum is for.</summary>
    private static string? Under(Statement statement) => statement.Heading.Length > 0 && ClauseHeadings.Of(statement.Heading) == Clause.None ? statement.Heading : null;

    private static string? Tidy(string text)
    {
        string tidy = Edge.Replace(text, string.Empty).Trim();
        return tidy.Length < 3 || Somebody.IsMatch(tidy) || Nothing.IsMatch(tidy) ? null : tidy;
    }

    private static string Cut(string text) => text.Length <= MostCharacters ? text : text[..text.LastIndexOf(' ', MostCharacters)];

    // "… per år för personal och drift av mötesplatsen", "medlen avser lön till en samordnare", "för varje person som placeras"
    [GeneratedRegex(
        @"(?<!\b(flyttas?|flyttar|omfördelas|återgår|återförs)\s)\b(för|avseende|avser|till|vilket täcker|som täcker|täcker)\s+(?!(att det|(detta|det|dessa|den)(?=\s(\p{L}+(s|r)\b|[.,;]|$))|år(en)?|perioden|tiden|hela|andra halvåret|första halvåret|varje år|läsåret|\d|20\d\d|\p{L}*(kommunen|föreningen|laget|klubben|nämnden|förbundet|jouren|kåren|sällskapet|stiftelsen|församlingen|organisationen|kooperativet|bolaget)\s(för|till|avseende)\b|kommunen|föreningen|det första|respektive|sin (egen )?del|egen del|egen räkning|ändamålet|sammanlagt|högst|cirka|(ett|en) (\p{L}+ )?(belopp|värde|summa|kostnad|ersättning)|och med)\b|(?-i:\p{Lu}))(?<what>[^.;,]{3,140}?)(?=,\s|\.|;|$|\s(och därefter|samt att|enligt|inom ramen för|som föreningen|i enlighet|behövs|betalar|utgår|ska|lämnas|ersätter|bidrar|utbetalas|avsätts|används|från (?-i:\p{Lu})|varav|under åren|beräknas|uppgår|uppskattas))",
        Options, 10_000)]
    private static partial Regex ForWhat { get; }

    // "bidrar med ideella timmar motsvarande …", "upplåter lokalen på Torget utan hyra", "står för handledningskostnader om"
    [GeneratedRegex(
        @"\b(bidrar med|bidra med|står för|svarar för|upplåter|upplåta|tillhandahåller|ställer|lånar ut|ersätter \p{L}+ med|betalar|bekostar|finansierar|kostnaden för|kostnader för|ersättning för)\s+(därutöver |även |dessutom )?(?<what>[^.;\d]{3,120}?)(?=\s*(,|$)|\s+(motsvarande|till ett|till en|värt|värd|om|på|uppskattad|uppskattas|beräknas|uppgår|med|ca|cirka|för)\b)",
        Options, 10_000)]
    private static partial Regex WithWhat { get; }

    [GeneratedRegex(@"[:–—-]\s*(ca |cirka |högst |upp till )?$", Options, 10_000)]
    private static partial Regex LabelEnd { get; }

    // who pays or is paid: "betalar kommunen", "till kooperativet"
    [GeneratedRegex(@"^\p{L}*(kommunen|regionen|staden|nämnden|förvaltningen|föreningen|stiftelsen|kooperativet|jouren|klubben|bolaget|församlingen|förbundet|organisationen|parten|partnern)(\s(till|om|med|dessutom|därutöver|även|också|årligen|ett|en)\b.*)?$|^(\p{L}+\s){1,3}(kommun|stad)$|^region\s\p{L}+$", Options, 10_000)]
    private static partial Regex Somebody { get; }

    // words on how much, how often or from when: "årligen", "till", "Ersättningen höjs från"
    [GeneratedRegex(@"^(till|från|med|om|på|och|samt|årligen|årsvis|månadsvis|kvartalsvis|varje år|därefter|sedan|dels)$|\b(höjs|sänks|ökas|minskas|räknas upp|justeras|ändras|höja|sänka)\b(\s\p{L}+){0,2}$", Options, 10_000)]
    private static partial Regex Nothing { get; }

    [GeneratedRegex(@"^\s*([•▪◦●○■□·\uF0B7\uF0A7*–-]|\d{1,2}[.)])\s+", Options, 10_000)]
    private static partial Regex Bullet { get; }

    [GeneratedRegex(@"^[\s,:;()=–—-]+|[\s,:;()=–—-]+$|\s+(ca|cirka|högst|upp till|om|på|med|minst|totalt|är|:)\s*$", Options, 10_000)]
    private static partial Regex Edge { get; }
}
