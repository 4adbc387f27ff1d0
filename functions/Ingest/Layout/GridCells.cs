using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The words of a ruled table, put into its cells; cells that no line parts are one.</summary>
internal sealed class GridCells
{
    /// <summary>In points: how far a word's box may reach over a border.</summary>
    private const double BorderSlack = 1;

    /// <summary>In heights of a word: the same where it was read from a picture.</summary>
    private const double ScannedSlack = 0.25;

    /// <summary>In ems: less white between two words is the usual space.</summary>
    private const double LeastBetweenCells = 0.38;

    private readonly Grid grid;
    private readonly (int Band, int Column, int BandSpan, int ColumnSpan)[][] owner;
    private readonly List<Row> rows;

    public GridCells(Grid grid, List<Row> rows)
    {
        (this.grid, this.rows) = (grid, rows);
        owner = [.. Enumerable.Range(0, grid.Bands).Select(_ => new (int, int, int, int)[grid.Columns])];
        var known = new bool[grid.Bands * grid.Columns];
        for (int band = 0; band < grid.Bands; band++)
        {
            for (int column = 0; column < grid.Columns; column++)
            {
                if (!known[(band * grid.Columns) + column])
                {
                    Claim(band, column, known);
                }
            }
        }
    }

    /// <summary>A lattice is a table where words stand in several columns of several bands; a chart's is nearly empty.</summary>
    public static bool IsTable(Grid grid, List<Row> rows)
    {
        var filled = new HashSet<(int, int)>();
        foreach (Word word in rows.SelectMany(row => row.Words))
        {
            filled.Add((grid.BandAt(word.Box.MiddleY), grid.ColumnAt(word.Box.MiddleX)));
        }

        int bands = filled.GroupBy(cell => cell.Item1).Count(band => band.Count() > 1);
        int columns = filled.Select(cell => cell.Item2).Distinct().Count();
        return columns > 1 && bands > 0 && filled.Count >= 3 && filled.Count * 4 >= grid.Bands * columns && !PartsGroupsOnly(grid, rows, filled.Count);
    }

    /// <summary>Lines that part groups of columns only, as in a header of two lines: within many cells words stand in columns that no line parts.</summary>
    private static bool PartsGroupsOnly(Grid grid, List<Row> rows, int filled)
    {
        var apart = new HashSet<(int, int)>();
        int gaps = 0;
        foreach (Row row in rows)
        {
            foreach ((Fragment left, Fragment right) in row.Fragments.Zip(row.Fragments.Skip(1)))
            {
                (int, int) cell = (grid.BandAt(left.Box.MiddleY), grid.ColumnAt(left.Box.MiddleX));
                if (cell == (grid.BandAt(right.Box.MiddleY), grid.ColumnAt(right.Box.MiddleX)))
                {
                    apart.Add(cell);
                    gaps++;
                }
            }
        }

        return gaps > 1 && apart.Count * 3 >= filled;
    }

    /// <summary>For each band its baselines, with the columns that each piece spans.</summary>
    public List<List<Placed>> Bands()
    {
        List<List<Placed>> bands = [.. Enumerable.Range(0, grid.Bands).Select(_ => new List<Placed>())];
        ILookup<Row, (int Band, int Column, List<Word> Words)> groups = rows.SelectMany(row => Groups(row).Select(group => (row, group))).ToLookup(pair => pair.row, pair => pair.group);
        HashSet<(int Band, int Column)> parted = [.. groups.SelectMany(row => row.GroupBy(group => (group.Band, group.Column)).Where(cell => cell.Count() > 1).Select(cell => cell.Key))];
        foreach (Row row in rows)
        {
            foreach (var band in Pieces(groups[row], parted).GroupBy(piece => piece.Band).OrderBy(band => band.Key))
            {
                var pieces = band.OrderBy(piece => piece.First).Select(piece => (piece.Fragment, piece.First, piece.Last)).ToImmutableArray();
                bands[band.Key].Add(new Placed(new Row(row.Page, [.. pieces.Select(piece => piece.Fragment)]), pieces));
            }
        }

        return bands;
    }

    /// <summary>One row a band, but where a band holds several labelled lines with figures: there lines are missing.</summary>
    public static List<List<Placed>> RowsOf(List<Placed> band)
    {
        int labelled = 0;
        Fragment? label = null;
        foreach (Placed line in band)
        {
            labelled += line.HasData && line.At(0) is { } start && !RowGrouping.Flows(label, start) ? 1 : 0;
            label = line.At(0) ?? label;
        }

        return labelled > 1 && !Stacks.Find(band).Contains(1) ? RowGrouping.Of(band) : [band];
    }

