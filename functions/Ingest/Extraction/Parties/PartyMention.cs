using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>A party as one place names it.</summary>
/// <param name="Name">Without address, organisation number and legal asides.</param>
/// <param name="Role">By its words and number.</param>
/// <param name="OrgNumber">Only where printed and its check digit holds.</param>
/// <param name="Via">The body through which it acts, where the paper says <c>genom</c> or <c>via</c>.</param>
/// <param name="Words">What it was read from, for the quote.</param>
/// <param name="Focus">The name's own words.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Certainty">0..1.</param>
internal sealed record PartyMention(
    string Name,
    PartyRole Role,
    string? OrgNumber,
    string? Via,
    ImmutableArray<PlacedWord> Words,
    ImmutableArray<PlacedWord> Focus,
    string Rule,
    double Certainty)
{
    /// <summary>Whether it is a public body.</summary>
    public bool IsPublic => Role is PartyRole.Municipality or PartyRole.Region or PartyRole.StateAgency;
}
