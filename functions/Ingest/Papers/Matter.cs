using System.Collections.Immutable;

namespace Ingest.Papers;

/// <summary>Whose meeting, when, and what kind of paper (contract, Document).</summary>
public sealed record Masthead(string? Municipality, string? MunicipalityCode, string? Body, DateOnly? MeetingDate, PaperKind Kind);

public enum PaperKind
{
    MeetingPacket,
    Minutes,
    Memo,
    Agreement,
    Report,
    Other,
}

/// <summary>A matter on the agenda with its papers (contract, Item).</summary>
/// <param name="Number">As on the agenda, or null.</param>
/// <param name="Title">Without number and diary number.</param>
/// <param name="DiaryNumber">As printed where it is fullest, or null.</param>
/// <param name="FirstPage">1-based; null where the matter is only listed.</param>
/// <param name="LastPage">1-based; annexes included.</param>
/// <param name="Sections">Its papers one by one, in order; empty where it is only listed.</param>
public sealed record Matter(
    string? Number, string Title, string? DiaryNumber, int? FirstPage, int? LastPage, ImmutableArray<PaperSection> Sections)
{
    /// <summary>All blocks of its papers in reading order.</summary>
    public IEnumerable<Block> Blocks => Sections.SelectMany(section => section.Blocks);
}

/// <summary>One paper of a matter: its memo, an annexed agreement, a report, a paragraph of minutes.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="FirstPage">1-based.</param>
/// <param name="LastPage">1-based.</param>
/// <param name="Title">Its own title, or null.</param>
/// <param name="Blocks">In reading order.</param>
public sealed record PaperSection(SectionKind Kind, int FirstPage, int LastPage, string? Title, ImmutableArray<Block> Blocks);

public enum SectionKind
{
    ItemSheet,
    Memo,
    Agreement,
    Report,
    Paragraph,
    Other,
}

/// <summary>What kind of matter it is (contract, Item <c>category</c>).</summary>
public enum Category
{
    IopAgreement,
    BudgetFollowUp,
    DelegationDecision,
    Other,
}

/// <summary>What the body decides or is proposed to decide (contract, Item <c>decision</c>).</summary>
public sealed record Decision(DecisionOutcome Outcome, string Text, Provenance Source);

public enum DecisionOutcome
{
    Approve,
    Extend,
    Reject,
    Note,
    Delegate,
    Refer,
    Other,
}

/// <summary>A matter, told apart, with what its papers say of its decision and the evidence for its category.</summary>
public sealed record ClassifiedMatter(Matter Matter, Category Category, double Confidence, string Evidence, Decision? Decision);

/// <summary>A classified matter with its records.</summary>
public sealed record Item(ClassifiedMatter Classified, Records Records);

/// <summary>What one PDF becomes.</summary>
public sealed record Ingestion(Paper Paper, Masthead Masthead, ImmutableArray<Item> Items, ImmutableArray<Issue> Issues, PaperState State);

public enum PaperState
{
    Complete,
    Partial,
    Failed,
}
