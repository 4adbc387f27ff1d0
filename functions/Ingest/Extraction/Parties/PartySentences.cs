using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A way in which running text says who is party: its name, its pattern with a group <c>parties</c>.</summary>
internal sealed record PartySentenceRule(string Name, Regex Pattern, double Certainty)
{
    /// <summary>Whether it says in so many words who the parties are.</summary>
    public bool Declares { get; init; }
}

/// <summary>Sentences that name parties. Examples: <c>PartySentences.corpus.txt</c>.</summary>
internal static partial class PartySentences
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string Pact = @"((idéburet|idéburna) (och )?offentlig(t|a) (social(t|a) )?)?(iop\b|iop[- ]|\p{L}*(partnerskap|överenskommelse|avtal)|samarbet|samverkan)\p{L}*";

    // "Förslaget innebär att ", "Där ": what may stand before the parties where they are the subject
    // or a name with a colon: "Vägen vidare: "
    private const string Before = @"^(\W*(?-i:\p{Lu})[^:.;]{1,70}:\s+|[^.]{0,120}?\b(att|där|varvid|varigenom)\s+)?";

    // where a sentence ends; the points of "ek. för." end none
    private const string Stop = @"(?<!\b(ek|för|org|nr))\.(\s|$)|;|$";
    private const string End = $"(?={Stop})";

    // up to ten names with numbers and bodies
    private const string List = ".{3,600}?";

    /// <summary>In the order they are tried.</summary>
    public static ImmutableArray<PartySentenceRule> All { get; } =
    [
        new("run as a pact by", RunAs, 0.8),
        new("parties between", Between, 0.85),
        new("between parties is", BetweenIs, 0.85) { Declares = true },
        new("parties are", Are, 0.85) { Declares = true },
        new("parties through the pact", Through, 0.8),
        new("borne by parties", BorneBy, 0.8),
        new("are parties", AreParties, 0.85) { Declares = true },
        new("the undersigned", Undersigned, 0.85) { Declares = true },
        new("how parties work together", WorkTogether, 0.8),
        new("parties put it in writing", PutInWriting, 0.8),
        new("parties agree", Agree, 0.8),
        new("as parties they promise", AsParties, 0.85) { Declares = true },
        new("parties bind themselves", Bind, 0.8),
        new("today parties enter", Today, 0.8),
        new("pact of parties", Comprises, 0.8),
        new("parties stand behind", StandBehind, 0.8),
        new("one party enters with the other", OneEnters, 0.75),
        new("undertaking of parties", Undertaken, 0.8) { Declares = true },
        new("one side and the other", Sides, 0.8) { Declares = true },
        new("party has with others", WithOthers, 0.8),
        new("have parties agreed", Inverted, 0.8),
        new("parties join", Join, 0.8),
        new("parties list", Listed, 0.8),
        new("parties sign", Sign, 0.8),
        new("shall be parties", ShallBeParties, 0.85) { Declares = true },
        new("concluded by parties", ConcludedBy, 0.8),
        new("those who enter are", WhoEnterAre, 0.8) { Declares = true },
        new("one party with the other", OneWithOther, 0.75),
        new("parties run it", RunIt, 0.7),
        new("party with", With, 0.7),
    ];

    /// <summary>The parties that a sentence names, by the first rule that finds any.</summary>
    public static ImmutableArray<PartyMention> Read(Passage sentence, IEnumerable<PartySentenceRule> rules)
    {
        foreach (PartySentenceRule rule in rules)
        {
            ImmutableArray<PartyMention> found = Read(sentence, rule);
            if (!found.IsEmpty)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The parts of a sentence that list parties, where it says so by an undertaking, two sides, or what the pact comprises; empty without any.</summary>
    public static ImmutableArray<Passage> Declared(Passage sentence) =>
        new[] { Inverted, Undertaken, Sides, WithOthers, Comprises, HasAsParties, AreParties, WorkTogether, PutInWriting }.Select(pattern => pattern.Match(sentence.Text)).FirstOrDefault(match => match.Success) is { } found
            ? [.. found.Groups["parties"].Captures.Select(list => sentence.Slice(list.Index, list.Length))]
            : [];

    public static ImmutableArray<PartyMention> Read(Passage sentence, PartySentenceRule rule)
    {
        Match match = rule.Pattern.Match(sentence.Text);
        if (!match.Success || IsDenied(sentence.Text))
        {
            return [];
        }

        return
        [
            .. from list in match.Groups["parties"].Captures
               let part = sentence.Slice(list.Index, list.Length)
               from party in PartyClause.Read([new PartyLine(part, IsProse: rule.Pattern != Listed, Begins: true)], rule.Name, rule.Certainty)
               select party with { Words = sentence.Words },
        ];
    }

    /// <summary>Whether a sentence names those who are not bound: guests, advisers, others who were heard.</summary>
    public static bool IsDenied(string sentence) => Denial.IsMatch(sentence);

    // "… bjuds in men är inte parter", "… följer arbetet utan att vara parter", "… är inte bundna av överenskommelsen"
    [GeneratedRegex(@"\b(inte|ej|utan att)\s(\p{L}+\s){0,3}?(parter|part|avtalsparter|avtalspart|bundna|bunden)\b(?!s)", Options, 10_000)]
    private static partial Regex Denial { get; }

    // "Partnerskapet ingås mellan Lunds kommun, genom socialnämnden, och Föreningen Steget."
    [GeneratedRegex($@"{Pact}.{{0,160}}?\bmellan(\s+(följande )?(parter(na)?|parterna)[:;]?)?\s+(?<parties>.+?)(?={Stop}|\s(om|avseende|för perioden|gällande|angående|rörande|kring|under|har|ska|gäller|som(?!\s(i\s\p{{L}}+\s)?(handlar|agerar|företräds|deltar|representeras)))\s|;|$)", Options, 10_000)]
    private static partial Regex Between { get; }

    // "Parter i överenskommelsen är Lunds kommun och Föreningen Steget."
    [GeneratedRegex($@"\b((avtals|samverkans|samarbets)?(part(er|erna)?|partner(s|na)?)|(avtals|kontrakts|fördrags)slutande)\b.{{0,70}}?(\b((ska(ll)?|skulle|bör|kan|kommer att|föreslås|avses)( att)? (bli|vara)|(föreslås|avses)|är|blir|utgörs av|består av|ingår)\b|:)\s+(sedan\s(starten\s)?((våren|hösten)\s)?(\d{{4}}\s)?(?=(?-i:\p{{Lu}})))?((i det följande|nedan|fortsättningsvis|i (detta avtal|denna överenskommelse))\s+)?(?<parties>.+?){End}|\b((bärs|hålls)(\supp)?|drivs|bedrivs|genomförs|stöds|förvaltas)\s((gemensamt|tillsammans)\s)?av\s(de\s)?(avtals|samverkans)?parterna\s+(?<parties>(?-i:\p{{Lu}}).+?){End}|\b(är|blir)\s(avtals|samverkans)?parter(na)?\s+(?<parties>(?-i:\p{{Lu}}).+?){End}|\b(två|tre|fyra|fem|sex|följande)\sparter\s*[,:–]\s+(?<parties>(?-i:\p{{Lu}}).+?){End}", Options, 10_000)]
    private static partial Regex Are { get; }

    // "Lunds kommun och Föreningen Steget är parter."
    [GeneratedRegex($@"{Before}(?<parties>{List})\s+(utgör( (tillsammans|gemensamt))?(?=\s(avtals|samverkans)?part(er|erna)\b)|är|blir|skulle bli|skulle vara|föreslås bli|föreslås vara|ska bli|ska vara)\s+((avtals|samverkans)?part(er|erna)|överens om att (ingå|bilda|teckna)|(alla|samtliga|båda|gemensamt|tillsammans)\s(avtals|samverkans)?part(er|erna)?)\b|{Before}(?<parties>.{{3,600}}?)\s+(står (tillsammans |gemensamt |ihop )?bakom|bär upp|(utgör|bildar) (tillsammans|gemensamt)|driver(\s(ihop|tillsammans|gemensamt|(i egenskap av|som)\s(avtals|samverkans)?parter))?|(samverkar|samarbetar|ingår|deltar|medverkar)\s(i egenskap av|som)\s(avtals|samverkans)?parter\s(i|inom|genom))\s+{Pact}", Options, 10_000)]
    private static partial Regex AreParties { get; }

    // "Enligt förslaget ska Lunds kommun och Föreningen Steget vara parter."
    [GeneratedRegex(@"\b((ska|skall|kommer|föreslås|avses)\s+(?<parties>(?-i:\p{Lu}).{3,600}?)\s+(att\s)?(vara|bli)|(är|blir)\s+(?<parties>(?-i:\p{Lu}).{3,600}?)|(med|har)\s+(?<parties>(?-i:\p{Lu}).{3,600}?)\s+som)\s+((avtals|samverkans)?parter)\b", Options, 10_000)]
    private static partial Regex ShallBeParties { get; }

    // "Avtalet har Lunds kommun, org.nr 212000-2882, och Föreningen Steget som parter."
    [GeneratedRegex($@"{Pact}[^.;,]{{0,40}}?\s(har|får)\s+(?<parties>(?-i:\p{{Lu}}).{{3,600}}?)\s+som\s+(avtals|samverkans)?parter\b", Options, 10_000)]
    private static partial Regex HasAsParties { get; }

    // "Bakom partnerskapet står Lunds kommun och Föreningen Steget.", "I partnerskapet ingår …"
    // "Här samverkar Lunds kommun och Föreningen Steget i ett gemensamt partnerskap"
    [GeneratedRegex($@"\b(bakom|i)\s+((det|den|detta|denna) )?{Pact}\s+(står|ingår|deltar|medverkar|samverkar|samarbetar|möts)\s+(?<parties>.+?)(?={Stop}|,?\s(kring|för\satt|i\ssyfte|med\smålet|sedan\s(starten|\d))\b)|^\W*(här|där|därigenom|(i|inom|genom)\s(det|detta|den|denna)(\shär)?(\s(arbete|insats|satsning|verksamhet|projekt)\p{{L}}*)?)\s(ingår|deltar|medverkar|samverkar|samarbetar|möts)\s+(?<parties>(?-i:\p{{Lu}}).+?),?\s+((i|inom|genom|under|om|kring)\s(ett|en|samma|det|den)\s[^.;,]{{0,40}}?{Pact}|som\s(\p{{L}}+\s)?(är\s)?(avtals|samverkans)?parter\b)", Options, 10_000)]
    private static partial Regex StandBehind { get; }

    // "För att driva en mötesplats har Lunds kommun och Föreningen Steget tecknat denna överenskommelse"
    [GeneratedRegex(@"^(för|i|med|under|genom|härmed|den|efter|sedan|när|vid|utifrån|mot|till)\b[^.;]{2,90}?\s(har|sluter|ingår|tecknar|träffar)\s+(?<parties>(?-i:\p{Lu}).{3,600}?),?\s+(tecknat|ingått|slutit|träffat|upprättat|bildat|enats|överenskommit|kommit\söverens|funnit|beslutat|beslutit|bestämt|förbundit|förenat|förenats|utfäst|åtagit|gjort\supp|sagt\sja|valt|denna|detta|följande|nedanstående|föreliggande|bifogade|bilagda|härmed)\b|^\W*(härmed|nu)\s(överenskommer|sluter|ingår|tecknar)\s+(?<parties>(?-i:\p{Lu}).{3,600}?)\s(om|följande|denna|detta|ett|en)\b", Options, 10_000)]
    private static partial Regex Inverted { get; }

    // "Lunds kommun, Lundabostäder och Föreningen Steget har ingått IOP …"
    // "Lunds kommun och Föreningen Steget tecknade 2022 ett partnerskap"
    [GeneratedRegex($@"{Before}(?<parties>{List})\s+((har|avser|föreslås|vill|ska|önskar|kommer)\s.{{0,50}}?\b(ingå|ingått|tecknat|teckna|slutit|sluta|träffat|träffa|bildat|bilda|upprättat|haft|undertecknat|signerat|skrivit under|arbetat fram|tagit fram|utarbetat)|(ingick|tecknade|undertecknade|slöt|träffade|bildade)(\s(i\s)?(\p{{L}}+\s)?(20\d\d)?)?)\s+(ett |en |det |den |samma |följande |detta |denna |förslag(et)? till |ett förslag till )*{Pact}", Options, 10_000)]
    private static partial Regex Join { get; }

    // "Följande organisationer ingår i partnerskapet: A, B och C."
    [GeneratedRegex(@"\b(följande|ingående|deltagande)\b.{0,60}?\b(organisationer|föreningar|aktörer|parter)\b.{0,80}?:\s*(?<parties>.+)$", Options, 10_000)]
    private static partial Regex Listed { get; }

    // "Lunds kommun genom socialnämnden och Föreningen Steget ingår härmed …"
    [GeneratedRegex($@"{Before}(?<parties>{List})\s+(ingår|ingick|tecknar|tecknade|sluter|slöt|träffar|träffade|bildar|bildade|startar|startade|undertecknar|undertecknade|förnyar|förnyade|förlänger|förlängde|samverkar|samarbetar|deltar|har(?!\s(\p{{L}}+ts|goda|positiva|lång|stor|stora|bra)\b))\s.{{0,40}}?{Pact}", Options, 10_000)]
    private static partial Regex Sign { get; }

    // "… partnerskap som slutits av Lunds kommun och Föreningen Steget"
    [GeneratedRegex($@"{Pact}.{{0,80}}?\b(slutits|ingåtts|tecknats|träffats|upprättats|bildats|ingås|tecknas|sluts|träffas|bildas|upprättas|undertecknas|undertecknats|bärs|bärs upp|drivs|inrättas|inrättats|etableras|etablerats|startas|startats|(under)?tecknat|(under)?tecknad|skrivits under|skrivs under|underskriv(en|et)|signera[dt]|signerats|ingånget|ingången|slut(en|et)|träffa[dt]|bilda[dt]|upprätta[dt]|(under)?tecknades|ingicks|slöts|träffades|bildades|upprättades|startades)\s+(\d{{4}}\s|(våren|hösten|sommaren)\s(\d{{4}}\s)?)?(gemensamt\s|i dag\s|härmed\s|nu\s|formellt\s)?av\s+(?<parties>.+?){End}|{Pact}\s(som|vilket)\s+(?<parties>(?-i:\p{{Lu}}).{{3,600}}?)\s+(har\s)?((tillsammans|gemensamt|ihop)\s)?(tecknat|ingått|slutit|träffat|bildat|ingick|tecknade|slöt|träffade|bildade|bedriver|driver|bildar)\b", Options, 10_000)]
    private static partial Regex ConcludedBy { get; }

    // "Vi som ingår överenskommelsen är Lunds kommun och Föreningen Steget.", "De som föreslås ingå är …", "Vi som skriver under det här är …"
    [GeneratedRegex($@"\b(vi|de|parter|organisationer|aktörer|som)\s+(som\s+)?((föreslås|ska|vill|kommer att)\s+)?(ingår?|tecknar?|sluter|sluta|träffar?|undertecknar?|skriver under|skriva under|står bakom|samarbetar|samverkar|deltar|delta|(har\s)?(ingått|tecknat|slutit|träffat|undertecknat|skrivit under|gått (in|med|samman|ihop)|enats om|bildat|startat))\b[^.,]{{0,60}}?\s(är|:)\s*(?<parties>(?-i:\p{{Lu}}).+?){End}", Options, 10_000)]
    private static partial Regex WhoEnterAre { get; }

    // "Mellan Lunds kommun och Föreningen Steget har träffats följande avtal", "Mellan … finns partnerskapet Vägen vidare", "Sedan 2019 finns mellan … ett partnerskap"
    [GeneratedRegex($@"^\W*mellan(\s+undertecknade)?\s+(?<parties>.+?)\s+(har(?=\s|,)|träffas|ingås|sluts|tecknas|upprättas|är|gäller|(finns|råder|föreligger|pågår|löper|bedrivs|drivs|består|bildades|ingicks|slöts|tecknades|träffades|upprättades|startades)(?=\s[^.;]{{0,40}}?{Pact})|(ska(ll)?|skulle|föreslås|avses|planeras|kan|bör|kommer)(?=(,|\s)[^.;]{{0,60}}?{Pact}))\b|\b(finns|råder|föreligger|pågår|löper|bedrivs|drivs|ingicks|slöts|tecknades|träffades)\s(också\s|även\s|i dag\s)?mellan\s+(?<parties>(?-i:\p{{Lu}}).+?)\s+(ett|en|det|den|överenskommelsen|partnerskapet|avtalet)\s[^.;]{{0,40}}?({Pact}|kallat\b)", Options, 10_000)]
    private static partial Regex BetweenIs { get; }

    // "Undertecknade parter, Lunds kommun och Föreningen Steget, har …", "Vi, Lunds kommun och Föreningen Steget, vill …"
    [GeneratedRegex(@"^\W*(undertecknade( parter| organisationer)?|vi|parterna|dessa parter)\s*[,:–]?\s+(?<parties>(?-i:\p{Lu}).{3,600}?),?\s+(har|vill|ingår|sluter|tecknar|träffar|kommer|förbinder|åtar|lovar|är överens|ska|avser)\s", Options, 10_000)]
    private static partial Regex Undersigned { get; }

    // "Lunds kommun och Föreningen Steget har kommit överens om …"
    [GeneratedRegex($@"{Before}(?<parties>(?-i:\p{{Lu}}).{{3,600}}?)\s+((har|är|kommer)(\s[^.]{{0,30}}?|,\s[^.,]{{2,60}},\s)(kommit\s|härmed\s)?överens\b|enas\s+om\b|har(,\s[^.,]{{2,60}},)?\s+enats\b|(för)?binder\s+sig\b|förpliktar\s+sig\b|utfäster\s+sig\b|ska(ll)?\s+gemensamt\b)", Options, 10_000)]
    private static partial Regex Agree { get; }

    // "Detta dokument reglerar hur Lunds kommun och Föreningen Steget ska arbeta ihop inom ramen för ett IOP"
    [GeneratedRegex(@"\b(dokument(et)?|avtal(et)?|överenskommelse(n)?|text(en)?|handling(en)?|här|nedan|detta|IOP(-avtalet|:t)?)\b[^.;]{0,40}?\b(reglera[rs]|beskriv(er|s)|ange[rs]|framgår|bestämmer|styr|slår\sfast|klargör|visar|sätter\sramarna\sför)\s(hur|på\svilket\ssätt|att)\s+(?<parties>(?-i:\p{Lu}).{3,600}?)\s+((ska(ll)?|kommer\satt|avser\satt|åtar\ssig\satt|vill)\s)?(tillsammans\s|gemensamt\s)?(arbetar?|samarbetar?|samverkar?|verkar?|driver?|bedriver?|hjälp(s|as)\såt|bidrar?)\b", Options, 10_000)]
    private static partial Regex WorkTogether { get; }

    // "Lunds kommun och Föreningen Steget ger härmed sitt partnerskap en skriftlig form", "… bekräftar med sina underskrifter det partnerskap …"
    [GeneratedRegex($@"{Before}(?<parties>(?-i:\p{{Lu}}).{{3,600}}?)\s+(ger|formaliserar|bekräftar|befäster|stadfäster|beseglar|fastställer|skriver)\s[^.;]{{0,40}}?\b(sitt|deras|det|detta|den|denna|ett|sin|ned|ner)\s[^.;]{{0,20}}?({Pact}|samarbete)", Options, 10_000)]
    private static partial Regex PutInWriting { get; }

    // "Genom avtalet förbinder sig Lunds kommun och Föreningen Steget att …", "Härmed ingår Lunds kommun och Föreningen Steget …"
    [GeneratedRegex(@"^(genom|med|i|härmed|denna dag)\b[^.]{0,80}?\b(förbinder sig|binder sig|förpliktar sig|utfäster sig|lovar|åtar sig|förenar sig|förenas|enas|ingår|kommer|sluter|träffar|tecknar|bekräftar|ansluter sig|(går|sluter sig) samman|samlas|möts)\s+(?<parties>(?-i:\p{Lu}).{3,600}?)\s+((i|inom|till|bakom|kring)\s)?(att|om|överens|följande|ett|en|denna|detta)\b|^(genom|med|i|härmed|denna dag)\b[^.]{0,80}?\bgår\s+(?<parties>(?-i:\p{Lu}).{3,600}?)\s+(samman|ihop)\b", Options, 10_000)]
    private static partial Regex Bind { get; }

    // "Åtagandena enligt avtalet gäller för …", "Rättigheter och skyldigheter tillkommer …", "Ansvaret delas mellan …", "Ett åtagande har gjorts av …"
    [GeneratedRegex($@"\b((detta|föreliggande)\savtal|(denna|föreliggande)\söverenskommelse|detta\spartnerskap|åtagande(t|n|na)?|rättigheter(na)?|skyldigheter(na)?|förpliktelser(na)?|ansvaret|avtalet|överenskommelsen|avtalsförhållandet|partnerskapet|underskrift|namnunderskrift)\b.{{0,90}}?\b(gäller (för|mellan)|råder mellan|delas (mellan|av)|bärs av|vilar på|tillkommer|åvilar|binder|förpliktar|(gjorts|gjort|ingåtts|burits|undertecknats) av|(undertecknas|skrivs under|lämnas) (av|för))\s*:?\s+(?<parties>(?-i:\p{{Lu}}).+?)(?={Stop}|,?\s(som|vilka|och därmed|nedan kallade|gemensamt kallade)\s(?!(i\s\p{{L}}+\s)?(handlar|företräds|deltar)))", Options, 10_000)]
    private static partial Regex Undertaken { get; }

    // "Å ena sidan Lunds kommun och å andra sidan Föreningen Steget har gjort upp om …"
    [GeneratedRegex(@"^\W*(mellan )?å ena sidan,?\s+(?<parties>.{3,600}?\bå andra sidan\b.{3,300}?)\s+(har|är|enas|ingår|sluter|träffar|tecknar|kommer|ska|finns|föreligger)\s", Options, 10_000)]
    private static partial Regex Sides { get; }

    // "Genom partnerskapet Vägen vidare samarbetar Lunds kommun och Föreningen Steget", "I Vägen vidare ingår … som parter", "Bakom Vägen vidare står …"
    [GeneratedRegex($@"^\W*(i|inom|genom|bakom)\s(?<name>((?!\p{{L}}*(styrgrupp|arbetsgrupp|referensgrupp|gruppen\b|rådet\b|mötet\b|utskottet|nämnden|styrelsen))[^.;:]){{3,70}}?)\s(ingår|deltar|medverkar|samverkar|samarbetar|står|finns|möts)\s+((i egenskap av|som)\s(avtals|samverkans)?parter\s+)?(?<parties>(?-i:\p{{Lu}}).+?)(?={Stop}|,?\ssom\s(avtals|samverkans)?parter|,?\s(som|vilka)\s(alla|samtliga|tillsammans|gemensamt|är)\b|,?\s(kring|för\satt|i\ssyfte|med\smålet)\b)", Options, 10_000)]
    private static partial Regex Through { get; }

    // "Vägen vidare drivs av Lunds kommun och Föreningen Steget, som båda är parter"
    [GeneratedRegex(@"\b(drivs|bedrivs|bärs upp|bärs|genomförs|utförs)\s(gemensamt\s|tillsammans\s)?av\s+(?<parties>(?-i:\p{Lu}).{3,600}?),?\s(som|vilka)\s(\p{L}+\s)?är\s(avtals|samverkans)?parter\b", Options, 10_000)]
    private static partial Regex BorneBy { get; }

    // "Vägen vidare bedrivs som IOP av Lunds kommun och Föreningen Steget, vilka är parter", "drivs i partnerskap mellan …"
    [GeneratedRegex($@"\b(drivs|bedrivs|bärs upp|bärs|genomförs|utförs|organiseras|sker|startades?|finns)\s((i dag|idag|gemensamt|tillsammans|sedan \d{{4}})\s)?(som|i|genom|inom|inom ramen för)\s((ett|en|form av|formen)\s)*{Pact}(\s\(iop\)|-form)?\s((gemensamt|tillsammans)\s)?(av|mellan)\s+(?<parties>(?-i:\p{{Lu}}).+?)(?={Stop}|,?\s(som|vilka)\s(\p{{L}}+\s)?(är|utgör)\s(\p{{L}}+\s)?(avtals|samverkans)?parter|\s(sedan|från|under|till)\s\d)", Options, 10_000)]
    private static partial Regex RunAs { get; }

    // "Sedan 2022 driver Lunds kommun och Föreningen Steget ett öppet hus", "Lunds kommun och Föreningen Steget driver tillsammans huset": what they do, where nothing says that they are parties
    [GeneratedRegex(@"^\W*(sedan|från( och med)?|under|i)\s[^.;,]{2,40}?,?\s(driver|bedriver|ansvarar)\s+(?<parties>(?-i:\p{Lu})[^.;]{3,400}?),?\s+((tillsammans|gemensamt|ihop)\b|för\s|(ett|en|det|den)\s(?!(ideella|idéburna)))|^\W*(?<parties>(?-i:\p{Lu})[^.;]{3,400}?)\s+(driver|bedriver|har\s[^.;]{0,30}?(drivit|bedrivit))\s+(tillsammans|gemensamt|ihop)\s", Options, 10_000)]
    private static partial Regex RunIt { get; }

    // "I egenskap av parter lovar Lunds kommun och Föreningen Steget det som framgår nedan", "Som parter åtar sig …"
    [GeneratedRegex($@"\b(i egenskap av|såsom|som|i rollen som)\s(avtals|samverkans)?parter(na)?(\s(i|till)\s[^.,;:]{{2,60}}?)?,?\s(lovar|utfäster sig|åtar sig|förbinder sig|undertecknar|ingår|enas|intygar|bekräftar|svarar|ansvarar|deltar|samverkar|samarbetar|medverkar|står|tecknar|sluter|antecknas|anges|räknas)\s+(härmed\s)?(?<parties>(?-i:\p{{Lu}}).{{3,600}}?)(?=\s(det|att|om|vad|följande|denna|detta|ett|en|bakom|i|gemensamt|tillsammans|för(?!\.))\s|{Stop})", Options, 10_000)]
    private static partial Regex AsParties { get; }

    // "Efter dialog undertecknar Lunds kommun och Föreningen Steget ett idéburet offentligt partnerskap"
    [GeneratedRegex($@"^(efter|under|sedan|för|i|med|genom|från|vid|utifrån|mot|nu|härmed|därmed|därför|idag|som)\b[^.;]{{0,90}}?\b(undertecknar|ingår|tecknar|sluter|träffar|upprättar|bildar|inleder|startar|förnyar|skriver under)\s+(?<parties>(?-i:\p{{Lu}}).{{3,600}}?)\s+((ett|en|denna|detta|följande|nedanstående|föreliggande|bifogad|bifogat|sitt|ny|nytt|gemensamt)\s)+{Pact}", Options, 10_000)]
    private static partial Regex Today { get; }

    // "Lunds kommun har med Föreningen Steget och Norrbo kyrka överenskommit om följande."
    [GeneratedRegex($@"^(?<parties>(?-i:\p{{Lu}}).{{3,200}}?)\s+(har|ingår|sluter|tecknar|träffar)\s+(i dag |idag |denna dag |härmed )?(tillsammans )?med\s+(?<parties>(?-i:\p{{Lu}}).{{3,400}}?)\s+(överenskommit|kommit överens|träffat|ingått|slutit|tecknat|enats|följande|detta|denna|en |ett )", Options, 10_000)]
    private static partial Regex WithOthers { get; }

    // "Partnerskapet omfattar Lunds kommun och Föreningen Steget."
    [GeneratedRegex($@"\b({Pact}\s+((som heter|kallat|benämnt)\s)?([^.;,]{{2,60}}?\s)?((ska|skulle|kommer att|föreslås)\s)?((omfattar?|har|räknar|innefattar|inkluderar)( (som|i egenskap av) (avtals|samverkans)?parter(?=\s))|omfattar?|består? av|utgöra?s av|inbegriper|binder)|(består|utgörs)\s{Pact}\s(i \S+ )?av|{Pact}s\s((två|tre|fyra|fem|bägge|båda|olika|alla)\s)?(sidor|aktörer|parter|medlemmar|kontrahenter)\s(är|utgörs av|består av)|partskrets(en)?\b.{{0,60}}?\b(utgörs av|består av|är|omfattar)|till\s({Pact}|parterna\si\s[^.;,]{{2,60}}?)\s(hör|räknas))\s+(((följande|nedanstående|två|tre|fyra|fem)\s)?(parter|organisationer|aktörer)(na)?\s*[:,]?\s+|((på|från)\s)?(den\s|det\s)?(offentlig|kommunal|idébure|idéburn|ideell)\p{{L}}*\s((sidan|håll|part|parten|sida)\s)?)?(?<parties>(?-i:\p{{Lu}}).+?){End}", Options, 10_000)]
    private static partial Regex Comprises { get; }

    // "Föreningen Steget har bett att få ingå ett partnerskap med Lunds kommun genom socialnämnden": a board as the one who asks is not the party
    [GeneratedRegex($@"^(?<parties>(?!.{{0,40}}(nämnd|styrelse|förvaltning|utskott)en\b)(?-i:\p{{Lu}}).{{3,120}}?)\s+(har|ber|begär|vill|önskar|ansöker|föreslår|avser)\s.{{0,120}}?{Pact}(,\s[^,.]{{2,40}},)?\s+med\s+(?<parties>(?-i:\p{{Lu}}).+?)(?={Stop}|\s(om|avseende|för|gällande|kring|under|från|enligt|ska|som|är|att)\s|;|$)", Options, 10_000)]
    private static partial Regex OneWithOther { get; }

    // "Lunds kommun ingår partnerskapet med Föreningen Steget", "Föreningen Steget föreslår att ett partnerskap ingås med Lunds kommun"
    [GeneratedRegex($@"{Before}(?<parties>(?!.{{0,40}}(nämnd|styrelse|förvaltning|utskott)(en)?\b)(?-i:\p{{Lu}}).{{3,120}}?)\s+(ingår|tecknar|sluter|träffar|bildar|förlänger|föreslår|önskar|vill)\s.{{0,80}}?{Pact}(\s[^.,]{{0,40}}?)?\s(tillsammans\s)?med\s+(?<parties>(?-i:\p{{Lu}}).+?)(?={Stop}|\s(om|avseende|för|gällande|kring|under|från|enligt|ska|som|är|att)\s|;|$)", Options, 10_000)]
    private static partial Regex OneEnters { get; }

    // "ett IOP med Föreningen Steget", "förlänga partnerskapet med Röda Korset i Åstad"
    [GeneratedRegex($@"{Pact}.{{0,80}}?\bmed\s+(?<parties>.+?)(?={Stop}|\s(om|avseende|för|gällande|angående|rörande|kring|under|i (ett|två|tre|fyra|fem|enlighet)|från|enligt|till och med|t\.o\.m\.?|fr\.o\.m\.?|ytterligare|har|ska|som|är|att)\s|;|$)", Options, 10_000)]
    private static partial Regex With { get; }
}
