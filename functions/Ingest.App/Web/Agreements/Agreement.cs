using System.Collections.Immutable;
using Ingest.App.Web.OnePaper;
using Ingest.Export.Tables;

namespace Ingest.App.Web.Agreements;

/// <summary>Where an agreement stands, by the newest paper that says so.</summary>
internal enum AgreementStatus
{
    /// <summary>Only its text is there.</summary>
    Text,
    Proposed,
    Decided,
    Extended,
    Rejected,
    Ended,
}

/// <summary>An agreement in one paper.</summary>
/// <param name="Paper">The paper's id.</param>
/// <param name="PaperName">What it is called.</param>
/// <param name="Item">The matter; null where the records stand under none that is kept.</param>
/// <param name="Municipality">Whose body meets.</param>
/// <param name="Body">The committee.</param>
/// <param name="Day">The day it meets, ISO.</param>
/// <param name="Kind">What kind of paper.</param>
/// <param name="Name">The agreement's short name there.</param>
/// <param name="Records">Its records there; no rejected ones.</param>
internal sealed record AgreementPaper(
    string Paper, string PaperName, ShownRecord? Item, string? Municipality, string? Body, string? Day, string? Kind, string Name, ImmutableArray<ShownRecord> Records)
{
    /// <summary>What people's words on agreements are kept by.</summary>
    public AgreementMention Mention { get; } = new(Paper, Names.Plain(Name));

    /// <summary>Organisation numbers and plain names of those who are no public body.</summary>
    public ImmutableArray<string> Civil { get; } =
    [
        .. from party in Records
           where party.Table.Name == "Parties" && party.Text("role") == "civil_society"
           from name in new[] { party.Text("orgNumber"), Names.Plain(party.Text("name")!) }
           where name is not null
           select name,
    ];

    /// <summary>What the paper makes of the agreement: minutes decide, other papers propose.</summary>
    public AgreementStatus Status => (Item?.Text("decision"), Kind) switch
    {
        ("reject", _) => AgreementStatus.Rejected,
        ("approve", "minutes") => AgreementStatus.Decided,
        ("extend", "minutes") => AgreementStatus.Extended,
        (null, "agreement") => AgreementStatus.Text,
        (_, "minutes") => AgreementStatus.Text,
        _ => AgreementStatus.Proposed,
    };

    public IEnumerable<ShownRecord> Of(string table) => Records.Where(record => record.Table.Name == table);
}

/// <summary>One agreement, from all the papers that speak of it.</summary>
/// <param name="Key">Its address: municipality and name.</param>
/// <param name="Papers">The oldest first.</param>
internal sealed record Agreement(string Key, ImmutableArray<AgreementPaper> Papers)
{
    // Made once: a list asks for them again and again.
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, ShownRecord?> periods = new(StringComparer.Ordinal);
    private ImmutableArray<(string Payer, double Kronor, ShownRecord From)> yearly;
    private ImmutableArray<ShownRecord> goals;

    private static readonly Dictionary<string, int> TimesAYear = new(StringComparer.Ordinal) { ["yearly"] = 1, ["half_yearly"] = 2, ["quarterly"] = 4, ["monthly"] = 12 };

    public AgreementPaper Newest => Papers[^1];

    /// <summary>What people said of its papers, the first one first.</summary>
    public ImmutableArray<AgreementLink> Links { get; init; } = [];

    /// <summary>Whether one of its papers speaks of it so.</summary>
    public bool Has(AgreementMention mention) => Papers.Any(paper => paper.Mention == mention);

    /// <summary>The name that most papers use.</summary>
    public string Name => field ??= Papers.GroupBy(paper => paper.Name).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;

    public string? Municipality => Papers.Select(paper => paper.Municipality).LastOrDefault(name => name is not null);

    public string? Body => Papers.Select(paper => paper.Body).LastOrDefault(name => name is not null);

    /// <summary>The newest day on which a paper of it was up.</summary>
    public string? Day => Papers.Select(paper => paper.Day).LastOrDefault(day => day is not null);

