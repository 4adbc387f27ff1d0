using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Words → lines, headings, paragraphs, lists and tables; page furniture and footnotes set aside.</summary>
public static class LayoutAnalysis
{
    public static PaperLayout Of(Paper paper)
    {
        List<PageRows> pages = Furniture.SetAside([.. paper.Pages.Select(page => (page, RowFinder.Of(page)))]);
        Usual usual = Usual.Of(pages);
        ImmutableArray<MarginHeadings> margins = MarginHeadings.Of(pages);
        var drafts = new List<PageDraft>(pages.Count);
        TableDraft? open = null;
        foreach (PageRows page in pages)
        {
            drafts.Add(PageBlocks.Of(page, usual, open, MarginHeadings.For(page, margins)));
            open = drafts[^1].Pieces is [.., var last] ? last as TableDraft : open;
        }

        PageJoining.Join(drafts);
        ImmutableArray<double> sizes = Headings.Sizes(drafts.SelectMany(draft => draft.Pieces).OfType<Block>());
        return new(paper, [.. drafts.Select(draft => Finish(draft, sizes))]);
    }

    private static PageLayout Finish(PageDraft draft, ImmutableArray<double> sizes)
    {
        IEnumerable<Block> blocks = draft.Pieces.Select(piece => piece is TableDraft table ? table.Table : (Block)piece);
        return new(
            draft.Rows.Page,
            [.. draft.Rows.Head.SelectMany(Lines)],
            [.. draft.Rows.Foot.SelectMany(Lines)],
            [.. Headings.Level(blocks, sizes)],
            draft.Footnotes)
        {
            LostTables = draft.Lost,
        };
    }

    private static IEnumerable<TextLine> Lines(Row row) => row.Fragments.Select(fragment => new TextLine(row.Page, fragment.Words));
}
