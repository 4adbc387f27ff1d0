using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Extraction.Periods;

/// <summary>A way of writing a time of an agreement: its name, its pattern over the marked sentence, with a group <c>time</c>.</summary>
internal sealed record PeriodRule(string Name, Regex Pattern);

/// <summary>How papers write notice and the deadline for deciding on an extension. Examples: <c>Periods.corpus.txt</c>.</summary>
internal static partial class NoticeRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const string Time = $@"(?<time>{Marked.Duration})";
    private const string End = @"((?<=\b(säga|sägas|sägs|sagts|säger)\b[^.;]{0,60})upp|uppsägning|uppsägningen|uppsagd|uppsagt|avslutas?|frånträda|upphöra?|(lämna|sluta i|träda ur|utträda ur|kliva av)\s+(partnerskapet|samarbetet|överenskommelsen|avtalet|samverkan))";

    /// <summary>In the order they are tried; a sentence gives one notice at most.</summary>
    public static ImmutableArray<PeriodRule> Notice { get; } =
    [
        new("notice of <duration>", NoticeOf),
        new("<duration> notice", DurationNotice),
        new("ended <duration> before", EndedBefore),
        new("ended <duration> in advance", EndedInAdvance),
        new("ended with <duration>", EndedWith),
        new("notice given with <duration>", GivenWith),
        new("ends <duration> after notice", EndsAfter),
        new("broken off <duration> after notice", BrokenOff),
        new("notice takes effect after <duration>", TakesEffect),
        new("told <duration> before leaving", Told),
        new("who leaves tells <duration> ahead", TellsAhead),
        new("period of grace of <duration>", Grace),
        new("<duration> ahead of leaving", AheadOfLeaving),
        new("free <duration> after leaving", FreeAfter),
        new("<duration> between leaving and end", BetweenLeavingAndEnd),
    ];

    public static ImmutableArray<PeriodRule> Deadline { get; } =
    [
        new("settled <duration> before", SettledBefore),
        new("extension settled <duration> before", ExtensionBefore),
        new("extension, at latest <duration> before", AtLatest),
        new("extension settled with <duration> left", Remaining),
    ];

    /// <summary>What the sentence says of notice, or null.</summary>
    public static (PeriodReading Reading, string Rule)? ReadNotice(Statement statement)
    {
        if ((Rectification.IsMatch(statement.Marked.Text) && !NoticeWord.IsMatch(statement.Marked.Text)) || UnlessEnded.IsMatch(statement.Marked.Text)
            || (OfOthers.IsMatch(statement.Marked.Text) && !OfAgreement.IsMatch(statement.Marked.Text)))
        {
            return null;
        }

        return Read(statement.Marked, Notice, PeriodKind.Notice)
            ?? (statement.Clause == Clause.Notice || NoticeWord.IsMatch(statement.Heading) ? Read(statement.Marked, BareRules, PeriodKind.Notice) : null);
    }

    /// <summary>What the sentence says of when an extension must be settled, or null.</summary>
    /// <param name="statement">The sentence.</param>
    /// <param name="prior">The one before, which may speak of the extension: <c>Den saken ska vi ha avgjort senast …</c>.</param>
    public static (PeriodReading Reading, string Rule)? ReadDeadline(Statement statement, Statement? prior = null)
    {
        string text = statement.Marked.Text;
        bool aboutExtension = statement.Clause == Clause.Extension || Extension.IsMatch(text) || Extension.IsMatch(statement.Heading)
            || (prior is not null && Extension.IsMatch(prior.Text) && Refers.IsMatch(text));
        bool endsInstead = (NoticeWord.IsMatch(text) || GivesNotice.IsMatch(text)) && !UnlessEnded.IsMatch(text);
        return !aboutExtension || endsInstead ? null
            : Read(statement.Marked, Deadline, PeriodKind.DecisionDeadline) ?? ByDay(statement.Marked);
    }

    /// <summary><c>Besked ska lämnas senast den 30 juni 2026</c>: the day is told as the reading's end, until the term's end is known.</summary>
    private static (PeriodReading Reading, string Rule)? ByDay(Marked text) =>
        SettledBy.Match(text.Text) is { Success: true } match && Marked.At(text.Days, match.Groups["day"].Index) is { } day
            ? (new PeriodReading(PeriodKind.DecisionDeadline, null, day.Value.Value, null, day.Offset, day.Length), "settled by <day>")
            : null;

    /// <summary>Whether a sentence says by which day one must say if there will be an extension, so that the day is no extension's end.</summary>
    public static bool SettlesBy(string marked) => SettledBy.IsMatch(marked);

    private static ImmutableArray<PeriodRule> BareRules { get; } = [new("duration under notice", Bare), new("over <duration> later", OverLater)];

    private static (PeriodReading Reading, string Rule)? Read(Marked text, ImmutableArray<PeriodRule> rules, PeriodKind kind)
    {
        foreach (PeriodRule rule in rules)
        {
            Match match = rule.Pattern.Match(text.Text);
            if (match.Success && Marked.At(text.Durations, match.Groups["time"].Index) is { } duration)
            {
                return (new PeriodReading(kind, null, null, DurationMonths.Of(duration.Value), duration.Offset, duration.Length), rule.Name);
            }
        }

        return null;
    }

    // "Hyreskontraktet löper med nio månaders uppsägningstid", "För den som är anställd gäller …", "Det avtalet hade tre månaders uppsägningstid"
    [GeneratedRegex(@"\b(hyreskontrakt|hyresavtal|arrendeavtal|leverantörsavtal|hyresgäst)\p{L}*|\b(anställd|anställning)\p{L}*\b|\bhade\b", Options, 10_000)]
    private static partial Regex OfOthers { get; }

    [GeneratedRegex(@"\b(överenskommelse|partnerskap|samverkan|samarbete|IOP)\p{L}*\b|(?<!\bdet )\bavtalet\b", Options, 10_000)]
    private static partial Regex OfAgreement { get; }

    // "uppsägningstid på sex månader", "Uppsägningstiden är ömsesidig och uppgår till tre månader", "varseltid om 30 dagar"
    [GeneratedRegex($@"\b(uppsägningstid|varseltid|varsel|uppsägningsfrist|uppsägningsperiod)(en|et)?\b[^.;]{{0,60}}?(\b(är|om|på|av|till|gäller|minst|med)\s+|[:,(]\s*|\s)(minst |högst |ömsesidigt )?{Time}|\buppsägning\s?:\s*(minst |ömsesidigt )?{Time}", Options, 10_000)]
    private static partial Regex NoticeOf { get; }

    // "med tre månaders (ömsesidig) uppsägningstid", "sex månaders varsel"
    [GeneratedRegex($@"{Time}\s+((ömsesidig|skriftlig)\w*\s+)*(uppsägning|varsel|uppsägningstid)", Options, 10_000)]
    private static partial Regex DurationNotice { get; }

    // "sägas upp senast tre månader före avtalstidens utgång", "om inte uppsägning sker minst 6 månader innan", "Uppsägning sker 6 månader innan samarbetet ska upphöra"
    [GeneratedRegex($@"\b{End}\b[^.;]{{0,140}}?\b(senast|minst)\s+{Time}\s+(före|innan|för|i förväg|dessförinnan)|\buppsägning(en)?\s+(sker|görs|lämnas|meddelas|ska(ll)?\s(ske|göras|lämnas|meddelas|vara\s\p{{L}}+))\b[^.;]{{0,50}}?{Time}\s+(före|innan)", Options, 10_000)]
    private static partial Regex EndedBefore { get; }

    // "säger upp överenskommelsen skriftligt 90 dagar i förväg"
    [GeneratedRegex($@"\b{End}\b[^.;]{{0,140}}?{Time}\s+(i förväg|dessförinnan)", Options, 10_000)]
    private static partial Regex EndedInAdvance { get; }

    // "sägas upp med iakttagande av tre månader", "säga upp avtalet med en frist om 3 månader"
    [GeneratedRegex($@"\b(säga|sägas|sägs|sagts)\b[^.;]{{0,60}}?\bupp\b((?!förläng|prolonger|löper|rullar|fortsätt)[^.;]){{0,80}}?\bmed\s+(\w+\s+){{0,4}}?{Time}", Options, 10_000)]
    private static partial Regex EndedWith { get; }

    // "Förtida uppsägning är möjlig med iakttagande av 6 månader", "Avslut i förtid kan ske med beaktande av minst tre månader"
    [GeneratedRegex($@"\b(uppsägning|utträde|frånträde|avslut|avveckling)(en|et)?\b[^.;]{{0,80}}?\b(iakttag|beaktande|respekt)\p{{L}}*\s(av|för)\s(minst\s|en\s(frist|tid)\s(om|på|av)\s)?{Time}", Options, 10_000)]
    private static partial Regex GivenWith { get; }

    // "upphör tre månader efter det att uppsägning skett", "vid uppsägning upphör avtalet efter tre månader"
    [GeneratedRegex($@"\bupphör\w*\b[^.;]{{0,70}}?{Time}\s+(efter|från)\s+[^.;]{{0,40}}?(uppsägning|uppsag|sagt upp|meddelande|underrättelse|begäran|begärt|anmäl)|\b(vid|efter)\s[^.;]{{0,20}}?uppsägning\s+upphör\w*\b[^.;]{{0,40}}?\b(efter|inom|om)\s+{Time}", Options, 10_000)]
    private static partial Regex EndsAfter { get; }

    // "får avbryta samarbetet sex månader efter en skriftlig uppsägning", "behöver lämna i förtid får göra det sex månader efter att ha sagt till"
    [GeneratedRegex($@"\b(avbryta|avsluta|lämna|frånträda|bryta|sluta|utträda|kliva\sav|träda\sur|dra\ssig\sur)\b[^.;]{{0,60}}?{Time}\s+(efter|från)\s+[^.;]{{0,40}}?(uppsägning|uppsag|sagt\s(upp|till|ifrån)|meddela|underrätt|varsl|anmäl|besked)", Options, 10_000)]
    private static partial Regex BrokenOff { get; }

    // "Uppsägning sker skriftligen och gäller efter sex månader"
    [GeneratedRegex($@"\buppsägning(en)?\b[^.;]{{0,80}}?\b(gäller|börjar gälla|träder i kraft|får verkan|verkställs|blir gällande)\s+(först\s+)?(efter\s+|om\s+)?{Time}", Options, 10_000)]
    private static partial Regex TakesEffect { get; }

    // "får säga till, och då dröjer det tre månader innan samarbetet är över"
    [GeneratedRegex($@"\b(säga till|säger till|meddelar|sluta|lämna|avbryta)\b[^.;]{{0,80}}?\b(dröjer|tar|går)\s+det\s+{Time}\s+(innan|tills|till dess)", Options, 10_000)]
    private static partial Regex Told { get; }

    // "Den som vill lämna säger till fyra månader i förväg", "Om en part vill dra sig ur ska den andra få veta det fyra månader innan", "önskar utträda ska underrätta övriga senast …"
    [GeneratedRegex($@"\b(vill|önskar|avser|tänker|väljer)\s(att\s)?([^.;\s]+\s){{0,2}}?(lämna|sluta|kliva\sav|hoppa\sav|stiga\sav|gå\sur|dra\ssig\sur|träda\sur|utträda|frånträda|avsluta|avbryta|bryta)\b[^.;]{{0,80}}?\b(säg(a|er|s)\s(till|ifrån)|ge(r)?\sbesked|lämna(r)?\sbesked|meddela[rs]?|underrätta[rs]?|varsla[rs]?|informera[rs]?|anmäl(a|er|s)|få(r)?\sveta)\b[^.;]{{0,60}}?{Time}\s+(i\sförväg|innan|före|dessförinnan|tidigare)\b", Options, 10_000)]
    private static partial Regex TellsAhead { get; }

    // who leaves: "säga upp", "dra sig ur", "frigöra sig", "lämna partnerskapet"
    private const string Leaving = @"(\b(säg(a|er|s|as)|sagt|sagts)\b[^.;]{0,60}?\bupp\b|\buppsägning\p{L}*|\buppsagd\p{L}*|\bdra(r)?\s(\p{L}+\s)?sig\sur\b|\bfrigör(a)?\ssig\b|\b(frånträd|utträd)\p{L}*|\b(lämna|lämnar|avsluta|avslutar|avbryta|avbryter|bryta|bryter|kliva\sav|kliver\sav|träda\sur|gå\sur)\b[^.;]{0,30}?\b(partnerskapet|samarbetet|samverkan|överenskommelsen|avtalet|åtagandet)\b|\b(partnerskapet|samarbetet|samverkan|överenskommelsen|avtalet)\b[^.;]{0,30}?\bbrytas\b)";

    // "en frist på fyra månader", "tre månaders frist", "Frist vid uppsägning: 90 dagar", "med sex månaders framförhållning säga upp"
    [GeneratedRegex($@"(?=.*({Leaving}|\b(i förtid|dessförinnan|upphörande)\b)).*?(\bfrist(en)?\b[^.;]{{0,50}}?{Time}|{Time}s?\s+(frist|framförhållning|förvarning|betänketid))", Options, 10_000)]
    private static partial Regex Grace { get; }

    // "1 månad i förväg ska den part som vill säga upp avtalet meddela", "sex månader därefter är parten fri", "tre månader efter det att den sagt upp"
    [GeneratedRegex($@"{Time}\s+(i förväg|därefter|dessförinnan|efter|från|innan|senare|räknat från)\b[^.;]{{0,90}}?({Leaving}|\b(fri|fria|löst|befriad|obunden|obundna)\b)|{Leaving}[^.]{{0,80}};\s+{Time}\s+(därefter|senare|efter)|{Leaving}[^.]{{0,80}};[^.;]{{0,50}}\b(upphör|slutar|avslutas|är\sslut)\b[^.;]{{0,20}}?{Time}\s+(därefter|senare|efter)", Options, 10_000)]
    private static partial Regex AheadOfLeaving { get; }

    // "den som säger upp avtalet är fri efter sex månader", "En uppsägning får verkan 1 månad efter", "fortsätter åtagandena att gälla i 6 månader"
    [GeneratedRegex($@"{Leaving}[^.;]{{0,90}}?\b(fri|fria|löst|befriad|bunden|bundna|gälla|gäller|verkan|upphör|upphöra|löper|dröjer|kvarstår|består|är slut)\s+((avtalet|överenskommelsen|partnerskapet|samarbetet|samverkan)\s+(att\sgälla\s+)?)?(först\s+|ytterligare\s+|kvar\s+|i\s+|efter\s+|under\s+|om\s+|inom\s+|när\s+|sedan\s+|då\s+)*{Time}", Options, 10_000)]
    private static partial Regex FreeAfter { get; }

    // "Mellan uppsägning och avtalets upphörande ska det gå nio månader"
    [GeneratedRegex($@"\b(mellan|från)\b[^.;]{{0,30}}?{Leaving}[^.;]{{0,60}}?\b(upphör\p{{L}}*|slut\p{{L}}*|utträd\p{{L}}*)\b[^.;]{{0,40}}?\b(gå|går|förflyta|förflyter|löpa|löper|vara|är|dröjer)\s+(minst\s+)?{Time}", Options, 10_000)]
    private static partial Regex BetweenLeavingAndEnd { get; }

    // "Tre månader, ömsesidigt." under a heading on notice
    [GeneratedRegex($@"^(\p{{Lu}}[^:]{{2,45}}:)?\W*(ömsesidig\w*\W+|minst\s+)?{Time}[^\p{{L}}]*(\p{{L}}+\W*){{0,5}}$", Options, 10_000)]
    private static partial Regex Bare { get; }

    // "Samarbetet upphör tre månader senare.", "Sedan fortsätter vi i sex månader till" under a heading on leaving
    [GeneratedRegex($@"\b(upphör|upphöra|slutar|sluta|avslutas|är (slut|över)|tar slut|går (då |därmed |sedan )?ut|löper (då |därmed |sedan )?ut)\b[^.;]{{0,30}}?{Time}\s+(senare|därefter|efteråt|efter det)\b|\b(fortsätter|gäller|löper)\b[^.;]{{0,40}}?{Time}\s+(till|ytterligare|därefter)\b", Options, 10_000)]
    private static partial Regex OverLater { get; }

    // "Ställningstagande till förlängning ska tas senast nio månader innan …"
    [GeneratedRegex(
        $@"\b(ställning|beslut|höra av sig|hör av sig|besked|medde|överens(?!kom)|begär|initier|förhandl|påkalla|dialog|anmäl|aviser|diskut|samtal|avgör|prövas?|frågan|initiativ|önskemål|framställ|utvärder|enats|enade|eniga|ense|klar|tidsfrist|sista dag)\w*[^.;]{{0,140}}?(\b(senast|minst|inom)\s+)?{Time}\s+(före|innan|för|i förväg|dessförinnan)\b",
        Options, 10_000)]
    private static partial Regex SettledBefore { get; }

    // "besked ska lämnas senast den 30 juni 2026", "Senast 2026-06-30 ska parterna ta ställning"
    [GeneratedRegex(
        $@"\b(ställning|beslut|besked|medde|överens(?!kom)|enats|enade|avgör|avgjord|påkalla|avrop|utnyttja|begär|anmäl|diskut|säga till)\w*[^.;]{{0,100}}?\b(senast|före)\s+(den\s+)?(?<day>{Marked.Day})|\b(senast|före)\s+(den\s+)?(?<day>{Marked.Day})[^.;]{{0,60}}?\b(ställning|beslut|besked|medde|överens(?!kom)|enats|avgör|påkalla|avrop|begär)",
        Options, 10_000)]
    private static partial Regex SettledBy { get; }

    // "Med sex månader kvar av avtalstiden ska nämnden ha beslutat", "När det återstår två månader …", "När 4 månader återstår av avtalstiden …"
    [GeneratedRegex($@"{Time}\s+((är\s)?kvar|återstår|kvarstår|resterar)\b|\b(återstår|kvarstår|resterar)\s+(minst\s+|bara\s+|endast\s+)?{Time}", Options, 10_000)]
    private static partial Regex Remaining { get; }

    // "Senast sex månader före avtalstidens slut ska parterna ta ställning till …", "En förlängning ska vara klar två månader innan"
    [GeneratedRegex($@"(\b(senast|minst)\s+)?{Time}\s+(före|innan|för)\s+[^.;]{{0,60}}?(slut|utgång|upphör|löper ut|avtalstid|avtalsperiod|period)", Options, 10_000)]
    private static partial Regex ExtensionBefore { get; }

    // "senast fyra månader före avtalets sista dag" where an extension is spoken of
    [GeneratedRegex($@"\b(senast|minst|allra senast)\s+{Time}\s+(före|innan|för|dessförinnan|i förväg)\b", Options, 10_000)]
    private static partial Regex AtLatest { get; }

    // "Om ingen part har sagt upp avtalet senast sex månader före avtalstidens utgång förlängs det": by then it is settled
    [GeneratedRegex(@"(?=.*\b(förlängs|prolongeras|löper\b.*\bvidare|rullar\b.*\bvidare|fortsätter)\b)(?=.*\b(senast|minst)\b).*\b(om|har|sägs|sker)\b[^.;]{0,60}\b(ingen|inte|ej)\b[^.;]{0,60}\b(sag[dt]s?\s+upp|säg(er|s)\b|upp\b|uppsägning)", Options, 10_000)]
    private static partial Regex UnlessEnded { get; }

    // "Den saken ska", "Det ska parterna ha bestämt", "Frågan avgörs"
    [GeneratedRegex(@"^\W*((ett|en)\s)?((nytt?|förnyat|förnyad|skriftligt?|sådant?|gemensamt?)\s)?(den saken|det|detta|frågan|saken|besked|beslut|ställningstagande|ställning|så ska|en sådan|parterna|part som|vi|meddelande|önskemål|begäran)\b", Options, 10_000)]
    private static partial Regex Refers { get; }

    [GeneratedRegex(@"förläng|\b(rulla|rullar|löpa|löper) vidare|utsträck|fortsättning|fortsatt|fortsätta|prolonger|prolongation|förny(a|as|else)|leva vidare|annars (upphör|går ut|löper ut)|(löptiden|giltigheten|tiden) annars|vill att [^.;]{2,40} (ska|skall) (ta slut|upphöra)|ny(tt|a)? (avtal|överenskommelse|partnerskap)|option", Options, 10_000)]
    private static partial Regex Extension { get; }

    [GeneratedRegex("uppsägningstid|varsel|uppsägningsfrist", Options, 10_000)]
    private static partial Regex NoticeWord { get; }

    [GeneratedRegex(@"\b(säga|sägas|sägs|sagts)\b[^.;]{0,60}?\bupp\b|\buppsägning", Options, 10_000)]
    private static partial Regex GivesNotice { get; }

    // "inte inom 30 dagar vidtagit rättelse"
    [GeneratedRegex(@"rättelse|åtgärda|betal(as|ning)|faktura", Options, 10_000)]
    private static partial Regex Rectification { get; }
}
