using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>What a measure counts (contract, Goal measures: <c>unit</c>): by the values' own sign, else by the head of its words. Examples: <c>MeasureUnits.corpus.txt</c>.</summary>
internal static partial class MeasureUnits
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int TimeoutMs = 10_000;

    /// <param name="measure">Its words.</param>
    /// <param name="column">What a column of units says; null without one.</param>
    /// <param name="values">Its target and outcomes as printed.</param>
    public static MeasureUnit Of(string measure, string? column, IEnumerable<string> values)
    {
        string[] printed = [.. values.Where(value => value.Length > 0)];
        string words = $"{measure} {column}";
        return printed.Any(IsYesNo) ? MeasureUnit.YesNo
            : printed.Any(value => value.Contains('%', StringComparison.Ordinal)) || Share.IsMatch(words) ? MeasureUnit.Percent
            : Money.IsMatch(words) ? MeasureUnit.Kronor
            : Index.IsMatch(words) ? MeasureUnit.Index
            : IsOwnUnit(measure, column) ? MeasureUnit.Other
            : Counted(column ?? string.Empty) ?? Counted(measure) ?? MeasureUnit.Other;
    }

    /// <summary>Whether a printed value is yes or no.</summary>
    public static bool IsYesNo(string value) => YesNo.IsMatch(value);

    /// <summary>Tons, months, full-time equivalents, places: a unit behind the last comma or in a column of its own; a number for each inhabitant.</summary>
    private static bool IsOwnUnit(string measure, string? column) =>
        PerHead.IsMatch(measure) || FullTime.IsMatch(measure) || (column is not null && OwnUnit.IsMatch($", {column}")) || OwnUnit.IsMatch(measure);

    /// <summary>People or happenings, by the last noun of the words that are counted; null where they name neither.</summary>
    private static MeasureUnit? Counted(string measure)
    {
        if (ThoseWho.IsMatch(measure))
        {
            return MeasureUnit.Persons;
        }

        return CountedBy(Head(measure)) ?? (measure.LastIndexOf(',') is > 0 and var comma ? CountedBy(Head(measure[(comma + 1)..])) : null);
    }

    private static MeasureUnit? CountedBy(string head)
    {
        Match person = Persons.Match(head);
        Match happening = Events.Match(head);
        return !person.Success && !happening.Success ? null : person.Success && person.Index >= happening.Index && !Reports.IsMatch(head) ? MeasureUnit.Persons : MeasureUnit.Events;
    }

    /// <summary><c>Antal aktiva frivilliga i föreningen</c> → <c>aktiva frivilliga</c>; what stands before the first word that goes on about it.</summary>
    private static string Head(string measure)
    {
        string counted = AfterNumberOf.Match(measure) is { Success: true } after && after.Groups["what"].Value.Trim().Length > 2 ? after.Groups["what"].Value : measure;
        return GoesOn.Split(counted.Trim(), 2)[0];
    }

    [GeneratedRegex(@"^\s*(ja|nej)\b|\(ja/nej\)", Options, TimeoutMs)]
    private static partial Regex YesNo { get; }

    [GeneratedRegex(@"\bandel|procent|%|sjukfrånvaro|frisknärvaro|frisktal|\w+grad(en)?\b|omsättning|täckning", Options, TimeoutMs)]
    private static partial Regex Share { get; }

    [GeneratedRegex(@"\b(kostnad|nettokostnad|intäkt)\w*\b|\b(kr|tkr|kronor)\b", Options, TimeoutMs)]
    private static partial Regex Money { get; }

    [GeneratedRegex(@"\b\w*index\b|\bnki\b|\bnöjd\w*index|\b(hme|nmi|nbi|nui|enps|nps)\b|medarbetarengagemang|\bvärde(t)?\b|\bbetyg\b|\bmedelvärde|\bmeritvärde", Options, TimeoutMs)]
    private static partial Regex Index { get; }

    // "per invånare", "per 1 000 invånare": neither people nor happenings
    [GeneratedRegex(@"\bper (1[  ]?0{2,3}|10[  ]?000|100[  ]?000|tusen)?\s*(invånare|innevånare|kommuninvånare|länsinvånare)\b", Options, TimeoutMs)]
    private static partial Regex PerHead { get; }

    // "Årsarbetare", "Köpta vårddygn vuxna": the time of people, no people
    [GeneratedRegex(@"^(antal(et)? )?(års(arbetare|arbetskrafter|arbeten)|heltids(tjänster|ekvivalenter)|(\p{L}+ )?\p{L}*(dygn|timmar))\b", Options, TimeoutMs)]
    private static partial Regex FullTime { get; }

    // "…, ton", "Genomsnittlig tid, månader", "Ledsagning, utförda timmar", "Särskilt boende, platser"
    [GeneratedRegex(@"[,(]\s*((antal|i|utförda|beviljade|belagda|hela)\s+)?(ton|kilo|kg|gram|kwh|mwh|gwh|km|mil|kilometer|meter|kvm|m2|kvadratmeter|hektar|liter|\p{L}*timmar|tim|\p{L}*dygn|(vård|sjuk|kalender|arbets|vänte)?dagar|månader|veckor|minuter|år|\p{L}*platser|\p{L}*hushåll|portioner|larm|lån|ärenden|lägenheter|bostäder)\b[^,]*$", Options, TimeoutMs)]
    private static partial Regex OwnUnit { get; }

    // "Orosanmälningar barn och unga": what was reported, not whom it is about
    [GeneratedRegex(@"^\p{L}*anmälningar(na)?\b", Options, TimeoutMs)]
    private static partial Regex Reports { get; }

    // "Antal som deltar i kurserna": people
    [GeneratedRegex(@"\bantal(et)? (av de |av dem )?som\b", Options, TimeoutMs)]
    private static partial Regex ThoseWho { get; }

    // the words behind "antal"
    [GeneratedRegex(@"\bantal(et)?\s+(?<what>.*)$", Options, TimeoutMs)]
    private static partial Regex AfterNumberOf { get; }

    // words that go on about what is counted, and marks
    [GeneratedRegex(@"(?<=.)\s*[,;:(–]|\s(?=(som|där|vars|vilka|i|på|med|för|per|av|till|från|vid|ur|inom|utan|hos|under|över|mellan|efter|mot(?! lön)|enligt|åt|ska|skall|har|får|ökar|minskar)(\s|$))", Options, TimeoutMs)]
    private static partial Regex GoesOn { get; }

    // who somebody is, does, gets or has; "Inskrivna", "Placerade" alone; not "Särskilt boende"
    [GeneratedRegex(
        @"\b(\p{L}*(tagar|görar|havar|skrivar|besökar|brukar|arbetar|mottagar|sökand|studerand|arbetand|deltagar|medarbetar|invånar|lärar|användar|utövar|hyresgäst|klient|elev|student|patient|volontär|medlem|praktikant|pensionär|senior|person|individ|familj|flykting|kvinn|flick|pojk|ungdom|ledar|spelar|lots|mentor|gäst|kund|mammor|pappor|föräldr|anhörig|närstående|frivillig|anställd|nyanländ|aspirant|våldsutsatt|utsatt|drabbad|sjukskriv|inskriv|skriv|intagn|placerad|anvisad|berättigad)(e|en|er|ar|or|a|na|e?rna|arna|mar)?"
        + @"|barn|barnen|familjehemsbarn|\p{L}+barn|unga|äldre|vuxna|män|männen|killar|tjejer|mottagna|engagerade|personal|pedagoger|människor|bidrag mot lön|\p{L}+lösa|\p{L}+födda|\p{L}+nedsatta|nyblivna|ensamkommande|hemlösa|(?<!t )boende|brukare|besökare|låntagare|invånare|medborgare|feriearbetare|kommuninvånare|åhörare|resenärer|publik|\p{L}+bor)\b",
        Options, TimeoutMs)]
    private static partial Regex Persons { get; }

    // what takes place: "skyddsronder", "kvalitetsgranskningar", "brandövningar", "temadag"; not days of care or absence
    [GeneratedRegex(
        @"\b\p{L}*(aktivitet(er)?|insats(er)?|tillfällen?|träff(ar)?|möten?|evenemang|arrangemang|event|kurs(er)?|utbildning(ar)?|besök|händelse(r)?|dialog(er)?|mässa|mässor|olyck(a|or)|anmälan|anmälningar|incident(er)?|avvikelser|skador|samtal|resor|utflykt(er)?|vandring(ar)?|råd|slag(?<=(råd|mötes|fot)slag)|föreställning(ar)?|utställning(ar)?|konsert(er)?|föreläsning(ar)?|seminari(um|er)|konferens(er)?|workshop(s|par)?|läger|lägerveckor|kväll(ar)?|helg(er)?|turnering(ar)?|tävling(ar)?|match(er)?|fest(er)?|festival(er)?|firanden|högtid(er)?|cirk(el|lar)|caféer|kaféer|visning(ar)?|program|rond(er)?|granskning(ar)?|övning(ar)?|inspektion(er)?|tillsyn(er)?|besiktning(ar)?|kontroll(er)?|kampanj(er)?|aktion(er)?|stund(er)?|pass|hembesök|promenad(er)?|gudstjänst(er)?|utryckning(ar)?|intervju(er)?|revision(er)?|uppföljning(ar)?|mätning(ar)?|provtagning(ar)?|uppträdanden|framträdanden|öppna hus|öppet hus|projekt|bokprat"
        + @"|(?<!(^|\s)|vård|sjuk|frånvaro|kalender|behandlings|boende|vänte|placerings|vistelse|vab)dag(ar)?)(na|en|et)?\b",
        Options, TimeoutMs)]
    private static partial Regex Events { get; }
}
