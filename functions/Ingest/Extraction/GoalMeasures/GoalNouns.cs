using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.GoalMeasures;

/// <summary>What a result counts, by its noun: people, happenings, an index, or something that no result counts (staff, hours, meetings of the parties).</summary>
internal static partial class GoalNouns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int NearWords = 4;
    private const int MostPhraseWords = 4;

    /// <summary>By the noun behind the number, else by what is counted before it (<c>Antalet besökare ska vara 400</c>).</summary>
    public static MeasureUnit UnitOf(string after, string before)
    {
        string near = string.Join(' ', after.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(NearWords));
        string subject = Counted.Match(before) is { Success: true } counted ? counted.Groups["thing"].Value : before;
        return Index.IsMatch(before) || Index.IsMatch(near) ? MeasureUnit.Index
            : Of(near) ?? Of(subject) ?? (subject == before ? Of(after) : null) ?? MeasureUnit.Other;
    }

    /// <summary>People or happenings, whichever the words name first; null where they name neither.</summary>
    public static MeasureUnit? Of(string text)
    {
        Match person = Person.Match(text);
        Match happening = Event.Match(text);
        return !person.Success && !happening.Success ? null
            : happening.Success && (!person.Success || happening.Index <= person.Index) ? MeasureUnit.Events
            : MeasureUnit.Persons;
    }

    /// <summary>The words behind a number up to its noun: <c> unga vuxna</c>, <c> gemensamma träffar</c>; empty without one.</summary>
    public static string Phrase(string after)
    {
        int length = 0;
        MatchCollection words = Word.Matches(after);
        for (int i = 0; i < words.Count && i < MostPhraseWords && words[i].Index == length && !Stop.IsMatch(words[i].Value); i++)
        {
            length = words[i].Index + words[i].Length;
            bool isNoun = Of(words[i].Value) is not null;
            bool nounFollows = i + 1 < words.Count && words[i + 1].Index == length && Of(words[i + 1].Value) is not null;
            bool isJoined = i + 2 < words.Count && words[i + 1].Value == " och" && isNoun && Of(words[i + 2].Value) is not null;
            if (isJoined)
            {
                return after[..(words[i + 2].Index + words[i + 2].Length)];
            }

            if (!nounFollows && (isNoun || !Adjective.IsMatch(words[i].Value)))
            {
                break;
            }
        }

        return after[..length];
    }

    /// <summary>Whether the words behind a number end in one who does something (<c>läxhjälpare</c>): people.</summary>
    public static bool AreAgents(string phrase) => Agent.IsMatch(phrase);

    /// <summary>Whether the words behind a number name staff, hours, meetings of the parties, rooms or papers: a duty, no result.</summary>
    public static bool AreDuty(string phrase) => Duty.IsMatch(phrase.TrimStart());

    /// <summary>Whether it is those who work there that are counted: a result only where they are taught or found.</summary>
    public static bool AreStaff(string phrase) => Staff.IsMatch(phrase);

    [GeneratedRegex(@"\G\s\p{L}[\p{L}/-]*", Options, 10_000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"(a|e|de|are|ga|ska|rikes|[ai]gt|iskt|alt)$", Options, 10_000)]
    private static partial Regex Adjective { get; }

    // words that no noun phrase goes on with
    [GeneratedRegex(@"^\s(per|i|av|som|ska|skall|bör|på|för|med|till|under|varje|har|ha|hade|och|eller|samt|vid|är|var|vara|får|få|kan|kommer|inom|om|från|hos|bli|blir|delta|deltar|deltagit|utan|över|mellan|åt|ur|att|där|vilka|vars|ges|nås|inte|ej|årligen|erbjuds|genomför|genomförs|hålls|ordnas|går|gå|gått|använder|besöker|börjar|slutför|fullföljer)$", Options, 10_000)]
    private static partial Regex Stop { get; }

    // "Antalet skolklasser som …": the thing that is counted
    [GeneratedRegex(@"\b(antalet|antal)\s+(unika\s+|nya\s+|ideellt\s+|ideella\s+|inskrivna\s+|genomförda\s+|aktiva\s+|olika\s+|öppna\s+)*(?<thing>[\p{L}/-]+( (vuxna|personer|människor))?)", Options, 10_000)]
    private static partial Regex Counted { get; }

    // "Nöjd deltagar-index", "NKI", "en femgradig skala"
    [GeneratedRegex(@"\b\p{L}*-?index(et|värde\p{L}*)?\b|\b(NKI|NBI|NMI|NUI|HME|eNPS|NPS)\b|\b(fem|fyra|sex|sju|tio)gradig|\bmeritvärde|\bmedelbetyg|\bsnittbetyg|\bgenomsnitts(betyg|värde)|\bmedelvärde|\bskala", Options, 10_000)]
    private static partial Regex Index { get; }

    private const string People =
        @"personer|person|människor|individer|deltagare|deltagarna|deltagande|barn|barnen|ungdomar|ungdomarna|unga|elever|eleverna|kvinnor|kvinnorna|män|männen|äldre|seniorer|familjer|familjerna|föräldrar|föräldrarna|mammor|pappor|föräldrapar"
        + @"|volontärer|frivilliga|medlemmar|anställda|anställningar|invånare|klienter|klienterna|brukare|brukarna|hushåll|vuxna|praktikanter|feriearbetare|nyanlända|flyktingar|flickor|pojkar|tjejer|killar|mentorer|adepter|faddrar"
        + @"|ledare|studenter|studerande|kunder|patienter|anhöriga|närstående|gäster|boende|ensamkommande|asylsökande|arbetssökande|bidragssökande|hjälpsökande|stödsökande|\p{L}+lösa|\p{L}+utsatta|\p{L}+drabbade|\p{L}+skrivna|\p{L}+födda|\p{L}+nedsatta|\p{L}+beroende|\p{L}+havare|\p{L}+boende|\p{L}+deltagare|\p{L}+besökare"
        + @"|besökare|besökarna|födda|tonåringar|\p{L}*åringar|hyresgäster|låntagare|lärare|pedagoger|medarbetare|\p{L}+arbetare|pensionärer|pensionären|ungdomsledare|kamratstödjare|vänfamiljer|kontaktfamiljer|bybor|grannar|\p{L}*bor(na)?(?<=(stads|kommun|stadsdels|lands|läns)bor(na)?)|entreprenörer|företagare|soldater|veteraner|spelare|utövare|användare|mottagare|lotsar|cykelvänner|följeslagare|syskon|våldsutövare|missbrukare|värdar|ambassadörer|engagerade|platser(?<!(sov|säng|bädd|sitt|parkerings|mötes|lek)platser)|praktikplatser|arbetstillfällen|jobb|sommarjobb|feriejobb|arbetsplatser|par|själar|publik|åhörare|resenärer|kursdeltagare|seniorerna|samtalspartners?|intagna|frivårdsklienter|hemvändare|offer";

    [GeneratedRegex(@"\b\p{L}*(" + People + @")\b", Options, 10_000)]
    private static partial Regex Person { get; }

    [GeneratedRegex(
        @"\b\p{L}*(tillfällen|tillfälle|träffar|träff|aktiviteter|kurser|kurs|mässor|läger|kvällar|eftermiddagar|förmiddagar|helger|evenemang|arrangemang|föreläsningar|workshops?|workshoppar|utflykter|resor|vandringar|caféer|kaféer|fikastunder|utbildningar|besök|besöken|cirklar|dagar|lov|konserter|seminarier|event|föreställningar|visningar|turneringar|matcher|tävlingar|insatser|samtal|samtalen|promenader|möten|sammankomster|mötesdagar|kampanjer|festivaler|fester|marknader|loppisar|utställningar|program|pass|stunder|serveringar|måltider|luncher|middagar|frukostar|bokprat|sagostunder|\p{L}*timmar(?<=(bok|sago|lek|språk|rådgivnings)timmar)|gudstjänster|temakvällar|uppsökande|hembesök|studiebesök|skolbesök|konferenser|(läger|tema|lov|aktivitets|kultur|idrotts|sport)veckor|aktioner|städdagar|bytardagar|skadegörelser|inbrott|bränder|brott|klagomål|incidenter|högtider|högtidsfiranden|firanden|(?<=öppna )hus|gånger)\b",
        Options, 10_000)]
    private static partial Regex Event { get; }

    // what tells a duty or a time where it is counted
    [GeneratedRegex(
        @"^(\p{L}+\s){0,2}?(dagar|\p{L}+(?<!bok|sago|lek|språk|rådgivnings)timmar|timmar|minuter|veckor|månader|år|åren|månaderna|veckorna|dagarna|dygn|exemplar|ledamöter|ersättare|representanter|företrädare|handledare|samordnare|tjänst|tjänster|heltid\p{L}*|deltid\p{L}*|årsarbet\p{L}*|arbetsledare|föreståndare|koordinatorer|koordinator|projektledare|verksamhetsledare|kontaktpersoner|kontaktperson|psykolog|psykologer|kurator|kuratorer|socionom\p{L}*|legitimerad\p{L}*|sjuksköterska|tolk|väktare|fritidsledare|parter|part|kommuner|organisationer|lokaler|lokal|rum|kvadratmeter|gånger|punkter|delar|nivåer|områden|syften|mål|målen|delmål|delmålen|sidor|underskrifter|vittnen|revisorer|procentenheter|lägenheter|sängplatser|bilagor|rapporter|\p{L}*rapporter|avstämningar|styrgruppsmöten|dialogmöten|uppföljningsmöten|samverkansmöten|partsmöten|planeringsmöten|möten|möte|uppföljningar|uppföljningssamtal|dialogsamtal|samråd|utvärderingar|utbetalningar|delbetalningar|rater|fakturor|betalningar|medlemsmöten|årsmöten|styrelsemöten|platsbesök)\b",
        Options, 10_000)]
    private static partial Regex Duty { get; }

    [GeneratedRegex(@"\p{L}{4,}(?<!hekt)are$", Options, 10_000)]
    private static partial Regex Agent { get; }

    [GeneratedRegex(@"\b(\p{L}*ledare|anställda|medarbetare|samordnare|personal|pedagoger|lärare|coacher|handläggare|vuxna|vuxen|volontärer|värdar|mentorer|jourkvinnor|person|personer|anställd)\b", Options, 10_000)]
    private static partial Regex Staff { get; }
}
