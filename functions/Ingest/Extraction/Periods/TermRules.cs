using System.Text.RegularExpressions;
using Ingest.Extraction.Agreements;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Periods;

/// <summary>How papers write an agreement's term. Examples: <c>Periods.corpus.txt</c>.</summary>
internal static partial class TermRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>What the sentence says of the agreement's term, how surely (higher is surer), or null.</summary>
    public static (PeriodReading Reading, string Rule, int Weight)? Read(Statement statement)
    {
        string text = statement.Marked.Text;
        int limit = Limit(statement);
        string before = text[..limit];
        if (!Speaks(statement, before))
        {
            return null;
        }

        return Time(statement, before) is { } time ? (time.Reading, time.Rule, time.Weight + Place(statement)) : null;
    }

    /// <summary>Dates after the words of a possible extension are the extension's; a decided one is the term itself.</summary>
    private static int Limit(Statement statement)
    {
        string text = statement.Marked.Text;
        if (ExtensionRules.BoundsFirst(text))
        {
            return 0;
        }

        bool decided = (DecidesExtension.IsMatch(text) || ExtendedNow.IsMatch(text)) && !MayExtend.IsMatch(text);
        int extension = decided ? text.Length : MayExtend.Match(text) is { Success: true } match ? match.Index : text.Length;
        return Aside.Match(text) is { Success: true } aside ? Math.Min(extension, aside.Index) : extension;
    }

    private static bool Speaks(Statement statement, string text)
    {
        if (statement.Clause is Clause.Aside or Clause.FollowUp or Clause.Governance || Effect.IsMatch(text) || Signed.IsMatch(statement.Text) || (statement.Kind == StatementKind.Row && OfMeasures.IsMatch(statement.Text)))
        {
            return false;
        }

        bool history = statement.Role == PaperRole.About && !ExtendedNow.IsMatch(text) && History.Match(text) is { Success: true } past && !(past.Value == "upphör" && IsWhole(statement));
        bool under = statement.Clause == Clause.Term || TermLabel.IsMatch(statement.Text); // as printed: the label may be part of a date's mark
        bool bare = statement.Role == PaperRole.Agreement && statement.Clause is Clause.None or Clause.Extension && Bare.IsMatch(text);

        // Runs in the text as printed: a date's mark may hide the verb before it, "startar 1/8 2019".
        return !history && (under || bare || (Pact.IsMatch(text) && Runs.IsMatch(statement.Text[..text.Length])) || Bound.IsMatch(text) || Period.IsMatch(text));
    }

    /// <summary>Whether a sentence in which something ends also says when it began.</summary>
    private static bool IsWhole(Statement statement) =>
        statement.Marked.Days.Length + statement.Marked.Intervals.Length > 1 || FromSigning.IsMatch(statement.Text) || ThenEnds.IsMatch(statement.Marked.Text);

    private static (PeriodReading Reading, string Rule, int Weight)? Time(Statement statement, string before)
    {
        Marked text = statement.Marked;
        Sighting<Interval>[] intervals = [.. text.Intervals.Where(sighting => sighting.End <= before.Length && !Happened.IsMatch(text.Text[sighting.End..]))];
        Sighting<Day>[] days = [.. text.Days.Where(day => day.End <= before.Length && !intervals.Any(other => day.Offset < other.End && other.Offset < day.End))];
        Sighting<Duration>[] durations = [.. text.Durations.Where(sighting => sighting.End <= before.Length && !NoticeAfter.IsMatch(text.Text[sighting.End..]))];
        bool openEnd = OpenEnd.IsMatch(before);

        if (intervals.FirstOrDefault(interval => interval.Value is { From: not null, To: not null }) is { } whole)
        {
            (DateOnly? to, int at) = Joined(statement.Text, intervals, whole);
            return (Reading(whole.Value.From, to, null, whole.Offset, at), "term <day>–<day>", OnlyYears.IsMatch(statement.Text[whole.Offset..at]) ? 25 : 40);
        }

        (DateOnly Day, int Offset, int End)? start = Start(before, intervals, days);
        (DateOnly Day, int Offset, int End)? end = End(before, intervals, days);
        if (start is { } first && end is { } last && first.Day <= last.Day)
        {
            return (Reading(first.Day, last.Day, null, Math.Min(first.Offset, last.Offset), Math.Max(first.End, last.End)), "term from <day>, to <day>", 40);
        }

        if ((start is null || end is null) && Ends(text.Text, intervals, days) is { } ends)
        {
            return (Reading(ends.First, ends.Last, null, ends.Offset, ends.To), "term between <day> and <day>", 32);
        }

        if (start is { } from && durations is [var length, ..])
        {
            int offset = Math.Min(from.Offset, length.Offset);
            return (Reading(from.Day, DurationMonths.LastDay(from.Day, length.Value), null, offset, Math.Max(from.End, length.End)), "term of <duration> from <day>", 35);
        }

        return OpenTime(start, end, durations, openEnd, before);
    }

    /// <summary><c>läsåren 2024/25 och 2025/26</c>, <c>2025 och 2026</c>: stretches that follow one another are one; where it ends, in the text too.</summary>
    private static (DateOnly? To, int At) Joined(string text, Sighting<Interval>[] intervals, Sighting<Interval> first)
    {
        (DateOnly? to, int at) = (first.Value.To, first.End);
        foreach (Sighting<Interval> next in intervals.Where(next => next.Offset >= first.End && next.Value.From == to?.AddDays(1) && And.IsMatch(text[at..next.Offset])))
        {
            (to, at) = (next.Value.To, next.End);
        }

        Match year = SchoolYear.Match(text[at..]);
        return year.Success && to is { Month: 6, Day: 30 } last ? (last.AddYears(1), at + year.Length) : (to, at);
    }

    private static (PeriodReading Reading, string Rule, int Weight)? OpenTime(
        (DateOnly Day, int Offset, int End)? start,
        (DateOnly Day, int Offset, int End)? end,
        Sighting<Duration>[] durations,
        bool openEnd,
        string before)
    {
        if (end is { } last)
        {
            return (Reading(null, last.Day, null, last.Offset, last.End), "term to <day>", 12);
        }

        if (start is { } first)
        {
            return (Reading(first.Day, null, null, first.Offset, first.End), openEnd ? "term from <day> until further notice" : "term from <day>", openEnd ? 30 : 5);
        }

        if (durations is [var duration, ..] && Length.IsMatch(before))
        {
            return (Reading(null, null, DurationMonths.Of(duration.Value), duration.Offset, duration.End), "term of <duration>", 10);
        }

        Match until = OpenEnd.Match(before);
        return until.Success ? (Reading(null, null, null, until.Index, until.Index + until.Length), "term until further notice", 3) : null;
    }

    private static (DateOnly Day, int Offset, int End)? Start(string text, Sighting<Interval>[] intervals, Sighting<Day>[] days)
    {
        if (intervals.FirstOrDefault(interval => interval.Value is { From: not null, To: null }) is { } open)
        {
            return (open.Value.From!.Value, open.Offset, open.End);
        }

        Sighting<Day>? day = days.FirstOrDefault(day => StartsAt.IsMatch(text[..day.Offset]) || FirstDay.IsMatch(text[day.End..]));
        return day is null ? null : (day.Value.Value, day.Offset, day.End);
    }

    private static (DateOnly Day, int Offset, int End)? End(string text, Sighting<Interval>[] intervals, Sighting<Day>[] days)
    {
        if (intervals.FirstOrDefault(interval => interval.Value is { From: null, To: not null }) is { } open)
        {
            return (open.Value.To!.Value, open.Offset, open.End);
        }

        Sighting<Day>? day = days.FirstOrDefault(day => EndsAt.IsMatch(text[..day.Offset]) || LastDay.IsMatch(text[day.End..]));
        return day is null ? null : (day.Value.Value, day.Offset, day.End);
    }

    /// <summary>The two days that a sentence on the term names, whatever words stand beside them; null where there are more or fewer, or one is a decision's.</summary>
    private static (DateOnly First, DateOnly Last, int Offset, int To)? Ends(string text, Sighting<Interval>[] intervals, Sighting<Day>[] days)
    {
        (DateOnly Day, int Offset, int End)[] all =
        [
            .. intervals.Select(interval => ((interval.Value.From ?? interval.Value.To)!.Value, interval.Offset, interval.End)),
            .. days.Where(day => !OfPaper.IsMatch(text[..day.Offset])).Select(day => (day.Value.Value, day.Offset, day.End)),
        ];
        return all.OrderBy(one => one.Day).ToArray() is [var first, var last] && first.Day < last.Day
            ? (first.Day, last.Day, Math.Min(first.Offset, last.Offset), Math.Max(first.End, last.End))
            : null;
    }

    private static PeriodReading Reading(DateOnly? start, DateOnly? end, decimal? months, int offset, int to) =>
        new(PeriodKind.AgreementTerm, start, end, months, offset, to - offset);

    /// <summary>The agreement's own clause before its other sentences, a decision before a memo's story.</summary>
    private static int Place(Statement statement) => (statement.Role, statement.Clause) switch
    {
        (PaperRole.Agreement, Clause.Term) => 100,
        (PaperRole.Agreement, _) => 80,
        (_, Clause.Decision) => 70,
        (_, Clause.Term) => 68,
        _ => 60,
    };

    [GeneratedRegex(@"\b(överenskommelse|avtal|partnerskap|iop\b|iop-|samarbet|samverkan|villkoren\b|perioden|\b(det|detta|den) (gäller|löper|pågår|varar|omfattar|sträcker sig|förlängs)|^\W*vi\b(?=\s(börjar|startar|inleder|håller på)))\p{L}*", Options, 10_000)]
    private static partial Regex Pact { get; }

    [GeneratedRegex(
        @"\b(gäller|gälla|gällande|löper(?! ut)|löpa|sträck(er|a) sig|tecknas|teckna|tecknar|ingås|ingå|ingår|pågår|pågå|träd(er|de) i kraft|träda i kraft|avser|omfattar?|är (tänkt|planera[dt]) att|äga rum|varar|sker(?=\s(under|från|fr\.?\s?o|mellan|i\s))|förläng(s|a|as|er|d)|startar|starta|inleds|påbörjas|tillämpas|samverkar?\b|giltig\p{L}*|avtalstid\p{L}*|avtalsperiod\p{L}*|träffas|antas|upprättas|sluts|fortsätter|bedrivs|genomförs|börjar|börja|håller på|(tar|har|får) sin (början|start)|tar vid|är avslutad|är avslutat)\b",
        Options, 10_000)]
    private static partial Regex Runs { get; }

    // "Parterna är bundna", "Åtagandena i detta dokument gäller från", "Åtagandena (tid: …) är bindande", "Det avtalade börjar tillämpas", "Parterna siktar på att tillämpa avtalet", "Löptiden är"
    [GeneratedRegex($@"\b(åtagandena|(?<=\bparternas\s)åtaganden|förpliktelserna|villkoren)\b[^.;,]{{0,40}}?\b(gäller|löper|består|är\sbindande|omfattar|sträcker\ssig)\s(för\s|under\s|i\s|över\s|perioden\s|tiden\s|hela\s)*({Marked.Interval}|{Marked.Day}|{Marked.Duration})|\båtagandena\s\([^)]*{Marked.Interval}\)|\btillämpa(r)?\s(avtalet|överenskommelsen|partnerskapet)\b|\bdet\s(som\s)?(parterna\s([^.;]{{2,40}}?\s)?|som\shar\s)?(kommit\söverens\som|avtalat|avtalats|överenskommits|bestämts)\s(ska(ll)?\s)?(tillämpas|gälla|gäller)\b|\bbundenheten\b|\båtar\ssig\s(detta|det\shär|åtagandena)\b[^.;]{{0,20}}?\b(för|under|från|i)\b|\b(nya?|kommande)\s\p{{L}}*period(en)?\s(blir|är)\b|\bavgränsas\s(avtalet|överenskommelsen|partnerskapet|samarbetet|åtagandena)\b|\b(överenskommelsen|avtalet|partnerskapet|samarbetet)\s(är|blir)\s{Marked.Duration}(?!\s*gam)|\bbinder\ssig\b|\bförlängningen\s(omfattar|gäller|avser|löper|sträcker\ssig)\b|" + @"\bpart(en|erna)?\b[^.;]{0,40}?\bbund(na|en)\b|\bbund(na|en)\b[^.;]{0,20}?\bpart(en|erna)?\b|\bparternas åtaganden gäller\b|\b(åtagande(na|t)?|det avtalade|avtalet|överenskommelsen|partnerskapet|samarbetet)\b[^.;]{0,40}?\b(består|tillämpas|i kraft|upphöra?|äga rum|avgränsas|fortgår|ska(ll)? gälla)\b|\b(ber|begär|ansöker|önskar|vill|anhåller)\b[^.;]{0,60}?\b(fortsätta|förlänga)\b|\b(består|tillämpas|upphör)\s(åtagande(na|t)?|avtalet|överenskommelsen|partnerskapet|samarbetet|det samarbete)\b|\b(löptid|avtalstid|avtalsperiod|giltighetstid|avtalets slutdag)(en)?\s(är|blir|löper|sträcker sig|börjar|om|på|räknas|från|mellan)\b|\b(verksamheten|samarbetet)\b[^.;]{0,80}?\binom partnerskapet\b|\b(avtalet|överenskommelsen|partnerskapet|samarbetet)\shar\sen\s(början|start|startdag)\b|\b(första|sista) (avtals)?dag\s(är|blir)\b|\benats om en (avtalstid|avtalsperiod|löptid)\b", Options, 10_000)]
    private static partial Regex Bound { get; }

    // "under perioden om fem år från tecknandet", "för tiden 1 januari 2026 till och med …" beside a pact's name
    [GeneratedRegex($@"\b(överenskommelse|avtal|partnerskap|iop\b|iop-)[^.;]*\b(för|under|avseende|i|på|löptid|avtalstid|giltighetstid)\s+(åren|perioden|tiden|avtalsperioden|en period (om|på|av)|perioden om)?\s*({Marked.Interval}|{Marked.Duration}|{Marked.Day})", Options, 10_000)]
    private static partial Regex Period { get; }

    // nothing but the stretch: "Från och med den 1 augusti 2025 till och med den 31 juli 2028.", with the label of a row before it
    [GeneratedRegex($@"^(?!.*\b(gäller|avser)\b)\W*(\p{{L}}+\W+){{0,2}}{Marked.Interval}\W*(\p{{L}}+\W*){{0,3}}$", Options, 10_000)]
    private static partial Regex Bare { get; }

    [GeneratedRegex(@"^\s*(,|och|samt|respektive)\s*(läsåret\s|för\s)?$", Options, 10_000)]
    private static partial Regex And { get; }

    // "2025/26 och 2026/27", "åren 2025–2026": days elsewhere in the papers say it more exactly
    [GeneratedRegex(@"^[^\d]*20\d\d[^\d]{1,5}(20)?\d\d([^\d]{1,6}20\d\d[^\d]{1,5}(20)?\d\d)*$", Options, 10_000)]
    private static partial Regex OnlyYears { get; }

    // " och 2025/26" behind a school year
    [GeneratedRegex(@"^\s*(,|och|samt)\s*(läsåret\s)?20\d\d\s?/\s?(20)?\d\d\b", Options, 10_000)]
    private static partial Regex SchoolYear { get; }

    // "Avtalstid: …", "Partnerskapets tid är …", "Ikraftträdande: …", "Avtalsstart …, avtalsslut …", "Avtalet löper ut: …"
    [GeneratedRegex(@"^\W*((partnerskapets|avtalets|överenskommelsens|samarbetets|samverkans)\s)?((avtals|partnerskaps|samverkans|samarbets|löp|giltighets)?(tid|period)(en)?|giltig(t|het|heten)?|löper|gäller|ikraftträdande|upphörande|(avtals)?(start|slut)(datum|dag)?(en)?|(genomförande|verksamhets|insats|projekt)(period|tid)(en)?|tidplan|(första|sista) (avtals|giltighets|verksamhets)?dag(en)?|(begynnelse|tillträdes|inlednings|slut)dag(en)?|(avtalet\s)?(börjar(\satt)?\s(gälla|löpa)|upphör(\satt\sgälla)?|löper\sut|slutar|avslutas|startar|inleds)(?=\s?:))\b\W", Options, 10_000)]
    private static partial Regex TermLabel { get; }

    // what times in such papers speak of other than the term
    [GeneratedRegex(
        @"\b(uppsägningstid|(?<!utan (föregående |särskild )?)uppsägning|sägas? upp|varsel|redovis\p{L}*|rapport\p{L}*|utvärder\p{L}*|faktur\p{L}*|betal\p{L}*|möte(?!splats)\p{L}*|rättelse|ställning till|ställningstagande|statsbidrag|lagen|förordning\p{L}*|riktlinje\p{L}*|budget\p{L}*|hyr\p{L}*|anställ\p{L}*|revider\p{L}*|senast)\b",
        Options, 10_000)]
    private static partial Regex Aside { get; }

    [GeneratedRegex(@"\b(nuvarande|(?<!ersätter( alla| samtliga)? )(tidigare|(?<!utan )föregående)|gällande (avtal|överenskommelse)|befintlig\p{L}*|löp(er|te) ut|upphör|upphörde|har pågått|pågick|ingicks|tecknades|sedan \d{4}|har funnits|gällde|förra|startade|inleddes|första överenskommelse\p{L}*)\b", Options, 10_000)]
    private static partial Regex History { get; }

    // "har i juni 2025 ansökt om": when something was done
    [GeneratedRegex(@"^\s+(ansökt|ansökte|inkommit|inkom|kommit in|beslutat|beslutade|lämnat|vänt sig|fått|tecknat|ingått|startat|genomfört|haft|deltagit)\b", Options, 10_000)]
    private static partial Regex Happened { get; }

    // "fyra månaders uppsägning" is no term
    [GeneratedRegex(@"^s?\s+((ömsesidig|skriftlig)\w*\s+)*(uppsägning|varsel)", Options, 10_000)]
    private static partial Regex NoticeAfter { get; }

    // a table's line beside the clause: "Mål, Resultatmått, Utfall 2021, Målvärde 2023"
    [GeneratedRegex(@"\b(\p{L}*mått|indikator(er)?|utfall|målvärde|målnivå|mål)\b", Options, 10_000)]
    private static partial Regex OfMeasures { get; }

    [GeneratedRegex(@"\btills vidare\b|\btillsvidare", Options, 10_000)]
    private static partial Regex OpenEnd { get; }

    [GeneratedRegex(@"\b(från och med|från|fr\.?o\.?m\.?|(avtals)?start(ar|datum|dag)?|start den|med start|med början|kraft|ikraftträdande|början|första (möjliga )?(avtals|giltighets|verksamhets)?dag(en)?( för \p{L}+)?|(begynnelse|tillträdes|inlednings)dag(en)?|börja[rn]?|börjar (löpa|gälla|tillämpas)|inleds|inträder|påbörjas|tillämpas|igång|i gång|förrän|först|gäller)(\s+(den|datum|dagen|är))?[\s:,]*$", Options, 10_000)]
    private static partial Regex StartsAt { get; }

    [GeneratedRegex(@"\b(till och med|till|t\.?o\.?m\.?|längst|fram till|intill|upphöra?|löper ut|går ut|avslutas|avslutad|avslutat|till ända|upphörande|(avtals)?slut(ar|datum|dag)?|slut den|utgången av|(sista|sluta) (avtals|giltighets)?dag(en)?( för \p{L}+)?)(\s+(är|och med|att gälla|att löpa|gälla|den|dagen|utan (föregående |särskild )?uppsägning))*[\s:]*$", Options, 10_000)]
    private static partial Regex EndsAt { get; }

    // "med 2021-09-01 som första dag"
    [GeneratedRegex(@"^\s*(som|är|blir)\s(första (avtals)?dag|startdag|startdatum|begynnelsedag|ikraftträdandedag|utgångspunkt|startpunkt)", Options, 10_000)]
    private static partial Regex FirstDay { get; }

    [GeneratedRegex(@"^\s*(som|är|blir)\s(den )?(sista (avtals)?dag|slutdag|slutdatum)", Options, 10_000)]
    private static partial Regex LastDay { get; }

    // "beslutade den", "enligt beslut den", "undertecknades den", "§ 45,": a day of papers, not of the term
    [GeneratedRegex(@"(besl[uö]t\p{L}*|protokoll|daterad|daterat|undertecknad\p{L}*|antog\p{L}*|antagits|ansök\p{L}*|inkom\p{L}*|sammanträde\p{L}*|möte|ingicks|tecknades|§\s?\d+|dnr\s\S+)[^.;]{0,25}$", Options, 10_000)]
    private static partial Regex OfPaper { get; }

    [GeneratedRegex(@"\bfrån\b[^.;]{0,20}\b(undertecknande|underskrift|tecknande)", Options, 10_000)]
    private static partial Regex FromSigning { get; }

    // where and when it was written: "Hällabrottet i oktober 2025", "Kumla den 3 mars 2026"
    [GeneratedRegex(@"^(?-i:\p{Lu})[\p{L}-]+(\s(?-i:\p{Lu})[\p{L}-]+)?,?\s(i|den\s\d{1,2}|\d{1,2})\s(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s20\d\d\.?$", Options, 10_000)]
    private static partial Regex Signed { get; }

    // what comes of it takes time too: "Partnerskapet ska leda till att sex lovaktiviteter erbjuds under ett år"
    [GeneratedRegex(@"\b(ska(ll)?|bör|kan|väntas|förväntas)\s(leda till|resultera i|bidra till|medföra|innebära)\b(?![^.;]*\b(gäller|löper)\b)", Options, 10_000)]
    private static partial Regex Effect { get; }

    // "genomförs under hela 2021, därefter upphör det", "gäller under 2021 och upphör sedan"
    [GeneratedRegex($@"{Marked.Interval}\W*(,|;|och|för att)\s*((därefter|sedan|därpå|varefter|då|varpå)\s)?(upphör|slutar|löper\sut)", Options, 10_000)]
    private static partial Regex ThenEnds { get; }

    // "gäller i tre år", "tecknas för fem år", "Två år från undertecknandet"
    [GeneratedRegex($@"\b(i|för|under|om|på|är|av|gäller|löper|tecknas|period|avtalstid(en)?:?|förläng\p{{L}}*|ytterligare|med|till)\s+(en period (om|på|av)\s+|perioden om\s+|ytterligare\s+|totalt\s+)?{Marked.Duration}|^\W*{Marked.Duration}|{Marked.Duration}s?\s+((har\s)?gått\s|efter\s|har\sförflutit\s)?(från|räknat|framåt|efter|överenskommelse|avtal|partnerskap)", Options, 10_000)]
    private static partial Regex Length { get; }

    [GeneratedRegex(@"\b(beslut(ar|at|a)?|föreslå(r|s)|godkänn(er|a)|medge(r|s)?|bifall(er|a)|ge\p{L}* i uppdrag|uppdrar)\b[^.;]*\bförläng|^\W*(att )?förläng(a|er)\b", Options, 10_000)]
    private static partial Regex DecidesExtension { get; }

    // "Nuvarande partnerskap med Föreningen Steget förlängs från och med …", "Gällande avtal förlängs under 2026"
    [GeneratedRegex(@"\b(nuvarande|gällande|befintlig\p{L}*|pågående|innevarande)\b[^.;]{0,160}?(?<!\b(kan|får|ska kunna)\b[^.;]*)\bförläng(s|as)\b|" + ExtensionRules.Now, Options, 10_000)]
    private static partial Regex ExtendedNow { get; }

    [GeneratedRegex(@"\b((kan|får|ska kunna|möjlighet|möjligt|fritt|rätt|därefter|option|automatiskt)\b[^.;]{0,80}?(förläng|prolonger|utsträck|fortgå|fortsätta|" + ExtensionRules.GoOn + @")|\b(rulla(r|s)?|löper|löpa|fortgår|fortsätter)\b[^.;]{0,30}?(?<!tills\s)\bvidare|\blägg(s|er)\b[^.;]{0,40}?\btill\s(avtals|löp|giltighets|partnerskaps)|\b(kan|får)\b[^.;]{0,40}?\b(utökas|byggas\spå|dras\sut)\b|(förläng|prolonger)(as|ning|s)\b(?!\s(nu|härmed|därmed)\b)[^.;]{0,50}?\b(kan|får|möjlig|därefter|automatiskt|med|årsvis)|option\b|\bprolongation|\bförny(as|else)|\b(yttersta|bortre)\s(gräns|datum)|\b(slutdag|sluttid)\p{L}*\b[^.;]{0,30}?\bflytta|\bnya (avtals)?perioder\b)", Options, 10_000)]
    private static partial Regex MayExtend { get; }
}
