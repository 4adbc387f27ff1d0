using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Cells a word space apart, as in a list in a browser's plain style: their left edges, the same down the rows, part them where columns' names stand over them.</summary>
internal static class CloseCells
{
    private const int FewestNames = 3;
    private const int MostWords = 12;
    private const int FewestRows = 2;
    private const double LeastShare = 0.6;   // of the rows, that an edge runs down
    private const double MostApart = 1;      // in points, between left edges of one column
    private const double WidestRowGap = 2.4; // in ems
    private const double WordSpace = 0.3;    // in ems
    private const double Centred = 0.6;      // in ems, that a name's middle may be off

    /// <summary>The rows with such cells parted.</summary>
    /// <param name="rows">A page's, cut at wide gaps.</param>
    public static List<Row> Parted(List<Row> rows)
    {
        for (int i = 0; i + FewestRows < rows.Count; i++)
        {
            if (!MayName(rows[i]))
            {
                continue;
            }

            double left = Math.Min(rows[i + 1].Box.X0, rows[i + 2].Box.X0); // the first line below may be another cell's, which wraps
            Row[] below = [.. Below(rows, i, left)];
            int lines = below.Count(row => row.Box.X0 < left + MostApart);
            if (lines >= FewestRows && Columns(rows[i], Edges(below, lines)) is { } found)
            {
                rows[i] = new Row(rows[i].Page, found.Names);
                for (int line = 0; line < below.Length; line++)
                {
                    rows[i + 1 + line] = Cut(below[line], found.Lefts);
                }
            }
        }

        return rows;
    }

    /// <summary>A short row of words, of which several begin as names do.</summary>
    private static bool MayName(Row row)
    {
        Word[] words = [.. row.Words.Take(MostWords + 1)];
        return words.Length is >= FewestNames and <= MostWords && words.Count(word => char.IsUpper(word.Text[0])) >= FewestNames && words.All(word => char.IsLetter(word.Text[0]) || Values.KindOf(word.Text) == ValueKind.Year);
    }

    /// <summary>The rows close below, from the table's left: those that begin there, and the wrapped lines of other cells between them.</summary>
    private static IEnumerable<Row> Below(List<Row> rows, int names, double left) =>
        rows.Skip(names + 1).TakeWhile((row, i) => row.Top - rows[names + i].Bottom < WidestRowGap * row.Em && row.Box.X0 > left - MostApart);

    /// <summary>The columns' names and where the columns begin: at their names, or left of names that stand in their middle; null where neither is so.</summary>
    private static (ImmutableArray<Fragment> Names, double[] Lefts)? Columns(Row row, double[] edges)
    {
        ImmutableArray<Fragment>[] readings = [[.. row.Fragments.SelectMany(ByCapitals)], row.Fragments];
        ImmutableArray<Fragment>[] possible = [.. readings.Where(names => names.Length >= FewestNames && RowForms.IsHeaderLike(new Row(row.Page, names)))];
        return possible.Select(names => (names, Aligned(names, edges))).Concat(possible.Reverse().Select(names => (names, Around(names, edges))))
            .Where(found => found.Item2 is not null).Select(found => ((ImmutableArray<Fragment>, double[])?)(found.names, found.Item2!)).FirstOrDefault();
    }

    /// <summary>The left edges of words that stand one below another as often as in most rows; not of a figure's thousands.</summary>
    /// <param name="lines">Rows and the wrapped lines between them.</param>
    /// <param name="rows">How many rows they are.</param>
    private static double[] Edges(Row[] lines, int rows)
    {
        double[][] starts = [.. lines.Select(line => line.Words.Where(word => !IsThousands(word.Text)).Select(word => word.Box.X0).ToArray())];
        double least = Math.Max(FewestRows, LeastShare * rows);
        var edges = new List<double>();
        foreach (double x in starts.SelectMany(line => line).Order())
        {
            if ((edges.Count == 0 || x - edges[^1] > MostApart) && starts.Count(line => Array.Exists(line, start => Math.Abs(start - x) < MostApart)) >= least)
            {
                edges.Add(x);
            }
        }

        return [.. edges];
    }

    private static bool IsThousands(string text) => text.Length == 3 && text.All(char.IsAsciiDigit);

    private static double[]? Aligned(ImmutableArray<Fragment> names, double[] edges)
    {
        double[] lefts = [.. names.Select(name => edges.Where(x => IsAt(x, name.Box)).DefaultIfEmpty(double.NaN).First())];
        return Array.Exists(lefts, double.IsNaN) ? null : lefts;
    }

    /// <summary>Each column goes as far to the right of its name's middle as it begins to the left of it, and the next begins a word space behind it.</summary>
    private static double[]? Around(ImmutableArray<Fragment> names, double[] edges)
    {
        double[] lefts = [edges.FirstOrDefault(double.NaN)];
        foreach (Fragment name in names.SkipLast(1))
        {
            double next = (2 * name.Box.MiddleX) - lefts[^1] + (WordSpace * name.Em);
            double left = edges.Where(x => Math.Abs(x - next) < Centred * name.Em).DefaultIfEmpty(double.NaN).MinBy(x => Math.Abs(x - next));
            if (!(left > name.Box.X1))
            {
                return null;
            }

            lefts = [.. lefts, left];
        }

        return lefts;
    }

    private static IEnumerable<Fragment> ByCapitals(Fragment fragment) => fragment.Cut(i => char.IsUpper(fragment.Words[i].Text[0]));

    /// <summary>The row cut at words that begin at one of the edges.</summary>
    public static Row Cut(Row row, double[] lefts) =>
        new(row.Page, [.. row.Fragments.SelectMany(fragment => fragment.Cut(i => Array.Exists(lefts, x => IsAt(x, fragment.Words[i].Box))))]);

    /// <summary>Whether something begins at a column's left edge.</summary>
    public static bool IsAt(double left, Box box) => Math.Abs(box.X0 - left) < MostApart;
}
