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
    internal const string Iop = @"(?:\bIOP(?=-|\b)(?::\p{L}+)?|\bid[eé]bur(?:et|na|en|ne)?[ ,/-]{1,2}(?:och )?(?:offentlig[ta]?|privat[ta]?)[ -](?:partnerskap|samverkan)\p{L}*|\boffentlig[ta]?[ -–-](?:och )?id[eé]bur(?:et|na|en)?[ -](?:partnerskap|samverkan)\p{L}*|\bid[eé]bur(?:et|na) partnerskap\p{L}*|\bpartnerskap\p{L}* mellan (?:det |den )?(?:offentliga?|idébur(?:et|na|en))(?: \p{L}+)? och (?:det |den )?(?:offentliga?|idébur(?:et|na|en))\b)";

    /// <summary>That the matter is a particular IOP.</summary>
    public const string ParticularIop = "an IOP";

    /// <summary>That the matter is IOPs as a whole.</summary>
    public const string WholeIop = "IOPs as a whole";

    public static ImmutableArray<CategoryRule> All { get; } =
    [
        new("formality", Category.Other, 0.95, Formality),
        new("decisions under the delegation order", Category.DelegationDecision, 0.9, UnderOrder),
        new("delegation order", Category.Other, 0.95, DelegationOrder),
        new("decisions on delegation", Category.DelegationDecision, 0.95, Delegation),
        new("notices", Category.Other, 0.95, Notices),
        new("accounts of other things than money", Category.Other, 0.9, OtherAccounts),
        new("about follow-ups", Category.Other, 0.85, AboutFollowUps),
        new("account of one IOP", Category.IopAgreement, 0.75, AccountOfIop),
        new("follow-up", Category.BudgetFollowUp, 0.95, FollowUp),
        new("decision on IOPs", Category.IopAgreement, 0.85, DecisionOnIops),
        new(WholeIop, Category.Other, 0.8, WholeOfIops),
        new(ParticularIop, Category.IopAgreement, 0.9, AnIop),
    ];

    /// <summary>The first rule that knows the title, or null.</summary>
    public static CategoryRule? For(string title) => All.FirstOrDefault(rule => rule.Pattern.IsMatch(title));

    // Upprop och val av justerare · Fastställande av dagordning · Mötet öppnas · Övriga frågor
    [GeneratedRegex(@"^(?:(?:god|faststä|besluta|ändring)\p{L}* (?:av |om )?)?(?:(?:dag|föredragnings|ärende)(?:ordning|lista)\p{L}*|upprop\b.*|(?:val|utseende) av (?:protokolls?)?justera\p{L}*|protokolls?justering|justering(?: av protokoll\p{L}*)?|(?:mötets?|mötet|sammanträdets?) (?:öppna|avslut)\p{L}*|öppnande|avslutning|övriga (?:frågor|ärenden)|närvaro\p{L}*)(?: och (?:upprop|dagordning\p{L}*|justering\p{L}*|närvaro\p{L}*|(?:val av )?(?:protokolls?)?justera\p{L}*))?$", Options, TimeoutMs)]
    private static partial Regex Formality { get; }

    // Anmälan av beslut enligt delegationsordningen · Redovisning av beslut med stöd av nämndens delegationsordning
    [GeneratedRegex(@"\bbeslut\b.{0,30}\b(?:enligt|med stöd av|utifrån|i enlighet med) (?:\p{L}+s )?(?:delegations?|delegerings)ordning\p{L}*$", Options, TimeoutMs)]
    private static partial Regex UnderOrder { get; }

    // Reviderad delegationsordning · Vidaredelegation · Rutiner för anmälan av delegationsbeslut
    [GeneratedRegex(@"(?:delegations?|delegerings)(?:ordning|förteckning|reglemente|bestämmelse)|vidaredeleg|^(?:ny |reviderad )?delegation (?:av (?!beslut)|till |att )|\b(?:rutin|riktlinje|granskning|översyn|kontroll|anvisning|mall|utbildning|process|revider|ändr|uppdater|införande)\p{L}*\b.{0,50}\b(?:delegations?|delegerings?)", Options, TimeoutMs)]
    private static partial Regex DelegationOrder { get; }

    // Delegationsbeslut · Redovisning av beslut fattade på delegation · Anmälan av delegeringsbeslut · Delegationsärenden
    [GeneratedRegex(@"delegations?-? ?(?:och \p{L}+)?(?:beslut|ärende|list|rapport|anmäl|protokoll|redovisning|förteckning)|delegerings?(?:beslut|ärende|list|protokoll|rapport|redovisning|förteckning)|delegera(?:de|t) (?:beslut|ärende)|delegationer\b|(?:beslut(?:ats?)?|ärenden?|avgjorts?)\b.{0,40}\b(?:på|enligt|med stöd av|genom|via|i|av|utifrån|efter) (?:\p{L}+s )?(?:delegation|delegering)\b|^(?:redovisning|anmälan|rapport(?:ering)?|delgivning|återrapportering) av (?:delegation|delegering|(?:ordförande|tjänstemanna|tjänstemäns |tjänstepersons)beslut)|^(?:anmälan|redovisning) (?:om|av) (?:fattade|tagna) beslut|^ordförandebeslut$|^delegation(?:er)?$|^delegation(?:er)?\s?[–:,-]\s?\p{L}|delegations-|^(?:anmälan|redovisning) av (?:fattade |tagna )?beslut$|\bbeslut(?:ats?|en)?\b.{0,30}\b(?:på|å|i) (?:nämndens|styrelsens) (?:vägnar|ställe|namn)|\bdelegat(?:er(?:na)?)?s? ?beslut|\bbeslut\b.{0,12} av delegat(?:er(?:na)?)?\b|^(?:anmälan|redovisning|rapport\p{L}*|återrapport\p{L}*)\b.{0,40}\b(?:6 kap\.? ?(?:39|40) ?§|(?:39|40) ?§ kommunallagen|kommunallagen 6 kap)|\bbeslut (?:fattade|tagna) (?:sedan|efter|mellan) |^(?:anmälda|redovisade|fattade) (?:ordförande|tjänstemanna)?beslut$", Options, TimeoutMs)]
    private static partial Regex Delegation { get; }

    // Anmälningsärenden · Meddelanden · Delgivningar · Inkomna skrivelser
    [GeneratedRegex(@"^(?:redovisning av |anmälan av )?(?:anmälnings?s?ärenden?(?! (?:och|samt) deleg)|kännedomsärenden?|anmälan av (?:inkomna|handlingar|skrivelser|meddelanden|protokoll|domar)|(?:skrivelser|handlingar|protokoll|ärenden|rapporter) (?:till|för) kännedom|till kännedom|information och meddelanden|anmälningar|meddelanden?|delgivning(?:ar|särenden?)?|inkomna (?:skrivelser|handlingar)|handlingar för kännedom|för kännedom|skrivelser och meddelanden)", Options, TimeoutMs)]
    private static partial Regex Notices { get; }

    // Välfärdsbokslut · Miljöredovisning · Prognos för antalet förskoleplatser · Sjukfrånvarorapport
    [GeneratedRegex(@"(?:välfärds|miljö|klimat|folkhälso|personal|hållbarhets|social|jämställdhets|energi|kompetens|barn|ungdoms|mångfalds|kultur|tillgänglighets|trygghets)(?:bokslut|redovisning)|(?:befolknings|elev|barn|plats|volym|behovs|lokal|bostads|väder|avfalls|trafik|personal)prognos|kvalitets(?:rapport|redovisning|berättelse|uppföljning|bokslut)|patientsäkerhetsberättelse|sjukfrånvaro|medarbetarundersökning|prognos (?:för|över) (?:antal|behov|befolkning|elev|barn|plats)|(?:uppföljning|rapport(?:ering)?) (?:av |om |om ej |kring )?(?:ej verkställda|avtal|intern kontroll|internkontroll|\p{L}*plan(?:en)?\b(?! och (?:budget|ekonomi))|riktlinje|systematisk|synpunkt|klagomål|avvikelse|lex|beslut|uppdrag|motion|medborgarförslag|idéburna|jämställdhet|barn|tillsyn|kvalitet|handlingsplan|strategi|policy)(?!.{0,60}(?:ekonomi|budget|tertial|delår|bokslut|\bT ?[12]\b))", Options, TimeoutMs)]
    private static partial Regex OtherAccounts { get; }

    private const string AboutThem = @"(?:tidplan|tidsplan|tidsram|anvisning|rutin|riktlinje|instruktion|granskning|revisionsrapport|revisorer|yttrande|svar på|remiss|process|modell|direktiv|förutsättning|underlag|inför|upphandling|översyn|utbildning)";

    // Tidplan för uppföljning och bokslut · Granskning av delårsrapporten · Budget 2026 · Förslag till internbudget · Uppföljning av intern kontroll
    [GeneratedRegex(
        $@"\b{AboutThem}\p{{L}}*\b.{{0,60}}(?:delår|bokslut|budget|årsredovisning|uppföljning|tertial)|intern(?:a)? ?kontroll|internkontroll"
        + @"|^(?:förslag till |beslut om |preliminär |reviderad |justerad )?(?:intern|detalj|nämnds?|drift|investerings|tilläggs|preliminär |mål och |mål- och |verksamhetsplan och )?budget(?:en)?(?:förslag|underlag|ramar?|skrivelse|plan|justering|förändring)?(?: och (?:mål|verksamhetsplan|plan|flerårsplan|investering\p{L}*))?(?: \d{4}| för| och|, |[–-]|$)(?!.{0,40}(?:uppföljning|prognos|utfall))"
        + @"|(?:internbudget|detaljbudget|budgetförslag|budgetunderlag|budgetramar|budgetdirektiv|budgetjustering|flerårsplan|verksamhetsplan|ombudgetering|tilläggsanslag|tilläggsbudget|kompletteringsbudget|resursfördelning)(?!.{0,60}(?:uppföljning|utfall|prognos))(?<!(?:uppföljning|utfall|prognos).{0,60})"
        + @"|(?:stiftelse|förbund|bolag|förening)\p{L}*\b.{0,20}årsredovisning|årsredovisning\p{L}*.{0,40}(?:stiftelse|förbund\b|förbundet|\bAB\b|bolaget|föreningen)|ansvarsfrihet",
        Options,
        TimeoutMs)]
    private static partial Regex AboutFollowUps { get; }

    // Verksamhetsuppföljning 2025 Idéburet offentligt partnerskap (IOP) Gröna Torget
    [GeneratedRegex($@"^(?!.*(?:budget|ekonomi|delår|bokslut|tertial|månad|prognos))(?:verksamhets|års|slut)(?:uppföljning|rapport|berättelse|redovisning)\p{{L}}*\b.*{Iop}(?: \(IOP\))?,? (?:med |[–-] |[""”“])?(?-i:\p{{Lu}}\p{{Ll}})", Options, TimeoutMs)]
    private static partial Regex AccountOfIop { get; }

    /// <summary>Times of a year that a follow-up may name: <c>per oktober</c>, <c>T2</c>, <c>januari–augusti</c>, <c>2 2025</c>.</summary>
    private const string Time = @"(?:(?:per|efter|till och med|t\.?o\.?m\.?|för|avseende|januari|jan)? ?(?:den )?(?:(?:\d{1,2}|sista|siste|slutet av|utgången av) )?" + Month + @"|(?:per |efter |avseende )?(?:delår|tertial|kvartal|period|helår|halvår|T ?[1-3]\b|Q ?[1-4]\b)|(?:per |efter )?\d{4}-\d{2}|nr ?\d|[1-4]\b)";

    /// <summary>A time that a title may end on, also counted in months: <c>efter åtta månader</c>, <c>just nu</c>, <c>första halvåret 2025</c>.</summary>
    private const string TitleTime = @"(?:" + Time + @"|efter (?:\p{L}+|\d{1,2}) månader|just nu|(?:för )?(?:första|andra) (?:halvåret|tertialet)|(?:för )?(?:år(?:et)? )?20\d\d)";

    // Ekonomi och mål efter augusti · Nämndens ekonomi, september · Nämndens resultat per 31 augusti · Nettokostnader per september · Utfallsprognos 2 · Månadsläge · Åttamånadersrapport
    private const string MoneyByTime = @"^(?:nämndens |förvaltningens |verksamhetens |första halvårets )?(?:(?:verksamhet|mål|måluppfyllelse|personal|resultat)(?:en)?(?:,| och| samt) )*ekonomi(?:n|ns)?(?:(?:,| och| samt) (?:mål|måluppfyllelse|verksamhet|personal|kvalitet|volymer|resultat|prognos)(?:en)?)*,? " + TitleTime
        + @"|^(?:nämndens |förvaltningens |verksamhetens )resultat(?:et)?,? " + TitleTime + @"|^resultat(?:et)? och (?:prognos|budget)\b|^årets resultat$|^första halvårets ekonomi$"
        + @"|^(?:intäkter och kostnader|kostnader och intäkter|nettokostnad\p{L}*),? " + TitleTime + @"|uppföljning och ekonomi\b|återrapportering av ekonomi\p{L}*$"
        + @"|\b(?:utfalls|boksluts)prognos|\bhelårsutfall|\bpreliminärt utfall|\bmånads(?:läge|bild)|månadersrapport|^rapport per " + Month + @"|^avvikelserapport(?:en)? (?:för )?budget|\bekonomi- och verksamhetsläge|\bekonomisk månads|^prognos(?:en)? efter \p{L}+ månader|: ekonomi och mål$|[–-] ekonomi och mål$|\bårsrapport(?:en)? (?:\d{4} )?för [\p{L} -]*(?:nämnd|styrelse)\p{L}*";

    // Budgetuppföljning mars · Delår 2 · Delårsrapport · Tertialrapport 1 · Ekonomisk prognos · Månadsuppföljning · Årsbokslut 2024 · Uppföljning per augusti · Prognos 2 · T2 · Helårsbedömning
    [GeneratedRegex(
        @"budget(?:uppföljning|avräkning|prognos|rapport|utfall|avstämning|läge|avvikelse|bevakning|uppfyllelse)|budget- och (?:verksamhets|mål)uppföljning"
        + @"|ekonomi(?:sk[at]?)?[ -]?(?:och verksamhets)?(?:månads|års|helårs|tertial|delårs|kvartals)?(?:uppföljning|prognos|rapport|läge|redovisning|redogörelse|avstämning|utfall|ställning|översikt)|ekonomiskt (?:läge|utfall|resultat)|ekonomi- och (?:verksamhets|mål|kvalitets|personal)(?:uppföljning|rapport|redovisning)|(?:information om|redovisning av|rapport om) (?:det |nämndens )?(?:ekonomin\b|ekonomiska läget)"
        + @"|läges(?:rapport|bild|redovisning|beskrivning|avstämning)\p{L}*(?: (?:för|av|om|kring))?(?: (?:nämndens|förvaltningens))?,? (?:ekonomi(?!sk\p{L}* bistånd)|budget)\p{L}*|\b(?:ekonomi(?!sk\p{L}* bistånd)|budget)\p{L}*(?: och utfall)?(?: \d{4})?[:,–-]? ?(?:\p{L}+ )?läge(?:t|srapport|sbild)\b|\bläget (?:i|för) (?:ekonomin|budgeten)|\b(?:budget och utfall|utfall (?:mot|och|jämfört med|i förhållande till) budget)|^(?:hur|så) (?:går|gick|ser) (?:det (?:med )?)?ekonomin|ekonomi(?:sk)?[ -]?(?:information|status|genomgång)|(?:uppföljning(?:en)?|redovisning|rapport|avstämning|genomgång) (?:av|om|över) (?:nämndens |förvaltningens |årets )?(?:\p{L}*budget(?:en)?s?|ekonomin?)\b(?! (?:och plan|i |för 20))|\bprognos(?:en)? (?:över|för) (?:årets )?(?:resultat|utfall|ekonomi)\p{L}*|^ekonomin?,? (?:per|efter|t\.?o\.?m\.?|till och med|i|januari|jan) \p{L}+"
        + @"|månads(?:uppföljning|rapport|bokslut|prognos|avstämning|redovisning)|delår(?:s|\b)|tertial(?:s?rapport|uppföljning|bokslut|prognos|\b)|kvartals?(?:rapport|uppföljning|bokslut|redovisning|prognos)|årsredovisning|(?:års|del|period|slut|kvartals|\b)bokslut(?:et|s\p{L}+)?\b|(?:helårs|års|halvårs|vår|höst|bokslut(?:s)?|slut|resultat|ekonomi|period|nämnd|"
        + Month + @")s?(?:prognos|bedömning)\b|halvårs(?:rapport|uppföljning|bokslut)|(?:prognos|resultat|utfalls|period|nämnds?|uppföljnings|" + Month + @")(?:rapport|uppföljning)\b|\b(?:års|verksamhets)(?:rapport|uppföljning),? (?:\d{4}|" + Time + @")$|drift(?:redovisning|uppföljning)|resultat(?:räkning|uppföljning)|bokslutskommentar"
        + @"|uppföljning(?:en)? (?:av )?(?:mål(?:en)? och |verksamhet(?:en)? och |nämndens |(?:verksamhets|nämnds?|mål)?plan(?:en)? och |intern)*(?:budget|ekonomi(?!sk\p{L}* bistånd)|drift)|(?:ekonomi|verksamhets|nämnds?)?uppföljning\b,? " + Time + @"|\bprognos(?:en)?,? (?:för )?(?:\d\b|helår|" + Time + @")|^(?:prognos|uppföljning|utfall|tertial|T|delår)(?:en)? ?\d?,? ?(?:för )?(?:år(?:et)? )?\d{4}(?:$|,? \(?(?:per|efter|till och med|t\.?o\.?m\.?|[–-]) )|^(?:utfall|ekonomi|resultat)(?:et)?,? " + Time + @"|\butfall(?:et)? (?:och prognos|per|efter|" + Month + @")|^T ?[1-3](?: \d{4})?$"
        + "|" + MoneyByTime
        + @"|(?:nämndens |årlig |^)(?:års|verksamhets)berättelse\p{L}*(?: (?:för|från) [\p{L} ,-]*)?(?: år)? \d{4}|(?:års|verksamhets)berättelse\p{L}*.{0,30}(?:bokslut|ekonomi)",
        Options,
        TimeoutMs)]
    private static partial Regex FollowUp { get; }

    /// <summary>What titles of matters about IOPs as a whole speak of: guidelines, reports, commissions.</summary>
    internal const string WholeWord = @"(?:riktlinje|policy|strategi|(?<!enligt )modell|vägledning|handbok|återrapport|redovisning av|uppdrag|sammanställning|översikt|överblick|lägesbild|genomgång|förteckning|statistik|kartläggning|inventering|utredning|förstudie|motion|medborgarförslag|interpellation|utvärdering(?:en)? av|uppföljning(?:en)? av|redovisningen av|lägesrapport|(?:status|läges|upp\p{L}+s|års|nuläges)?rapport(?:en|ering)?(?: (?:om|för|över|av|kring|avseende|gällande|från)|:)|redovisning(?:en)?(?: (?:om|för|över|kring|avseende|gällande)|:)|redogörelse|samlad|lärdomar|erfarenhet|arbetet med|process|rutin|mall\b|mallen|principer|möjlighet|utbildning(?!s(?:nämnd|styrelse|utskott|förvaltning|kontor))|workshop|förutsättning|fråga om|enkel fråga|användning|införande|checklista|årsrapport|granskning|revision)";

    // Riktlinjer för idéburet offentligt partnerskap · Återrapportering av uppdrag om IOP · Nämndens IOP:er · Uppföljning av idéburna offentliga partnerskap · IOP inom äldreomsorgen
    [GeneratedRegex(
        $@"{WholeWord}.{{0,80}}{Iop}|\bIOP(?::|-)?er(?:na)?\b|idéburna offentliga partnerskap\b|\b(?:våra|alla|samtliga|nämndens|kommunens|stadens|regionens|förvaltningens|pågående|befintliga|ingångna|tecknade) (?:\p{{L}}+ ){{0,3}}{Iop}(?! (?:med|[–-](?! \p{{L}}*(?:rapport|redovisning|uppföljning|avstämning|sammanställning|översikt|läge)))|[""”])|(?<!\b(?:enligt|genom|med|som|i) )\b(?:arbets|samverkans|samarbets)?(?:formen|modellen|metoden|sättet|verktyget|begreppet)\s+{Iop}(?!,? (?:\(IOP\),? )?(?:med |[""”]|[–-] |\p{{Lu}}))|{Iop}(?: \(IOP\))?\s?[–:,-]\s?(?:en |ett |den )?(?:\p{{L}}+ )?(?:{WholeWord}|modell|arbetssätt|metod|\p{{L}}*rapport(?:en)?\b(?! (?:från|av) \p{{Lu}})|\p{{L}}*redovisning(?:en)?\b|avstämning\b|läget\b)|^(?:så|hur) \p{{L}}+ .{{0,20}}{Iop}|\b(?:samverkan|samarbeten?|partnerskap(?:en)?) (?:i form av |inom ramen för |i |genom |som ){Iop}(?:-(?:form|modellen))?$|^(?:information om |om |presentation av )?{Iop}(?: \(IOP\))?$|{Iop}(?: \(IOP\))?.{{0,20}} (?:i (?:kommunen|\p{{L}}+ kommun|staden|regionen)$|som (?:arbetssätt|metod|modell|samverkansform|form)|inom (?:(?!Föreningen)\p{{L}}+ ?){{1,4}}$)",
        Options,
        TimeoutMs)]
    private static partial Regex WholeOfIops { get; }

    // Förlängning av två idéburna offentliga partnerskap · Tecknande av avtal om tre IOP:er · Nya IOP:er 2027; not "Rutin för förlängning av IOP:er"
    [GeneratedRegex($@"^(?:(?:förslag till|beslut om) )?{Partnerships.Act} (?:av|på|om) (?:(?!{WholeWord})[\p{{L}}\d,-]+ ){{0,4}}?(?:{Iop}|IOP(?::|-)?er(?:na)?\b)(?!.*(?:{WholeWord}|\bbudget))", Options, TimeoutMs)]
    private static partial Regex DecisionOnIops { get; }

    // Överenskommelse om idéburet offentligt partnerskap med Föreningen X · Förlängning av IOP Y
    [GeneratedRegex(Iop, Options, TimeoutMs)]
    private static partial Regex AnIop { get; }
}
