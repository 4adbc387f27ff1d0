using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>What a page was made into: tables still as drafts, text as blocks, in reading order.</summary>
/// <param name="Rows">The page's rows.</param>
/// <param name="Pieces">Each a <see cref="TableDraft"/> or a <see cref="TextBlock"/>.</param>
/// <param name="Footnotes">Set aside.</param>
internal sealed record PageDraft(PageRows Rows, List<object> Pieces, ImmutableArray<TextBlock> Footnotes)
{
    /// <summary>Readings of tables that do not count.</summary>
    public ImmutableArray<LostTable> Lost { get; init; } = [];

    /// <summary>A header at the page's end without rows below it.</summary>
    public PageEnd? End { get; init; }
}

/// <summary>A page's body rows → tables and text in reading order.</summary>
internal static class PageBlocks
{
    /// <param name="page">The page's rows.</param>
    /// <param name="paper">What is usual in the paper.</param>
    /// <param name="open">The table that the page before ends with.</param>
    /// <param name="margin">Where the paper's headings stand in the margin; null where they do not.</param>
    public static PageDraft Of(PageRows page, Usual paper, TableDraft? open, MarginHeadings? margin)
    {
        Usual usual = paper.On(page);
        int notes = Footnotes.Begin(page.Body, page.Page, usual.BodyEm);
        List<Row> body = page.Body.GetRange(0, notes);
        if (page.Page.Tables.IsEmpty && margin?.On(page, notes) is { } headed)
        {
            return new PageDraft(page, [.. Banded(body, headed, margin, page.Page, usual, open)], [.. Footnotes.Of(page.Body.Skip(notes))]);
        }

        List<object> pieces = Pieces(body, [], page.Page, usual, open);
        ImmutableArray<LostTable> lost = [];
        if (!page.Page.Tables.IsEmpty)
        {
            (List<TableDraft> better, List<LostTable> worse) = TableContest.Between([.. pieces.OfType<TableDraft>()], body, page.Page);
            pieces = better.Count > 0 ? Pieces(body, better, page.Page, usual, open) : pieces;
            lost = [.. worse];
        }

        return new PageDraft(page, pieces, [.. Footnotes.Of(page.Body.Skip(notes))]) { Lost = lost, End = PageEnd.Of(body, pieces, page.Page) };
    }

    /// <summary>What stands above, each heading of the margin with the text beside it, and what stands below.</summary>
    private static IEnumerable<object> Banded(
        List<Row> body, (int First, int End, List<MarginBand> Bands) headed, MarginHeadings margin, Page page, Usual usual, TableDraft? open)
    {
        IEnumerable<object> pieces = headed.First > 0 ? Pieces(body.GetRange(0, headed.First), [], page, usual, open) : [];
        Page beside = page with { Rulings = [.. page.Rulings.Where(line => line.IsHorizontal ? line.From > margin.TextLeft - 6 : line.At > margin.TextLeft - 6)] };
        Usual wide = usual with { Right = headed.Bands.SelectMany(band => band.Text).Max(row => row.Box.X1) };
        foreach (MarginBand band in headed.Bands)
        {
            List<TextBlock> aside = TextBlocks.Of(TextLines.Of(band.Margin), usual);
            pieces = pieces.Append(aside[0] with { Kind = TextKind.Heading, Level = 1 }).Concat(Pieces(band.Text, [], beside, wide, null)).Concat(aside.Skip(1));
        }

        return headed.End < body.Count ? pieces.Concat(Pieces(body.GetRange(headed.End, body.Count - headed.End), [], page, usual, null)) : pieces;
    }

