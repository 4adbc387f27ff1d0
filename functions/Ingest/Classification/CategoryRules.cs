using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>What a title tells of its matter.</summary>
/// <param name="Name">How <c>ingest explain</c> calls it.</param>
/// <param name="Category">What the matter is.</param>
/// <param name="Confidence">0..1: how sure a title of this kind is by itself.</param>
/// <param name="Pattern">Compiled with a time-out.</param>
internal sealed record CategoryRule(string Name, Category Category, double Confidence, Regex Pattern);

/// <summary>Titles by category, in the order they are tried. Examples of each stand in <c>Categories.corpus.txt</c>, beside this file.</summary>
internal static partial class CategoryRules
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const string Month = "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|apr|aug|sept?|okt|nov|dec)";

    /// <summary>An IOP in words: idéburet offentligt partnerskap.</summary>
    internal const string Iop = @"(?:\bIOP\b(?::\p{L}+)?|\bid[eé]bur(?:et|na|en)?[ -](?:och )?offentlig[ta]?[ -](?:partnerskap|samverkan)\p{L}*|\bpartnerskap\p{L}* mellan (?:det |den )?(?:offentliga?|idébur(?:et|na|en))(?: \p{L}+)? och (?:det |den )?(?:offentliga?|idébur(?:et|na|en))\b)";

    /// <summary>That the matter is a particular IOP.</summary>
    public const string ParticularIop = "an IOP";

    /// <summary>That the matter is IOPs as a whole.</summary>
    public const string WholeIop = "IOPs as a whole";

    public static ImmutableArray<CategoryRule> All { get; } =
    [
        new("formality", Category.Other, 0.95, Formality),
        new("delegation order", Category.Other, 0.95, DelegationOrder),
        new("decisions on delegation", Category.DelegationDecision, 0.95, Delegation),
        new("notices", Category.Other, 0.95, Notices),
        new("about follow-ups", Category.Other, 0.85, AboutFollowUps),
        new("follow-up", Category.BudgetFollowUp, 0.95, FollowUp),
        new(WholeIop, Category.Other, 0.8, WholeOfIops),
        new(ParticularIop, Category.IopAgreement, 0.9, AnIop),
    ];

    /// <summary>The first rule that knows the title, or null.</summary>
    public static CategoryRule? For(string title) => All.FirstOrDefault(rule => rule.Pattern.IsMatch(title));

    // Upprop och val av justerare · Fastställande av dagordning · Mötet öppnas · Övriga frågor
    [GeneratedRegex(@"^(?:(?:god|faststä|besluta|ändring)\p{L}* (?:av |om )?)?(?:(?:dag|föredragnings|ärende)(?:ordning|lista)\p{L}*|upprop\b.*|(?:val|utseende) av (?:protokolls?)?justera\p{L}*|protokolls?justering|justering(?: av protokoll\p{L}*)?|(?:mötets?|mötet|sammanträdets?) (?:öppna|avslut)\p{L}*|öppnande|avslutning|övriga (?:frågor|ärenden)|närvaro\p{L}*)(?: och (?:upprop|dagordning\p{L}*|justering\p{L}*|närvaro\p{L}*|(?:val av )?(?:protokolls?)?justera\p{L}*))?$", Options, TimeoutMs)]
    private static partial Regex Formality { get; }

    // Reviderad delegationsordning · Vidaredelegation
    [GeneratedRegex(@"delegations?ordning|vidaredelegation|delegeringsordning|^delegation (?:av|till) ", Options, TimeoutMs)]
    private static partial Regex DelegationOrder { get; }

    // Delegationsbeslut · Redovisning av beslut fattade på delegation · Anmälan av delegeringsbeslut · Delegationsärenden
    [GeneratedRegex(@"delegations?-? ?(?:och \p{L}+)?(?:beslut|ärende|list|rapport|anmäl|protokoll)|delegerings?(?:beslut|ärende)|delegerade beslut|(?:beslut|ärenden?)\b.{0,40}\b(?:på|enligt|med stöd av|genom|via|i|av|utifrån) delegation|^(?:redovisning|anmälan|rapport(?:ering)?) av delegation|^delegation(?:er)?$|delegations-", Options, TimeoutMs)]
    private static partial Regex Delegation { get; }

    // Anmälningsärenden · Meddelanden · Delgivningar · Inkomna skrivelser
    [GeneratedRegex(@"^(?:redovisning av )?(?:anmälnings?s?ärenden?|anmälan av (?:inkomna|handlingar|skrivelser)|anmälningar|meddelanden?|delgivning(?:ar|särenden?)?|inkomna (?:skrivelser|handlingar)|handlingar för kännedom|för kännedom|skrivelser och meddelanden)", Options, TimeoutMs)]
    private static partial Regex Notices { get; }

    // Tidplan för uppföljning och bokslut · Granskning av delårsrapporten · Budget 2026 · Förslag till internbudget · Uppföljning av intern kontroll
    [GeneratedRegex(@"(?:tidplan|tidsplan|anvisning|rutin|riktlinje|instruktion|granskning|revisionsrapport|revisorernas|yttrande|svar på|remiss|process)\p{L}*\b.{0,60}(?:delår|bokslut|budget|årsredovisning|uppföljning)|intern(?:a)? ?kontroll|^(?:förslag till )?(?:intern|detalj|nämnds?|drift|investerings|tilläggs|preliminär )?budget(?:förslag|underlag|ramar?|skrivelse|plan)?(?: \d{4}| för| och|, |$)|(?:internbudget|detaljbudget|budgetförslag|budgetunderlag|budgetramar|budgetdirektiv|flerårsplan|verksamhetsplan|ombudgetering|tilläggsanslag)(?!.{0,40}uppföljning)|(?:stiftelse|förbund|bolag|förening)\p{L}*\b.{0,20}årsredovisning", Options, TimeoutMs)]
    private static partial Regex AboutFollowUps { get; }

    // Budgetuppföljning mars · Delår 2 · Delårsrapport · Tertialrapport 1 · Ekonomisk prognos · Månadsuppföljning · Årsbokslut 2024 · Uppföljning per augusti
    [GeneratedRegex(
        @"budget(?:uppföljning|avräkning|prognos|rapport)|ekonomi(?:sk[at]? )?(?:uppföljning|prognos|rapport|läges|redovisning|redogörelse|avstämning|utfall)|ekonomiskt (?:läge|utfall|resultat)|månads(?:uppföljning|rapport|bokslut|prognos)|delår(?:s|\b)|tertial(?:rapport|uppföljning|bokslut|\b)|kvartals?(?:rapport|uppföljning|bokslut|redovisning)|årsredovisning|(?:års)?bokslut|helårsprognos|årsprognos|halvårs(?:rapport|uppföljning|bokslut)|prognosrapport|resultatrapport|uppföljningsrapport"
        + "|uppföljning (?:av )?(?:mål och |verksamhet och |nämndens )?(?:budget|ekonomi)|(?:ekonomi|verksamhets)?uppföljning (?:per|efter|till och med|t\\.?o\\.?m\\.?|" + Month + @"|\d)|\bprognos(?: \d| per| efter| för helår| helår| " + Month + @")|(?:nämndens |årlig |^)(?:års|verksamhets)berättelse(?: för \p{L}*nämnden)?(?: år)? \d{4}",
        Options,
        TimeoutMs)]
    private static partial Regex FollowUp { get; }

    // Riktlinjer för idéburet offentligt partnerskap · Återrapportering av uppdrag om IOP · Nämndens IOP:er · Uppföljning av idéburna offentliga partnerskap
    [GeneratedRegex($@"(?:riktlinje|policy|strategi|modell|vägledning|handbok|återrapport|redovisning av|uppdrag|sammanställning|översikt|kartläggning|inventering|utredning|förstudie|motion|medborgarförslag|interpellation|utvärdering av|uppföljning av|lägesrapport|rapport om|arbetet med|process|rutin|mall|principer|möjlighet|utbildning|workshop).{{0,80}}{Iop}|\bIOP:er(?:na)?\b|idéburna offentliga partnerskap\b|^(?:information om )?{Iop}(?: \(IOP\))?$|{Iop}.{{0,20}} (?:i kommunen|som (?:arbetssätt|metod|modell|samverkansform))", Options, TimeoutMs)]
    private static partial Regex WholeOfIops { get; }

    // Överenskommelse om idéburet offentligt partnerskap med Föreningen X · Förlängning av IOP Y
    [GeneratedRegex(Iop, Options, TimeoutMs)]
    private static partial Regex AnIop { get; }
}
