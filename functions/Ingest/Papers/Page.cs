using System.Collections.Immutable;

namespace Ingest.Papers;

/// <summary>Where a page's words come from; the contract's <c>textSource</c>.</summary>
public enum TextSource
{
    Digital,
    Ocr,
}

/// <summary>A page that was read: its words in the reader's order and the ruled lines seen in its picture.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Width">In points, as displayed (after rotation).</param>
/// <param name="Height">In points, as displayed.</param>
/// <param name="TextSource">Text layer or OCR.</param>
/// <param name="Confidence">0..1: how sure the reader is of the page's words.</param>
/// <param name="Words">In the reader's order.</param>
/// <param name="Rulings">Empty where the page was not looked at for lines.</param>
public sealed record Page(
    int Number,
    double Width,
    double Height,
    TextSource TextSource,
    double Confidence,
    ImmutableArray<Word> Words,
    ImmutableArray<Ruling> Rulings)
{
    /// <summary>Degrees clockwise by which the displayed page was turned for reading: 0, 90, 180 or 270. Words, rulings and size are of the turned page.</summary>
    public int Turn { get; init; }

    /// <summary>Degrees by which its lines fell to the right before it was made level for reading.</summary>
    public double Skew { get; init; }
}

/// <summary>A ruled line or the edge of a fill, in points; horizontal or vertical only.</summary>
/// <param name="From">The left or upper end.</param>
/// <param name="To">The right or lower end.</param>
/// <param name="At">y of a horizontal line, x of a vertical one.</param>
/// <param name="IsHorizontal">Which of the two it is.</param>
public readonly record struct Ruling(double From, double To, double At, bool IsHorizontal)
{
    public double Length => To - From;
}
