using System.Collections.Immutable;
using System.Text;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Joins a table with its continuation on the next page; a repeated header is dropped.</summary>
internal static class TableJoining
{
    private const double FarthestLeft = 12; // in points, between the left edges of a table's parts
    private const double NearEdge = 2;      // in points, between the ink of a heading and of its figures
    private const double SameBaseline = 0.6; // of a line's height

    /// <summary>The two as one, or null where the lower is another table.</summary>
    public static TableDraft? Join(TableDraft upper, TableDraft lower)
    {
        if ((Mapping(upper.Columns, lower.Columns) ?? (lower.Table.HeaderRows.Any() ? null : OfOneLabel(upper.Columns, lower.Columns))) is not { } map)
        {
            return null;
        }

        bool repeats = SameHeader(upper.Table, lower.Table);
        bool isSection = upper.Table.HeaderRows.Any(row => row.Cells.Length > 1) && lower.Table.HeaderRows.All(row => row.Cells is [{ } whole] && whole.ColumnSpan == lower.Table.ColumnCount);
        if (lower.Table.HeaderRows.Any() && !repeats && !isSection && !IsAnotherRow(upper.Table, lower.Table))
        {
            return null;
        }

        IEnumerable<TableRow> rows = (repeats ? lower.Table.Rows.Where((row, i) => !row.IsHeader || IsSection(i, lower.Table, upper.Table)) : lower.Table.Rows)
            .Select(row => Move(row with { IsHeader = false }, map, upper.Columns));
        return upper with { Table = upper.Table with { Rows = [.. upper.Table.Rows, .. rows] } };
    }

    /// <summary>A header that stands alone at a page's end, the lines over a section, and the rows of the next page, as one table; null where their columns do not match.</summary>
    public static TableDraft? Below(TableDraft header, ImmutableArray<TextBlock> sections, TableDraft lower)
    {
        if (Math.Abs(header.Columns.Left[0] - lower.Columns.Left[0]) > FarthestLeft || Together(header.Columns, lower.Columns) is not var (columns, upperMap, lowerMap))
        {
            return null;
        }

        TableRow[] lines = [.. sections.Select(section => new TableRow(section.Page, section.Box, IsHeader: false, [new Cell(0, columns.Count, 1, section.Lines)]))];
        IEnumerable<TableRow> rows = header.Table.Rows.Select(row => Move(row, upperMap, columns))
            .Concat(lines)
            .Concat(lower.Table.Rows.Select(row => Move(row, lowerMap, columns)));
        return new TableDraft(header.Table with { ColumnCount = columns.Count, Rows = [.. rows] }, columns);
    }

    /// <summary>The columns of both; those whose ink shares an x or an edge are one. Null where hardly any are, or they cross.</summary>
    private static (ColumnSet Columns, int[] Upper, int[] Lower)? Together(ColumnSet upper, ColumnSet lower)
    {
        int[] partner = [.. Enumerable.Range(0, lower.Count).Select(column => column == 0 ? 0 : Partner(upper, lower, column))];
        int[] found = [.. partner.Where(column => column >= 0)];
        bool isCrossed = found.Zip(found.Skip(1)).Any(pair => pair.Second <= pair.First);
        if (isCrossed || found.Length < 2 || (found.Length * 2 < lower.Count))
        {
            return null;
        }

        // A column of the lower one that has no heading stands where its middle is.
        var order = Enumerable.Range(0, upper.Count).Select(column => (Upper: column, Lower: Array.IndexOf(partner, column), Middle: upper.Middle(column)))
            .Concat(Enumerable.Range(0, lower.Count).Where(column => partner[column] < 0).Select(column => (Upper: -1, Lower: column, Middle: lower.Middle(column))))
            .OrderBy(column => column.Upper == 0 ? double.NegativeInfinity : column.Middle)
            .ToList();
        var columns = new ColumnSet(
            [.. order.Select(column => Math.Min(column.Upper < 0 ? double.MaxValue : upper.Left[column.Upper], column.Lower < 0 ? double.MaxValue : lower.Left[column.Lower]))],
            [.. order.Select(column => Math.Max(column.Upper < 0 ? 0 : upper.Right[column.Upper], column.Lower < 0 ? 0 : lower.Right[column.Lower]))]);
        return (columns,
            [.. Enumerable.Range(0, upper.Count).Select(column => order.FindIndex(place => place.Upper == column))],
            [.. Enumerable.Range(0, lower.Count).Select(column => order.FindIndex(place => place.Lower == column))]);
    }

