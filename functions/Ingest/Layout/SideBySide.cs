namespace Ingest.Layout;

/// <summary>Parts tables that stand side by side and share their baselines: labels and figures, then labels and figures again.</summary>
internal static class SideBySide
{
    /// <summary>The rows' fragments, table by table from the left; one list where there is one table.</summary>
    public static List<List<Row>> Part(IReadOnlyList<Row> rows)
    {
        List<double> borders = Borders(rows);
        if (borders.Count == 0)
        {
            return [[.. rows]];
        }

        var tables = new List<List<Row>>();
        double left = double.NegativeInfinity;
        foreach (double right in borders.Append(double.PositiveInfinity))
        {
            tables.Add([.. from row in rows
                           let inside = row.Fragments.Where(fragment => fragment.Box.MiddleX >= left && fragment.Box.MiddleX < right)
                           where inside.Any()
                           select new Row(row.Page, [.. inside])]);
            left = right;
        }

        return tables;
    }

    /// <summary>Where, in points from the left, a column of labels follows a column of figures and the same pattern comes again.</summary>
    private static List<double> Borders(IReadOnlyList<Row> rows)
    {
        ColumnSet columns = ColumnFinder.Of(rows);
        if (columns.Count < 4)
        {
            return [];
        }

        List<Placed> lines = [.. rows.Where(row => row.IsMulti).Select(row => new Placed(row, [.. row.Fragments.Select(fragment => (fragment, columns.Of(fragment.Box).First, columns.Of(fragment.Box).First))]))];
        Column[] kinds = [.. Enumerable.Range(0, columns.Count).Select(column => new Column(lines, column))];
        var borders = new List<double>();
        int start = 0;
        for (int column = 2; column + 1 < columns.Count; column++)
        {
            bool begins = !kinds[start].IsFigures && kinds[column - 1].IsFigures && !kinds[column].IsFigures && kinds[column + 1].IsFigures;
            if (begins && (kinds[column].SharesTextWith(kinds[start]) || kinds[column + 1].SharesHeaderWith(kinds[start + 1])))
            {
                borders.Add((columns.Right[column - 1] + columns.Left[column]) / 2);
                start = column;
            }
        }

        return borders;
    }

    /// <summary>What stands in one column.</summary>
    private sealed class Column
    {
        private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);
        private readonly string header;

        public Column(List<Placed> lines, int column)
        {
            Fragment[] cells = [.. lines.Select(line => line.At(column)).OfType<Fragment>()];
            int figures = cells.Count(cell => cell.IsData);
            IsFigures = figures * 2 > cells.Length && cells.Any(cell => cell.Kind is ValueKind.Number or ValueKind.Dash);
            texts.UnionWith(cells.Where(cell => cell.Kind == ValueKind.Text).Select(cell => cell.Text));
            header = cells.Length > 0 && !cells[0].IsData ? cells[0].Text : string.Empty;
        }

        public bool IsFigures { get; }

        public bool SharesTextWith(Column other) => texts.Count(other.texts.Contains) >= 3;

        public bool SharesHeaderWith(Column other) => header.Length > 0 && header == other.header;
    }
}
