using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Rows of aligned fragments → a table with header, rows and cells.</summary>
internal static class TableBuilder
{
    private const double NarrowestSpace = 0.26; // in ems: between words of different cells
    private const double WiderThanUsual = 1.25;
    private const int FewestSpaces = 3;
    private const double SameEnd = 1.5;         // in points: of figures that stand right in their columns

    public static TableDraft? Of(IReadOnlyList<Row> rows, Page page, Passage caption)
    {
        ColumnSet columns = ColumnFinder.Of(rows, page);
        if (columns.Count < 2)
        {
            return null;
        }

        double space = WordSpace(rows);
        List<Placed> lines = [.. rows.Select(row => Place(row, columns, space))];
        RowRules rules = RowRules.Of(lines, page, columns);
        int header = rules.HeaderEnd(HeaderFinder.LinesOf(lines));
        header = columns.Count == 2 ? rules.FirstOf(header, isNamed: HeaderFinder.NamesColumns(lines)) : header;
        TableDraft draft = Of(lines, rules, header, page, columns);
        return draft with { Table = draft.Table with { Caption = caption } };
    }

    /// <summary>Rows that go on with a table of known columns, without a header.</summary>
    public static TableDraft Of(IReadOnlyList<Row> rows, Page page, ColumnSet columns)
    {
        List<Placed> lines = [.. rows.Select(row => Place(row, columns))];
        return Of(lines, RowRules.Of(lines, page, columns), 0, page, columns);
    }

    private static TableDraft Of(List<Placed> lines, RowRules rules, int header, Page page, ColumnSet columns)
    {
        var groups = new List<(bool IsHeader, RowLines Row)>();
        List<Placed> head = lines.GetRange(0, header);
        SpanningHeaders.Spread(head, columns, page);
        groups.AddRange(HeaderFinder.RowsOf(head).Select(group => (true, new RowLines(group))));
        groups.AddRange(RowGrouping.Of(lines, header, rules).Select(group => (false, group)));
        ImmutableArray<TableRow> made = RowBoxes.Apart([.. groups.Select(group => group.Row.Span(Make(group.Row.Lines, group.IsHeader, columns.Count)))]);
        Box box = Box.Around(made.Select(row => row.Box));
        return new TableDraft(new Table(page.Number, box, columns.Count, made, Passage.Empty, rules.IsRuled), columns);
    }

    /// <summary>The row's fragments, each with the columns it stands in.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">The table's.</param>
    /// <param name="space">In ems: the usual space between two words, 0 where it is not known; what is hardly wider parts no phrase.</param>
    public static Placed Place(Row row, ColumnSet columns, double space = 0)
    {
        var pieces = ImmutableArray.CreateBuilder<(Fragment, int, int)>();
        foreach (Fragment fragment in row.Fragments)
        {
            (int first, int last) = columns.Of(fragment.Box);
            if (row.IsMulti && (last > first || StandsInSeveral(fragment, columns)))
            {
                pieces.AddRange(Split(fragment, columns, first, last, space));
            }
            else
            {
                pieces.Add((fragment, first, last));
            }
        }

        return new Placed(row, pieces.ToImmutable());
    }

    /// <summary>Whether words stand in neighbouring columns with the gutter between them white: a figure set right beside a word set left.</summary>
    private static bool StandsInSeveral(Fragment fragment, ColumnSet columns) =>
        fragment.Words.Zip(fragment.Words.Skip(1)).Any(pair =>
            columns.Of(pair.First.Box).Last is var column && column + 1 < columns.Count
            && pair.First.Box.X1 < columns.Right[column] + 1 && pair.Second.Box.X0 > columns.Left[column + 1] - 1
            && columns.Of(pair.Second.Box).First == column + 1);

