using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Agreements;

/// <summary>Headings of agreements and memos → what stands under them. Examples: <c>ClauseHeadings.corpus.txt</c>.</summary>
internal static partial class ClauseHeadings
{
    private const int TimeoutMs = 10_000;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>In the order they are tried: the narrower first.</summary>
    public static ImmutableArray<(Clause Clause, Regex Pattern)> All { get; } =
    [
        (Clause.Aside, Aside),
        (Clause.Signatures, Signatures),
        (Clause.Decision, Decision),
        (Clause.Background, Background),
        (Clause.Story, Story),
        (Clause.Parties, Parties),
        (Clause.Extension, Longer),
        (Clause.Notice, Leaving),
        (Clause.Term, Term),
        (Clause.Notice, Notice),
        (Clause.Extension, Extension),
        (Clause.FollowUp, FollowUp),
        (Clause.Money, Money),
        (Clause.Goals, Goals),
        (Clause.Governance, Governance),
        (Clause.Commitments, Commitments),
    ];

    /// <summary>What a heading announces, its number and marks aside; <see cref="Clause.None"/> where it tells nothing.</summary>
    public static Clause Of(string heading)
    {
        string words = Amended.Replace(Bare(heading), string.Empty, 1);
        foreach ((Clause clause, Regex pattern) in All)
        {
            if (words.Length > 0 && pattern.IsMatch(words))
            {
                return clause;
            }
        }

        return Clause.None;
    }

    /// <summary><c>§ 7 Ekonomi:</c> → <c>Ekonomi</c>.</summary>
    public static string Bare(string heading) => Numbering.Replace(heading, string.Empty, 1).Trim().TrimEnd(':', '.', ';').Trim();

    /// <summary>How many numbers a heading's mark has: 0 for none, 1 for <c>16.</c>, <c>§ 3</c> or <c>B.</c>, 2 for <c>16.1</c>.</summary>
    public static int Depth(string heading) =>
        Numbering.Match(heading) is { Success: true } mark && mark.Value.Any(char.IsDigit)
            ? mark.Value.Split('.', StringSplitOptions.RemoveEmptyEntries).Count(part => part.Any(char.IsDigit))
            : Letter.IsMatch(heading) ? 1 : 0;

    /// <summary><c>16.2 Budget</c> → <c>16.2</c>, <c>B. Budget</c> → <c>B</c>; empty without a number.</summary>
    public static string NumberOf(string heading) => Numbering.Match(heading).Value.Trim(' ', '§', '.', ')', ':') is [(>= '0' and <= '9') or (>= 'A' and <= 'H'), ..] number ? number : string.Empty;

    // a supplement's "Ändring av punkt 3, Mål", "Ny lydelse av § 5 – Ersättning", "Tillägg till avsnitt 4 (Ekonomi)"
    [GeneratedRegex(@"^(ändring(ar)?|(ny|ändrad)\slydelse|tillägg|justering|komplettering|omarbetning)\s(av|i|till|för|avseende|gällande)\s(punkt(en)?|§+|paragraf(en)?|avsnitt(et)?|kap(itel|\.)?|p\.|mom(ent)?)\s?\d+(\.\d+)*\.?(\si\s(avtalet|överenskommelsen))?\s*[,:–—(-]*\s*(om\s)?", Options, TimeoutMs)]
    private static partial Regex Amended { get; }

