using System.Collections.Immutable;

namespace Ingest.Papers;

/// <summary>What every record has.</summary>
public interface IRecord
{
    Provenance Source { get; }

    /// <summary>Flags such as <c>unit_doubtful</c>.</summary>
    ImmutableArray<string> Flags { get; }
}

/// <summary>Who is bound by an agreement (contract, Parties).</summary>
public sealed record Party(Provenance Source, string Name, PartyRole Role, string? OrgNumber, string? Via, string? Agreement) : IRecord
{
    public ImmutableArray<string> Flags { get; init; } = [];
}

public enum PartyRole
{
    Municipality,
    Region,
    StateAgency,
    CivilSociety,
    Company,
}

/// <summary>Money (contract, Amounts). <paramref name="Value"/> in kronor.</summary>
public sealed record Amount(
    Provenance Source,
    decimal Value,
    AmountKind Kind,
    Frequency? Frequency,
    string? Payer,
    string? Payee,
    string? Subject,
    string? Period,
    string? Agreement,
    Qualifier? Qualifier = null) : IRecord
{
    public ImmutableArray<string> Flags { get; init; } = [];
}

public enum AmountKind
{
    Funding,
    Cost,
    InKind,
    Actual,
    Budget,
    Forecast,
    Variance,
    PriorYear,
    PeriodBudget,
    Other,
}

public enum Frequency
{
    Yearly,
    HalfYearly,
    Quarterly,
    Monthly,
    Daily,
    Once,
    PerPerson,
}

public enum Qualifier
{
    About,
    AtMost,
    AtLeast,
}

/// <summary>Time (contract, Periods).</summary>
public sealed record Period(Provenance Source, PeriodKind Kind, DateOnly? Start, DateOnly? End, decimal? Months, string? Agreement) : IRecord
{
    public ImmutableArray<string> Flags { get; init; } = [];
}

public enum PeriodKind
{
    AgreementTerm,
    Extension,
    Notice,
    DecisionDeadline,
    Reporting,
}

/// <summary>What is to be reached (contract, Goal measures).</summary>
public sealed record GoalMeasure(
    Provenance Source,
    string? Goal,
    string Measure,
    MeasureGroup? Group,
    MeasureUnit? Unit,
    Comparator? Comparator,
    decimal? Target,
    string? TargetText,
    string? TargetPeriod,
    ImmutableArray<Outcome> Outcomes,
    string? Agreement) : IRecord
{
    public ImmutableArray<string> Flags { get; init; } = [];
}

/// <summary>What was reached: <paramref name="Period"/> <c>2019</c> or <c>2022-09</c>.</summary>
public sealed record Outcome(string Period, decimal? Value, string Text);

public enum MeasureGroup
{
    Total,
    Men,
    Women,
}

public enum MeasureUnit
{
    Percent,
    Persons,
    Events,
    Index,
    YesNo,
    Kronor,
    Other,
}

public enum Comparator
{
    AtLeast,
    AtMost,
    Equals,
    Increase,
    Decrease,
}

/// <summary>What was decided on delegation or notified (contract, Decisions).</summary>
public sealed record ListedDecision(
    Provenance Source,
    ListedDecisionKind Kind,
    string? Body,
    string? Document,
    DateOnly? Date,
    int? ParagraphFrom,
    int? ParagraphTo,
    string? Subject) : IRecord
{
    public string? DiaryNumber { get; init; }

    public string? DelegationPoint { get; init; }

    public string? DecidedBy { get; init; }

    public ImmutableArray<string> Flags { get; init; } = [];
}

public enum ListedDecisionKind
{
    Delegated,
    Notified,
}

/// <summary>An item's records.</summary>
public sealed record Records(
    ImmutableArray<Party> Parties,
    ImmutableArray<Amount> Amounts,
    ImmutableArray<Period> Periods,
    ImmutableArray<GoalMeasure> GoalMeasures,
    ImmutableArray<ListedDecision> Decisions)
{
    public static Records Empty { get; } = new([], [], [], [], []);

    public IEnumerable<IRecord> All => [.. Parties, .. Amounts, .. Periods, .. GoalMeasures, .. Decisions];

    public Records Plus(Records other) => new(
        Parties.AddRange(other.Parties),
        Amounts.AddRange(other.Amounts),
        Periods.AddRange(other.Periods),
        GoalMeasures.AddRange(other.GoalMeasures),
        Decisions.AddRange(other.Decisions));
}
