using System.Collections.Frozen;
using System.Globalization;
using Ingest.Export.Tables;

namespace Ingest.App.Web;

/// <summary>The contract's names, and numbers and times, as people read them in Swedish.</summary>
internal static class Words
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>Names in the order in which one looks for them: å, ä, ö last.</summary>
    public static readonly StringComparer Alphabet = StringComparer.Create(Swedish, ignoreCase: false);

    /// <summary>From which confidence a record is sure: tests/CONFIDENCE.md, where 1 % may be wrong of all kinds but measures.</summary>
    public const double Sure = 0.8;

    /// <summary>From which it is likely.</summary>
    public const double Likely = 0.68;

    public static string Level(double confidence) => confidence >= Sure ? "säker" : confidence >= Likely ? "trolig" : "osäker";

    /// <summary>The level's class in the style.</summary>
    public static string LevelClass(double confidence) => confidence >= Sure ? "sure" : confidence >= Likely ? "likely" : "unsure";

    /// <summary>Kronor, with öre where there are any.</summary>
    public static string Kronor(double value) =>
        value.ToString(Math.Abs(value - Math.Round(value)) < 0.005 ? "#,0" : "#,0.00", Swedish).Replace('\u00a0', '\u202f') + "\u00a0kr";

    public static string Number(double value) => value.ToString("#,0.##", Swedish);

    public static string Count(long value, string one, string many) => $"{value.ToString("#,0", Swedish)} {(value == 1 ? one : many)}";

    public static string Bytes(long bytes) => bytes < 1 << 20 ? $"{Math.Max(1, bytes >> 10)} kB" : $"{(bytes / 1048576d).ToString("0.#", Swedish)} MB";

    /// <summary>Day and time where the server stands.</summary>
    public static string Time(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>How long ago, roughly; the script says it in the same words as time goes on.</summary>
    public static string Ago(TimeSpan age) => age switch
    {
        { TotalSeconds: < 60 } => "nyss",
        { TotalMinutes: < 60 } => $"{(int)age.TotalMinutes} min sedan",
        { TotalHours: < 48 } => $"{(int)age.TotalHours} tim sedan",
        _ => $"{(int)age.TotalDays} dagar sedan",
    };

    public static string Table(string name) => name switch
    {
        "Papers" => "Papper",
        "Items" => "Ärende",
        "Parties" => "Part",
        "Amounts" => "Belopp",
        "Periods" => "Tid",
        "GoalMeasures" => "Mål och mått",
        "Outcomes" => "Utfall",
        "Decisions" => "Beslut",
        "Pages" => "Sida",
        "Issues" => "Anmärkning",
        "Corrections" => "Rättning",
        "AgreementLinks" => "Avtal som hör ihop",
        _ => name,
    };

    public static string Tables(string name) => name switch
    {
        "Items" => "Ärenden",
        "Parties" => "Parter",
        "Periods" => "Tider",
        "Issues" => "Anmärkningar",
        "Corrections" => "Rättningar",
        _ => Table(name),
    };

    public static string Column(string name) => name switch
    {
        "municipality" => "Kommun eller region",
        "municipalityCode" => "Kommunkod",
        "body" => "Nämnd",
        "meetingDate" => "Sammanträdesdag",
        "kind" => "Slag",
        "itemNumber" => "Ärendenummer",
        "title" => "Rubrik",
        "itemDiaryNumber" or "diaryNumber" => "Diarienummer",
        "category" => "Kategori",
        "decision" => "Beslut",
        "page" => "Första sida",
        "lastPage" => "Sista sida",
        "agreement" => "Avtal",
        "name" => "Namn",
        "role" => "Roll",
        "orgNumber" => "Organisationsnummer",
        "via" => "Genom",
        "value" => "Kronor",
        "frequency" => "Hur ofta",
        "qualifier" => "Hur fast",
        "payer" => "Betalar",
        "payee" => "Får",
        "subject" => "Avser",
        "period" => "Period",
        "start" => "Från och med",
        "end" => "Till och med",
        "months" => "Månader",
        "goal" => "Mål",
        "measure" => "Mått",
        "group" => "Grupp",
        "unit" => "Enhet",
        "comparator" => "Riktning",
        "target" => "Målvärde",
        "targetText" => "Målet som tryckt",
        "targetPeriod" => "Målets period",
        "decidingBody" => "Beslutat av (organ)",
        "document" => "Handling",
        "date" => "Dag",
        "paragraphFrom" => "Från §",
        "paragraphTo" => "Till §",
        "delegationPoint" => "Delegationspunkt",
        "decidedBy" => "Beslutat av",
        "review" => "Granskning",
        "paper" => "Papper",
        "state" => "Läge",
        PapersTable.SupersededBy => "Gäller i stället",
        PapersTable.ProtectedFor => "Skyddat för",
        "confidence" => "Säkerhet, 0 till 1",
        "quote" => "Orden på sidan",
        _ => name,
    };

    /// <summary>With a capital first.</summary>
    public static string Title(string words) => words.Length == 0 ? words : char.ToUpper(words[0], Swedish) + words[1..];

    /// <summary>A name of the contract's enumerations.</summary>
    public static string Name(string? name) => name is null ? "" : Names.GetValueOrDefault(name, name);

    private static readonly FrozenDictionary<string, string> Names = """
        complete=klart; partial=klart med anmärkningar; failed=kunde inte läsas; received=inte läst; meeting_packet=kallelse med handlingar
        minutes=protokoll; memo=tjänsteskrivelse; agreement=avtal; report=rapport; other=övrigt
        iop_agreement=IOP-avtal; budget_follow_up=uppföljning av budget; delegation_decision=delegationsbeslut; approve=godkänns; extend=förlängs
        reject=avslås; note=läggs till handlingarna; delegate=uppdrag ges; refer=återremitteras eller överlämnas; municipality=kommun
        region=region; state_agency=statlig myndighet; civil_society=förening eller stiftelse; company=företag; funding=ersättning
        cost=kostnad; in_kind=i annat än pengar; actual=utfall; budget=budget; forecast=prognos
        variance=avvikelse; prior_year=föregående år; period_budget=periodens budget; yearly=per år; half_yearly=per halvår
        quarterly=per kvartal; monthly=per månad; daily=per dag; once=en gång; per_person=per person
        about=cirka; at_most=högst; at_least=minst; equals=lika med; increase=ökar
        decrease=minskar; agreement_term=avtalstid; extension=förlängning; notice=uppsägningstid; decision_deadline=sista dag för beslut
        reporting=rapportering; women=kvinnor; men=män; girls=flickor; boys=pojkar
        total=totalt; percent=procent; persons=personer; hours=timmar; events=tillfällen
        index=index; yes_no=ja eller nej; kronor=kronor; delegated=på delegation; notified=anmält
        error=fel; warning=varning; confirmed=bekräftad; corrected=rättad; rejected=avvisad
        added=tillagd
        """.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
