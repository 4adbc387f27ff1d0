using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Matches header cells to the columns of the body, also where they stand left over figures that stand right.</summary>
internal static class HeaderColumns
{
    /// <summary>In points: what it costs to leave a header cell without a column, or a column without header.</summary>
    private const double NewColumn = 45;
    private const double Unnamed = 12;

    /// <summary>Widens each column by the header cell over it; a header cell over none becomes a column.</summary>
    public static void Match(List<(double From, double To)> columns, IEnumerable<Row> header)
    {
        List<(double From, double To)> cells = Cells(header, columns);
        int[] match = Align(cells, columns);
        var added = new List<(double From, double To)>();
        for (int i = 0; i < cells.Count; i++)
        {
            if (match[i] < 0)
            {
                added.Add(cells[i]);
                continue;
            }

            int column = match[i];
            double from = Math.Min(columns[column].From, cells[i].From);
            double to = Math.Max(columns[column].To, cells[i].To);
            from = column > 0 ? Math.Max(from, Math.Min(columns[column].From, columns[column - 1].To + 0.5)) : from;
            to = column + 1 < columns.Count ? Math.Min(to, Math.Max(columns[column].To, columns[column + 1].From - 0.5)) : to;
            columns[column] = (from, to);
        }

        foreach ((double from, double to) in added.Where(cell => !columns.Exists(column => column.From < cell.To && cell.From < column.To)))
        {
            int after = columns.FindIndex(column => column.From > from);
            columns.Insert(after < 0 ? columns.Count : after, (from, to));
        }
    }

    /// <summary>Header fragments that stand over each other, as x ranges; one over several others is left out.</summary>
    private static List<(double From, double To)> Cells(IEnumerable<Row> header, List<(double From, double To)> columns)
    {
        var cells = new List<(double From, double To)>();
        foreach (Box box in header.Reverse().SelectMany(row => row.Fragments).Select(fragment => fragment.Box))
        {
            var over = cells.FindAll(cell => Math.Min(cell.To, box.X1) - Math.Max(cell.From, box.X0) > 0.25 * Math.Min(cell.To - cell.From, box.Width));
            int spanned = columns.Count(column => Math.Min(column.To, box.X1) - Math.Max(column.From, box.X0) > 0.6 * (column.To - column.From));
            if (over.Count > 1 || spanned > 1)
            {
                continue;
            }

            if (over.Count == 1)
            {
                cells[cells.IndexOf(over[0])] = (Math.Min(over[0].From, box.X0), Math.Max(over[0].To, box.X1));
            }
            else
            {
                cells.Add((box.X0, box.X1));
            }
        }

        cells.Sort();
        return cells;
    }

    /// <summary>The cheapest assignment that keeps the order: for each cell its column, or -1.</summary>
    private static int[] Align(List<(double From, double To)> cells, List<(double From, double To)> columns)
    {
        double[][] cost = [.. Enumerable.Range(0, cells.Count + 1).Select(_ => new double[columns.Count + 1])];
        for (int i = 0; i <= cells.Count; i++)
        {
            for (int j = 0; j <= columns.Count; j++)
            {
                cost[i][j] = i == 0 && j == 0 ? 0
                    : Math.Min(
                        i > 0 ? cost[i - 1][j] + NewColumn : double.PositiveInfinity,
                        Math.Min(
                            j > 0 ? cost[i][j - 1] + Unnamed : double.PositiveInfinity,
                            i > 0 && j > 0 ? cost[i - 1][j - 1] + Apart(cells[i - 1], columns[j - 1]) : double.PositiveInfinity));
            }
        }

        int[] match = new int[cells.Count];
        for ((int i, int j) = (cells.Count, columns.Count); i > 0;)
        {
            if (j > 0 && cost[i][j] == cost[i - 1][j - 1] + Apart(cells[i - 1], columns[j - 1]))
            {
                match[--i] = --j;
            }
            else if (j > 0 && cost[i][j] == cost[i][j - 1] + Unnamed)
            {
                j--;
            }
            else
            {
                match[--i] = -1;
            }
        }

        return match;
    }

    private static double Apart((double From, double To) cell, (double From, double To) column)
    {
        double edges = Math.Min(Math.Abs(cell.From - column.From), Math.Min(Math.Abs(cell.To - column.To), Math.Abs(((cell.From + cell.To) - (column.From + column.To)) / 2)));
        double white = Math.Max(0, Math.Max(cell.From - column.To, column.From - cell.To));
        return white + Math.Min(edges, 10);
    }
}
