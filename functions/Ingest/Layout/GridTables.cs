using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Fully ruled tables: cells are where the lines part them.</summary>
internal static class GridTables
{
    /// <summary>The page's ruled tables with their place; <paramref name="rows"/> loses the words that stand in them.</summary>
    public static List<TableDraft> TakeFrom(List<Row> rows, Page page)
    {
        var tables = new List<TableDraft>();
        foreach (Grid grid in Grid.Of(page))
        {
            List<Row> inside = [.. rows.Select(row => Part(row, word => grid.Holds(word.Box))).OfType<Row>()];
            if (GridCells.IsTable(grid, inside) && Make(grid, inside) is { } table)
            {
                tables.Add(table);
                List<Row> left = [.. rows.Select(row => Part(row, word => !grid.Holds(word.Box))).OfType<Row>()];
                rows.Clear();
                rows.AddRange(left);
            }
        }

        return tables;
    }

    private static TableDraft? Make(Grid grid, List<Row> rows)
    {
        var cells = new GridCells(grid, rows);
        List<List<Placed>> bands = cells.Bands();
        List<Placed> lines = [.. bands.SelectMany(band => band)];
        if (lines.Count == 0)
        {
            return null;
        }

        int header = HeaderFinder.LinesOf(lines);
        var made = new List<TableRow>();
        int before = 0;
        for (int band = 0; band < bands.Count; band++)
        {
            if (bands[band].Count == 0)
            {
                continue;
            }

            bool isHeader = before + bands[band].Count <= header || (before < header && band == 0);
            foreach (List<Placed> group in isHeader ? [bands[band]] : GridCells.RowsOf(bands[band]))
            {
                TableRow row = TableBuilder.Make(group, isHeader, grid.Columns);
                made.Add(cells.Finish(row, band, group == bands[band]));
            }

            before += bands[band].Count;
        }

        ImmutableArray<TableRow> parted = RowBoxes.Apart([.. made]);
        Box box = Box.Around(parted.Select(row => row.Box));
        ColumnSet columns = new([.. grid.Xs[..^1]], [.. grid.Xs[1..]]);
        return new TableDraft(new Table(rows[0].Page, box, grid.Columns, parted, Passage.Empty, IsRuled: true), columns);
    }

    /// <summary>A row with those of its words that belong; null where none does.</summary>
    public static Row? Part(Row row, Predicate<Word> belongs)
    {
        if (row.Words.All(word => belongs(word)))
        {
            return row;
        }

        var fragments = ImmutableArray.CreateBuilder<Fragment>();
        foreach (Fragment fragment in row.Fragments)
        {
            ImmutableArray<Word> words = [.. fragment.Words.Where(word => belongs(word))];
            if (!words.IsEmpty)
            {
                fragments.Add(words.Length == fragment.Words.Length ? fragment : new Fragment(words));
            }
        }

        return fragments.Count == 0 ? null : new Row(row.Page, fragments.ToImmutable());
    }
}
