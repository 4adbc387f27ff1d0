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

    /// <summary>Tables as the reader itself saw them; none where it looks for none.</summary>
    public ImmutableArray<SeenTable> Tables { get; init; } = [];

    /// <summary>A box of this page as it was read → the box around it on the page as displayed, which is what the contract's boxes speak of.</summary>
    public Box AsDisplayed(Box box)
    {
        (double x, double y, double wide, double high) = Unlevelled(box);
        (x, y, wide, high) = Turn switch
        {
            90 => (y, Width - x, high, wide),
            180 => (Width - x, Height - y, wide, high),
            270 => (Height - y, x, high, wide),
            _ => (x, y, wide, high),
        };
        return new Box(x - wide, y - high, x + wide, y + high);
    }

    /// <summary>Its middle and half its sides, the skew put back.</summary>
    private (double X, double Y, double Wide, double High) Unlevelled(Box box)
    {
        (double sin, double cos) = Math.SinCos(Skew * Math.PI / 180);
        (double dx, double dy) = (box.MiddleX - (Width / 2), box.MiddleY - (Height / 2));
        return (
            (Width / 2) + (dx * cos) - (dy * sin),
            (Height / 2) + (dx * sin) + (dy * cos),
            ((box.Width * cos) + (box.Height * Math.Abs(sin))) / 2,
            ((box.Height * cos) + (box.Width * Math.Abs(sin))) / 2);
    }
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
