using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Classification;

/// <summary>A verb of deciding.</summary>
/// <param name="Name">How <c>ingest explain</c> calls it.</param>
/// <param name="Outcome">What it makes of the matter.</param>
/// <param name="Pattern">Compiled with a time-out.</param>
internal sealed record DecisionRule(string Name, DecisionOutcome Outcome, Regex Pattern);

/// <summary>Verbs of deciding; in a clause the one that stands first tells, of two at one place the earlier rule. Examples: <c>Decisions.corpus.txt</c>.</summary>
internal static partial class DecisionRules
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Only refers to a proposal.</summary>
    public static DecisionRule Following { get; } = new("decides as proposed", DecisionOutcome.Approve, AsProposed);

    public static ImmutableArray<DecisionRule> All { get; } =
    [
        new("rejects", DecisionOutcome.Reject, Rejects),
        new("extends", DecisionOutcome.Extend, Extends),
        new("takes note", DecisionOutcome.Note, Notes),
        new("gives a task", DecisionOutcome.Delegate, Delegates),
        new("passes on", DecisionOutcome.Refer, Refers),
        new("approves", DecisionOutcome.Approve, Approves),
        Following,
    ];

    /// <summary>The rule whose words stand first in the clause, one that only refers to a proposal last of all; null where none of them does.</summary>
    public static DecisionRule? For(string clause) => First(Frame.Match(clause) is { Success: true } frame ? clause[frame.Length..] : clause);

    private static DecisionRule? First(string asked) => All
        .Select(rule => (rule, match: rule.Pattern.Match(asked)))
        .Where(found => found.match.Success)
        .OrderBy(found => found.rule == Following)
        .ThenBy(found => found.match.Index)
        .Select(found => found.rule)
        .FirstOrDefault();

    // who would have the body decide: "Förvaltningen tillstyrker att nämnden beslutar att", "Nämnden tillstyrks besluta att"; not "tillstyrker motionen och beslutar att"
    [GeneratedRegex(@"^[^.;]{0,160}?\btillstyrk(?:(?:er|te|t) att (?:[\p{L},&-]+ ){1,9}?besluta[rs]?|t?e?s (?:att )?besluta|(?:er|s) beslut(?: om)?)\b(?: att)?", Options, TimeoutMs)]
    private static partial Regex Frame { get; }

    // what was done: a verb in the past right behind "har" or the body; "beviljade medel" elsewhere is no verb
    private const string Done = @"(?<=\b(?:har|hade|(?:[\p{L}-]*nämnd(?:en)?|[\p{L}-]*styrelsen|[\p{L}-]*utskottet|[\p{L}-]*fullmäktige|[\p{L}-]*beredningen|[\p{L}-]*direktionen)(?: \p{Lu}\p{L}+)?) (?:\p{L}+ ){0,2}?)";

    // Nämnden har godkänt … · Nämnden antog … · Rapporten godkändes
    private const string Approved = $@"(?:godkändes|godkänts|antogs|antagits|fastställdes|fastställts|beviljades|beviljats|tillstyrktes|bifölls|{Done}(?:godkänt|godkände|antagit|antog|fastställt|fastställde|beviljat|beviljade|ingått|ingick|tecknat|tecknade|tillstyrkt|tillstyrkte|bifallit|biföll|medgett|medgivit|medgav|ställt sig (?:bakom|positiv)|ställde sig (?:bakom|positiv)|instämt|instämde|anvisat|anvisade|avsatt|avsatte|träffat|träffade|slutit|slöt|godtagit|godtog|accepterat|accepterade|biträtt|biträdde))";

    // säger ja till · ger grönt ljus · anslår · gör förslaget till sitt eget · har inget att invända
    private const string SaysYes = @"(?:(?:säg(?:er|a)|sagt|sade|tacka(?:r|s|t|de)?) ja|anslå(?:r|s)?|skriv(?:er|a|s)? under|signera[rs]?|ratificera[rs]?|stadfäst(?:er|a|s)|bejaka[rs]?|(?:ge(?:r|s)?|får?) grönt ljus|(?:gör|göra|görs) (?:\p{L}+ ){0,4}till (?:sitt|sin|sina) eg(?:et|en|na)|ser positivt på|utan erinran|(?:(?:har|ha) inget|inte har något) att (?:invända|erinra))";

    // Nämnden har avslagit … · Ansökan avslogs
    private const string Rejected = $@"(?:{Done}(?:avslagit|avslog|avstyrkt|avstyrkte|avböjt|avböjde|avvisat|avvisade|nekat|nekade|avstått|avstod|förkastat|förkastade)|avslogs|avslagits|avstyrktes|avvisades|nekades|avböj[ds]e?s)";

    // "beslutar att därmed förlänga"; not "beslutar att bordlägga förlängning"
    private const string Between = @"(?:(?!inte\b|ej\b|bordl|återremi|avsl|avsty|avstå|avböj|avråd|neka|avvis|överläm|hänskj|uppdra|utred|noter|remitt|skjut|pröva|bereda)\p{L}+ ){0,3}";

    private const string Deciding = @"(?:ingå|teckna|träffa|sluta|inleda|förlänga|förnya|fortsätta|godkänna|bevilja|anta|bifalla|medge|tillstyrka|antaga|godtaga|medgiva|inrätta|genomföra|delta|medverka|finansiera|medfinansiera|stödja|lämna (?!någon|erinran)|gå vidare|upprätta|underteckna|påbörja|ställa sig bakom|tillmötesgå|tillgodose|införa|starta|förorda|acceptera|biträda|ansluta sig|ta emot erbjudandet|tacka ja|säga ja|skriva under|anslå|fastställa|tilldela)";

    private const string Decided = @"(?:ingås|tecknas|förlängs|förnyas|godkänns|beviljas|bifalls|medges|antas|förlänger|förnyar|ingår|tecknar|godkänner|beviljar|bifaller|medger|antar|tillstyrks|tillstyrker|ställer sig|inleder|inleds|säger|tackar|accepterar|biträder|godtar|godtas|fastställer|fastställs)";

    // avslår ansökan · beslutar att inte förlänga · avstår från att ingå · avtalet förlängs inte · förlängning beviljas ej · lämnas utan bifall
    [GeneratedRegex(
        $@"\b(?:avslå(?:r|s|)|(?:beslutar? (?:om )?|med |ger |lämnar |tillstyrker )avslag|avslag på|avstå(?:r|s|)|avstyrk(?:er|a|s)|avvisa[rs]?|avböj(?:er|a|s)|nekar?s?|(?:säg(?:er|a)|sagt|sade|ge(?:r|s)?|tacka(?:r|s|t|de)?) nej|{Rejected}|underkänn(?:er|a|s)|avråd(?:er|a|s)|går emot|ställ(?:er|a) sig (?:avvisande|negativ\p{{L}}*)|ser sig inte|utan bifall|(?:kan )?(?:ej|inte|icke) (?:att )?(?:\p{{L}}+ )?{Deciding}|(?:(?:kan|ska|skall|bör) (?:ej|inte|icke)|(?:ej|inte|icke) (?:kan|ska|skall|bör)) (?:bifallas|beviljas|godkännas|förlängas|ingås|tecknas|medges|antas|inledas|träffas|slutas|undertecknas|upprättas|förnyas|fortsätta|komma till stånd)|(?:går|kommer|gick) (?:ej|inte) (?:vidare|till stånd)|motsätt(?:er|a) sig|förkasta[rs]?|(?:finner|ser|anser) (?:ej|inte|inga|inget|icke) (?:\p{{L}}+ )?(?:skäl|anledning|behov|möjlighet)\p{{L}}*|(?:ej|inte) (?:tillgodoses|bifalls|beviljas|godkänns|antas|ingås|tecknas)|{Decided} (?:därmed |således )?(?:ej|inte|icke))\b",
        Options,
        TimeoutMs)]
    private static partial Regex Rejects { get; }

    // förlänger överenskommelsen · godkänner förlängning av avtalet · optionen utnyttjas; not "ansökan om förlängning avslås"
    [GeneratedRegex(
        $@"\b(?:(?:godkänn|bevilja|anta|medge|teckna|ingå|besluta|tillstyrk|bifall)\p{{L}}* (?:om |att )?{Between})?(?:(?<!\b(?:inte|ej|icke) (?:\p{{L}}+ )?)förläng(?:er|a|s|as|t)(?! (?:inte|ej)\b)|förläng(?:d|t) (?:överenskommelse|avtal|partnerskap)\p{{L}}*|förlängdes|förlängts|förlängde|förnya[rs]?|förnyades|förnyats|prolongera[rs]?|(?:utnyttja[rs]?|ta(?:r|s)?|använd(?:er|a|s)|utlös(?:er|a|es)) (?:\p{{L}}+ ){{0,2}}option(?:en)?)\b"
        + $@"|\b(?:godkänn|bevilja|anta|medge|teckna|ingå|besluta|tillstyrk|bifall)\p{{L}}* (?:om |att )?{Between}förlängning(?:en)?\b|\b(?:option|förlängning)(?:en)?\b(?:(?!avslå|inte|ej\b|nek|avsty)[^.;]){{0,90}}\b(?:godkänns|beviljas|medges|bifalls|utnyttjas|tecknas|antas|tas i anspråk)\b(?! (?:inte|ej)\b)|\b(?:godkänn|bevilja|medge|besluta)\p{{L}}* att\b(?:(?!\batt\b|[;•]|\binte\b|\bej\b).){{0,200}}?\b(?:förlängs|förnyas|prolongeras)\b|(?<!\b(?:inte|ej) )\b(?:ska|skall|får) (?:fortsätta|fortgå|löpa vidare|(?:gälla|löpa|pågå) (?:i |under )?ytterligare)\b|\b(?:avtals|giltighets|partnerskaps)(?:tiden|perioden) (?:utsträcks|utökas|förlängs)|\b(?:ge|ger|ges)\b.{{0,120}}?\b(?:förlängd|fortsatt) (?:giltighet|avtalstid|löptid)\p{{L}}*|\bfortsätt(?:er|a) (?:\p{{L}}+ ){{0,2}}(?:partnerskapet|överenskommelsen|samarbetet|avtalet)\b",
        Options,
        TimeoutMs)]
    private static partial Regex Extends { get; }

    // tar del av informationen · lägger rapporten till handlingarna · noterar · antecknas till protokollet
    [GeneratedRegex(@"\b(?:(?:tar|ta|tas|taga|tagas|tager|tagit|tog|tagits) (?:(?!beslut|ställning)\p{L}+ ){0,2}?del av|(?:lägg(?:er|a|s|as)|lade|lades|lagt|lagts)\b.{0,160}?\btill (?:handlingarna|(?:dagens )?protokoll(?:et)?)|till handlingarna|ad acta|noter(?:ar|a|as|at|ats|ade|ades)|anteckna[rs]?|antecknade?s?|antecknats?|(?:tar|ta|tas) (?:\p{L}+ ){0,6}till (?:(?:dagens )?protokoll(?:et)?|kännedom|sig)|(?:har )?fått (?:\p{L}+ ){0,2}(?:information|redovisning|rapport)\p{L}*|(?:tackar?|tackas|tackade|tackat) för (?:informationen|redovisningen|rapporten)|(?:har )?informerats?|(?:är|anser sig|har blivit) informera(?:d|de|t)|mottar?|mottas|motta(?:ga|ger|gs)|mottagit|mottagits|mottog|mottogs|(?:tar|ta|tagit|tog) emot (?:\p{L}+ )?(?:informationen|rapporten|redovisningen|redogörelsen)|delges|delgivits|(?:är|anses|förklaras|har blivit) (?:därmed |härmed )?(?:anmäl(?:d|da|t)|delgiv(?:en|na|et)|redovisa(?:d|de|t))|(?:ta|tar|tas) (?:\p{L}+ ){0,3}i beaktande|beakta[rs]?)\b", Options, TimeoutMs)]
    private static partial Regex Notes { get; }

    // uppdrar åt förvaltningschefen att · ger förvaltningen i uppdrag · får i uppdrag · delegerar till
    [GeneratedRegex(@"\b(?:uppdra(?:r|s|ga|gas|ger|ges|)|uppdrog|uppdrogs|uppdragit|överlåt(?:er|a|s)? (?:åt|på|till)|anmoda[rs]?|uppdrag(?:et)? (?:ges|lämnas|ge) (?:till|åt)|(?:ge|ger|ges|får|få|ålägg(?:er|s)|lämna[rs]?)\b.{0,90}?\bi uppdrag|i uppdrag|delegera[rs]?|delegerades|delegerats?|bemyndiga[rs]?|bemyndigade?s?|bemyndigats?|uppmana[rs]? (?:\p{L}+ ){1,3}att|(?:låta|låter) (?:\p{L}+s )?(?:\p{L}*förvaltningen|\p{L}*kontoret|\p{L}*chef(?:en)?|\p{L}*direktör(?:en)?|(?:vice )?ordföranden?|presidiet|\p{L}+sekreteraren|\p{L}*utskottet) \p{L}+|befullmäktiga[rs]?|(?:ge|ger|ges|får) (?:\p{L}+ ){0,4}(?:rätt|rätten|fullmakt|mandat|befogenhet|behörighet) att|ålägg(?:er|a|s)\b[^;.]{0,60}\batt|be(?:r|s)? (?:förvaltningen|kontoret|\p{L}+chefen|\p{L}*direktören) \p{L}+)\b", Options, TimeoutMs)]
    private static partial Regex Delegates { get; }

    // överlämnar till kommunstyrelsen · återremitterar · bordlägger · hänskjuter
    [GeneratedRegex(@"\b(?:överlämna(?:r|s|de|des|t|ts)?|återremiss|återremitter(?:ar|a|as|ade|ades|at|ats)|bordlägg(?:er|a|s|as)|bordlades?|bordlagts?|bordläggning|hänskjut(?:er|a|s|as|it)|hänsköts?|översänd(?:er|a|s|as)|remitter(?:ar|a|as)|vidarebefordra[rs]?|skjut(?:er|a|s|its?) upp|sköts? upp|(?:lämna|sänd|skicka)[ers]{0,2} (?:ärendet|frågan|rapporten|redovisningen|skrivelsen|förslaget|uppföljningen) (?:\p{L}+ ){0,3}till \p{L}*(?:styrelsen|fullmäktige|nämnden|utskottet)|(?:sänd(?:er|a|s)|skicka[rs]?|lämna[rs]?) (?:\p{L}+ ){0,4}(?:vidare|på remiss|över till|tillbaka)|lämna[rs]?\b[^;]{0,110}? vidare till|visa[rs]?\b[^;]{0,110}?\båter till|återgår till|lämna[rs]? över|återförvisa[rs]?|vilandeförklara[rs]?|lyft(?:er|a|s) (?:ur|bort)|skjut(?:er|a|s) på (?:beslut|ärende|fråga)\p{L}*|tas upp igen|återlämna[rs]?|tillställ(?:er|a|s)|uppskjut(?:er|a|s)|utgår från (?:dag|föredragnings|ärende)\p{L}+|(?:tas|tar|ta|behandlas|avgörs|flyttas|hänvisas) (?:\p{L}+ ){0,3}(?:upp )?(?:vid|på|till) (?:\p{L}+ ){0,2}(?:nästa|nästkommande|senare|kommande) (?:sammanträde|möte)\p{L}*)\b", Options, TimeoutMs)]
    private static partial Regex Refers { get; }

    // godkänner · antar · fastställer · beviljar · beslutar att ingå/teckna · ställer sig bakom
    [GeneratedRegex($@"\b(?:godkänn(?:er|a|s|as|)|{Approved}|{SaysYes}|anta(?:[rs]|ga|gas|ger|ges)?|fastställ(?:er|a|s|as)|bevilja[rs]?|ingå[rs]?|teckna[rs]?|tillstyrk(?:er|a|s)|bifall(?:er|a|s)|medge[rs]?|medgiv(?:a|as|er|es)|(?:ställ(?:er|a|s)|ställa) sig (?:bakom|positiv\p{{L}}* till)|inrätta[rs]?|instämm(?:er|a)|tilldela[rs]?|anvisa[rs]?|avsätt(?:er|a|s)|träffa[rs]? (?:\p{{L}}+ ){{0,3}}(?:avtal|överenskommelse|partnerskap)\p{{L}}*|slut(?:er|a|s) (?:\p{{L}}+ ){{0,3}}(?:avtal|överenskommelse|partnerskap)\p{{L}}*|inled(?:er|a|s) (?:\p{{L}}+ ){{0,4}}(?:partnerskap|samverkan|samarbete)\p{{L}}*|godta(?:[rs]|ga|gas|ger|ges)?|acceptera[rs]?|fördela[rs]? (?:\p{{L}}+ ){{0,4}}(?:bidrag|medel|stöd)\p{{L}}*|utse[rs]?\b(?=.{{0,40}}leverantör)|ansluter sig till|står bakom|träd(?:er|a) i kraft|(?:beslutar?|besluta) om (?:samverkan|samarbete|partnerskap|överenskommelse|avtal)\p{{L}}*|biträd(?:er|a|s)|samtyck(?:er|a)|bekräfta[rs]?|(?:ge|ger|ges|lämna[rs]?|får?) (?:(?!utan\b|ej\b|inte\b)\p{{L}}+ ){{0,3}}(?:godkännande|bifall|klartecken|samtycke|tillstånd)|(?<!(?:med|för) )godkännande|klartecken|komma till stånd|kommer till stånd|upprätta[rs]?|undertecknar?|(?:går|gå) vidare med|(?:går|gå|träder|inträder|träda) (?:in|med) i (?:\p{{L}}+ ){{0,4}}(?:partnerskap|avtal|överenskommelse|samverkan)\p{{L}}*|inleds|inledas|påbörja[rs]?)\b", Options, TimeoutMs)]
    private static partial Regex Approves { get; }

    // beslutar enligt förvaltningens förslag; not "avger yttrande enligt förslag"
    [GeneratedRegex(@"^(?!.*\b(?:avge[rs]?|avlämna[rs]?|lämna[rs]?|yttra[rs]?)\b.{0,40}?\b(?:yttrande\p{L}*|remissvar\p{L}*|svar(?:et)?|synpunkter|sig)\b).*?\b(?:i enlighet med|enligt) (?:\p{L}+ ){0,5}(?:förslag|yrkande|vad \p{L}+ (?:före)?slår)\p{L}*\b|\bpå föreslaget sätt\b|\bsom (?:föreslagits|föreslås)\b", Options, TimeoutMs)]
    private static partial Regex AsProposed { get; }
}
