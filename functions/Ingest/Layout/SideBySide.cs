using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Parts tables that stand side by side and share their baselines: labels and figures, then labels and figures again.</summary>
internal static class SideBySide
{
    /// <summary>The tables from the left; the one itself where it is one.</summary>
    public static IEnumerable<TableDraft> Part(TableDraft draft)
    {
        List<int> borders = Borders(draft.Table);
        return borders.Count == 0
            ? [draft]
            : from pair in borders.Prepend(0).Zip(borders.Append(draft.Table.ColumnCount))
              select Slice(draft, pair.First, pair.Second);
    }

    /// <summary>The columns of labels that follow a column of figures where the same pattern comes again.</summary>
    private static List<int> Borders(Table table)
    {
        var borders = new List<int>();
        if (table.ColumnCount < 4)
        {
            return borders;
        }

        Column[] kinds = [.. Enumerable.Range(0, table.ColumnCount).Select(column => new Column(table, column))];
        int start = 0;
        for (int column = 2; column + 1 < kinds.Length; column++)
        {
            bool begins = kinds[column - 1].IsFigures && !kinds[column].IsFigures && kinds[column + 1].IsFigures;
            if (begins && (kinds[column].SharesTextWith(kinds[start]) || NamesAgain(kinds, start, column)))
            {
                borders.Add(column);
                start = column;
            }
        }

        return borders;
    }

    /// <summary>Whether a column of figures right of the border has the same header as one left of it.</summary>
    private static bool NamesAgain(Column[] kinds, int start, int border) =>
        kinds[border..].TakeWhile((kind, i) => i == 0 || kind.IsFigures).Skip(1).Any(kind => kinds[(start + 1)..border].Any(kind.SharesHeaderWith));

    private static TableDraft Slice(TableDraft draft, int first, int end)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (TableRow row in draft.Table.Rows)
        {
            ImmutableArray<Cell> cells = [.. row.Cells
                .Where(cell => cell.Column >= first && cell.Column < end)
                .Select(cell => cell with { Column = cell.Column - first, ColumnSpan = Math.Min(cell.ColumnSpan, end - cell.Column) })];
            IEnumerable<Box> ink = cells.SelectMany(cell => cell.Lines).Select(line => line.Box);
            if (ink.Any())
            {
                Box box = Box.Around(ink);
                rows.Add(row with { Cells = cells, Box = new Box(box.X0, row.Box.Y0, box.X1, row.Box.Y1) });
            }
        }

        Table table = draft.Table with { Rows = rows.ToImmutable(), ColumnCount = end - first, Box = Box.Around(rows.Select(row => row.Box)) };
        return new TableDraft(table, new ColumnSet(draft.Columns.Left[first..end], draft.Columns.Right[first..end]));
    }

    /// <summary>What stands in one column.</summary>
    private sealed class Column
    {
        private readonly HashSet<string> texts = new(StringComparer.OrdinalIgnoreCase);
        private readonly string header;

        public Column(Table table, int column)
        {
            string[] cells = [.. table.BodyRows.Select(row => row.At(column)).Where(cell => cell is { ColumnSpan: 1, Lines.IsEmpty: false }).Select(cell => cell!.Text)];
            ValueKind[] kinds = [.. cells.Select(Values.KindOf)];
            IsFigures = kinds.Count(kind => kind is not (ValueKind.Text or ValueKind.Year)) * 2 > kinds.Length && kinds.Any(kind => kind is ValueKind.Number or ValueKind.Dash);
            texts.UnionWith(cells.Where(cell => Values.KindOf(cell) == ValueKind.Text));
            header = table.HeaderRows.Select(row => row.At(column)).LastOrDefault(cell => cell is { ColumnSpan: 1, Lines.IsEmpty: false })?.Text ?? string.Empty;
        }

        public bool IsFigures { get; }

        public bool SharesTextWith(Column other) => texts.Count(other.texts.Contains) >= 3;

        public bool SharesHeaderWith(Column other) => header.Length > 0 && header == other.header;
    }
}
