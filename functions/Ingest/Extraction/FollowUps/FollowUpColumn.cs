using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>A column of a follow-up's table that holds figures, targets or objectives.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Heading">All header lines above it, joined.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Kind">Of the money in it; null for the rest.</param>
/// <param name="Time">What its heading says of time; null where nothing.</param>
/// <param name="Rule">The rule that knew the heading.</param>
internal sealed record FollowUpColumn(int Index, string Heading, ColumnUse Use, AmountKind? Kind, ColumnTime? Time, string Rule)
{
    /// <summary>The group that a column holds of a measure parted by sex into columns; null where it is everyone's.</summary>
    public MeasureGroup? Group { get; init; }

    /// <summary>Which account its money is of (<c>Kostnader</c>, <c>Intäkter</c>) where the same kind stands once for each; else null.</summary>
    public string? Account { get; init; }

    /// <summary>The time that its money speaks of, also where only the columns beside it tell.</summary>
    public ColumnTime? MoneyTime { get; init; }
}