    [GeneratedRegex(@"^\s*[A-H]\.\s", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Letter { get; }

    // "§ 12 ", "12. ", "16.1 ", "a) ", "IV. ", "• ", "Bilaga 1. "
    [GeneratedRegex(@"^\s*(§+\s*\d+(\.\d+)*[.:]?|\d+(\.\d+)*[.):]?\s|[a-hA-H]\)|[A-H]\.\s|[IVX]+\.|[•–\-·*]|[Bb]ilaga\s+\d+[.:]?\s+(?=\p{L}))\s*", Options, TimeoutMs)]
    private static partial Regex Numbering { get; }

    [GeneratedRegex(
        @"^(beslutsunderlag|underlag\b|bilag|(till )?grund för beslutet|(medföljande|bifogade) handlingar|(dokument|handlingar) i ärendet|läshänvisning|sändlista|utdrag till|beslutet (ska )?(skickas|expedieras|sänds|meddelas|delges)|expedier|delges|för kännedom|kopia till|beslutsgång|yrkande|reservation|"
        + @"omröstning|förslag till beslut på sammanträdet|förslag på sammanträdet|protokollsanteckning|jäv\b|särskilt yttrande|kontaktperson|barn(rätts|konsekvens|perspektiv)|"
        + @"tystnadsplikt|sekretess|tvist|force majeure|personuppgift|gdpr|marknadsföring|kommunikation)", Options, TimeoutMs)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"underskrift|undertecknande$|^signatur|^signering|^ort och datum|^påskrift|^för parterna|^behöriga företrädare|^firmateckn", Options, TimeoutMs)]
    private static partial Regex Signatures { get; }

    [GeneratedRegex(
        @"^(\p{L}+s )?(förslag till beslut|beslutsförslag|förslag till (nämnd|styrelse)?beslut|förslag till ((nämnden|styrelsen|utskottet)s )?ställningstagande|förslag$)|^beslut$|^(att besluta om|beslutsmening|hemställan|(vad )?(nämnden|styrelsen|utskottet) föreslås besluta|föreslaget beslut)$|(nämnden|styrelsen|utskottet|fullmäktige)s? (förslag till )?beslut(ar)?$",
        Options, TimeoutMs)]
    private static partial Regex Decision { get; }

    [GeneratedRegex(@"^(\w+ och )?((vår|kort|allmän|gemensam)\s)?(bakgrund|inledning|introduktion|samhällsutmaning|målgrupp|värdegrund|grundförutsättning|förutsättningar|definition|utgångspunkt|behov|förhistoria|historik|gemensam problembild|problembild|problem\b|nuläge|om samarbetet|därför\b|varför)", Options, TimeoutMs)]
    private static partial Regex Background { get; }

    [GeneratedRegex(
        @"^(ärendet|ärendebeskrivning|beskrivning av ärendet|sammanfattning|redogörelse|bedömning|förvaltningens (bedömning|synpunkter)|överväganden|motivering|juridisk(?!\p{L}* (frågor|villkor|bestämmelser|former|status))|konsekvenser|sammandrag|kortfattat|faktaredovisning|redovisning av (ärendet|sakläget)|fakta i ärendet|närmare om ärendet|ärendets (innehåll|bakgrund)|vad (ärendet gäller|som föregått)|(inledande|kort) sammanfattning|så ser läget ut|skäl för|samlad bedömning|hur förvaltningen ser|beskrivning$|"
        + @"(ekonomisk\w* |övriga )konsekvens|ekonomisk bedömning|överläggning|tidplan)", Options, TimeoutMs)]
    private static partial Regex Story { get; }

    [GeneratedRegex(
        @"^[\p{L}-]+, part$|^((privat|statlig|tredje|offentlig|idéburen|kommunal|ideell) |\p{L}*(?<!mot)|iop-|överenskommelsens? |avtalets |partnerskapets |(kontrakt|avtal)sslutande |avtalande |ingående |undertecknande |medverkande |samverkande |deltagande |samarbetande |de |våra )?part(er|erna)?( (i|för|till|bakom) (överenskommelsen|avtalet|partnerskapet|samverkan|samarbetet|iop\w*))?$|"
        + @"^part(er|erna|ernas) (och|samt|i korthet|uppgifter|namn)\b|^parternas (uppgifter|namn|kontakt\w*)|^(uppgifter|information|fakta) om part(en|er|erna)$|^partsuppgifter|^(vi|de|dom|organisationer|aktörer|föreningar) som (gör|genomför|driver|bedriver|håller ihop|bär|skapar|jobbar|arbetar|skriver under|samarbetar|samverkar|ingår|deltar|sluter|tecknar|undertecknar|står bakom|är med)\b|"
        + @"^(samverkans|samarbets)?partner(s|na|er)?( i (partnerskapet|samarbetet|projektet|iop\w*))?$|^(samverkans|samarbets)aktörer$|^(ingående|medverkande|samverkande|deltagande) (parter|organisationer|aktörer)|^(mellan( följande)?( parter)?|följande parter|avtalet är upprättat mellan|((denna|detta) )?(avtal|överenskommelse|partnerskap)(et|en)? ((är|har) )?(träffa|sluts|slutit|ingå|teckna|upprätta)\w*( mellan)?|(avtal|överenskommelse|partnerskap)(et|en)? mellan)$|^partsförhållande|^mellan (vilka|vem)\b|^(vilka|vem)\b.*\b(parter|ingår|sluter|tecknar|samverkar|samarbetar|deltar|är med|är vi|vi är|är parter|står bakom|omfattas|gäller|avser|berörs|binds|är bundna)\b|^(de )?(ingående |samverkande )?aktörer(na)?( (i|bakom) (partnerskapet|samarbetet|överenskommelsen|avtalet|samverkan))?$|^partskrets(en)?$|^uppgifter om (parterna|organisationerna)$",
        Options, TimeoutMs)]
    private static partial Regex Parties { get; }

    [GeneratedRegex(
        @"avtalstid|avtals- och|avtalsperiod|avtalets (längd|tid|giltighet)|giltighet|löptid|tidsperiod|^period\b|period för|(partnerskaps|samverkans|samarbets)(period|tid)|partnerskapets (tid|längd|period)|överenskommelsens (tid|längd|period)|varaktighet|ikraftträdande|tidsmässig|tidsram|^giltig|^från start till slut|^(när|tid då) (avtalet|överenskommelsen|partnerskapet) gäller|^början och slut|^start och slut|^(gäller|tid|tider)\b|\btid för|^hur länge",
        Options, TimeoutMs)]
    private static partial Regex Term { get; }

    [GeneratedRegex("uppsägning|upphörande|^avslut|förtid|hävning|avtalsbrott", Options, TimeoutMs)]
    private static partial Regex Notice { get; }

    // not "Mål under förlängningen"
    [GeneratedRegex("^(?!mål)(.*(förläng|omförhandling|prolong|förny)|ändring)", Options, TimeoutMs)]
    private static partial Regex Extension { get; }

    // "Fortsättning efter avtalstiden", "Om avtalet ska leva vidare": before the term that they name
    [GeneratedRegex(@"^(möjlighet(er)? till |rätt till )?(fortsättning|förlängning|prolong|förny|option)(?!.*\b(uppsägning|avtalstid och|och avtalstid)\b)|^(om|när|efter) [^.]*\b(leva vidare|fortsätta|fortsätter|löpt ut|löper ut|gått ut|går ut|därefter)\b|^efter (avtalstiden|avtalsperioden|perioden)", Options, TimeoutMs)]
    private static partial Regex Longer { get; }

    // "Att lämna partnerskapet", "Om någon vill dra sig ur", "Utträde"
    [GeneratedRegex(@"^(att|om|när|den som) ([^.]*\s)?(lämna|lämnar|dra sig ur|avsluta|avslutar|säga upp|säger upp|sluta|slutar|kliva av|hoppa av|avbryta)\b|^(utträde|frånträde|avbrott|avveckling|att sluta)\b", Options, TimeoutMs)]
    private static partial Regex Leaving { get; }

    [GeneratedRegex("uppföljning|utvärdering|avstämning|återkoppling|återrapport|stämmer vi av|slutrapport|rapportering|^redovisning|insyn", Options, TimeoutMs)]
    private static partial Regex FollowUp { get; }

    [GeneratedRegex(@"ekonomi(?!sk(a)? förening)|finansi(er|ell)|bekosta|budget|ersättning|betalning|fakturer|kostnad|^medel|\p{L}s medel$|bidrag|resurser|^stöd\b|^pengar|\bvad .*\b(kostar|betalar|betalas|skjuter till|satsar|finansierar)\b|^(vid start(en)?|start(stöd|bidrag|pengar))$|^engångs", Options, TimeoutMs)]
    private static partial Regex Money { get; }

    [GeneratedRegex(
        @"\b(\w+s)?mål(en|et)?\b|^ändamål|det här ska ha hänt|\bmål för|målsättning|måluppfyll|syfte|effekt|resultat|indikator|(vill|ska|skall) (vi )?(tillsammans )?(uppnå|nå|åstadkomma)|tillsammans vill|vi vill|nyckeltal|måltal|framgång|förväntad|ambition|delmål|önskat läge|leda till|vill tillsammans|\b(ska|skall|vill|kan) (vi )?(ha )?(nås?|nått|nåtts|uppnåtts|uppnås|komma ut av|ha hänt)\b|(vill|önskar) se\b|märks att vi lyckats|det vi vill|vi vill",
        Options, TimeoutMs)]
    private static partial Regex Goals { get; }

    [GeneratedRegex(@"^(organisation|styrning|styrgrupp|samverkan|samråd|dialog|ledning|mötes(?!plats))|styrgrupp|samverkansgrupp|arbetsgrupp", Options, TimeoutMs)]
    private static partial Regex Governance { get; }

    [GeneratedRegex(@"åtagande|ansvar|(uppgifts|arbets|roll)fördelning|^uppgifter\b|^arbets(sätt|former)|insats|uppdrag|omfattning|innehåll|verksamhet|roll|genomförande|bidrar med|aktivitet|avtalet$|partnerskapet$|överenskommelsen$", Options, TimeoutMs)]
    private static partial Regex Commitments { get; }
}
