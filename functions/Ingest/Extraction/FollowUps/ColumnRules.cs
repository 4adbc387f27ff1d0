using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>What a column of a follow-up's table is for.</summary>
internal enum ColumnUse
{
    /// <summary>Money or an outcome; its <see cref="AmountKind"/> tells which.</summary>
    Figure,

    /// <summary>What is to be reached.</summary>
    Target,

    /// <summary>The objective that a measure serves.</summary>
    Goal,

    /// <summary>What is measured.</summary>
    Measure,

    /// <summary>Percentages of budget, changes, comments: neither money nor outcome.</summary>
    Aside,
}

/// <summary>A way of heading a column, and what it is for.</summary>
internal sealed record ColumnRule(string Name, Regex Pattern, ColumnUse Use, AmountKind? Kind = null);

/// <summary>How follow-ups head their columns, in the order they are tried; examples in <c>Columns.corpus.txt</c>.</summary>
internal static partial class ColumnRules
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int TimeoutMs = 10_000;

    // The first months of a year, in any of the ways a heading says so.
    private const string SoFar =
        @"(\back\b|\back\.|ackumulera|\bperiod|\bt\.?\s?o\.?\s?m\b|till och med|\bhittills|\bdelår|\btertial|\bkvartal|\b[tq][1-3]\b|\bjan[a-z]*\.?\s*([-–—−]|till\b|tom\b)(?!\s*dec)|\befter\s)";

    public static ImmutableArray<ColumnRule> All { get; } =
    [
        new("share or change", Share, ColumnUse.Aside),
        new("variance", Variance, ColumnUse.Figure, AmountKind.Variance),
        new("forecast", Forecast, ColumnUse.Figure, AmountKind.Forecast),
        new("target", Target, ColumnUse.Target),
        new("budget so far", PeriodBudget, ColumnUse.Figure, AmountKind.PeriodBudget),
        new("budget", Budget, ColumnUse.Figure, AmountKind.Budget),
        new("year before", YearBefore, ColumnUse.Figure, AmountKind.PriorYear),
        new("actual", Actual, ColumnUse.Figure, AmountKind.Actual),
        new("measure", Measure, ColumnUse.Measure),
        new("goal", Goal, ColumnUse.Goal),
    ];

    /// <summary>The first rule that knows the heading, or null.</summary>
    public static ColumnRule? For(string heading) => All.FirstOrDefault(rule => rule.Pattern.IsMatch(heading));

    // Avvikelse i %, Förändring prognos, Prognosförändring, Återstår, Kvar av budget, Andel av budget, Riket 2024, Målet uppnått, Kommentar; not Uppnått 2024
    [GeneratedRegex(@"%|procent|förändring|\b(prognos|budget)ändring|\b(skillnad|diff\w*)\b.*(föreg|\bf\.?g\b|förra|fjol|samma period)|\båterst|\bkvar(står)?\b|\bandel\b(?!en)|\bförbrukningsgrad|\blinjär|\briktpunkt|\briket|\brikssnitt|\blänssnitt|\bsnitt (för )?(riket|länet|alla)|\bjämförelse|\bkommentar|\banalys\b|\banmärkning|\btrend\b|\bstatus\b|\briktning|\bbedömning|\bprogn\w* måluppf|\bmåluppfyll|^(mål(et)? )?uppnå(s|tt|dd|dde)?\W*$|^nås\b|\bansvar|\bkälla|\bfrekvens|^[*(]", Options, TimeoutMs)]
    private static partial Regex Share { get; }

    // Avvikelse, Budgetavvikelse, Avv., Diff, Skillnad, Budget − prognos, Resultat mot budget, Över-/underskott
    [GeneratedRegex(@"avvik|\bavv\b|\bdiff\b|differens|\bskillnad|budget\s*[-–−/]\s*(prognos|utfall)|utfall\s*[-–−/]\s*budget|(mot|jämfört med|jmf\.?) (ack\w*\.? )?(budget|prognos)|över[-–]?\s?/?\s?(och |eller )?underskott|överskott|\bunderskott", Options, TimeoutMs)]
    private static partial Regex Variance { get; }

    // Prognos, Helårsprognos delår 2, Beräknat utfall, Förväntat årsutfall, Väntat utfall, Helårsbedömning
    [GeneratedRegex(@"prognos|\bprogn\b|(beräkna|förvänta|vänta|bedöm)\w* (års|helårs)?(utfall|bokslut|resultat|helår)|helårs?bedömning|\bårsbedömning|simulering", Options, TimeoutMs)]
    private static partial Regex Forecast { get; }

    // Mål 2020, Målvärde, Målnivå, Måltal, Målsatt värde, Riktvärde, Börvärde, Nivå att nå; not Målsatt mått
    [GeneratedRegex(@"^\(?(års|del|helårs)?mål(et|värde|nivå|tal|sättning)?\.?\s*(för |år |till |t\.?o\.?m\.? )?((20)?\d\d|helår|året)?\b[^a-zåäö]*$|målvärde|målnivå|måltal|\bårsmål|målsatt (värde|nivå)|\bmål (20)?\d\d|riktvärde|börvärde|\bambitionsnivå|\bnorm(tal|värde)\b|\bönska(t|d) (värde|läge|nivå)|\b(att|ska) (upp)?nås?\b", Options, TimeoutMs)]
    private static partial Regex Target { get; }

    // Ack. budget, Budget jan–aug, Budget 2022-09, Periodbudget, Per. budget, Budget t.o.m. aug, Budget per 31 aug
    [GeneratedRegex($@"{SoFar}.*(budget|\bram(en)?\b)|(budget|\bram(en)?\b).*{SoFar}|\b(period|delårs|tertial)ram(en)?\b|budget.*(?<!\d)20\d\d[-–/.]?(0[1-9]|1[01])(?!\d)|(?<!\d)20\d\d[-–/.]?(0[1-9]|1[01])(?!\d).*budget|periodi\w* budget|\bper\.?\s?budget|budget\w* (per\s+)?(den\s+)?(\d\d?[. ]\s?)?(sep|aug|jul|jun|maj|apr|mar|feb|okt|nov)", Options, TimeoutMs)]
    private static partial Regex PeriodBudget { get; }

    // Budget 2025, Budget helår, Årsbudget, Ram, Helårsram, Nettoram, Kommunbidrag, Anslag
    [GeneratedRegex(@"budg|\bbud?\b|\b(års|helårs|drift|driftbudget|netto|kostnads|utgifts|nämnds?|plan(erings)?|budget)?ram(en)?\b|kommunbidrag|\banslag|\btilldelat", Options, TimeoutMs)]
    private static partial Regex Budget { get; }

    // Föregående år, Fg år, Förra året, Fjolåret, Samma period 2023, Motsvarande period
    [GeneratedRegex(@"föregående|\bföreg\b|\bf\.?g\.?\s?år|förra år|\bfjol|\b(samma|motsv\w*\.?) (period|tid|månad)", Options, TimeoutMs)]
    private static partial Regex YearBefore { get; }

    // Utfall, Ack. utfall, Bokslut 2024, Redovisat, Innevarande år, Hittills, Delår 2024, Resultat, Uppnått 2024, Uppmätt 2023, Mätvärde, Startvärde, Nuläge, Mätning 2024
    [GeneratedRegex(@"utfall|\butf\b|bokslut|redovisa|redovisning|\bresultat\b|innevarande|\bi år\b|\bhittills\b|bokfört|upparbeta|förbruka|\bdelår|\bverklig|\bfaktisk|\bperiodens|^ack\w*\.?$|(?<!\p{L})(mät|start|bas|nu|ingångs|utgångs)?värde\b|\buppnått\b|\buppmät(t|ta)\b|\bmätresultat|\bnådd (nivå|andel)\b|\bnått\b|\b(nu|utgångs)läge\b|\bmätning (20)?\d\d|\bsenaste mätning", Options, TimeoutMs)]
    private static partial Regex Actual { get; }

    // Målsatt mått, Indikator, Nyckeltal, Mått, Verksamhetsmått, Volym, Resursmått, Styrtal, Så mäter vi, Det vi följer
    [GeneratedRegex(@"mått(et|en)?\b|mätt\b|indikator|nyckeltal|\bstyrtal|\bvolym|prestation|\bmätetal|\bmätpunkt|\bmätning|\bmätmetod|\b(så|vad|det) (vi )?(mäter|mäts|följer)\b|framgångsfaktor", Options, TimeoutMs)]
    private static partial Regex Measure { get; }

    // Nämndmål, Målområde, Effektmål, Inriktningsmål, Fokusområde, Åtagande, Mål (beside an Indikator)
    [GeneratedRegex(@"mål\b|målområde|\bmål(sättning)?\w*|prioritering|strategi|inriktning|\bfokusområde|\båtagande|\bperspektiv", Options, TimeoutMs)]
    private static partial Regex Goal { get; }
}
