using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A table that the reader saw → one of ours: words in its cells, header rows first.</summary>
internal static class SeenTables
{
    /// <summary>The table with the rows' words that stand in its cells; null where these make no two rows of two columns.</summary>
    public static TableDraft? Made(SeenTable seen, IReadOnlyList<Row> rows, Page page)
    {
        ILookup<int, Word> words = rows.SelectMany(row => row.Words)
            .Select(word => (Word: word, Cell: IndexOf(seen, word.Box)))
            .Where(pair => pair.Cell >= 0)
            .ToLookup(pair => pair.Cell, pair => pair.Word);
        List<TableRow> made = [.. Enumerable.Range(0, seen.RowCount).Select(row => Made(seen, row, words, page)).OfType<TableRow>()];
        if (made.Count < 2 || seen.ColumnCount < 2)
        {
            return null;
        }

        int header = made.TakeWhile(row => row.IsHeader).Count();
        header = header == 0 && NamesColumns(made) ? 1 : header;
        ImmutableArray<TableRow> parted = RowBoxes.Apart([.. made.Select((row, i) => row with { IsHeader = i < header && i < made.Count - 1 })]);
        var table = new Table(page.Number, Box.Around(parted.Select(row => row.Box)), seen.ColumnCount, parted, Passage.Empty, IsRuled: false);
        return new TableDraft(table, Columns(seen, words));
    }

    /// <summary>The cell that holds the middle of a word, or none (-1).</summary>
    public static int IndexOf(SeenTable seen, Box word)
    {
        for (int i = 0; i < seen.Cells.Length; i++)
        {
            if (seen.Cells[i].Box.HoldsMiddleOf(word))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A row's cells with empty ones where nothing stands; null where it has no words at all.</summary>
    private static TableRow? Made(SeenTable seen, int number, ILookup<int, Word> words, Page page)
    {
        (SeenCell Seen, ImmutableArray<TextLine> Lines)[] own =
            [.. seen.Cells.Index().Where(cell => cell.Item.Row == number).OrderBy(cell => cell.Item.Column).Select(cell => (cell.Item, Lines(words[cell.Index], page.Number)))];
        Box[] ink = [.. own.SelectMany(cell => cell.Lines).Select(line => line.Box)];
        if (ink.Length == 0)
        {
            return null;
        }

        var cells = ImmutableArray.CreateBuilder<Cell>();
        for (int column = 0; column < seen.ColumnCount;)
        {
            (SeenCell at, ImmutableArray<TextLine> lines) = own.FirstOrDefault(cell => cell.Seen.Column == column);
            if (at.ColumnSpan > 0)
            {
                cells.Add(new Cell(column, at.ColumnSpan, at.RowSpan, lines));
            }
            else if (!seen.Cells.Any(cell => cell.Row < number && number < cell.Row + cell.RowSpan && cell.Column <= column && column < cell.Column + cell.ColumnSpan))
            {
                cells.Add(new Cell(column, 1, 1, [])); // else the one above reaches down to here
            }

            column += Math.Max(1, at.ColumnSpan);
        }

        bool isHeader = own.Any(cell => cell.Seen.IsHeader) && own.All(cell => cell.Seen.IsHeader || cell.Lines.IsEmpty);
        return new TableRow(page.Number, Box.Around(ink), isHeader, cells.ToImmutable());
    }

    private static ImmutableArray<TextLine> Lines(IEnumerable<Word> words, int page)
    {
        var lines = new List<List<Word>>();
        foreach (Word word in words.OrderBy(word => word.Box.MiddleY))
        {
            if (lines.Count > 0 && lines[^1][0].Box.VerticalOverlap(word.Box) > 0.5)
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        return [.. lines.Select(line => new TextLine(page, [.. line.OrderBy(word => word.Box.X0)]))];
    }

    /// <summary>Whether the first row, which nobody calls a header, is one: words, or years, over columns that hold figures.</summary>
    private static bool NamesColumns(List<TableRow> rows) =>
        rows[0].Cells.Skip(1).All(cell => Values.KindOf(cell.Text) is ValueKind.Text or ValueKind.Year)
        && rows[0].Cells.Any(cell => !cell.Lines.IsEmpty && rows.Skip(1).Any(row => row.At(cell.Column) is { } below && Values.KindOf(below.Text) is ValueKind.Number or ValueKind.Dash));

    /// <summary>Where each column's words stand; of one without words, where its cells do.</summary>
    private static ColumnSet Columns(SeenTable seen, ILookup<int, Word> words)
    {
        (double Left, double Right)[] edges = [.. Enumerable.Range(0, seen.ColumnCount).Select(column =>
        {
            (int Index, SeenCell Item)[] cells = [.. seen.Cells.Index().Where(cell => cell.Item.Column == column)];
            (int Index, SeenCell Item)[] single = [.. cells.Where(cell => cell.Item.ColumnSpan == 1)];
            Box[] ink = [.. single.SelectMany(cell => words[cell.Index]).Select(word => word.Box)];
            ink = ink.Length > 0 ? ink : [.. (single.Length > 0 ? single : cells).Select(cell => cell.Item.Box)];
            return ink.Length == 0 ? (seen.Box.X1, seen.Box.X1) : (ink.Min(box => box.X0), ink.Max(box => box.X1));
        })];
        return new ColumnSet([.. edges.Select(edge => edge.Left)], [.. edges.Select(edge => edge.Right)]);
    }
}
