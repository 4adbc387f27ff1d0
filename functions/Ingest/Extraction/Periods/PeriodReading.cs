using Ingest.Papers;

namespace Ingest.Extraction.Periods;

/// <summary>What a sentence says of an agreement's time.</summary>
/// <param name="Kind">Which of the contract's kinds.</param>
/// <param name="Start">First day, or null.</param>
/// <param name="End">Last day, or null.</param>
/// <param name="Months">A length or step, or null.</param>
/// <param name="Offset">Where the words of the value begin in the sentence.</param>
/// <param name="Length">How many characters they are.</param>
internal sealed record PeriodReading(PeriodKind Kind, DateOnly? Start, DateOnly? End, decimal? Months, int Offset, int Length)
{
    /// <summary>Extensions: how many steps there can be, where the paper says so; the end is then counted from the term's.</summary>
    public int? Steps { get; init; }
}