    /// <summary>Parties, each once: by organisation number, else by name; as the newest paper names them.</summary>
    public IEnumerable<ShownRecord> Parties => field ??= [.. Papers.Reverse().SelectMany(paper => paper.Of("Parties")).DistinctBy(party => party.Text("orgNumber") ?? Names.Plain(party.Text("name")!))
        .DistinctBy(party => Names.Plain(party.Text("name")!))];

    public IEnumerable<ShownRecord> CivilParties => field ??= [.. Parties.Where(party => party.Text("role") is "civil_society" or "company")];

    /// <summary>
    /// Kronor a year, by payer: of what the newest paper with money says, each payer's largest funding that is said per year, half-year,
    /// quarter or month, made a year's, or for a calendar year. What is paid once, per person or in kind is not in it.
    /// </summary>
    public ImmutableArray<(string Payer, double Kronor, ShownRecord From)> Yearly => yearly.IsDefault ? yearly = Papers.Reverse().Select(YearlyIn).FirstOrDefault(money => !money.IsEmpty, []) : yearly;

    public double? YearlyTotal => Yearly.IsEmpty ? null : Yearly.Sum(one => one.Kronor);

    /// <summary>What is paid once.</summary>
    public ShownRecord? Once => Papers.Reverse().SelectMany(paper => paper.Of("Amounts")).FirstOrDefault(amount => amount.Text("kind") == "funding" && amount.Text("frequency") is (null or "once") && TimesAYearOf(amount) is null);

    public ShownRecord? Term => PeriodOf("agreement_term");

    public ShownRecord? Extension => PeriodOf("extension");

    public ShownRecord? Notice => PeriodOf("notice");

    public ImmutableArray<ShownRecord> Goals => goals.IsDefault ? goals = Papers.Reverse().Select(paper => paper.Of("GoalMeasures").ToImmutableArray()).FirstOrDefault(some => !some.IsEmpty, []) : goals;

    /// <summary>The newest paper that decides or proposes says it; a term that is over ends what was decided.</summary>
    public AgreementStatus StatusOn(DateOnly today)
    {
        AgreementStatus said = Papers.Reverse().Select(paper => paper.Status).FirstOrDefault(status => status != AgreementStatus.Text, AgreementStatus.Text);
        bool isOver = Term?.Text("end") is { } end && string.CompareOrdinal(end, today.ToString("O", System.Globalization.CultureInfo.InvariantCulture)) < 0;
        return isOver && said is (AgreementStatus.Decided or AgreementStatus.Extended or AgreementStatus.Text) ? AgreementStatus.Ended : said;
    }

    public static string NameOf(AgreementStatus status) => status switch
    {
        AgreementStatus.Proposed => "föreslaget",
        AgreementStatus.Decided => "beslutat",
        AgreementStatus.Extended => "förlängt",
        AgreementStatus.Rejected => "avslaget",
        AgreementStatus.Ended => "upphört",
        _ => "avtalstext",
    };

    private ShownRecord? PeriodOf(string kind) =>
        periods.GetOrAdd(kind, wanted => Papers.Reverse().SelectMany(paper => paper.Of("Periods")).FirstOrDefault(period => period.Text("kind") == wanted));

    private static ImmutableArray<(string Payer, double Kronor, ShownRecord From)> YearlyIn(AgreementPaper paper) =>
    [
        .. from amount in paper.Of("Amounts")
           where amount.Text("kind") == "funding"
           let times = TimesAYearOf(amount)
           where times is not null
           group (Kronor: amount.Number("value") * times.Value, From: amount) by amount.Text("payer") ?? "Betalare som inte nämns" into ofPayer
           let largest = ofPayer.MaxBy(one => one.Kronor)
           orderby largest.Kronor descending
           select (ofPayer.Key, largest.Kronor, largest.From),
    ];

    /// <summary>How often a year it is paid; 1 where it is said to be a calendar year's; null where neither is said.</summary>
    private static int? TimesAYearOf(ShownRecord amount) => amount.Text("frequency") switch
    {
        { } often when TimesAYear.TryGetValue(often, out int times) => times,
        null or "once" when (amount.Text("period") ?? amount.Text("subject")) is { Length: >= 4 } period && period[..4].All(char.IsAsciiDigit) && period[4..].Trim() is ("" or "och") => 1,
        _ => null,
    };
}
