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
            int[] below = MayName(rows[i]) ? [.. Below(rows, i)] : [];
            Row[] lines = [.. below.Select(line => rows[line]).Where(line => line.Box.X0 < Left(rows, i) + MostApart)];
            if (lines.Length >= FewestRows && Columns(rows[i], Edges([.. below.Select(line => rows[line])], lines.Length)) is { } found)
            {
                rows[i] = new Row(rows[i].Page, found.Names);
                foreach (int line in below)
                {
                    rows[line] = Cut(rows[line], found.Lefts);
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

    /// <summary>Where the table begins; the first line below its names may be another cell's, which wraps.</summary>
    private static double Left(List<Row> rows, int names) => Math.Min(rows[names + 1].Box.X0, rows[names + 2].Box.X0);

    /// <summary>The rows close below, from the table's left: those that begin there, and the wrapped lines of other cells between them.</summary>
    private static IEnumerable<int> Below(List<Row> rows, int names)
    {
        for (int i = names + 1; i < rows.Count && rows[i].Top - rows[i - 1].Bottom < WidestRowGap * rows[i].Em && rows[i].Box.X0 > Left(rows, names) - MostApart; i++)
        {
            yield return i;
        }
    }

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
        double[] lefts = [.. names.Select(name => edges.Where(x => Math.Abs(x - name.Box.X0) < MostApart).DefaultIfEmpty(double.NaN).First())];
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

    private static IEnumerable<Fragment> ByCapitals(Fragment fragment) => Cut(fragment, word => char.IsUpper(word.Text[0]));

    /// <summary>The row cut at words that begin at one of the edges.</summary>
    public static Row Cut(Row row, double[] lefts) =>
        new(row.Page, [.. row.Fragments.SelectMany(fragment => Cut(fragment, word => lefts.Any(x => Math.Abs(word.Box.X0 - x) < MostApart)))]);

    private static IEnumerable<Fragment> Cut(Fragment fragment, Func<Word, bool> begins)
    {
        ImmutableArray<Word> words = fragment.Words;
        int from = 0;
        for (int i = 1; i <= words.Length; i++)
        {
            if (i == words.Length || begins(words[i]))
            {
                yield return i - from == words.Length ? fragment : new Fragment(words[from..i]);
                from = i;
            }
        }
    }
}
