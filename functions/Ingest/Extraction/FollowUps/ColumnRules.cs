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

    /// <summary>The same of a heading in a table of measures, where <c>Utfall 2024 (%)</c> is no share of money but what was measured.</summary>
    public static ColumnRule? ForMeasured(string heading) => For(InPercent.Replace(heading, string.Empty).Trim());

    [GeneratedRegex(@"[,(]?\s*(\bi )?(%|procent\b)\)?", Options, TimeoutMs)]
    private static partial Regex InPercent { get; }

    // Avvikelse i %, Förändring prognos, Prognosförändring, Återstår, Kvar av budget, Andel av budget, Riket 2024, Målet uppnått, Kommentar; not Uppnått 2024
    [GeneratedRegex(@"(?<!^mål\w*[\W\d]*(i )?)(%|procent)|förändring|\b(prognos|budget)ändring|\b(skillnad|diff\w*)\b.*(föreg|\bf\.?g\b|förra|fjol|samma period)|\båterst|\bkvar(står|varande)?\b|\bandel\b(?!en)|\bförbrukningsgrad|\blinjär|\briktpunkt|\briket|\brikssnitt|\blänssnitt|\bsnitt (för )?(riket|länet|alla)|\bjämförelse|\bkommentar|\banalys\b|\banmärkning|\btrend\b|\btendens\b|\bstatus\b|\bfärg\b|\bsignal\b|^(upp)?nås målet|\briktning|\bbedömning|\bprogn\w* måluppf|\bmåluppfyll|^(mål(et)? )?uppnå(s|tt|dd|dde)?\W*$|^nås\b|\bansvar|\bkälla|\bfrekvens|^[*(]", Options, TimeoutMs)]
    private static partial Regex Share { get; }

    // Avvikelse, Budgetavvikelse, Avv., Diff, Skillnad, Budget − prognos, Prognos minus budget, Resultat mot budget, Över-/underskott, Plus/minus
    [GeneratedRegex(@"avvik|\bavv\b|\bdiff\b|differens|\bskillnad|(budget|plan)\s*([-–−/]|\./\.|minus)\s*(prognos|utfall)|utfall\s*[-–−/]\s*(budget|plan)|(prognos|utfall)\s*([-–−]|\./\.|minus)\s*(budget|plan)\b|(mot|jämfört med|jmf\.?|än) (ack\w*\.? )?(budget|prognos|plan)|^plus\s?/\s?minus|^\+\s?/\s?[-–−]|över[-–]?\s?/?\s?(och |eller )?underskott|överskott|\bunderskott", Options, TimeoutMs)]
    private static partial Regex Variance { get; }

    // Prognos, Helårsprognos delår 2, Beräknat utfall, Förväntat årsutfall, Väntat utfall, Helårsbedömning
    [GeneratedRegex(@"prognos|\bprogn\b|(beräkna|förvänta|vänta|bedöm|skatta|trolig)\w* (års|helårs)?(utfall|bokslut|resultat|helår|kostnad|förbrukning|utgång)|(helårs?|års)(bedömning|skattning)|simulering|\bestimat", Options, TimeoutMs)]
    private static partial Regex Forecast { get; }

    // Mål 2020, Mål jan–aug, Årets mål, Etappmål 2025, Målvärde, Målnivå, Måltal, Målsatt värde, Riktvärde, Börvärde, Kravnivå, Nivå att nå, Ska nå 2025; not Målsatt mått
    [GeneratedRegex(@"^\(?(års|del|helårs|etapp|slut)?mål(et|värde|nivå|tal|sättning)?\.?\s*(för |år |till |t\.?o\.?m\.? |vid |hela )?((20)?\d\d|helår|året|årets slut|perioden)?\b[^a-zåäö]*$|^mål (jan|t\.?\s?o\.?\s?m\b|till och med)|^(årets|periodens|helårets) mål\b|målvärde|målnivå|måltal|\bårsmål|^mål\w*\W*((20)?\d\d)?\W*(i )?(%|procent)|\b(ska|vill) (upp)?nå\b|\bska bli\b|\bsiktar på\b|riktmärke|\bkravnivå|\b(lägsta|högsta) (godtagbara )?nivå|^utlovat|målsatt (värde|nivå)|\bmål (20)?\d\d|riktvärde|börvärde|\bambitionsnivå|\bnorm(tal|värde)\b|\bönska(t|d) (värde|läge|nivå)|\b(att|ska) (upp)?nås?\b", Options, TimeoutMs)]
    private static partial Regex Target { get; }

    // Ack. budget, Budget jan–aug, Budget 2022-09, Budget 2209, Periodbudget, Per. budget, Budget t.o.m. aug, Budget per 31 aug
    [GeneratedRegex($@"{SoFar}.*(budget|\b(ram(en)?|plan)\b)|(budget|\b(ram(en)?|plan)\b).*{SoFar}|\b(period|delårs|tertial)(ram(en)?|plan)\b|budget.*(?<!\d)(20\d\d[-–/.]?|2[1-9])(0[1-9]|1[01])(?!\d)|(?<!\d)(20\d\d[-–/.]?|2[1-9])(0[1-9]|1[01])(?!\d).*budget|periodi\w* budget|\bper\.?\s?budget|budget\w* (per\s+)?(den\s+)?(\d\d?[. ]\s?)?(sep|aug|jul|jun|maj|apr|mar|feb|okt|nov)", Options, TimeoutMs)]
    private static partial Regex PeriodBudget { get; }

    // Budget 2025, Budget helår, Årsbudget, Ram, Helårsram, Nettoram, Kommunbidrag, Årsanslag, Beviljade medel, Plan 2025, Planerad volym, Enligt plan
    [GeneratedRegex(@"budg|\bbud?\b|(?<!g)ram(en|ar)?\b|(kommun|region)(bidrag|ersättning)|anslag|\btilldelat|\b(tilldelade|beviljade|avsatta) medel|\b(års|helårs|verksamhets)?plan(en|erat|erade?)?\b", Options, TimeoutMs)]
    private static partial Regex Budget { get; }

    // Föregående år, Fg år, Förra året, Fjolåret, Samma period 2023, Motsvarande period
    [GeneratedRegex(@"föregående|\bföreg\b|\bf\.?g\.?\s?år|förra år|\bfjol|\båret (innan|före)|\b(samma|motsv\w*\.?) (period|tid|månad)", Options, TimeoutMs)]
    private static partial Regex YearBefore { get; }

    // Utfall, Ack. utfall, Bokslut 2024, Redovisat, Innevarande år, Hittills, Delår 2024, Resultat, Uppnått 2024, Uppmätt 2023, Mätvärde, Startvärde, Nuläge, Mätning 2024
    [GeneratedRegex(@"utfall|\butf\b|bokslut|redovisa|redovisning|\bresultat\b|innevarande|\bi år\b|\bhittills\b|bokfört|upparbeta|förbruk|\bdisponerat|nyttjat|\bdelår|\bverklig|\bfaktisk|\bperiodens|^ack\w*\.?$|(?<!\p{L})(mät|start|bas|nu|ingångs|utgångs)?värdet?\b|\buppnått\b|\buppmät(t|ta)\b|\bmätresultat|\bnådd (nivå|andel)\b|\bnått\b|\b(nu|utgångs)?läget?\b|\bnuvarande\b|\bbaslinje|\bbasår|\buppföljning\b|^så blev\b|\bmätning (20)?\d\d|\bsenaste mätning", Options, TimeoutMs)]
    private static partial Regex Actual { get; }

    // Målsatt mått, Indikator, Nyckeltal, Mått, Verksamhetsmått, Volym, Resursmått, Styrtal, Så mäter vi, Det vi följer
    [GeneratedRegex(@"mått(et|en)?\b|mätt\b|indikator|\bkpi\b|\benkätfråg|\bparameter|\bmätområde|nyckeltal|\bstyrtal|\bvolym|prestation|\bmätetal|\bmätpunkt|\bmätning|\bmätmetod|\b(så|vad|det) (vi )?(mäter|mäts|följer)\b|framgångsfaktor", Options, TimeoutMs)]
    private static partial Regex Measure { get; }

    // Nämndmål, Målområde, Effektmål, Inriktningsmål, Fokusområde, Åtagande, Mål (beside an Indikator)
    [GeneratedRegex(@"mål\b|målområde|\bmål(sättning)?\w*|prioritering|strategi|inriktning|\bfokusområde|\båtagande|\bperspektiv", Options, TimeoutMs)]
    private static partial Regex Goal { get; }
}
