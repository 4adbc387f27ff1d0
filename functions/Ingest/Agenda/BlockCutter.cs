using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>The blocks between two rows; a text block that both share is cut.</summary>
internal static class BlockCutter
{
    /// <param name="layout">The paper.</param>
    /// <param name="from">The first row that is in.</param>
    /// <param name="until">The first row that is out; null for the paper's end.</param>
    public static ImmutableArray<Block> Between(PaperLayout layout, Row from, Row? until) =>
        Between(layout, Above(from), until is null ? (int.MaxValue, 0) : Above(until));

    /// <summary>The place right over a row.</summary>
    public static (int Page, double Y) Above(Row row) => (row.Page, row.Box.MiddleY - (row.Box.Height / 2));

    /// <param name="layout">The paper.</param>
    /// <param name="start">The first place that is in: a page and points from its top.</param>
    /// <param name="end">The first place that is out.</param>
    public static ImmutableArray<Block> Between(PaperLayout layout, (int Page, double Y) start, (int Page, double Y) end)
    {
        bool IsIn(int page, double y) => (page, y).CompareTo(start) >= 0 && (page, y).CompareTo(end) < 0;

        return
        [
            .. layout.Pages
                .Where(page => page.Number >= start.Page - 1 && page.Number <= end.Page)
                .SelectMany(page => page.Blocks)
                .Select(block => block is TextBlock text ? Cut(text, IsIn) : IsIn(block.Page, block.Box.Y0 + 1) ? block : null)
                .OfType<Block>(),
        ];
    }

    private static TextBlock? Cut(TextBlock block, Func<int, double, bool> isIn)
    {
        ImmutableArray<TextLine> lines = [.. block.Lines.Where(line => isIn(line.Page, line.Box.MiddleY))];
        if (lines.IsEmpty)
        {
            return null;
        }

        int page = lines[0].Page;
        Box box = Box.Around(lines.Where(line => line.Page == page).Select(line => line.Box));
        return lines.Length == block.Lines.Length ? block : new TextBlock(page, box, block.Kind, block.Level, block.Marker, lines);
    }
}
