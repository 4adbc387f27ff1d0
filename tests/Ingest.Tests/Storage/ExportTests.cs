using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ingest.Export.Tables;
using Ingest.Storage.Exports;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage;

public sealed class ExportTests : IAsyncLifetime
{
    private readonly ScratchFolder folder = new();
    private readonly MemoryRecordStore store = new();

    public async Task InitializeAsync()
    {
        await store.ReceiveAsync(new PaperEntry(SampleIngestion.Id("0a"), "nämnd.pdf", 1234, StoppedClock.At), CancellationToken.None);
        await store.SaveAsync(SampleIngestion.WithEveryKind(funding: -5.5m), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task A_file_a_table(string format)
    {
        await WriteAsync(format, folder.In("out"));
        Assert.Equal(
            TableCatalog.All.Select(table => $"{table.Name}.{format}").Order(StringComparer.Ordinal),
            Directory.GetFiles(folder.In("out")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_CSV_keeps_negative_numbers_and_makes_formulas_text()
    {
        await WriteAsync("csv", folder.In("out"));
        string[] lines = await File.ReadAllLinesAsync(folder.In("out", "Amounts.csv"));
        Assert.Contains(",-550,-5.5,funding,", lines[1], StringComparison.Ordinal);
        Assert.Contains("'=drift", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_JSON_line_has_every_column_by_name()
    {
        await WriteAsync("jsonl", folder.In("out"));
        using var row = System.Text.Json.JsonDocument.Parse((await File.ReadAllLinesAsync(folder.In("out", "Parties.jsonl")))[0]);
        Assert.Equal(
            TableCatalog.All.Single(table => table.Name == "Parties").Columns.Select(column => column.Name),
            row.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task A_workbook_is_valid_and_has_a_sheet_a_table()
    {
        await WriteAsync("xlsx", folder.In("out.xlsx"));
        using SpreadsheetDocument book = SpreadsheetDocument.Open(folder.In("out.xlsx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => fault.Description));
        Assert.Equal(TableCatalog.All.Select(table => table.Name), book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!));
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_no_half_file()
    {
        Directory.CreateDirectory(folder.In("out.xlsx"));
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("xlsx", folder.In("out.xlsx")));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    private Task WriteAsync(string format, string target) => TableExport.All.Single(export => export.Name == format).WriteAsync(store, target, CancellationToken.None);
}
