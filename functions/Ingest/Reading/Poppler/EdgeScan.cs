using System.Numerics;
using System.Runtime.Intrinsics;

namespace Ingest.Reading.Poppler;

/// <summary>A straight edge in a picture, in pixels: where grey changes along at least <see cref="EdgeScan.ShortestAcross"/> pixels.</summary>
/// <param name="At">y of a horizontal edge, x of a vertical one: the boundary before that row or column.</param>
/// <param name="From">First pixel.</param>
/// <param name="To">The pixel after the last.</param>
internal readonly record struct Edge(int At, int From, int To)
{
    public int Length => To - From;
}

/// <summary>Finds long straight edges while a picture's rows go by; 32 pixels at a time.</summary>
/// <remarks>
/// Across: a block of 16 pixels that all differ from the row above is grown to both sides, so every run of 31 and some from 16 on are
/// found. Down: a counter a column, of how many rows running the pixel has differed from its left neighbour.
/// The pictures are drawn without smoothing, so that the palest hairline is a whole pixel of its colour.
/// </remarks>
internal sealed class EdgeScan
{
    /// <summary>Shortest horizontal edge that is kept, in pixels.</summary>
    public const int ShortestAcross = 20;

    /// <summary>Shortest vertical edge that is kept, in pixels: less than a table's row, more than a small letter's stem.</summary>
    public const byte ShortestDown = 12;

    /// <summary>The least difference in grey (0..255) that counts: the palest zebra stripes differ by some ten.</summary>
    public const byte LeastStep = 5;

    /// <summary>More edges than any table has: hatching, maps, photographs.</summary>
    private const int MostEdges = 20_000;

    private const int Margin = 32;

    private readonly int width;
    private readonly byte[] counts;
    private readonly int[] starts;
    private byte[] above;
    private byte[] current;
    private int row;

    public EdgeScan(int width)
    {
        this.width = width;
        int padded = Margin + ((width + 31) / 32 * 32) + Margin;
        (above, current) = (new byte[padded], new byte[padded]);
        (counts, starts) = (new byte[padded], new int[padded]);
    }

    /// <summary>Horizontal edges so far, from the top.</summary>
    public List<Edge> Across { get; } = [];

    /// <summary>Vertical edges that have ended so far.</summary>
    public List<Edge> Down { get; } = [];

    /// <summary>Where the next row's pixels go.</summary>
    public Span<byte> RowToFill => current.AsSpan(Margin, width);

    /// <summary>Takes the filled row.</summary>
    public void Take()
    {
        current.AsSpan(0, Margin).Fill(current[Margin]);
        current.AsSpan(Margin + width).Fill(current[Margin + width - 1]);
        for (int x = Margin; x < Margin + width; x += Vector256<byte>.Count)
        {
            if (row > 0)
            {
                LookAcross(x);
            }

            LookDown(x);
        }

        (above, current) = (current, above);
        row++;
    }

    /// <summary>Ends what still runs at the foot of the picture.</summary>
    public void Finish()
    {
        for (int x = Margin; x < Margin + width; x++)
        {
            if (counts[x] >= ShortestDown)
            {
                AddDown(x);
            }
        }
    }

    private void LookAcross(int x)
    {
        Vector256<byte> here = Vector256.LoadUnsafe(ref current[x]);
        Vector256<byte> over = Vector256.LoadUnsafe(ref above[x]);
        uint steps = Steps(here, over).ExtractMostSignificantBits();
        if ((steps & ushort.MaxValue) == ushort.MaxValue)
        {
            AddAcross(x);
        }

        if (steps >> 16 == ushort.MaxValue)
        {
            AddAcross(x + 16);
        }
    }

    private void AddAcross(int x)
    {
        if (Across.Count > 0 && Across[^1].At == row && Across[^1].To > x - Margin)
        {
            return; // A part of the run before.
        }

        (int from, int to) = (x, x + 16);
        while (from > Margin && IsStep(from - 1))
        {
            from--;
        }

        while (to < Margin + width && IsStep(to))
        {
            to++;
        }

        if (Math.Min(to, Margin + width) - from >= ShortestAcross && Across.Count < MostEdges)
        {
            Across.Add(new Edge(row, from - Margin, Math.Min(to, Margin + width) - Margin));
        }

        bool IsStep(int at) => Math.Abs(current[at] - above[at]) >= LeastStep;
    }

    private void LookDown(int x)
    {
        Vector256<byte> here = Vector256.LoadUnsafe(ref current[x]);
        Vector256<byte> left = Vector256.LoadUnsafe(ref current[x - 1]);
        Vector256<byte> steps = Steps(here, left);
        Vector256<byte> count = Vector256.LoadUnsafe(ref counts[x]);
        Vector256<byte> grown = Vector256.Min(count, Vector256.Create((byte)254)) + Vector256<byte>.One;
        Vector256<byte> now = grown & steps;
        now.StoreUnsafe(ref counts[x]);

        uint ended = Vector256.AndNot(Vector256.GreaterThanOrEqual(count, Vector256.Create(ShortestDown)), steps).ExtractMostSignificantBits();
        uint begun = Vector256.Equals(now, Vector256.Create(ShortestDown)).ExtractMostSignificantBits();
        for (; ended != 0; ended &= ended - 1)
        {
            AddDown(x + BitOperations.TrailingZeroCount(ended));
        }

        for (; begun != 0; begun &= begun - 1)
        {
            starts[x + BitOperations.TrailingZeroCount(begun)] = row - ShortestDown + 1;
        }
    }

    private void AddDown(int x)
    {
        if (Down.Count < MostEdges && x < Margin + width)
        {
            Down.Add(new Edge(x - Margin, starts[x], row));
        }
    }

    private static Vector256<byte> Steps(Vector256<byte> a, Vector256<byte> b) =>
        Vector256.GreaterThanOrEqual(Vector256.Max(a, b) - Vector256.Min(a, b), Vector256.Create(LeastStep));
}