    private static int Partner(ColumnSet upper, ColumnSet lower, int column)
    {
        int best = -1;
        double most = -NearEdge;
        for (int other = 1; other < upper.Count; other++)
        {
            double shared = Math.Min(upper.Right[other], lower.Right[column]) - Math.Max(upper.Left[other], lower.Left[column]);
            if (shared > most)
            {
                (most, best) = (shared, other);
            }
        }

        return best;
    }

    private static bool SameHeader(Table upper, Table lower)
    {
        List<string> above = [.. upper.HeaderRows.SelectMany(row => row.Cells).Select(cell => cell.Text).Where(text => text.Length > 0)];
        List<string> below = [.. lower.HeaderRows.SelectMany(row => row.Cells).Select(cell => cell.Text).Where(text => text.Length > 0)];
        int same = above.Intersect(below, StringComparer.Ordinal).Count();
        return same > 0 && same * 4 >= 3 * Math.Max(above.Distinct(StringComparer.Ordinal).Count(), below.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Whether a line under a repeated header is the section that begins there, and not the header's.</summary>
    private static bool IsSection(int index, Table lower, Table upper) =>
        index > 0 && lower.Rows[index].Cells.Where(cell => cell.Text.Length > 0).ToArray() is [{ Column: 0 } only]
        && !lower.Rows.Skip(index + 1).Any(row => row.IsHeader)
        && !upper.HeaderRows.Any(row => row.Cells.Any(cell => cell.Text.Contains(only.Text, StringComparison.Ordinal)));

    /// <summary>
    /// Whether what seemed the lower table's header is a row like those above: in two columns or more it has figures or letters in the order of
    /// a cell above, <c>BYGG 2025/201</c> under <c>BYGG 2024/917</c>.
    /// </summary>
    private static bool IsAnotherRow(Table upper, Table lower) =>
        lower.HeaderRows.ToArray() is [{ } first] && upper.ColumnCount == lower.ColumnCount && first.Cells.Length == upper.ColumnCount
        && first.Cells.Count(cell => cell.Text.Any(char.IsDigit) && upper.BodyRows.Any(row => row.At(cell.Column) is { } above && Shape(above.Text) == Shape(cell.Text))) >= 2;

    /// <summary>A text with each run of digits as one 0 and each run of letters as one a: <c>a 0/0</c>.</summary>
    private static string Shape(string text)
    {
        var shape = new StringBuilder();
        foreach (char c in text)
        {
            char kind = char.IsDigit(c) ? '0' : char.IsLetter(c) ? 'a' : c;
            if (shape.Length == 0 || shape[^1] != kind)
            {
                shape.Append(kind);
            }
        }

        return shape.ToString();
    }

    /// <summary>For each lower column the upper one that it continues; null where they do not match.</summary>
    private static int[]? Mapping(ColumnSet upper, ColumnSet lower)
    {
        if (lower.Count > upper.Count || Math.Abs(upper.Left[0] - lower.Left[0]) > FarthestLeft)
        {
            return null;
        }

        var map = new int[lower.Count];
        for (int column = 0; column < lower.Count; column++)
        {
            map[column] = upper.Nearest(lower.Middle(column));
            if (column > 0 && map[column] <= map[column - 1])
            {
                return upper.Count == lower.Count ? [.. Enumerable.Range(0, lower.Count)] : null;
            }
        }

        return map;
    }

    /// <summary>The mapping where the lower part's first columns are one label above, whose words stand in line there: <c>Enhet | 30</c> under <c>Enhet 29</c>; else null.</summary>
    private static int[]? OfOneLabel(ColumnSet upper, ColumnSet lower)
    {
        int labels = lower.Count - upper.Count + 1;
        bool isOne = labels > 1 && upper.Count > 2 && Math.Abs(upper.Left[0] - lower.Left[0]) < NearEdge && lower.Right[labels - 1] < upper.Left[1]
            && Enumerable.Range(1, upper.Count - 1).All(column => upper.Nearest(lower.Middle(column + labels - 1)) == column);
        return isOne ? [.. Enumerable.Range(0, lower.Count).Select(column => Math.Max(0, column - labels + 1))] : null;
    }

    /// <summary>Cells of one column as one, words on one baseline as one line.</summary>
    private static (int First, int Last, Cell Cell) AsOne(IEnumerable<(int First, int Last, Cell Cell)> places)
    {
        (int First, int Last, Cell Cell)[] all = [.. places];
        var lines = new List<TextLine>();
        foreach (TextLine line in all.SelectMany(place => place.Cell.Lines).OrderBy(line => line.Box.MiddleY))
        {
            if (lines.Count > 0 && lines[^1].Box.VerticalOverlap(line.Box) > SameBaseline)
            {
                lines[^1] = new TextLine(line.Page, [.. lines[^1].Words.Concat(line.Words).OrderBy(word => word.Box.X0)]);
            }
            else
            {
                lines.Add(line);
            }
        }

        return all.Length == 1 ? all[0] : (all[0].First, all[^1].Last, all[0].Cell with { Lines = [.. lines] });
    }

    private static TableRow Move(TableRow row, int[] map, ColumnSet upper)
    {
        (int First, int Last, Cell Cell)[] whole = [.. row.Cells.Select(cell => (First: map[cell.Column], Last: map[cell.Column + cell.ColumnSpan - 1], cell)).GroupBy(place => place.First).Select(AsOne)];
        (int First, int Last, Cell Cell)[] parted = [.. whole.SelectMany(place => Parted(place, upper)).Where(place => !place.Cell.Lines.IsEmpty).OrderBy(place => place.First)];
        bool isClean = parted.Zip(parted.Skip(1)).All(pair => pair.First.Last < pair.Second.First);
        return row with { Cells = Filled(isClean ? parted : whole, upper.Count) };
    }

    /// <summary>Where few rows go on over the page, their own page may not tell columns apart that the one before does.</summary>
    private static IEnumerable<(int First, int Last, Cell Cell)> Parted((int First, int Last, Cell Cell) place, ColumnSet upper)
    {
        if (place.Cell.Lines is not [{ } line])
        {
            return [place];
        }

        (Word Word, int First, int Last)[] words = [.. line.Words.Select(word => (word, upper.Of(word.Box).First, upper.Of(word.Box).Last))];
        IGrouping<int, Word>[] columns = [.. words.GroupBy(word => word.First, word => word.Word)];
        bool areFigures = columns.Length > 1 && words.All(word => word.First == word.Last) && columns.All(column => Values.KindOf(string.Join(' ', column.Select(word => word.Text))) != ValueKind.Text);
        return areFigures ? columns.Select(column => (column.Key, column.Key, new Cell(column.Key, 1, place.Cell.RowSpan, [new TextLine(line.Page, [.. column])]))) : [place];
    }

    /// <summary>The cells at their columns, empty ones between them.</summary>
    private static ImmutableArray<Cell> Filled(IEnumerable<(int First, int Last, Cell Cell)> places, int count)
    {
        var cells = ImmutableArray.CreateBuilder<Cell>(count);
        int next = 0;
        foreach ((int first, int last, Cell cell) in places)
        {
            for (; next < first; next++)
            {
                cells.Add(new Cell(next, 1, 1, []));
            }

            cells.Add(new Cell(first, last - first + 1, cell.RowSpan, cell.Lines));
            next = last + 1;
        }

        for (; next < count; next++)
        {
            cells.Add(new Cell(next, 1, 1, []));
        }

        return cells.ToImmutable();
    }
}