    /// <summary>Tables and text in reading order.</summary>
    /// <param name="rows">The page's body.</param>
    /// <param name="seen">Tables that the reader saw better than we do; their words are taken out first.</param>
    /// <param name="page">The page.</param>
    /// <param name="usual">What is usual in the paper.</param>
    /// <param name="open">The table that the page before ends with.</param>
    private static List<object> Pieces(List<Row> rows, List<TableDraft> seen, Page page, Usual usual, TableDraft? open)
    {
        HashSet<Word> taken = [.. seen.SelectMany(draft => draft.Table.Rows).SelectMany(row => row.Cells).SelectMany(cell => cell.Lines).SelectMany(line => line.Words)];
        List<Row> body = taken.Count == 0 ? [.. rows] : [.. rows.Select(row => GridTables.Part(row, word => !taken.Contains(word))).OfType<Row>()];
        var pieces = new List<object>();
        List<TableDraft> ruled = [.. seen.Concat(GridTables.TakeFrom(body, page)).OrderBy(draft => draft.Table.Box.Y0)];
        int from = 0;
        foreach (TableDraft table in ruled)
        {
            int to = body.FindIndex(from, row => row.Mid > table.Table.Box.MiddleY);
            to = to < 0 ? body.Count : to;
            int unit = to > from && body[to - 1].Bottom < table.Table.Box.Y0 + 3 ? Captions.Begin(body, from, to, table.Table.Box.Y0) : to;
            Passage caption = CaptionOf(body, unit, to);
            AddUnruled(pieces, body.GetRange(from, (Captions.IsUnit(caption.Text) ? unit : to) - from), page, usual, table == ruled[0] ? open : null);
            pieces.AddRange(SideBySide.Part(table with { Table = table.Table with { Caption = caption } }).SelectMany(part => NestedTables.Apart(part, rows, page)));
            from = to;
        }

        AddUnruled(pieces, body.GetRange(from, body.Count - from), page, usual, ruled.Count == 0 ? open : null);
        return pieces;
    }

    /// <summary>Tables by alignment and the text between them.</summary>
    private static void AddUnruled(List<object> pieces, List<Row> body, Page page, Usual usual, TableDraft? open)
    {
        List<(int First, int Last)> runs = [.. TableFinder.Runs(body, page)];
        int from = 0;
        if (open is not null && runs is not [(0, _), ..] && GoingOn(body, runs, open) is { Count: > 0 } upper)
        {
            pieces.Add(TableBuilder.Of(upper, page, open.Columns));
            from = upper.Count;
        }

        foreach ((int first, int last) in runs.SkipWhile(run => run.First < from))
        {
            int unit = Captions.Begin(body, from, first, body[first].Top);
            Passage caption = CaptionOf(body, unit, first);
            if (TableBuilder.Of(body.GetRange(first, last - first + 1), page, caption) is { } table)
            {
                int textEnd = Captions.IsUnit(caption.Text) ? unit : first;
                AddText(pieces, body.GetRange(from, textEnd - from), usual);
                pieces.AddRange(SideBySide.Part(table));
                from = last + 1;
            }
        }

        AddText(pieces, body.GetRange(from, body.Count - from), usual);
    }

    /// <summary>The rows from the top that go on with the table above, unless a table of the page's own has some of them; empty where none do.</summary>
    private static List<Row> GoingOn(List<Row> body, List<(int First, int Last)> runs, TableDraft open)
    {
        List<Row> list = ListAtTop.RowsOf(body, open);
        if (list.Count > 0 && runs.TrueForAll(run => run.First >= list.Count))
        {
            return list;
        }

        int count = PageTop.RowsOf(body, open);
        return runs.TrueForAll(run => run.First >= count || run.Last < count) ? body.GetRange(0, count) : [];
    }

    /// <summary>Rows as a table's title.</summary>
    public static Passage CaptionOf(List<Row> body, int first, int end) =>
        Passage.Of(body.GetRange(first, end - first).Select(row => row.ToLine()));

    private static void AddText(List<object> pieces, List<Row> rows, Usual usual)
    {
        if (rows.Count > 0)
        {
            pieces.AddRange(TextBlocks.Of(TextLines.Of(rows), usual));
        }
    }
}
