using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Tables that stand in the cells of a form (<c>Mätbara mål</c> beside <c>Mått | 2026 | 2027</c>): each becomes a table of its own behind the form, under its label.</summary>
internal static class NestedTables
{
    private const int LongestLabel = 60;
    private const int FewestRows = 2;
    private const double Slack = 6;

    /// <summary>The form without its cells' tables, then each of these; the table itself where it holds none.</summary>
    /// <param name="form">A table with a column of labels and one of what they hold.</param>
    /// <param name="rows">The page's rows, the form's among them.</param>
    /// <param name="page">The page.</param>
    public static IEnumerable<object> Apart(TableDraft form, List<Row> rows, Page page)
    {
        if (form.Table is not { IsRuled: true, ColumnCount: 2 } || !form.Table.Rows.Any(MayNest))
        {
            return [form];
        }

        var left = ImmutableArray.CreateBuilder<TableRow>();
        var nested = new List<object>();
        foreach (TableRow row in form.Table.Rows)
        {
            if (!MayNest(row))
            {
                left.Add(row);
                continue;
            }

            List<Row> held = Held(row.Cells[1], rows);
            Page within = Within(row, page);
            (int First, int Last)[] runs = [.. TableFinder.Runs(held, within).Where(run => IsTable(held, run))];
            TableDraft[] tables = [.. runs.Select(run => TableBuilder.Of(held.GetRange(run.First, run.Last - run.First + 1), within, row.Cells[0].Passage)).OfType<TableDraft>()];
            bool isWhole = runs is [(0, var last)] && last == held.Count - 1;
            if (tables.Length != 1 || runs.Length != 1)
            {
                left.Add(row);
                continue;
            }

            HashSet<Word> taken = [.. tables[0].Table.Rows.SelectMany(inner => inner.Words).Select(word => word.Word)];
            nested.AddRange(isWhole ? [Label(row), tables[0]] : tables);
            if (!isWhole)
            {
                left.Add(row with { Cells = [row.Cells[0], row.Cells[1] with { Lines = [.. row.Cells[1].Lines.Where(line => !line.Words.Any(taken.Contains))] }] });
            }
        }

        return nested.Count == 0 || left.Count == 0 ? [form] : [form with { Table = form.Table with { Rows = left.ToImmutable() } }, .. nested];
    }

    private static bool MayNest(TableRow row) =>
        row.Cells is [{ Text.Length: > 0 and <= LongestLabel, ColumnSpan: 1 }, { ColumnSpan: 1, Lines.Length: >= FewestRows }];

    private static List<Row> Held(Cell cell, List<Row> rows)
    {
        HashSet<Word> words = [.. cell.Lines.SelectMany(line => line.Words)];
        return [.. rows.Select(row => GridTables.Part(row, words.Contains)).OfType<Row>()];
    }

    /// <summary>The page with the lines that stand in the cell alone.</summary>
    private static Page Within(TableRow row, Page page)
    {
        double start = row.Cells[0].Lines.Max(line => line.Box.X1);
        return page with { Rulings = [.. page.Rulings.Where(line => line.IsHorizontal && line.From > start && line.At > row.Box.Y0 - Slack && line.At < row.Box.Y1 + Slack)] };
    }

    /// <summary>Every line has several columns, and figures stand behind the first in more than one.</summary>
    private static bool IsTable(List<Row> rows, (int First, int Last) run)
    {
        List<Row> inside = rows.GetRange(run.First, run.Last - run.First + 1);
        return inside.TrueForAll(row => row.IsMulti) && inside.Count(row => row.Fragments.Skip(1).Any(fragment => fragment.IsData)) >= FewestRows;
    }

    private static TextBlock Label(TableRow row) =>
        new(row.Page, Box.Around(row.Cells[0].Lines.Select(line => line.Box)), TextKind.Heading, 1, null, row.Cells[0].Lines);
}
