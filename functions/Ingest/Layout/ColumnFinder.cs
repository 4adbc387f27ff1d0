using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Finds a table's columns from the white gutters that run down through its rows.</summary>
internal static class ColumnFinder
{
    /// <summary>In points: a white strip narrower than this is a word space.</summary>
    private const double NarrowestGutter = 2.5;

    public static ColumnSet Of(IReadOnlyList<Row> rows)
    {
        List<Row> body = [.. rows.Where(row => row.IsMulti && row.Fragments.Skip(1).Any(fragment => fragment.IsData))];
        List<Row> multi = [.. rows.Where(row => row.IsMulti)];
        List<Row> voters = body.Count >= 2 ? body : multi;
        List<(double From, double To)> columns = Strips(voters);
        foreach (Row row in rows)
        {
            AddUncovered(columns, row);
        }

        return new([.. columns.Select(c => c.From)], [.. columns.Select(c => c.To)]);
    }

    /// <summary>The x ranges that are inked in more than a few of the rows.</summary>
    private static List<(double From, double To)> Strips(List<Row> rows)
    {
        var edges = new List<(double X, int Step)>();
        foreach (Fragment fragment in rows.SelectMany(row => row.Fragments))
        {
            edges.Add((fragment.Box.X0, 1));
            edges.Add((fragment.Box.X1, -1));
        }

        edges.Sort((a, b) => a.X != b.X ? a.X.CompareTo(b.X) : b.Step.CompareTo(a.Step));
        int tolerated = rows.Count / 12;
        var strips = new List<(double From, double To)>();
        int depth = 0;
        double from = 0;
        foreach ((double x, int step) in edges)
        {
            bool was = depth > tolerated;
            depth += step;
            bool now = depth > tolerated;
            if (!was && now)
            {
                from = x;
            }
            else if (was && !now)
            {
                AddStrip(strips, from, x);
            }
        }

        return strips;
    }

    private static void AddStrip(List<(double From, double To)> strips, double from, double to)
    {
        if (strips.Count > 0 && from - strips[^1].To < NarrowestGutter)
        {
            strips[^1] = (strips[^1].From, to);
        }
        else
        {
            strips.Add((from, to));
        }
    }

    /// <summary>A header or cell that stands where no body row has anything makes a column of its own.</summary>
    private static void AddUncovered(List<(double From, double To)> columns, Row row)
    {
        foreach (Fragment fragment in row.Fragments)
        {
            Box box = fragment.Box;
            int after = columns.FindIndex(column => column.From > box.MiddleX);
            after = after < 0 ? columns.Count : after;
            bool clear = (after == 0 || columns[after - 1].To < box.X0 + 1) && (after == columns.Count || columns[after].From > box.X1 - 1);
            bool elsewhere = row.Fragments.Any(other => other != fragment);
            if (clear && elsewhere && !IsNeighboursHeader(columns, row, fragment, after))
            {
                columns.Insert(after, (box.X0, box.X1));
            }
        }
    }

    /// <summary>A header that stands beside the figures it names (left over right-aligned ones): the neighbour has no other.</summary>
    private static bool IsNeighboursHeader(List<(double From, double To)> columns, Row row, Fragment fragment, int after)
    {
        bool NextIsFree() => after < columns.Count
            && !row.Fragments.Any(other => other != fragment && other.Box.X1 > columns[after].From && other.Box.X0 < columns[after].To);
        bool LastIsFree() => after > 0
            && !row.Fragments.Any(other => other != fragment && other.Box.X1 > columns[after - 1].From && other.Box.X0 < columns[after - 1].To);
        double near = 1.2 * fragment.Em;
        return (NextIsFree() && columns[after].From - fragment.Box.X1 < near) || (LastIsFree() && fragment.Box.X0 - columns[after - 1].To < near);
    }
}
