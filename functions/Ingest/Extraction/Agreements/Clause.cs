namespace Ingest.Extraction.Agreements;

/// <summary>What a part of an agreement or memo speaks of, by its heading.</summary>
internal enum Clause
{
    /// <summary>Under no heading, or one that tells nothing.</summary>
    None,
    Parties,
    Background,
    Goals,
    Commitments,
    Money,
    Term,
    Extension,
    Notice,
    FollowUp,
    Governance,
    Signatures,

    /// <summary>A memo's or minutes' decision: <c>Förslag till beslut</c>.</summary>
    Decision,

    /// <summary>A memo's story: <c>Ärendet</c>, <c>Sammanfattning</c>.</summary>
    Story,

    /// <summary>What was proposed and not decided, who gets the decision, what it rests on.</summary>
    Aside,
}
