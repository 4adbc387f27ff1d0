using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A table's columns: where the ink of each begins and ends, in points from the left.</summary>
internal sealed record ColumnSet(double[] Left, double[] Right)
{
    public int Count => Left.Length;

    /// <summary>Half way between a column's edges.</summary>
    public double Middle(int column) => (Left[column] + Right[column]) / 2;

    /// <summary>The first and last column that a box belongs to; several where it spans them.</summary>
    public (int First, int Last) Of(Box box)
    {
        int first = -1, last = -1, best = 0;
        double most = double.NegativeInfinity;
        for (int column = 0; column < Count; column++)
        {
            double shared = Math.Min(box.X1, Right[column]) - Math.Max(box.X0, Left[column]);
            double width = Math.Max(1, Right[column] - Left[column]);
            if (shared > most)
            {
                (most, best) = (shared, column);
            }

            if (shared > 0.6 * width)
            {
                first = first < 0 ? column : first;
                last = column;
            }
        }

        return first < 0 ? (best, best) : (Math.Min(first, best), Math.Max(last, best));
    }

    /// <summary>The column whose ink lies over or nearest to a point.</summary>
    public int Nearest(double x)
    {
        int best = 0;
        double least = double.PositiveInfinity;
        for (int column = 0; column < Count; column++)
        {
            double apart = Math.Max(0, Math.Max(Left[column] - x, x - Right[column]));
            if (apart < least)
            {
                (least, best) = (apart, column);
            }
        }

        return best;
    }
}
