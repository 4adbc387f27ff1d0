using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Amounts;

/// <summary>A sign of what a sum in an agreement is: its name, its pattern over the sentence around the sum.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Kind">What the sum is; null where it is none of the agreement's money.</param>
/// <param name="Pattern">What the words around the sum say.</param>
internal sealed record AmountKindRule(string Name, AmountKind? Kind, Regex Pattern);

/// <summary>What a sum in an agreement's papers is. Examples: <c>AgreementAmountKinds.corpus.txt</c>.</summary>
internal static partial class AgreementAmountKinds
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>In the order they are tried.</summary>
    public static ImmutableArray<AmountKindRule> All { get; } =
    [
        new("money of others", null, Others),
        new("money to repay", AmountKind.Other, Repaid),
        new("value in kind", AmountKind.InKind, InKind),
        new("own costs", AmountKind.Cost, OwnCost),
        new("funding", AmountKind.Funding, Funding),
        new("cost", AmountKind.Cost, Cost),
    ];

    /// <summary>The kind of a sum by the words of its own clause, then by the whole sentence, then by what it stands under.</summary>
    /// <param name="statement">The sentence and what it stands under.</param>
    /// <param name="own">The words of the sum's own clause.</param>
    /// <param name="whole">The sentence.</param>
    /// <param name="prior">The sentence before, which one that only names another time goes on: <c>För hösten 2024 föreslås 120 tkr.</c></param>
    public static (AmountKind Kind, string Rule)? Of(Statement statement, string own, string whole, string prior)
    {
        if (IsOthers(statement, whole))
        {
            return null;
        }

        return By(own, All.Where(rule => rule.Pattern != Cost)) ?? By(whole, All.Where(rule => rule.Pattern != Cost))
            ?? (GoesOn.IsMatch(whole) ? By(prior, All) : null)
            ?? By(whole, All)
            ?? Context(statement);
    }

    /// <summary>Whether words on a sum say that it is paid by one to another.</summary>
    public static bool IsPaid(string own) => By(own, All) is { Kind: AmountKind.Funding or AmountKind.Other };

    /// <summary>The words after a sum that still speak of it: up to a comma or an <c>och</c>, unless a relative clause goes on.</summary>
    public static string Clause(string after) => after[..(ClauseEnd.Match(after) is { Success: true } end ? end.Index : after.Length)];

    /// <summary>Whether its own sentence or the next one says that the money is none of the agreement's: <c>De pengarna ingår inte i partnerskapet.</c></summary>
    public static bool IsDisowned(Statement statement, Statement? next) =>
        Outside.IsMatch(statement.Text) || (next is not null && next.Block == statement.Block && next.Marked.Sums.IsEmpty && RefersBack.IsMatch(next.Text) && Outside.IsMatch(next.Text));

    /// <summary>Whether a memo's sentence tells of a municipality that is no party: <c>I Täby betalar man 900 000 kr per år</c>.</summary>
    public static bool IsElsewhere(string text, ImmutableArray<PartyMention> parties)
    {
        string[] own = [.. parties.Where(party => party.IsPublic).Select(party => MunicipalityOf(party.Name)).OfType<string>()];
        return own.Length > 0 && Place.Match(text) is { Success: true } match && MunicipalityOf(match.Groups["place"].Value) is { } code && !own.Contains(code);
    }

    private static string? MunicipalityOf(string name) => Language.MunicipalityCatalogue.Named(Kind.Replace(name, string.Empty))?.Code;

    private static bool IsOthers(Statement statement, string whole) =>
        statement.Role == PaperRole.About ? Others.IsMatch(whole) : Always.IsMatch(whole);

    private static (AmountKind Kind, string Rule)? By(string text, IEnumerable<AmountKindRule> rules) =>
        rules.FirstOrDefault(rule => rule.Kind is not null && rule.Pattern.IsMatch(text)) is { } rule ? (rule.Kind!.Value, rule.Name) : null;

    /// <summary>Whether a memo's sentence speaks of this agreement's money: it names a party, the partnership, or stands under its money.</summary>
    public static bool IsOfPartnership(Statement statement, ImmutableArray<PartyMention> parties) =>
        statement.Clause is Agreements.Clause.Money or Agreements.Clause.Decision
        || Definite.Matches(statement.Text).Any(word => parties.Any(party => !party.IsPublic && party.Name.Split(' ').Any(own => own.Equals(word.Groups["stem"].Value, StringComparison.OrdinalIgnoreCase) || own.EndsWith(word.Value, StringComparison.OrdinalIgnoreCase))))
        || Partnership.IsMatch($"{statement.LeadIn.Text} {statement.Text}")
        || OrganisationNames.In($"{statement.LeadIn.Text} {statement.Text}").Any(name => parties.Any(party => PartyNames.SameName(party.Name, name.Name)));

    /// <summary>Whether a sentence only names another time and sum for what the one before speaks of.</summary>
    public static bool GoesOnFrom(string text) => GoesOn.IsMatch(text);

    private static (AmountKind Kind, string Rule)? Context(Statement statement)
    {
        string context = $"{statement.LeadIn.Text} {statement.Heading}";
        foreach (AmountKindRule rule in All.Where(rule => rule.Kind is not null))
        {
            if ((statement.Role == PaperRole.Agreement || statement.LeadIn.Text.Length > 0) && rule.Pattern.IsMatch(context))
            {
                return (rule.Kind!.Value, $"{rule.Name}, by what stands above");
            }
        }

        return statement is { Role: PaperRole.Agreement, Clause: Agreements.Clause.Money } ? (AmountKind.Funding, "sum in a clause on money") : null;
    }

    [GeneratedRegex(@"\b(iop|partnerskap|överenskommelse|avtal|kommunen|\p{L}*förening(en|arna)|\p{L}*stiftels(en|erna)|organisationerna|staden|regionen|\p{L}*nämnden|förvaltningen|parterna|samarbetet|medlemmarna|skänk(t|ta)\b|hela (tiden|perioden)|(verksamhets|total|helårs|projekt)kostnaden\b)", Options, 10_000)]
    private static partial Regex Partnership { get; }

    // "jouren" of Kvinnojouren Lyktan, "Byalaget" of Åby byalag, "Kooperativet" of Tråden socialt kooperativ
    [GeneratedRegex(@"\b(?<stem>\p{L}{5,}?)(en|et|n|t)\b", Options, 10_000)]
    private static partial Regex Definite { get; }

    // What is told of the world around: "Regeringen har avsatt", "Forskare har beräknat", "kommunen där betalar", the price of a lunch, gifts
    private const string OfTheWorld =
        @"|\b(regeringen|riksdagen|staten)\b[^.;]{0,40}\b(avsatt|avsätter|anslagit|anslår|satsar|satsat|beslutat)\b|\bforskare\b|\bforskning\p{L}*\b|\bnationellt\b|kosta\p{L}* samhället"
        + @"|\butanförskap\b[^.;]{0,30}\bkosta|\bkommunen där\b|^\W*där\s(bidr|har|betal|lämna|ersätt|fick|får|gav|ger|kosta|uppgår|är (kostnad|ersättning|bidrag|stöd))|\b(i )?(en )?(annan|andra) kommun(er)?\b|utbetalning\p{L}* av (ekonomiskt bistånd|försörjningsstöd)|\bgåvor?\b|\blunch\b|\bi (ett )?(annat|andra) (sammanhang|ärenden?)\b";

    // what others have: "ett liknande partnerskap som kostar", "motsvarande samarbeten i länet"
    private const string OfElsewhere =
        @"|\b(ett|en|några|flera|två|tre|många|andra)\s(liknande|motsvarande|snarlikt?|jämförbar[ta]?)\s(\p{L}+\s)?(partnerskap|iop|överenskommelse(r)?|samarbeten?|avtal|verksamhet(er)?|mötesplats(er)?|insats(er)?|lösning(ar)?|modell(er)?|upplägg|projekt|boende(n)?)\b|\b(i|hos)\s(en\s)?(grann|närliggande\s|jämförbara?\s|grannlands)kommun(en|er|erna)?\b(?=[^.;]{0,30}\b(finns|betalar|kostar|ersätter|har|lämnar|ger)\b)";

    // what was paid in a year gone by, or has been by an authority or fund: "Länsstyrelsen betalade under 2024 ut …"
    private const string Past =
        @"|\b(betalade|utbetalade|beviljade|lämnade|bidrog|anslog|ersatte|stöttade)\b[^.;]{0,40}\b(under|år|i|för)\s(20\d\d|förra året|fjol|föregående år)\b|\b(under|år|i)\s(20\d\d|fjol)\s(betalade|utbetalade|beviljade|lämnade|bidrog|anslog|ersatte|gav)\b|\bförra året\s(betalade|utbetalade|beviljade|lämnade|bidrog|anslog|ersatte|gav)\b"
        + @"|\b(länsstyrelsen|socialstyrelsen|arvsfonden|\p{L}+fonden|\p{L}+verket|\p{L}+myndigheten|mucf|delmos)\s(har\s)?(betalade|betalat|utbetalade|utbetalat|beviljade|beviljat|lämnade|lämnat|bidrog|anslog|gav|gett)\b";

    // all that a body has to spend: "Nämndens hela budget för stöd till våldsutsatta är 9,4 mkr"; not the partnership's own
    private const string WholeBudget =
        @"|\b(hela|totala|samlade|sammanlagda|sammantagna)\s(netto|drift|års)?(budget|ram)(en)?\b(?![^.;\d]{0,20}\b(för|i)\s(partnerskapet|samarbetet|verksamheten|insatsen|projektet|överenskommelsen|iop))|\b(förvaltningens|kommunens|stadens|regionens|kontorets|enhetens|avdelningens|sektorns)\s(netto|drift|års)?budget\s(för\s(?!(partnerskapet|samarbetet|verksamheten|insatsen|projektet|överenskommelsen|iop))[^.;,\d]{3,60}\s)?(är|uppgår|omfattar|omsluter|var|ligger|på)\b";

    // "Som jämförelse kostar …", "statsbidrag på 6 miljoner", "har hittills fått 210 000 kronor i föreningsbidrag"
    [GeneratedRegex(
        @"\bjämför(else|t|a)|statsbidrag|föreningsbidrag|\bhittills\b|\btidigare\b|\bföregående\b|\bomsät|\bbudgetram(en)?\b(?!\s(för|i)\s(partnerskapet|samarbetet|verksamheten|insatsen|projektet|överenskommelsen|iop))|(?<!\b(ur|inom|från|av|ryms i)\s)nämndens (totala )?budget|yrka[rd]|i stället bör|prisbasbelopp|\bvite\b|försäkringsbelopp|skadestånd|direktupphandling|tröskelvärde|\bfick\b|\berhöll\b|tilldelades|\b(har|hade) (fått|erhållit|beviljats)|\beuro\b|avgiften|medlemsavgift|\bsöka\b[^.;]{0,30}(bidrag|stöd)|\b(har|får|redan|i dag|idag|ordinarie|nuvarande|sitt)\b[^.;]{0,60}verksamhetsbidrag|ordinarie bidrag|föreningsstöd|under \d{4} (utbetalades|betalades)|utbetalades" + OfTheWorld + OfElsewhere + Past + WholeBudget,
        Options, 10_000)]
    private static partial Regex Others { get; }

    // "I Täby finns", "Även i Upplands Väsby betalar", "Täby kommun lämnar"
    [GeneratedRegex(@"^\W*((även|också)\s)?(i\s(?<place>(?-i:\p{Lu})[\p{L}-]+(\s(?-i:\p{Lu})[\p{L}-]+)?)|(?<place>(?-i:\p{Lu})[\p{L}-]+(\s(?-i:\p{Lu})[\p{L}-]+)?)(?=\s(kommun|stad)\b))(\s(kommun|stad))?\s(finns|har|betalar|kostar|ersätter|lämnar|ger|bidrar|drivs|är|uppgår|får)\b", Options, 10_000)]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"\s(kommun|stad)$", Options, 10_000)]
    private static partial Regex Kind { get; }

    // "De pengarna", "Det", "Bidraget"
    [GeneratedRegex(@"^\W*(det|de|den|detta|dessa|denna|beloppet|bidraget|stödet|summan|medlen|pengarna|ersättningen|anslaget)\b", Options, 10_000)]
    private static partial Regex RefersBack { get; }

    // "ingår inte i partnerskapet", "ligger utanför överenskommelsen", "påverkas inte av avtalet"
    [GeneratedRegex(@"\b((ingår|omfattas|hör|räknas|berörs|påverkas)\s(\p{L}+\s)?(inte|ej)\s(\p{L}+\s)?(i|av|till|in i|som en del av)|(är|utgör)\s(inte|ej|ingen)\s(en\s)?del av|(ligger|lämnas|sker|är|ges|betalas|går)\s(helt\s)?(utanför|vid sidan av|fristående från|skilt från))\s(detta\s|det\s|den\s|denna\s|föreslagna\s)*(partnerskap(et)?|överenskommelsen?|iop\S*|avtal(et)?|samarbete(t)?)(?=[\s.,;)]|$)(?!\s(ersättning|ekonomi))", Options, 10_000)]
    private static partial Regex Outside { get; }

    [GeneratedRegex(@",(?!\s*(som|vilket|vilka|vilken|uppskatta|motsvarande|inklusive))|;|\s(och|samt|medan)\s", Options, 10_000)]
    private static partial Regex ClauseEnd { get; }

    // "För hösten 2024 föreslås 120 tkr", "År 2027 är beloppet 300 000 kr", "Den uppgår till", "Det motsvarar", "Därtill kommer 60 000 kr för flytt"
    [GeneratedRegex(@"^\W*(därtill|härtill|till detta|till det|utöver (det|detta))\s(kommer|tillkommer)\b|^\W*(för|under|år|därefter|sedan|från( och med)?|fr\.?o\.?m\.?|nästa|första|andra|tredje|den|det|detta|denna|summan|beloppet)\b[^.;]{0,60}?\b(föreslås|blir|är|gäller|uppgår|motsvarar|beräknas)\b", Options, 10_000)]
    private static partial Regex GoesOn { get; }

    // no party's money wherever it stands: limits, gifts
    [GeneratedRegex(@"\bgåv(a|or)\b[^.;]{0,40}\b(högst|över|överstig\p{L}*|under|understig\p{L}*)\b|\b(räknas|betraktas|ses|avses)\b[^.;]{0,40}\b(sådant|sådan|sådana|det) som kostar\b|prisbasbelopp|tröskelvärde|direktupphandling|försäkringsbelopp|\bvite\b|skadestånd|\beuro\b|medlemsavgift|\b(hade(?! (annars|eljest))|fick|erhöll|tilldelades)\b" + OfTheWorld, Options, 10_000)]
    private static partial Regex Always { get; }

    // "Outnyttjade medel om 35 000 kr ska återbetalas"
    [GeneratedRegex(@"återbetal|återkräv|återföra?s|outnyttja|(ej|inte) (för|an)(brukat|brukade|brukats|vänt|vänts|vända)|oförbruka|betalas tillbaka|betala tillbaka", Options, 10_000)]
    private static partial Regex Repaid { get; }

    // "ideella timmar motsvarande ett värde av", "upplåter lokalen utan hyra … värderas till"
    [GeneratedRegex(
        @"\b(hyres|marknads)?värde(t|n|ra[srt]?|rade|ras)?\b|\bvärd(a|erad|erat)?\b|\bvärt\b|värdera|ideell(t|a)?\s(arbete|tid|timmar|insats|engagemang)|volontär(tim|arbete|insats)|\b(volontärer|frivilliga|medlemmar)(nas?|s)\s(\p{L}+\s)?(insats(er)?|arbete|tid|timmar)\b|\b(lokal|hyra|hyres|personal|fordon|utrustning)\p{L}*\b[^.;]*\b(ingår|räknas|utgör|ses|redovisas)\s(som\s)?\p{L}+s\s(egen\s)?(del|insats|motprestation)\b|\b(tid|timmar|arbete)(en|na|t)?\s(som|vilka?)\s[^.;,]{0,80}\b(ger|lägger|skänker|bidrar|ställer|utför|gör)\b|frivillig(arbete|tid|timm|insats)|(oavlönad|obetald|oavlönat|obetalt)\s(tid|arbete)|\b(i form av|genom)\b[^.;]{0,60}\b(arbete|arbetstid|arbetsinsats\p{L}*|arbetskraft|tid|timmar|insats|insatser|lokal|lokaler|personal|kompetens|utrustning|material)\b[^.;]{0,40}\bmotsvara|\beg(et|na|en)\s(arbete|arbetsinsats\p{L}*|arbetstid|insatser)\b|utan (lön|hyra|hyreskostnad|kostnad|ersättning|avgift)|hyresfri|skänk(t|ta|er)\b|kostnadsfri|\b(rabatt(en)?|nedsättning(en)?)\b[^.;]{0,40}\bmotsvarar|gratis|in natura|naturainsats|egen ?insats|ideella insatser|arbetsinsats|"
        + @"bidra(r|s)?( därutöver| dessutom| även| också| i sin tur)? med (?!\d)(?!\p{L}*(medel|bidrag|belopp|pengar|kontant|summa))[^.,;]{2,60}\bmotsvarande\b(?! \d+ ?(%|procent))|"
        + @"bidra(r|s)?( därutöver| dessutom| även| också| i sin tur)? med (?!\d)(?!\p{L}*(medel|bidrag|belopp|pengar|kontant|summa|stöd|finansiering))[^.;\d]{2,120}\b(uppskatta[rts]?s?|uppskattade|beräkna[rts]?s?|skattas|som motsvarar|vilket motsvarar)\b(?! \d+ ?(%|procent))|"
        + @"\b(bidra(r|s)?|håller|medverkar|deltar)( därutöver| dessutom| även| också| i sin tur)? med (?!\d)(?!\p{L}*(medel|bidrag|belopp|pengar|kontant|summa|stöd|finansiering))[^.;]{2,90}\b(uppskattar?|uppskatta[st]|beräkna[rst]|räknar?|räknas|sätter|sätts|bedömer|bedöms)\b[^.;]{0,20}?\btill\b|"
        + @"(ställer(?!\s((?-i:\p{Lu})\S*\s|årligen\s|\p{L}+(en|et)\s|kommun\s|stad\s){0,4}\d)|upplåter|lånar ut|tillhandahåller|bidrar med|håller med|erbjuder)\b[^.]{0,80}\b(lokal|förfogande|arbetstid|personal|utrustning|fordon)|"
        + @"\b(lån(ar|as)|upplåt(er|s)|ställ(er|s)|låter|erbjuder|håller med|medverkar med|deltar med)\b[^.;]{0,120}\bmotsvara|\b(annars|eljest)\b[^.;]{0,40}\b(kosta|varit|blivit|betala)|\b(hade|skulle)\s+(annars|eljest)\b",
        Options, 10_000)]
    private static partial Regex InKind { get; }

    // "Föreningen står för handledningskostnader … 500 tkr": a cost that no one else pays; not where it is invoiced. "Hyran för lokalen, 96 000 kr per år, betalas av kommunen direkt till fastighetsägaren": paid to no party
    [GeneratedRegex(
        @"^(?!.*(faktur|ersätt|bidra|rekvir|utbetal)).*\b(står (själv )?för|svarar (själv )?för|bär|bekostar|bärs av|ansvarar för)\b[^.]{0,80}kostnad|^(?!.*(faktur|ersätter|rekvir|utbetal)).*kostnad(en|er|erna)?\b[^.]{0,120}\b(beräknas|uppskattas|uppgår|bedöms|bärs|delas|är)\b|\bdelas mellan\b|^(?!.*(faktur|ersätter|rekvir|utbetal)).*\b(beräknas|uppskattas|bedöms|kalkyleras|uppgår|är|blir)\s(den\s(totala\s|årliga\s)?)?\p{L}*(hyran|lönen|lönerna|elen|driften)\b[^.;,]{0,60}?\b(till|på)\s"
        + @"|^(?!.*(faktur|ersätter|rekvir|utbetal|till föreningen)).*?\b\p{L}*hyran\b(?! till\b)[^.;]{0,100}?\b(betalas|bekostas|täcks|erläggs)\s(\p{L}+\s){0,2}?av\b",
        Options, 10_000)]
    private static partial Regex OwnCost { get; }

    // "ersätter föreningen med", "bidrag om", "finansierar", "som föreningen fakturerar"
    [GeneratedRegex(
        @"\b(har|ha|äger) rätt till\b|ersätt(er|s|a|ning|ningen|ningar|ningsnivå)?\b|\bersatt|finansier|bidra(g|r|get|ga|git)?\b|\bber\b|\p{L}+bidrag|\bstöd(et|jer|er|ja)?\b|bistå|betala|\bbetalning|utbetal|utge(s|r)?\b|kompenser|\bpengar(na)?\b|\bför(s|a|ts?)?\söver\b|\b(verksamhets|drifts?|projekt|grund|etablerings|start|uppstarts|lokal|organisations)stöd(et)?\b|utgår|fakturer|rekvir|tillskjut|\btillkommer\b[^.;]{0,60}\bfrån\b|\bskjut(er|a)\b[^.;]{0,50}\btill\b|\b(skicka|donera|sponsra|satsa)r?\b|\b(begär|äska|ansök|söker|söks)|tillför|\bmedel\b|anslår|anslag|avsätt(er|s|a|as)|avsatt|bevilja|erhåll|tilldela|medfinansi|\binsats(en)?\b|\båtagande(t|n)?\b|\b(från|ur|genom|av)\s((egna?|sina|insamlade|lokala)\s)*(insamling\p{L}*|sponsorer|sponsring|loppis\p{L}*|lotteri\p{L}*|försäljning\p{L}*|egna medel|fonder)\b|\blämnar\b|schablon|\b(ger|får)\b|\bpartnerskapet med\b|\b(partnerskap|iop)\)?\s(\(iop\)\s)?med\s[^.;\d]{3,80}\s(om|på)\s(högst\s|cirka\s)?\d|överför(s|as|a|t)?\b|\bandel(en)?\b|\bgå(r)?\s(\p{L}+\s)?in\smed\b|\b(engångs|grund|tilläggs|start|års|månads)?belopp|summa|\bför hela (tiden|perioden)\b|\breserver|\bundanta(gna|git)\b|\bsäkrat\b|\bavsändare\b|\bmottagare\b|\btill (del|godo)\b|\bbekostar\b(?![^.;]{0,30}\b(själv|för egen (del|räkning)|eget|egna?)\b)|,\s(vilket|som|vilka)\s[^,;]{3,60}\s(står|svarar)\sför\b|\bbestrid(s|er|a|as)\b|\bställ(er|a|s)\b[^.;]{0,80}?\btill\b[^.;]{0,40}?\bförfog|\bdisponera\p{L}*\s((sammanlagt|totalt|årligen|högst|därför|ett\sbelopp\s\p{L}+|en\ssumma\s\p{L}+)\s)*\d|\bkontant\s?insats|\bgå(r|tt)?\s((oavkorta[dt]|direkt|helt|vidare|i\ssin\shelhet|därefter|sedan|årligen)\s)*till\s(?-i:\p{Lu})|\båt(ar|agit)\ssig\s(gentemot|mot)\b|\bhushålla\b|\bdebitera|\b(tar|ta|tas|tog|tagit)\s(\p{L}+\s)?(ut|betalt)\b",
        Options, 10_000)]
    private static partial Regex Funding { get; }

    [GeneratedRegex(@"kostnad|kalkyler|kosta[rs]?\b|budget(?!år)|\bhyra(n|s)?\b|hyres|förhyr|\blön(er|en|ekost\w*)?\b|utgift|\b(står|svarar)\b[^.;]{0,60}\bför\b|total(t|a|summa)|beräkna[sd]|uppgår till", Options, 10_000)]
    private static partial Regex Cost { get; }
}