    /// <summary>Gives cells their row spans and the row the place that its band allows.</summary>
    public TableRow Finish(TableRow row, int band, bool isWholeBand)
    {
        Cell[] cells = [.. row.Cells
            .Where(cell => cell.Lines.Length > 0 || owner[band][cell.Column].Band == band)
            .Select(cell => owner[band][cell.Column] is { BandSpan: > 1 } span && isWholeBand ? cell with { RowSpan = span.BandSpan } : cell)];
        double top = Math.Max(row.Box.Y0, grid.Ys[band]);
        double bottom = Math.Min(row.Box.Y1, grid.Ys[band + 1]);
        Box box = bottom > top ? new Box(row.Box.X0, top, row.Box.X1, bottom) : row.Box;
        return row with { Cells = [.. cells], Box = box };
    }

    private void Claim(int band, int column, bool[] known)
    {
        int right = column + 1;
        while (right < grid.Columns && !grid.HasLeft(band, right) && !known[(band * grid.Columns) + right])
        {
            right++;
        }

        int below = band + 1;
        while (below < grid.Bands && Enumerable.Range(column, right - column).All(c => !grid.HasTop(below, c)) && Enumerable.Range(column + 1, right - column - 1).All(c => !grid.HasLeft(below, c)))
        {
            below++;
        }

        for (int b = band; b < below; b++)
        {
            for (int c = column; c < right; c++)
            {
                known[(b * grid.Columns) + c] = true;
                owner[b][c] = (band, column, below - band, right - column);
            }
        }
    }

    /// <summary>A row's words by the cells that they stand in.</summary>
    private List<(int Band, int Column, List<Word> Words)> Groups(Row row)
    {
        var groups = new List<(int Band, int Column, List<Word> Words)>();
        foreach (Word word in row.Words)
        {
            int band = Math.Max(0, grid.BandAt(word.Box.MiddleY));
            int column = grid.ColumnAt(word.Box.MiddleX);
            (int ownBand, int ownColumn, _, int span) = owner[band][column];

            // Where a line that should part two columns was not seen, wide white parts them all the same.
            bool joins = groups.Count > 0 && groups[^1].Band == ownBand && groups[^1].Column == ownColumn
                && (span == 1 || word.Box.X0 - groups[^1].Words[^1].Box.X1 < (StandApart(groups[^1].Words[^1].Box, word.Box) ? 0.9 : 1.5) * word.Box.Height);
            if (joins)
            {
                groups[^1].Words.Add(word);
            }
            else
            {
                groups.Add((ownBand, ownColumn, [word]));
            }
        }

        return [.. groups.SelectMany(group => PartedAtBorders(group.Words, owner[group.Band][group.Column].ColumnSpan).Select(words => (group.Band, group.Column, words)))];
    }

    /// <summary>Whether each of two words stands wholly in a column of its own.</summary>
    private bool StandApart(Box left, Box right) =>
        grid.ColumnAt(left.X0) == grid.ColumnAt(left.X1) && grid.ColumnAt(right.X0) == grid.ColumnAt(right.X1) && grid.ColumnAt(left.MiddleX) != grid.ColumnAt(right.MiddleX);

    /// <summary>A cell whose words stand in several columns on any of its lines is parted on all of them.</summary>
    private IEnumerable<(Fragment Fragment, int Band, int First, int Last)> Pieces(IEnumerable<(int Band, int Column, List<Word> Words)> groups, HashSet<(int Band, int Column)> parted)
    {
        foreach ((int band, int column, List<Word> words) in groups)
        {
            var fragment = new Fragment([.. words]);
            int span = owner[band][column].ColumnSpan;
            bool shares = parted.Contains((band, column));
            int first = shares ? grid.ColumnAt(fragment.Box.MiddleX) : column;
            yield return (fragment, band, first, shares ? first : column + span - 1);
        }
    }

    /// <summary>
    /// What one line holds in a cell over several columns, parted where it is really several cells: words in each column from the first
    /// to the last, none across a border, and more white at each border than between words.
    /// </summary>
    private List<List<Word>> PartedAtBorders(List<Word> words, int span)
    {
        if (span == 1 || words.Count == 1)
        {
            return [words];
        }

        List<(int Column, List<Word> Words)> parts = [.. words.GroupBy(word => grid.ColumnAt(word.Box.MiddleX)).Select(part => (part.Key, part.ToList()))];
        bool inEach = parts.Count > 1 && parts[^1].Column - parts[0].Column == parts.Count - 1;
        bool within = parts.TrueForAll(part => part.Words[0].Box.X0 > grid.Xs[part.Column] - Slack(part.Words[0]) && part.Words[^1].Box.X1 < grid.Xs[part.Column + 1] + Slack(part.Words[^1]));
        double inner = parts.Max(part => new Fragment([.. part.Words]).WidestGap);
        double least = Math.Max(LeastBetweenCells * words.Max(Fragment.EmOf), 1.3 * inner);
        bool apart = parts.Zip(parts.Skip(1)).All(pair => pair.Second.Words[0].Box.X0 - pair.First.Words[^1].Box.X1 > least);
        return inEach && within && apart ? [.. parts.Select(part => part.Words)] : [words];
    }

    private static double Slack(Word word) => word.IsSure ? BorderSlack : Math.Max(BorderSlack, ScannedSlack * word.Box.Height);
}
