using System.Text.RegularExpressions;

namespace Ingest.Language;

/// <summary>What a heading over a decision says.</summary>
internal enum DecisionHeading
{
    /// <summary>What the body has decided: <c>Beslut</c>, <c>Socialnämndens beslut</c>.</summary>
    Decided,

    /// <summary>What it is asked to decide: <c>Förslag till beslut</c>.</summary>
    Proposed,

    /// <summary>What another body or a member would have it decide: <c>Arbetsutskottets förslag till beslut</c>.</summary>
    Secondary,
}

/// <summary>Headings under which papers write decisions.</summary>
internal static partial class DecisionHeadings
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Longer lines are no such heading.</summary>
    private const int MostLetters = 100;

    /// <summary>What the line is as a heading over a decision, or null.</summary>
    public static DecisionHeading? Read(string line)
    {
        string text = line.Trim();
        text = MayHold.IsMatch(text) ? Aside.Replace(text, string.Empty) : text; // most lines are no headings: the cheaper look first
        return text.Length > MostLetters || !MayHold.IsMatch(text) ? null
            : Secondary.IsMatch(text) ? DecisionHeading.Secondary
            : Proposed.IsMatch(text) ? DecisionHeading.Proposed
            : Decided.IsMatch(text) ? DecisionHeading.Decided
            : null;
    }

    public static bool IsOver(string line) => Read(line) is not null;

    /// <summary>Whether the heading also stands over other things than decisions: <c>Förslag</c>, <c>Ställningstagande</c>.</summary>
    public static bool IsVague(string line) => Vague.IsMatch(line.Trim());

    /// <summary>Whether a line under such a heading speaks of deciding: a verb of it, a body, or <c>att godkänna</c>.</summary>
    public static bool Decides(string line) => Deciding.IsMatch(line);

    /// <summary>Whether a line is a label or date of a masthead: under such a heading it tells that the heading is the document's own name.</summary>
    public static bool IsInMasthead(string line) => MastheadLine.IsMatch(line);

    [GeneratedRegex(@"^(?:(?:datum|dnr|diarie(?:nummer|nr)|ärendenummer|(?:vår )?(?:beteckning|referens)|handläggare|kontakt(?:person)?|mottagare|till(?=\s?:?$|\s?: )|föredragande|sammanträdes?(?:datum|dag))\b\s?:?|\d{1,2} \p{L}+ 20\d\d\b|20\d\d-\d\d-\d\d\b)", Options, TimeoutMs)]
    private static partial Regex MastheadLine { get; }

    [GeneratedRegex(@"^(?:förslag|hemställan|ställningstagande|avgörande)\s?:?$", Options, TimeoutMs)]
    private static partial Regex Vague { get; }

    [GeneratedRegex($@"\bbeslut(?:ar|a|ade|at|as)?\b|föreslå|\batt \p{{L}}+a\b|(?:{BodyNames.Deciding})\b", Options, TimeoutMs)]
    private static partial Regex Deciding { get; }

    [GeneratedRegex(@"sl[uö]t|slag|ställ|slå|slog|avgör|yrka|hemställ|rekommend|att-sats", Options, TimeoutMs)]
    private static partial Regex MayHold { get; }

    // how it was decided, for whom: "Beslut (enhälligt)", "Förslag till beslut (KS)", "Beslut, enhälligt"; no "Beslut (bilaga 2)"
    [GeneratedRegex(@"\s*\((?!bilag|protokoll|dnr|forts|se )[^()\d]{2,40}\)(?=\s*:?$)|,?\s[–-]?\s?(?:enhälligt|enhällig|i enighet)(?=\s*:?$)", Options, TimeoutMs)]
    private static partial Regex Aside { get; }

    // "beslut", of whom in one word: "nämndbeslut", "nämndsbeslut", "styrelsebeslut", "KS-beslut"
    private const string Decision = @"(?:(?:\p{L}*nämnds?|\p{L}*styrelses?|\p{L}*fullmäktiges?|\p{L}*utskotts|ks|kf|rs|rf|ksau|au)-?)?beslut";

    private const string Numbered = @"^(?:\d{1,2}(?:\.\d{1,2}){0,2}\.? )?";

    // Arbetsmarknads- och vuxenutbildningsnämndens · Kommunstyrelsens arbetsutskotts · Förvaltningens
    private const string Whose = @"(?:(?:[\p{L}-]+,? ){0,6}[\p{L}-]+s )?";

    // socialnämnden · nämnden för arbete och välfärd · kommunfullmäktige
    private const string Body = @"(?:[\p{L}-]+,? ){0,6}[\p{L}-]*(?:nämnd(?:en)?|styrelsen|fullmäktige|direktionen|utskottet|beredningen)(?: (?-i:\p{Lu})\p{L}+| för (?:[\p{L}-]+,? ){0,4}\p{L}+)?";

    // who proposes before the body's own officials have: "Arbetsutskottets", "Ledamotens", "Presidiets"
    private const string Others = @"(?:[\p{L}-]+ (?:och )?)*(?:\p{L}*utskottets|\p{L}*beredningens|presidiets|ledamotens|ledamöternas|yrkandenas|partiernas|[\p{L}]+gruppens)";

    // Arbetsutskottets förslag till beslut · Förslag till beslut på sammanträdet · Ledamotens förslag
    [GeneratedRegex($@"^{Others} (?:förslag|förslag till beslut|beslutsförslag):?$|^förslag till beslut på (?:dagens )?sammanträdet:?$", Options, TimeoutMs)]
    private static partial Regex Secondary { get; }

    // Förslag till beslut · Förvaltningens förslag till beslut: · Tjänstepersonsförslag till beslut · Beslutsförslag · Förslag till beslut/yttrande · Förslag till ställningstagande
    private const string ProposalOfOne = $@"{Whose}(?:(?:\p{{L}}+s?)?(?:förslag|utkast|rekommendation) (?:till|på|om) (?:\p{{L}}+s )?(?:{Decision}|ställningstagande|avgörande|beslutspunkter|beslutsmening|beslutsformulering|beslutstext|beslutslydelse|beslutssatser|att-satser|protokoll)|(?:nämnd|styrelse)?beslutsförslag(?:et)?|beslutsrekommendation|förslagna? att-satser|hemställan)";

    // Förslag till socialnämnden · Förvaltningens förslag till kommunstyrelsens beslut
    private const string ProposalTo = $@"{Whose}förslag (?:till|för|i) {Body}(?:s (?:beslut|ställningstagande|avgörande))?";

    // Vårt förslag · Vi föreslår · Det här föreslår vi · Så tycker vi att nämnden ska besluta
    private const string OurProposal = $@"(?:det är )?vårt (?:förslag|beslutsförslag|förslag till beslut)|(?:det här |detta |så |vad |det )?(?:vi föreslår|föreslår vi|förvaltningen föreslår|föreslår förvaltningen)(?: (?:att )?{Body})?(?: (?:att )?beslutar?)?|(?:vi|förvaltningen) (?:tycker|anser) att {Body} (?:ska|bör) besluta(?: så här)?";

    // Förslag · Sektorns förslag · Kontorets förslag (what no other proposes)
    private const string BareProposal = @"(?:[\p{L}-]+s )?förslag";

    // Föreslaget beslut · Föreslagna beslutspunkter · Beslutsmening · Att besluta om · Vad nämnden föreslås besluta
    private const string ToDecide = $@"(?:(?:föreslag(?:et|na)|rekommendera(?:t|de)|förorda(?:t|de)|tilltänkt) (?:{Decision}|beslutspunkter|beslutsmening(?:ar)?|att-satser)|beslutsmening(?:ar)?|beslutspunkter|beslutsformulering|beslutstext|beslutslydelse|att-satser|att (?:besluta(?: om)?|ta ställning till)|vad {Body} (?:föreslås|ska|har att) (?:besluta|ta ställning till)(?: om)?)(?: (?:för|i) {Body})?";

    // who puts a matter before the body: "förvaltningen", "Socialförvaltningen", "kontoret", "vi"
    private const string Office = @"(?:[\p{L}-]*(?:förvaltningen|kontoret|sektorn|avdelningen|staben|enheten|chefen|direktören)|tjänstepersonerna|handläggaren)";

    // Yrkande från förvaltningen · Förvaltningens yrkande · Rekommendation från kontoret · Vi föreslår · Så föreslår förvaltningen · Vad förvaltningen föreslår
    private const string OfficeProposes = $@"(?:yrkande|förslag|hemställan|rekommendation|beslutsförslag) (?:från|av) {Office}|{Office}s (?:yrkande|hemställan|rekommendation)|(?:så |så här |det här |detta |vad )?(?:föreslår|hemställer|yrkar) (?:vi|{Office})|(?:det här |detta |vad )?(?:vi|{Office}) (?:föreslår|hemställer|yrkar|rekommenderar)(?: (?:nämnden|styrelsen)(?: att besluta)?)?";

    // Förslag till beslut · Förvaltningens förslag till beslut: · Beslutsförslag · Förslag till socialnämnden · FÖRSLAG TILL BESLUT I NÄMNDEN · Kontorets förslag
    [GeneratedRegex($@"{Numbered}(?:{ProposalOfOne}(?: (?:i|från|för|av|till) [\p{{L}} ,&-]{{2,60}})?|{ProposalTo}|{OurProposal}|{BareProposal}|{OfficeProposes}|{ToDecide})\s?:?$", Options, TimeoutMs)]
    private static partial Regex Proposed { get; }

    // Kommunstyrelsen beslutar · Nämnden föreslås besluta att · Socialnämnden har beslutat följande · Vad nämnden beslutat
    private const string BodyDecides = $@"(?:vad )?{Body} (?:(?:har )?beslut(?:ar|a|ade|at)|beslöt|(?:har )?fatta(?:r|de|t)(?: följande)? beslut|föreslås(?: att)?(?: besluta| fatta(?: följande)? beslut)?)(?: (?:att|följande|enligt följande|för egen del(?: att)?))?";

    // in what, at what: "i ärendet", "på sammanträdet", "avseende §§ 4–7"
    private const string Where = $@"(?: (?:i (?:ärendet|sak(?:en)?|frågan|{Body})|för egen del|(?:på|vid|under) (?:dagens )?(?:(?:nämnd|styrelse)?sammanträdet|sammanträde|mötet?)))?";

    // Beslutar · Beslutade · Beslutat · Beslutas · Beslutar att · Har beslutat · Fattar följande beslut
    private const string BareVerb = @"(?:har )?(?:beslut(?:ar|ade|at|as|ats)|beslöts?)(?: (?:att|följande|enligt följande))?|(?:efter (?:diskussion|överläggning|omröstning) )?fatta(?:r|de|s|des) (?:följande )?beslut|följande beslut fatta(?:s|des)";

    // Så beslutade vi · Så här beslutade nämnden · Det här beslutade vi · Vad vi beslutade · Vi beslutade
    private const string WeDecided = $@"(?:så|så här|det här|detta|vad) beslut(?:ade|ar) (?:vi|{Body})|(?:det här |detta |vad )?vi (?:har )?beslut(?:ade|at|ar)|(?:så|så här|det här|detta) blev beslutet";

    // Beslutet i korthet · Beslut i sammandrag
    private const string InShort = @"beslut(?:et|en)? i (?:korthet|sammandrag|sammanfattning|punkter)";

    // Beslut · Nämndens beslut · Arbetsmarknads- och vuxenutbildningsnämndens beslut: · Sammanträdets beslut · Kommunstyrelsen beslutar · Beslutar · Beslut och motivering · Beslutet
    [GeneratedRegex($@"{Numbered}(?:(?!.*(?:skickas|delegation|tidigare)){Whose}(?:slutliga |enhälliga )?(?:{Decision}|avgörande){Where}|(?:§ ?\d{{1,4}} )beslut|(?:fattat|taget|enhälligt) beslut|beslut(?:et)? (?:och motivering|med motivering|i (?:sin )?helhet)|beslut(?:et|en)|{InShort}|{WeDecided}|(?:nämndens |[\p{{L}}-]+(?:nämndens|styrelsens|utskottets) )?ställningstagande|{BareVerb}|{BodyDecides})\s?:?$", Options, TimeoutMs)]
    private static partial Regex Decided { get; }
}
