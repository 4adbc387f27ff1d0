using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Reading.Ocr;

/// <summary>Tables in pixels → a page's tables in points.</summary>
internal static class TablePlacing
{
    /// <summary>The page with what the engine saw of tables in its picture.</summary>
    public static Page Place(Page page, PagePicture picture, ImmutableArray<OcrTable> tables)
    {
        (double across, double down) = (page.Width / picture.Width, page.Height / picture.Height);
        return page with { Tables = [.. from table in tables where !table.Cells.IsEmpty select new SeenTable(table.RowCount, table.ColumnCount, [.. table.Cells.Select(cell => Placed(cell, across, down))])] };
    }

    private static SeenCell Placed(OcrCell cell, double across, double down) => new(
        cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.IsHeader, new Box(cell.X0 * across, cell.Y0 * down, cell.X1 * across, cell.Y1 * down));
}
