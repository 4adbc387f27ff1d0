using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>One line or row of a list of decisions.</summary>
/// <param name="Words">All of its words, for the quote.</param>
/// <param name="Focus">The words of paragraph or date; one at least.</param>
/// <param name="Rule">What read it.</param>
internal sealed record DecisionEntry(ImmutableArray<PlacedWord> Words, ImmutableArray<PlacedWord> Focus, string Rule)
{
    public string? Body { get; init; }

    public string? Document { get; init; }

    public DateOnly? Date { get; init; }

    public int? From { get; init; }

    public int? To { get; init; }

    public string? Subject { get; init; }

    public string? DiaryNumber { get; init; }

    public string? DelegationPoint { get; init; }

    public string? DecidedBy { get; init; }
}
