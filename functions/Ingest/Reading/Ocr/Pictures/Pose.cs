using System.Collections.Immutable;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>How a page lies in its picture.</summary>
/// <param name="Turn">Degrees clockwise by which the picture must be turned so that lines run across: 0 or 90; which of the two ends is up is not told.</param>
/// <param name="Skew">Degrees by which lines then still fall to the right (negative: rise); within ±<see cref="MostSkew"/>.</param>
internal readonly record struct Pose(int Turn, double Skew)
{
    /// <summary>Feeders turn a sheet by a few degrees at most.</summary>
    public const double MostSkew = 6;

    private const int MostPoints = 30_000;
    private const double LinesAnInch = 4;       // a run of ink longer than a quarter of an inch is no letter's edge
    private const double ClearlyBetter = 1.1;

    /// <summary>Finds the angle at which the feet of letters fall into the fewest rows (Baird, The Skew Angle of Printed Documents, 1987).</summary>
    public static Pose Of(InkMap ink)
    {
        (double across, double acrossScore) = Better(Best(Edges(ink, isAcross: true, isEnd: true)), Best(Edges(ink, isAcross: true, isEnd: false)));
        (double down, double downScore) = Better(Best(Edges(ink, isAcross: false, isEnd: true)), Best(Edges(ink, isAcross: false, isEnd: false)));
        return downScore > acrossScore * ClearlyBetter && RunsDown(ink) ? new Pose(90, -down) : new Pose(0, across);
    }

    private static bool RunsDown(InkMap ink)
    {
        (int beside, int above) = LetterNeighbours.Of(Components.Of(ink), ink.Dpi);
        return above >= beside;
    }

    /// <summary>Letters stand on their feet more evenly than their heads rise; on a page that lies otherwise the feet are where its heads are.</summary>
    private static (double Angle, double Score) Better((double Angle, double Score) one, (double Angle, double Score) other) => one.Score >= other.Score ? one : other;

    /// <summary>The angle, and how much fuller its rows are than if the points were spread evenly.</summary>
    private static (double Angle, double Score) Best(ImmutableArray<(int X, int Y)> points)
    {
        if (points.Length < 200)
        {
            return (0, 0);
        }

        double best = 0;
        double reach = MostSkew;
        foreach (double step in (double[])[0.5, 0.1, 0.025])
        {
            (double from, double to) = (best - reach, best + reach);
            (double angle, double score) = (best, -1);
            for (double tried = from; tried <= to + 1e-9; tried += step)
            {
                double got = Score(points, tried);
                (angle, score) = got > score ? (tried, got) : (angle, score);
            }

            (best, reach) = (angle, step);
        }

        return (best, Score(points, best));
    }

    private static double Score(ImmutableArray<(int X, int Y)> points, double degrees)
    {
        double slope = Math.Tan(degrees * Math.PI / 180);
        int low = int.MaxValue;
        int high = int.MinValue;
        int[] rows = new int[points.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            int row = (int)Math.Floor(points[i].Y - (points[i].X * slope));
            rows[i] = row;
            (low, high) = (Math.Min(low, row), Math.Max(high, row));
        }

        int[] counts = new int[high - low + 1];
        foreach (int row in rows)
        {
            counts[row - low]++;
        }

        double squares = counts.Sum(count => (double)count * count);
        return squares / points.Length;
    }

    /// <summary>Where ink ends (or begins) downwards, or, for lines that run down, to the right, at half the picture's fineness; thinned to a bound.</summary>
    private static ImmutableArray<(int X, int Y)> Edges(InkMap ink, bool isAcross, bool isEnd)
    {
        (int along, int over) = isAcross ? (ink.Width, ink.Height) : (ink.Height, ink.Width);
        (int alongStep, int overStep) = isAcross ? (1, ink.Width) : (ink.Width, 1);
        int longest = (int)(ink.Dpi / LinesAnInch);
        var points = ImmutableArray.CreateBuilder<(int X, int Y)>();
        byte[] pixels = ink.Pixels;
        for (int o = 0; o + 1 < over; o += 1)
        {
            int run = 0;
            for (int a = 0; a < along; a += 2)
            {
                int at = (o * overStep) + (a * alongStep);
                bool isEdge = isEnd ? pixels[at] > pixels[at + overStep] : pixels[at] < pixels[at + overStep];
                if (isEdge)
                {
                    points.Add((a, o));
                    run += 2;
                    continue;
                }

                if (run > longest)
                {
                    points.Count -= run / 2;
                }

                run = 0;
            }
        }

        int thin = Math.Max(1, points.Count / MostPoints);
        return thin == 1 ? points.ToImmutable() : [.. points.Where((_, i) => i % thin == 0)];
    }
}
