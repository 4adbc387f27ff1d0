using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Ruled lines that cross: the lattice of a table. Coordinates in points.</summary>
internal sealed class Grid
{
    private const double Slack = 3;
    private const double NarrowestColumn = 8;
    private const double HighestHead = 60;
    private const double EndSlack = 5;      // of lines that end together in a scan
    private const double WordSlack = 1.5;   // of a word's box that reaches over a border
    private readonly List<Ruling> across;
    private readonly List<Ruling> down;

    private Grid(List<Ruling> across, List<Ruling> down)
    {
        (this.across, this.down) = (across, down);
        Ys = Distinct(across.Select(line => line.At));
        Xs = Distinct(down.Select(line => line.At));

        // A table may be open at its sides: its first and last column then end where the lines across do.
        (double from, double to) = (across.Min(line => line.From), across.Max(line => line.To));
        Xs = [.. from < Xs[0] - NarrowestColumn ? [from] : Array.Empty<double>(), .. Xs, .. to > Xs[^1] + NarrowestColumn ? [to] : Array.Empty<double>()];
    }

    /// <summary>Borders of columns from the left, one more than there are columns.</summary>
    public double[] Xs { get; }

    /// <summary>Borders of bands from the top.</summary>
    public double[] Ys { get; }

    public int Columns => Xs.Length - 1;

    public int Bands => Ys.Length - 1;

    /// <summary>The page's lattices of at least two columns and two bands, from the top.</summary>
    public static IEnumerable<Grid> Of(Page page)
    {
        List<Ruling> across = [.. page.Rulings.Where(line => line.IsHorizontal && line.Length > 10)];
        List<Ruling> down = [.. page.Rulings.Where(line => !line.IsHorizontal && line.Length > 6)];
        var grids = new List<Grid>();
        while (down.Count > 0)
        {
            List<Ruling> verticals = [down[0]];
            var horizontals = new List<Ruling>();
            down.RemoveAt(0);
            for (bool grew = true; grew;)
            {
                grew = Move(across, horizontals, line => verticals.Exists(other => Cross(line, other)))
                    | Move(down, verticals, line => horizontals.Exists(other => Cross(other, line)));
            }

            if (horizontals.Count >= 2 && new Grid(horizontals, verticals) is { Columns: >= 2, Bands: >= 2 } grid)
            {
                grids.Add(grid.WithHead(across, page));
            }
        }

        return grids.OrderBy(grid => grid.Ys[0]).ThenBy(grid => grid.Xs[0]);
    }

    /// <summary>Whether a line parts a column from the one on its left, in that band.</summary>
    public bool HasLeft(int band, int column)
    {
        double middle = (Ys[band] + Ys[band + 1]) / 2;
        return down.Exists(line => Math.Abs(line.At - Xs[column]) < Slack && line.From <= middle && line.To >= middle);
    }

    /// <summary>Whether a line parts a band from the one above, in that column.</summary>
    public bool HasTop(int band, int column)
    {
        double middle = (Xs[column] + Xs[column + 1]) / 2;
        return across.Exists(line => Math.Abs(line.At - Ys[band]) < Slack && line.From <= middle && line.To >= middle);
    }

    public int BandAt(double y) => Array.FindLastIndex(Ys, border => border <= y);

    public int ColumnAt(double x) => Math.Clamp(Array.FindLastIndex(Xs, border => border <= x), 0, Columns - 1);

    public bool Holds(Box box) => box.MiddleX > Xs[0] && box.MiddleX < Xs[^1] && box.MiddleY > Ys[0] && box.MiddleY < Ys[^1];

    /// <summary>With the band above it where a line as wide as the table bounds words that its columns hold: a filled header, whose upright lines no scan shows.</summary>
    private Grid WithHead(List<Ruling> others, Page page)
    {
        Ruling[] tops = [.. others.Where(line => line.At < Ys[0] - Slack && Ys[0] - line.At < HighestHead && Math.Abs(line.From - Xs[0]) < EndSlack && Math.Abs(line.To - Xs[^1]) < EndSlack)];
        if (tops.Length == 0)
        {
            return this;
        }

        Ruling top = tops.MaxBy(line => line.At);
        List<Word> words = [.. page.Words.Where(word => word.Box.MiddleY > top.At && word.Box.MiddleY < Ys[0] && word.Box.X1 > Xs[0] && word.Box.X0 < Xs[^1])];
        bool isHead = words.Select(word => ColumnAt(word.Box.MiddleX)).Distinct().Count() > 1 && !words.Exists(word => Xs[1..^1].Any(border => word.Box.X0 < border - WordSlack && word.Box.X1 > border + WordSlack));
        return isHead ? new Grid([top, .. across], [.. down.Select(line => Math.Abs(line.From - Ys[0]) < Slack ? line with { From = top.At } : line)]) : this;
    }

    private static bool Cross(Ruling across, Ruling down) =>
        down.At > across.From - Slack && down.At < across.To + Slack && across.At > down.From - Slack && across.At < down.To + Slack;

    private static bool Move(List<Ruling> from, List<Ruling> to, Predicate<Ruling> belongs)
    {
        List<Ruling> moved = from.FindAll(belongs);
        from.RemoveAll(belongs);
        to.AddRange(moved);
        return moved.Count > 0;
    }

    private static double[] Distinct(IEnumerable<double> values)
    {
        var distinct = new List<double>();
        foreach (double value in values.Order())
        {
            if (distinct.Count == 0 || value - distinct[^1] > Slack)
            {
                distinct.Add(value);
            }
        }

        return [.. distinct];
    }
}
