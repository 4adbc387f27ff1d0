namespace Ingest.Papers;

/// <summary>Where a record was read: page, words and place (contract, <c>source</c>), the rule that made it and how sure it is.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Quote">The words as printed, at most 300 characters.</param>
/// <param name="Box">The words whose middle lies in it are the quote's.</param>
/// <param name="Anchor">Where the value itself stands: what the record's id is made of, with paper and kind.</param>
/// <param name="Rule">The name of the rule that made the record.</param>
/// <param name="Confidence">0..1: how likely the record is right; what checking learns from its neighbours is in it.</param>
public sealed record Provenance(int Page, string Quote, Box Box, Box Anchor, string Rule, double Confidence)
{
    /// <summary>0..1: how sure the rule is where every word is read right.</summary>
    public double Certainty { get; init; } = Confidence;

    /// <summary>0..1: how sure the reader is of the value's least sure word.</summary>
    public double Legibility { get; init; } = 1;

    /// <summary>0..1: how sure the reader is, on average, of the words quoted around the value.</summary>
    public double Surroundings { get; init; } = 1;
}
