namespace Ingest.Papers;

/// <summary>A rectangle on a page, in points (1/72 inch) from the page's top left corner, y downwards: the contract's coordinates.</summary>
public readonly record struct Box
{
    /// <summary>Makes a box; throws <see cref="ArgumentException"/> where right is left of left or bottom above top.</summary>
    public Box(double x0, double y0, double x1, double y1)
    {
        if (!(x1 >= x0) || !(y1 >= y0))
        {
            throw new ArgumentException($"A box that ends before it begins: {x0} {y0} {x1} {y1}.");
        }

        (X0, Y0, X1, Y1) = (x0, y0, x1, y1);
    }

    public double X0 { get; }

    public double Y0 { get; }

    public double X1 { get; }

    public double Y1 { get; }

    public double Width => X1 - X0;

    public double Height => Y1 - Y0;

    public double MiddleX => (X0 + X1) / 2;

    public double MiddleY => (Y0 + Y1) / 2;

    /// <summary>Whether the middle of <paramref name="other"/> lies in this box: how the contract says which words a box holds.</summary>
    public bool HoldsMiddleOf(Box other) =>
        other.MiddleX >= X0 && other.MiddleX <= X1 && other.MiddleY >= Y0 && other.MiddleY <= Y1;

    /// <summary>The smallest box around both.</summary>
    public Box Union(Box other) =>
        new(Math.Min(X0, other.X0), Math.Min(Y0, other.Y0), Math.Max(X1, other.X1), Math.Max(Y1, other.Y1));

    /// <summary>The smallest box around all; throws where there is none.</summary>
    public static Box Around(IEnumerable<Box> boxes) => boxes.Aggregate((a, b) => a.Union(b));

    /// <summary>How much of the two heights is shared, 0..1 of the lower one.</summary>
    public double VerticalOverlap(Box other) =>
        Overlap(Y0, Y1, other.Y0, other.Y1);

    /// <summary>How much of the two widths is shared, 0..1 of the narrower one.</summary>
    public double HorizontalOverlap(Box other) =>
        Overlap(X0, X1, other.X0, other.X1);

    private static double Overlap(double a0, double a1, double b0, double b1)
    {
        double shared = Math.Min(a1, b1) - Math.Max(a0, b0);
        double lesser = Math.Min(a1 - a0, b1 - b0);
        return shared <= 0 ? 0 : lesser <= 0 ? 1 : Math.Min(1, shared / lesser);
    }
}