    /// <summary>Cells that stand so close that they were taken for one; a fragment of words that really spans stays whole.</summary>
    private static IEnumerable<(Fragment Fragment, int First, int Last)> Split(Fragment fragment, ColumnSet columns, int first, int last, double space)
    {
        var parts = fragment.Words.Select(word => (Word: word, Columns: columns.Of(word.Box))).ToList();
        bool clean = parts.TrueForAll(part => part.Columns.First == part.Columns.Last);
        List<(int Column, Fragment Piece)> groups = [.. parts.GroupBy(part => part.Columns.First).Select(g => (g.Key, new Fragment([.. g.Select(part => part.Word)])))];
        double inner = groups.Max(group => group.Piece.WidestGap);
        bool apart = groups.Zip(groups.Skip(1)).All(pair => pair.Second.Piece.Box.X0 - pair.First.Piece.Box.X1 > Math.Max(Math.Max(NarrowestSpace, IsPhrase(groups) ? WiderThanUsual * space : 0) * fragment.Em, 1.15 * inner));
        bool isLabelled = groups.Count == 2 && groups[0].Column == 0 && groups[0].Piece.IsWords && groups[1].Piece.IsData
            && groups[1].Piece.Box.X0 > columns.Left[1] - 1 && groups[1].Piece.Box.X1 < columns.Right[1] + 1;
        bool areFigures = groups.TrueForAll(group => group.Piece.Kind == ValueKind.Number && Math.Abs(group.Piece.Box.X1 - columns.Right[group.Column]) < SameEnd);
        return clean && (apart || isLabelled || areFigures) && groups.Count > 1
            ? groups.Select(group => (group.Piece, group.Column, group.Column))
            : [(fragment, first, last)];
    }

    /// <summary><c>Januari–december</c> and <c>2019</c>: a capital first, then words and years that go on from it.</summary>
    private static bool IsPhrase(List<(int Column, Fragment Piece)> parts) =>
        char.IsUpper(parts[0].Piece.Text[0])
        && parts[0].Piece.Text[^1] != '-'
        && parts.TrueForAll(part => part.Piece.IsWords)
        && parts.Skip(1).All(part => !char.IsUpper(part.Piece.Text[0]));

    /// <summary>In ems, half way up among the table's spaces between words; 0 where it has hardly any.</summary>
    private static double WordSpace(IReadOnlyList<Row> rows)
    {
        double[] spaces = [.. rows
            .SelectMany(row => row.Fragments)
            .Where(fragment => fragment.Words.Length > 2 && fragment.IsWords)
            .SelectMany(fragment => fragment.Words.Zip(fragment.Words.Skip(1), (a, b) => (b.Box.X0 - a.Box.X1) / fragment.Em))
            .Order()];
        return spaces.Length < FewestSpaces ? 0 : spaces[spaces.Length / 2];
    }

    public static TableRow Make(List<Placed> lines, bool isHeader, int columnCount)
    {
        var cells = new List<(int First, int Last, List<TextLine> Lines)>();
        int page = lines[0].Row.Page;
        foreach ((Fragment fragment, int first, int last) in lines.SelectMany(line => line.Pieces))
        {
            int at = cells.FindIndex(cell => cell.First <= last && first <= cell.Last);
            if (at < 0)
            {
                cells.Add((first, last, [new TextLine(page, fragment.Words)]));
                continue;
            }

            (int from, int to, List<TextLine> text) = cells[at];
            AddTo(text, new TextLine(page, fragment.Words));
            bool onlyOne = cells.TrueForAll(cell => cell.First == from || cell.First > Math.Max(to, last) || cell.Last < Math.Min(from, first));
            cells[at] = onlyOne ? (Math.Min(from, first), Math.Max(to, last), text) : (from, to, text);
        }

        Box box = Box.Around(lines.Select(line => line.Row.Box));
        return new TableRow(page, box, isHeader, Fill(cells, columnCount));
    }

    private static void AddTo(List<TextLine> lines, TextLine line)
    {
        if (lines[^1].Box.VerticalOverlap(line.Box) > 0.6)
        {
            lines[^1] = new TextLine(line.Page, [.. lines[^1].Words.Concat(line.Words).OrderBy(word => word.Box.X0)]);
        }
        else
        {
            lines.Add(line);
        }
    }

    private static ImmutableArray<Cell> Fill(List<(int First, int Last, List<TextLine> Lines)> cells, int columnCount)
    {
        var row = ImmutableArray.CreateBuilder<Cell>(columnCount);
        for (int column = 0; column < columnCount;)
        {
            int at = cells.FindIndex(cell => cell.First <= column && column <= cell.Last);
            if (at < 0)
            {
                row.Add(new Cell(column, 1, 1, []));
                column++;
                continue;
            }

            int last = cells[at].Last;
            row.Add(new Cell(column, last - column + 1, 1, [.. cells[at].Lines]));
            column = last + 1;
        }

        return row.ToImmutable();
    }
}
