using System.Collections.Immutable;

namespace Ingest.Layout;

/// <summary>A header line with fewer cells than columns, each centred or begun over several of them.</summary>
internal static class SpanningHeaders
{
    /// <summary>Gives the cells of such lines the columns that they span.</summary>
    public static void Spread(List<Placed> header, ColumnSet columns)
    {
        for (int i = 0; i + 1 < header.Count; i++)
        {
            if (Named(header.Skip(i + 1)) is { Count: > 2 } below && header[i].Pieces.Length < below.Count && Groups(header[i], below, columns) is { } spread)
            {
                header[i] = spread;
            }
        }
    }

    /// <summary>The columns that have a header of their own in the lines below.</summary>
    private static List<int> Named(IEnumerable<Placed> below) =>
        [.. below.SelectMany(line => line.Pieces).Where(piece => piece.First > 0 && piece.First == piece.Last).Select(piece => piece.First).Distinct().Order()];

    private static Placed? Groups(Placed line, List<int> below, ColumnSet columns)
    {
        var pieces = line.Pieces.Where(piece => piece.First > 0).ToImmutableArray();
        if (pieces.IsEmpty || pieces.Length != line.Pieces.Length || below.Count < columns.Count - 1 || below.Count < 2 * pieces.Length)
        {
            return null;
        }

        // Neighbouring groups, the border where both fit best.
        var spread = ImmutableArray.CreateBuilder<(Fragment, int, int)>();
        int from = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            int left = pieces.Length - 1 - i;
            int best = -1;
            double least = double.PositiveInfinity;
            for (int to = from; to < below.Count - left; to++)
            {
                if (i == pieces.Length - 1 && to != below.Count - 1)
                {
                    continue;
                }

                double off = Off(pieces[i].Fragment, columns.Left[below[from]], columns.Right[below[to]]);
                (least, best) = off < least ? (off, to) : (least, best);
            }

            if (best < 0 || least > 14)
            {
                return null;
            }

            spread.Add((pieces[i].Fragment, below[from], below[best]));
            from = best + 1;
        }

        return spread.Any(piece => piece.Item3 > piece.Item2) ? new Placed(line.Row, spread.ToImmutable()) : null;
    }

    private static double Off(Fragment fragment, double left, double right) =>
        Math.Min(Math.Abs(fragment.Box.MiddleX - ((left + right) / 2)), Math.Abs(fragment.Box.X0 - left) + 1);
}
