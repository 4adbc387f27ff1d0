using System.Collections.Immutable;
using Ingest.Reading.Ocr;

namespace Ingest.App.CloudOcr;

/// <summary>Document Intelligence's tables → what of them stands on one page.</summary>
internal static class AnalyzedTables
{
    private const int Corners = 8;

    /// <summary>The page's tables, in pixels; rows that stand on other pages are left out, and what cannot be placed at all.</summary>
    /// <param name="result">All that was read.</param>
    /// <param name="page">The page of it.</param>
    /// <param name="across">Pixels for a unit of the page, across.</param>
    /// <param name="down">The same, down.</param>
    public static ImmutableArray<OcrTable> On(AnalyzeResult result, AnalyzedPage page, double across, double down) =>
        [.. (result.Tables.IsDefault ? [] : result.Tables).Select(table => On(table, page, across, down)).OfType<OcrTable>()];

    private static OcrTable? On(AnalyzedTable table, AnalyzedPage page, double across, double down)
    {
        (AnalyzedCell Cell, ImmutableArray<double> Box)[] placed =
        [
            .. from cell in table.Cells.IsDefault ? [] : table.Cells
               where IsWithin(cell, table)
               let box = BoxOf(cell, page)
               where !box.IsDefault
               select (cell, box),
        ];
        if (placed.Length == 0)
        {
            return null;
        }

        int[] rows = [.. placed.Select(part => part.Cell.RowIndex).Distinct().Order()]; // of a table over pages, those of this one
        return new OcrTable(rows.Length, table.ColumnCount, [.. placed.Select(part => Cell(part.Cell, part.Box, rows, across, down))]);
    }

    /// <summary>What lies beside the table that it is said to be of is nobody's.</summary>
    private static bool IsWithin(AnalyzedCell cell, AnalyzedTable table) =>
        cell is { RowIndex: >= 0, ColumnIndex: >= 0, Rows: >= 1, Columns: >= 1 }
        && cell.RowIndex + cell.Rows <= table.RowCount && cell.ColumnIndex + cell.Columns <= table.ColumnCount;

    private static OcrCell Cell(AnalyzedCell cell, ImmutableArray<double> box, int[] rows, double across, double down) => new(
        Array.IndexOf(rows, cell.RowIndex),
        cell.ColumnIndex,
        rows.Count(row => row >= cell.RowIndex && row < cell.RowIndex + cell.Rows),
        cell.Columns,
        cell.Kind is "columnHeader" or "stubHead",
        box[0] * across,
        box[1] * down,
        box[2] * across,
        box[3] * down);

    /// <summary>Around its place on that page, or, where none is said, around its words there; none where it has neither.</summary>
    private static ImmutableArray<double> BoxOf(AnalyzedCell cell, AnalyzedPage page)
    {
        if (!cell.BoundingRegions.IsDefaultOrEmpty)
        {
            return Around(cell.BoundingRegions.Where(region => region.PageNumber == page.PageNumber).Select(region => region.Polygon));
        }

        ImmutableArray<AnalyzedSpan> spans = cell.Spans.IsDefault ? [] : cell.Spans;
        return Around(from word in page.Words.IsDefault ? [] : page.Words where word.Span is { } span && spans.Any(own => own.Holds(span)) select word.Polygon);
    }

    private static ImmutableArray<double> Around(IEnumerable<ImmutableArray<double>> polygons)
    {
        double[] numbers = [.. polygons.Where(polygon => polygon is { IsDefault: false, Length: Corners }).SelectMany(polygon => polygon)];
        if (numbers.Length == 0)
        {
            return default;
        }

        double[] xs = [.. numbers.Where((_, i) => i % 2 == 0)], ys = [.. numbers.Where((_, i) => i % 2 == 1)];
        return [xs.Min(), ys.Min(), xs.Max(), ys.Max()];
    }
}
