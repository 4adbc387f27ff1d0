using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>How near to goals a sentence stands.</summary>
internal enum GoalStanding
{
    /// <summary>In running text of any kind.</summary>
    Free,

    /// <summary>In a paragraph that has stated a result or announced that it will.</summary>
    Among,

    /// <summary>Under a heading or lead-in on goals.</summary>
    Under,
}

/// <summary>Which sentences of an agreement state a result that can be judged, and which only duties, staffing, history or visions. Examples: <c>AgreementGoals.corpus.txt</c>.</summary>
internal static partial class AgreementGoalGates
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Where the sentence stands by its own heading, lead-in and words.</summary>
    public static GoalStanding StandingOf(Statement statement) =>
        statement.Clause == Clause.Goals || ResultIs.IsMatch(statement.Text) || IsTarget.IsMatch(statement.Text) || Aims.IsMatch(statement.LeadIn.Text) || Aims.IsMatch(statement.Heading) ? GoalStanding.Under : GoalStanding.Free;

    /// <summary>Whether the sentence announces that results follow in its paragraph: <c>Det här ska vi ha uppnått.</c></summary>
    public static bool Announces(Statement statement) => Announcement.IsMatch(statement.Text);

    /// <summary>Whether a number in the sentence may be a result's target.</summary>
    public static bool MayState(Statement statement, GoalStanding standing)
    {
        string text = statement.Text;
        if (!MayHold(statement) || IsDuty(text) || OthersGoal.IsMatch(text) || IsPast(statement, standing) || (IsDecided(statement) && !ResultIs.IsMatch(text)))
        {
            return false;
        }

        return standing switch
        {
            GoalStanding.Under => statement.Kind == StatementKind.ListItem || !(Fact.IsMatch(text) || (About.IsMatch(text) && !Modal.IsMatch(text))),
            GoalStanding.Among => Modal.IsMatch(text) || ((Compares.IsMatch(text) || GoalTimes.IsYearly(text)) && !Fact.IsMatch(text) && !Money.IsMatch(text)),
            _ when IsPromised(statement) => Quantity.IsMatch(text) && Reaches.IsMatch(text) && !Money.IsMatch(text) && !Staffing.IsMatch(text),
            _ => Answers.IsMatch(text) || AimIs.IsMatch(text) || ((IsToBe(text) || (AtLeast.IsMatch(text) && GoalTimes.IsYearly(text))) && Reaches.IsMatch(text) && !Money.IsMatch(text) && !Staffing.IsMatch(text)),
        };
    }

    /// <summary>An item of what somebody is to do in a year: <c>Under 2024 ska föreningen</c>, <c>Varje år åtar sig jouren att</c>.</summary>
    public static bool IsPromised(Statement statement) =>
        statement.Kind == StatementKind.ListItem && statement.Clause is not (Clause.Money or Clause.FollowUp or Clause.Background)
        && Promise.IsMatch(statement.LeadIn.Text) && GoalTimes.In(statement.LeadIn.Text) is not null;

    /// <summary>Whether results without numbers count too: where goals stand.</summary>
    public static bool MayStateTrend(Statement statement, GoalStanding standing) =>
        MayHold(statement) && !IsDuty(statement.Text) && !HasCome(statement) && standing switch
        {
            GoalStanding.Under => statement.Clause == Clause.Goals || Aims.IsMatch(statement.LeadIn.Text) || AgreementGoalTrends.IsTold(statement.Text),
            GoalStanding.Among => true,
            _ => AgreementGoalTrends.IsTold(statement.Text) && !OthersGoal.IsMatch(statement.Text) && !IsDecided(statement),
        };

    /// <summary>A number that only says when something else holds: <c>om färre än 10 deltar</c>, <c>grupper om högst 8</c>, <c>högst tolv per ledare</c>.</summary>
    public static bool IsCondition(string before, string after) => (Condition.IsMatch(before) && !IsReached.IsMatch(before)) || PerGroup.IsMatch(after);

    /// <summary>Whether the words tell who is to be there, not what is to come of it.</summary>
    public static bool IsStaffing(string text) => Staffing.IsMatch(text) || (Leaders.IsMatch(text) && !Taught.IsMatch(text));

    /// <summary>Whether meetings are the goal by the sentence's own words: <c>Målet är att minst 20 samverkansmöten …</c></summary>
    public static bool AimsAtMeetings(string text) => Meetings.IsMatch(text) && IsTheGoal.IsMatch(text);

    /// <summary>Meetings that those who run it hold are a duty, unless the sentence says that they are the goal.</summary>
    private static bool IsDuty(string text) => Duty.IsMatch(text) || ((Meetings.IsMatch(text) || Training.IsMatch(text)) && !IsTheGoal.IsMatch(text));

    /// <summary>Whether a sentence tells what has grown or shrunk: <c>Andelen som mår bättre har också stigit</c>.</summary>
    private static bool HasCome(Statement statement) => statement.Kind == StatementKind.Sentence && HasDone.IsMatch(statement.Text) && !AimIs.IsMatch(statement.Text);

    private static bool MayHold(Statement statement) =>
        statement.Clause is not (Clause.Aside or Clause.Notice or Clause.Term or Clause.Extension or Clause.Signatures or Clause.Governance);

    /// <summary>Whether it stands under the heading of a decision itself, not under a later one that tells nothing.</summary>
    private static bool IsDecided(Statement statement) =>
        statement.Clause == Clause.Decision && (statement.Heading.Length == 0 || ClauseHeadings.Of(statement.Heading) == Clause.Decision);

    /// <summary>Whether what is counted is to be: a modal before the number, or behind it in the same clause.</summary>
    private static bool IsToBe(string text)
    {
        int modal = Modal.Match(text) is { Success: true } match ? match.Index : int.MaxValue;
        int number = Quantity.Match(text) is { Success: true } first ? first.Index : 0;
        return modal < int.MaxValue && (modal < number || !text[number..modal].Replace(", varav", string.Empty, StringComparison.Ordinal).Contains(", ", StringComparison.Ordinal));
    }

    /// <summary>What has been: told in the past, unless it is the goal that was; results to come may be put as done (<c>har gått vidare</c>) where goals are listed.</summary>
    private static bool IsPast(Statement statement, GoalStanding standing)
    {
        string text = statement.Text;
        return !GoalWas.IsMatch(text) && (Past.IsMatch(text) || (HasDone.IsMatch(text) && !AimIs.IsMatch(text) && !(standing == GoalStanding.Under && (statement.Kind == StatementKind.ListItem || Counts.IsMatch(text)))));
    }

    // duties of governance, opening hours and reporting are no results (contract, Settled questions)
    [GeneratedRegex(
        @"\b(styrgrupp|samverkansgrupp|referensgrupp|arbetsgrupp|samordningsgrupp|ledningsgrupp|projektgrupp)\p{L}*\b(?! ska kunna visa)"
        + @"|\böppe(t|n|na)\s[^.]{0,40}\b(dag|timm|vecka|kväll|eftermiddag|klock|kl)|hålla\p{L}* öppet|öppettid|\brapport(en|er|era|eras|erar|eringen)?\b|(?<!\bkunna )\b(redovisas|redovisa|redovisning|redovisar)\b|faktur|\b(styrelsen?|nämnden) (ska|består|har)|ledamöter|exemplar|\brevisor\p{L}*|kvadratmeter|uppsägning|försäkring"
        + @"|utbildningsnivå|fortbildning av personal|tystnadsplikt|registerutdrag|belastningsregist|arkiver|gallra|betalas ut|utbetal|rekvisition|rekvirera|förfall|\binnehav|arbetsmiljö|räknas upp|medfinansiering|\brösterna|majoritet|kollektivavtal|\bav (de totala )?kostnad|\b(av|all) personal(en)?\b|\bvite\b|tvist|skadestånd",
        Options, 10_000)]
    private static partial Regex Duty { get; }

    // what those who work there must have, unless it is the goal: "Måltal: minst 20 volontärer ska ha genomgått utbildning"
    [GeneratedRegex(@"(?<!\b(fler|färre|\d|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|nya)\s)\b(ledare|anställda|personal\p{L}*|volontärer\p{L}*) ska (ha|ha genomgått)\b[^.]{0,40}utbildning", Options, 10_000)]
    private static partial Regex Training { get; }

    [GeneratedRegex(@"\b(avstämningsmöte|uppföljningsmöte|dialogmöte|samverkansmöte|planeringsmöte|årsmöte|styrelsemöte)\p{L}*", Options, 10_000)]
    private static partial Regex Meetings { get; }

    // "Målet för insatsen är att minst 20 …", "Måltal: 12 …", "Resultatet ska vara att …"
    [GeneratedRegex(GoalItems.Mark + @"(\p{L}+\s){0,2}?\p{L}*(mål(et|en|tal|nivån?)?|planeringstal|krav|resultat(et)?|indikator(n)?|effekt(en)?|utfall(et)?)\b[^.;:]{0,40}?(\b(är|vara) att\b|:)\s", Options, 10_000)]
    private static partial Regex IsTheGoal { get; }

    // "Måltal: minst 20 …", "Kvantitativt mål: 20 …", "Planeringstal under loppet av 2025: två …", "Resultatkrav: …"
    [GeneratedRegex(GoalItems.Mark + @"(\p{L}+\s){0,2}?\p{L}*(?<!före|efter|ända|sam|an)(mål(et|en|nivå|sättning)?|måltal|planeringstal|resultatkrav|målkrav|resultatmål|riktvärde|nyckeltal|utfallsmål)(\s(för|under|år|till)\s[^.;:]{0,40}?)?:\s", Options, 10_000)]
    private static partial Regex IsTarget { get; }

    // who is to be there, rooms and capacity, who signs and sits
    [GeneratedRegex(@"på plats\b|närvara\b|närvarar|närvarande|bemann|tjänstgör|i tjänst\b|jourverksamhet|\bi jour\b|ansvarig\p{L}*\b|\brymma|\brymmer|\bvistas\b|brandskydd|utrymning|\bplats för\b|attestera|undertecknas?|\butse|\bingå i\b|\bgrupp(en|erna)? (ska )?(består|bestå|utgörs)|skicklig|erfarenhet av|\bska(ll)?\s(minst\s)?(ha|inneha)\s(\p{L}+\s){0,3}?\p{L}*(examen|legitimation|kompetens|körkort|behörighet|certifikat)\b|behörig(a)? (lärare|personal)|legitimera|högskoleutbildning|\bheltid|\bdeltid|ska finnas tillgänglig", Options, 10_000)]
    private static partial Regex Staffing { get; }

    [GeneratedRegex(@"\b(\p{L}*ledare|personal|medarbetare|pedagoger|coacher|handläggare|anställd|värdar|jourkvinnor)\b", Options, 10_000)]
    private static partial Regex Leaders { get; }

    [GeneratedRegex(@"utbilda|\bgå(tt)?\b|genomgå|rekryter|fortbild|certifier|fullfölj|värva", Options, 10_000)]
    private static partial Regex Taught { get; }

    // others' aims that the agreement only mentions
    [GeneratedRegex(@"\b(nämndens|kommunens|regionens|fullmäktiges|regeringens|riksdagens|nationella|agenda 2030|länets|statens) (övergripande |egna |långsiktiga )?mål|\b(i sin|i sitt|i sina|enligt \p{L}+s) \p{L}*(strategi|plan|program|budget|policy|vision|mål)\p{L}{0,4}\b|\bagenda 2030|skollagen|socialtjänstlagen|\blag(en)? \(|\bSFS\b|\bkap\.|\bparagraf|enligt lag\b|skattesats|invånarantal", Options, 10_000)]
    private static partial Regex OthersGoal { get; }

    // "Under 2024 avbröt 8 procent", "8 procent fullföljde", "Snittet var 21 gäster": a year or a share and then what came of it
    private const string ToldOfYear =
        @"|\b((under|år|i|för)\s20\d\d|under\s(det\s(gångna|senaste)\s)?((läs|verksamhets|avtals)?året|perioden|hösten|våren)(\s20\d\d(/\d\d)?)?)\s(\p{L}{3,}(ade|ades|erade|tes|ldes|ndes|rdes)|avbröt|fullföljde|gick|kom|stod|låg|nådde|lyckades|drog|sjönk|steg|lämnade|började|slutade)\b|^\W*(\d+|\p{L}+)\s(procent|%|personer|deltagare|ungdomar|elever)\s(av\s\p{L}+\s)?(avbröt|fullföljde|avslutade|gick vidare|kom vidare|nådde|lyckades|började)\b"
        + @"|^\W*(snittet|genomsnittet|medelvärdet|siffran|utfallet|nivån|nuläget|utgångsläget|utgångsvärdet|medelbetyget|antalet|andelen|resultatet|(motsvarande|förra årets|fjolårets) (siffra|andel|antal|utfall|resultat))\s([\p{L}\d]+\s){0,3}?(var|låg på|stannade|uppmättes|landade)\b";

    [GeneratedRegex(@"\b(i dag|idag|sedan tidigare|i dagsläget|för närvarande|hittills|förra året|fjolåret|i fjol|föregående år|enligt (SCB|statistik\p{L}*|folkhälsomyndigheten|skolverket|arbetsförmedlingen|brå)|undersökningar? visar|deltog|nåddes|genomfördes|fanns|hade|bildades|startade|besöktes|besökte|tog emot|uppgick|noterades|ordnades|arrangerades|hölls|fick|blev|gjordes|anordnades|erbjöds|visade|svarade|uppgav|medverkade|arbetade|(?<!\b(vara|bli|är|blir|som är) )engagerade|beviljades|sökte)\b|\bvar under\b|\bhar \d+ medlemmar" + ToldOfYear, Options, 10_000)]
    private static partial Regex Past { get; }

    [GeneratedRegex(@"(?<!\b(ska|skall|bör|kommer att)\b[^.]{0,60})\bhar\s+(\p{L}+\s+){0,3}?(haft|deltagit|drivit|nått|genomfört|tagit|varit|fått|funnits|arbetat|ordnat|ökat|minskat|stigit|sjunkit|besökt|bott|anordnat|arrangerat|erbjudit|engagerat|nåtts|uppnåtts|uppfyllts)\b", Options, 10_000)]
    private static partial Regex HasDone { get; }

    // "Målet med överenskommelsen var minst 150 …", "Målen var att …"
    [GeneratedRegex(@"\b(mål(et|en)?|målsättningen|ambitionen|avsikten|tanken)\b[^.]{0,60}?\b(var|har varit)\b|\b(skulle)\b[^.]{0,40}\b(nå|minst|delta)\b", Options, 10_000)]
    private static partial Regex GoalWas { get; }

    // "Nästan 60 procent av ungdomarna uppger …": told, not aimed at
    [GeneratedRegex(@"\b(nästan|knappt|drygt|närmare|ungefär|omkring|runt)\s\d", Options, 10_000)]
    private static partial Regex About { get; }

    [GeneratedRegex(@"\d|\b(minst|högst|lägst|hälften)\b", Options, 10_000)]
    private static partial Regex Quantity { get; }

    // a list that lost its marks: "minst 40 deltagare har fått praktik"
    [GeneratedRegex(@"^\W*((minst|högst|lägst|som mest|åtminstone)\s|\d)", Options, 10_000)]
    private static partial Regex Counts { get; }

    // "Minst 80 personer deltar i språkcafé per år": a number that is a limit by its first word
    [GeneratedRegex(GoalItems.Mark + @"(minst|lägst|åtminstone)\s", Options, 10_000)]
    private static partial Regex AtLeast { get; }

    // what is, not what is to be
    [GeneratedRegex(@"\b(bor|rymmer|har plats för|samlar \d[\d ]* medlemmar|antalet medlemmar [^.]{0,40}är|(?<!\b(mål(et|en|sättningarna)?|uppdraget|uppdragen|åtagandena|resultaten) )finns|lever|berörs|saknar i|beräknas bo|uppskattas|består av|har (omkring |cirka |ca |drygt |över |närmare |ungefär )?\d[\d ]* (medlemmar|invånare|anställda|elever|lokalföreningar|föreningar))\b", Options, 10_000)]
    private static partial Regex Fact { get; }

    [GeneratedRegex(@"\b(ska|skall|bör|skulle|kommer( även| också| årligen)? att|förväntas|beräknas|väntas|bedöms|planeras|avser( att)?|tror|hoppas|åtar sig|förbinder sig|vill|behöver|målet är|målsättningen är|mål är|är att|siktar|strävar|räknar med|lovar|utlovar|garanterar|får (högst|inte)|har som (mål|ambition|målsättning)|planerar|tänker)\b", Options, 10_000)]
    private static partial Regex Modal { get; }

    [GeneratedRegex(@"\b(minst|högst|lägst|fler än|färre än|samtliga|andelen|antalet|procent|överstiger|understiger|hälften|av tio|av fyra|av fem)\b|%", Options, 10_000)]
    private static partial Regex Compares { get; }

    [GeneratedRegex(@"\b(del|effekt|resultat|verksamhets|års|projekt|kvalitets)?mål(et|en|sättning\p{L}*|tal)?\b(?!grupp)|\bresultat\b|\beffekter?\b|indikator|uppnå|åstadkomma|\b(ska|vill) (vi |parterna )?nå\b|leda till", Options, 10_000)]
    private static partial Regex Aims { get; }

    // "Det här ska vi ha uppnått.", "Som resultat har avtalats …", "Parterna är överens om följande mål"
    [GeneratedRegex(@"\b(det här|detta|följande|vad som)\b[^.]{0,40}\b(uppnå\p{L}*|ska nås|nå|nått|ha hänt|åstadkomma\p{L}*|mål|resultat)\b|\b(del|effekt|resultat)?mål(en|et)? (är|för)\b|\bresultat(en)?\b[^.]{0,40}\b(avtalat\p{L}*|enat\p{L}*|överens\p{L}*|uppnå\p{L}*)|\bföljande (del|effekt|resultat)?mål\b|gör skillnad|\b(vet|ser|märker) (vi|parterna) (om|att|när) (vi|de) (har )?lyckats\b|\b(uttryckt|räknat) i siffror\b", Options, 10_000)]
    private static partial Regex Announcement { get; }

    [GeneratedRegex(@"\b(delmål|resultatmål|mål(et|en)?|målsättning(en)?|ambition(en)?|siktet|målbilden|tanken|avsikten)\b[^.]{0,60}?\b(är|var|att|på|om)\b", Options, 10_000)]
    private static partial Regex AimIs { get; }

    // "Det resultat som ska uppnås är att …": a result wherever it stands, also in a decision
    [GeneratedRegex(@"\b(mål(et|en)?|resultat(et|en)?)\s+(som|att|med)\b[^.]{0,60}?\b(uppnå|nå|är)\w*[^.]{0,40}?\b(är|att)\b|\b(som|med) (det )?resultat(et)? att\b|\b(partnerskapet|samarbetet|insatsen|verksamheten|uppdraget|målet)\s(anses|bedöms|räknas|betraktas|är)\s(som\s)?(lycka[td]|uppfyllt|fullgjort|nått|uppnått|framgångsrikt)\s(om|när)\b", Options, 10_000)]
    private static partial Regex ResultIs { get; }

    // those for whom it is, what is arranged for them, or a share or number that is to be so or so large
    [GeneratedRegex(
        @"\b\p{L}*(deltagar\p{L}+|personer|individer|barn(en)?|ungdomar(na)?|unga|elever(na)?|kvinnor(na)?|män(nen)?|äldre|seniorer|familjer(na)?|föräldrar(na)?|besökar\p{L}+|vuxna|nyanlända|lärare|pedagoger|pensionärer|anställda|anhöriga|klienter(na)?|brukare\p{L}*|boende|hushåll|arbetssökande|\p{L}+utsatta|\p{L}+lösa|\p{L}+havare|\p{L}*offer|studenter|volontärer|frivilliga|ledare|medarbetare|praktikanter|feriearbetare|mentorer|invånare|pensionärer|patienter|gäster|tonåringar|\p{L}*åringar|\p{L}*födda|asylsökande|ensamkommande|flickor|pojkar|tjejer|killar)\b"
        + @"|\b(ska|skall)\s(minst|högst|lägst)\s\d[\d ]*\s\p{L}+\s(vara|ha|bli)\b|(\d|minst) (\p{L}+a )?\p{L}{4,}are\b|\b(andelen|antalet|\p{L}+tiden|mängden|nöjdheten|svarsfrekvensen|närvaron)\b|\bindex|NKI|%|\bprocent\b|\bhälften\b"
        + @"|\b\p{L}*(tillfällen|träffar|aktiviteter|kurser|läger|kvällar|evenemang|arrangemang|föreläsningar|workshop\p{L}*|utflykter|kaféer|caféer|studiecirklar|[\p{L}-]+dagar|öppna hus|konserter|högtider|rådslag|övningar|seminarier|föreställningar|turneringar|samtal|promenader|besök|hembesök|utställningar|cirklar|resor|vandringar|festivaler|fester|marknader|mässor|firanden|(läger|tema|lov|aktivitets|kultur|idrotts|sport)veckor|insatser|visningar|lovdagar|skolor|klasser|skolklasser|platser|praktikplatser|jobb|ton|kg)\b",
        Options, 10_000)]
    private static partial Regex Reaches { get; }

    // who pays how much for how many is no result
    [GeneratedRegex(@"\b(betalar|betala|ersätter|ersättning(en)?|utgår|bidrag(et)?|bidragsbelopp|fakturer\p{L}*|kostnad(en|er|erna)?|avgift(en)?|kronor|kr|tkr|mkr|(?<!\b(med|om|i) )budget(en)?|finansier\p{L}*|lön(er)?|summan|beloppet|medlen|hyra(n)?|schablon\p{L}*)\b", Options, 10_000)]
    private static partial Regex Money { get; }

    // "Under 2024 ska Brottsofferföreningen", "Föreningen åtar sig att varje år:"
    [GeneratedRegex(@"\b(ska|skall|åtar sig|förbinder sig|lovar)\b[^.;]{0,70}$", Options, 10_000)]
    private static partial Regex Promise { get; }

    // what so many in a hundred are to say: "ska 90 procent uppge att …", "uppger minst 80 procent av besökarna att …"
    [GeneratedRegex(@"\b(ska|skall)\b[^.]{0,60}(%|\bprocent\b)[^.]{0,50}\b(uppge|svara|uppleva|känna|anse|skatta)\b|\b(uppger|svarar|upplever|anser|skattar)\s(minst|lägst|högst)\s\d+\s?(%|procent)", Options, 10_000)]
    private static partial Regex Answers { get; }

    [GeneratedRegex(
        @"(^|[\s,;(])(om|ifall|såvida|därest|när|vid|under förutsättning att|förutsatt att|förutsätter att|i det fall|i de fall|så länge|utöver|för varje|för de första|de första|med plats för|plats åt|grupper om|grupp om|klasser om|lag om|omgångar om|består av|utgörs av|lokal för|rum för|kapacitet (om|för|på)|riktar sig till|vänder sig till)\s(?!(år|verksamhetsår|20\d\d|perioden|partnerskapet|överenskommelsen|avtal|projekt)\p{L}*\s)((antalet|färre|fler|minst|mindre|mer|högst|max|deltagarantalet|verksamheten|gruppen|någon|inte|det|dessa|dem|cirka|ca|deltagare\p{L}*)\s+([^,.]*\s)?)?$"
        + @"|\bkrävs (det )?(att )?(minst |högst )?$|\b(understiger|överstiger|understigit|överstigit|uppgår|faller) (antalet|deltagarantalet)\b|^\W*(?!vid\s(ut)?(gången|slutet|\p{L}+s\sslut))(om|vid|blir|skulle|understiger|överstiger|ifall|sjunker) [^,]*\b(antalet|färre|fler|deltagar\p{L}+|mindre)\b[^,]*$|^\W*(om|ifall|skulle|blir|ska|deltar|anmäls) (färre|fler|mer|mindre|minst|antalet)",
        Options, 10_000)]
    private static partial Regex Condition { get; }

    // the condition under which a goal counts as reached is the goal: "Uppdraget är fullgjort om minst …", "… anses nått krävs att minst …"
    [GeneratedRegex(@"\b(mål\p{L}*|resultat\p{L}*|uppdrag\p{L}*|framgång\p{L}*|samarbetet|partnerskapet|insatsen|verksamheten)\b[^.;]{0,40}\b(uppfyll\p{L}*|uppnå\p{L}*|nått|nås|fullgjort|lyckat?s?|mäts|bedöms|anses)\b", Options, 10_000)]
    private static partial Regex IsReached { get; }

    [GeneratedRegex(@"^\s(\p{L}+\s){0,3}?(per|i varje|för varje) (grupp|ledare|handledare|klass|lag|arbetsledare|anställd|pedagog|personal|lokal|rum|mentor|volontär)\b|^[^,;.]*\b(åt gången|samtidigt|i taget)\b", Options, 10_000)]
    private static partial Regex PerGroup { get; }
}
