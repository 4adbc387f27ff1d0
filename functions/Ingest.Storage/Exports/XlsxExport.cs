using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ingest.Export.Tables;
using CatalogColumn = Ingest.Export.Tables.Column;

namespace Ingest.Storage.Exports;

/// <summary>One workbook, a sheet a table, its names in a first row that stays in sight; written as it is read, never held whole.</summary>
public sealed class XlsxExport() : TableExport("xlsx")
{
    // https://support.microsoft.com/office/excel-specifications-and-limits
    private const int MostRows = 1_048_576;
    private const int MostCharacters = 32_767;

    private const uint BoldFormat = 1;

    public override Task WriteAsync(IRecordStore store, string target, CancellationToken cancellationToken) => WholeFile.WriteAsync(
        target,
        path => WriteBookAsync(path, TableCatalog.All.Select(table => new SheetOfRows(table.Name, table.Columns, store.RowsAsync(table, cancellationToken))), cancellationToken));

    /// <summary>Writes a workbook with these sheets.</summary>
    public static async Task WriteBookAsync(string path, IEnumerable<SheetOfRows> sheets, CancellationToken cancellationToken)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        WorkbookPart book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var made = new Sheets();
        foreach (SheetOfRows sheet in sheets)
        {
            WorksheetPart part = book.AddNewPart<WorksheetPart>();
            await WriteSheetAsync(sheet, part, cancellationToken);
            made.Append(new Sheet { Name = sheet.Name, SheetId = (uint)made.Count() + 1, Id = book.GetIdOfPart(part) });
        }

        book.Workbook = new Workbook(made);
    }

    private static async Task WriteSheetAsync(SheetOfRows sheet, WorksheetPart part, CancellationToken cancellationToken)
    {
        using OpenXmlWriter writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Columns.Select(Header)));
        int rows = 1;
        await foreach (ImmutableArray<object?> row in sheet.Rows.WithCancellation(cancellationToken))
        {
            if (++rows > MostRows)
            {
                throw new IOException($"{sheet.Name} has more rows than a sheet can hold ({MostRows}): take csv");
            }

            writer.WriteElement(new Row(row.Select(Cell)));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(sheet.Columns.Length)}{rows}") });
        writer.WriteEndElement();
    }

    private static Cell Header(CatalogColumn column)
    {
        Cell cell = Text(column.Name);
        cell.StyleIndex = BoldFormat;
        return cell;
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        string text => Text(text),
        IFormattable number => new Cell(new CellValue(number.ToString(null, CultureInfo.InvariantCulture))) { DataType = CellValues.Number },
        _ => throw new ArgumentException("A value that no column has.", nameof(value)),
    };

    /// <summary>Text in the cell itself: never taken for a formula.</summary>
    private static Cell Text(string text)
    {
        string fit = text.Length <= MostCharacters ? text : text[..MostCharacters];
        var shown = new Text(string.Concat(fit.Where(letter => letter is '\t' or '\n' or >= ' ' and not ('\uFFFE' or '\uFFFF'))))
        {
            Space = SpaceProcessingModeValues.Preserve,
        };
        return new Cell(new InlineString(shown)) { DataType = CellValues.InlineString };
    }

    /// <summary>A column's letters: 1 is A, 27 is AA.</summary>
    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));
}

/// <summary>A sheet to write.</summary>
public sealed record SheetOfRows(string Name, ImmutableArray<CatalogColumn> Columns, IAsyncEnumerable<ImmutableArray<object?>> Rows);
