using System.Collections.Immutable;
using Ingest.App;
using Ingest.App.CloudOcr;
using Ingest.Layout;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Reading.Poppler;
using Ingest.Storage.Azure;
using Ingest.Tests.App;
using Ingest.Tests.Reading;
using Ingest.Tests.Storage;
using Ingest.Tests.Storage.Azure;

namespace Ingest.Tests.CloudOcr;

/// <summary>Tables of Document Intelligence's answers, in the form of REST 2024-11-30, as far as the tables that count.</summary>
public sealed class CloudTableTests : CloudOcrCase
{
    [Fact]
    public async Task Cells_come_with_their_spans_kinds_and_places_and_rows_of_other_pages_are_left_out()
    {
        OcrTable table = Assert.Single(await TablesAsync("""
            {"rowCount":5,"columnCount":3,"caption":{"content":"Tabell 1"},"boundingRegions":[{"pageNumber":1,"polygon":[10,10,190,10,190,90,10,90]},{"pageNumber":2,"polygon":[0,0,1,0,1,1,0,1]}],
             "spans":[{"offset":0,"length":9}],"cells":[
              {"kind":"stubHead","rowIndex":0,"columnIndex":0,"rowSpan":2,"content":"Konto","boundingRegions":[{"pageNumber":1,"polygon":[10,10,60,11,60,30,10,29]}],"spans":[]},
              {"kind":"columnHeader","rowIndex":0,"columnIndex":1,"columnSpan":2,"content":"Utfall","boundingRegions":[{"pageNumber":1,"polygon":[60,10,190,10,190,20,60,20]}],"spans":[]},
              {"kind":"columnHeader","rowIndex":1,"columnIndex":1,"content":"2023","boundingRegions":[{"pageNumber":1,"polygon":[60,20,120,20,120,30,60,30]}],"spans":[],"elements":["/paragraphs/3"]},
              {"kind":"columnHeader","rowIndex":1,"columnIndex":2,"content":"2024","boundingRegions":[{"pageNumber":1,"polygon":[120,20,190,20,190,30,120,30]}],"spans":[]},
              {"kind":"rowHeader","rowIndex":2,"columnIndex":0,"content":"Lön","boundingRegions":[{"pageNumber":1,"polygon":[10,30,60,30,60,40,10,40]}],"spans":[]},
              {"rowIndex":2,"columnIndex":1,"content":"","boundingRegions":[{"pageNumber":1,"polygon":[60,30,120,30,120,40,60,40]}],"spans":[]},
              {"kind":"content","rowIndex":2,"columnIndex":2,"content":"7","boundingRegions":[{"pageNumber":1,"polygon":[120,30,190,30,190,40,120,40]}],"spans":[]},
              {"kind":"content","rowIndex":4,"columnIndex":2,"content":"9","boundingRegions":[{"pageNumber":2,"polygon":[120,30,190,30,190,40,120,40]}],"spans":[]}]}
            """));
        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal(
            [
                new OcrCell(0, 0, 2, 1, true, 10, 10, 60, 30), new OcrCell(0, 1, 1, 2, true, 60, 10, 190, 20), new OcrCell(1, 1, 1, 1, true, 60, 20, 120, 30),
                new OcrCell(1, 2, 1, 1, true, 120, 20, 190, 30), new OcrCell(2, 0, 1, 1, false, 10, 30, 60, 40), new OcrCell(2, 1, 1, 1, false, 60, 30, 120, 40),
                new OcrCell(2, 2, 1, 1, false, 120, 30, 190, 40),
            ],
            table.Cells.ToArray());
    }

    [Fact]
    public async Task A_cell_without_a_place_stands_where_its_words_do()
    {
        OcrTable table = Assert.Single(await TablesAsync(
            """{"rowCount":1,"columnCount":2,"cells":[{"rowIndex":0,"columnIndex":0,"content":"Bidrag","spans":[{"offset":0,"length":6}]},{"rowIndex":0,"columnIndex":1,"content":"","spans":[]}]}"""));
        Assert.Equal([new OcrCell(0, 0, 1, 1, false, 10, 20, 60, 32)], table.Cells.ToArray());
    }

    [Theory]
    [InlineData("""{"rowCount":1,"columnCount":1,"cells":[]}""")]
    [InlineData("""{"rowCount":1,"columnCount":1}""")]
    [InlineData("""{"rowCount":1,"columnCount":1,"cells":[{"rowIndex":7,"columnIndex":0,"content":"","spans":[],"boundingRegions":[{"pageNumber":1,"polygon":[1,1,2,1,2,2,1,2]}]}]}""")]
    [InlineData("""{"rowCount":1,"columnCount":1,"cells":[{"rowIndex":0,"columnIndex":0,"columnSpan":-3,"content":"","spans":[],"boundingRegions":[{"pageNumber":1,"polygon":[1,1,2,1,2,2,1,2]}]}]}""")]
    [InlineData("""{"rowCount":1,"columnCount":1,"cells":[{"rowIndex":0,"columnIndex":0,"content":"","boundingRegions":[{"pageNumber":1,"polygon":[1,1,2]}]}]}""")]
    public async Task A_table_that_cannot_be_placed_is_none(string table) => Assert.Empty(await TablesAsync(table));

    [Fact]
    public async Task Of_a_scan_the_better_reading_of_a_table_counts_and_explain_says_what_lost()
    {
        (string Text, int Row, int Column)[] table = Cells(["Konto", "Utfall"], ["Personal", "10109"], ["Lokaler", "2300"], ["Summa", "12409"]); // so far apart that layout sees text
        (string Text, int Row, int Column)[] names = Cells(["Ordförande", "Sekreterare"], ["Karin", "Olof"]);
        Service.Result = $$"""
            {"status":"succeeded","analyzeResult":{"apiVersion":"2024-11-30","modelId":"prebuilt-layout","content":"","stringIndexType":"utf16CodeUnit",
             "pages":[{"pageNumber":1,"angle":0,"width":595,"height":842,"unit":"pixel","spans":[],"words":[{{Words(table, 100)}},{{Words(names, 550)}}]}],
             "tables":[{{Table(table, 100)}},{{Table(table[..4], 100)}},{{Table(names, 550)}}]} }
            """;
        using var folder = new ScratchFolder();
        await File.WriteAllBytesAsync(folder.In("skannad.pdf"), Scan());
        await using var store = AzureStore.Open((await Azurite.SharedAsync()).ConnectionString, TimeProvider.System);
        await store.CreateAsync(CancellationToken.None);
        SourceFile file = await SourceFile.OfAsync(folder.In("skannad.pdf"), CancellationToken.None);
        var issues = new Issues();
        Paper paper = await new PaperReader(new PopplerEngine(new ReadingOptions()), Engine()).ReadAsync(file, issues, CancellationToken.None);
        await store.Pages.KeepReadingAsync(paper, issues, CancellationToken.None);

        Paper kept = (await store.Pages.FindReadingAsync(paper.Id, CancellationToken.None))!.Value.Paper;
        Table only = Assert.Single(LayoutAnalysis.Of(kept).Pages[0].Blocks.OfType<Table>());
        Assert.Equal(["Konto Utfall", "Personal 10109", "Lokaler 2300", "Summa 12409"], only.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => cell.Text))));
        Assert.Equal([true, false, false, false], only.Rows.Select(row => row.IsHeader));
        IngestProcess.Ended explained = await IngestProcess.RunAsync(folder.Path, "explain", "skannad.pdf", "--storage", (await Azurite.SharedAsync()).ConnectionString);
        Assert.Contains("  page 1, table: the OCR's table, 2 × 2, is worth 4 (4 cells fit their column, 0 do not, 0 are empty) with 0 columns of figures; we see running text", explained.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explaining_what_the_account_has_not_read_says_what_to_do()
    {
        using var folder = new ScratchFolder();
        await File.WriteAllBytesAsync(folder.In("ny.pdf"), new PdfSketch().Page(PdfSketch.Prose(9)).ToBytes());
        IngestProcess.Ended explained = await IngestProcess.RunAsync(folder.Path, "explain", "ny.pdf", "--storage", (await Azurite.SharedAsync()).ConnectionString);
        Assert.Equal(ExitCode.SomeFailed, explained.ExitCode);
        Assert.Contains("has no reading of it by this version. Drop it into the container incoming, or leave --storage out to read it here.", explained.Complained, StringComparison.Ordinal);
    }

    private static byte[] Scan()
    {
        var pdf = new PdfSketch();
        int picture = pdf.Picture(827, 1169, (x, y) => x is > 100 and < 700 && y is > 140 and < 1000 && y % 24 < 10 && x * 7 % 11 < 4 ? (byte)20 : (byte)245);
        return pdf.Page("595 0 0 842 0 0 cm /Im1 Do", picture: picture).ToBytes();
    }

    private static (string Text, int Row, int Column)[] Cells(params string[][] rows) =>
        [.. rows.Index().SelectMany(row => row.Item.Index().Select(text => (text.Item, row.Index, text.Index)))];

    private static string Words((string Text, int Row, int Column)[] cells, int top) => string.Join(',', cells.Select(cell =>
    {
        string place = Corners(X(cell.Column), Y(cell.Row, top), X(cell.Column) + (6 * cell.Text.Length), Y(cell.Row, top) + 10);
        return $$"""{"content":"{{cell.Text}}","span":{"offset":0,"length":1},"confidence":0.95,"polygon":{{place}} }""";
    }));

    private static string Table((string Text, int Row, int Column)[] cells, int top)
    {
        IEnumerable<string> made = cells.Select(cell =>
        {
            string place = Corners(X(cell.Column) - 5, Y(cell.Row, top) - 5, X(cell.Column) + 150, Y(cell.Row, top) + 20);
            return $$"""{"rowIndex":{{cell.Row}},"columnIndex":{{cell.Column}},"content":"{{cell.Text}}","spans":[],"boundingRegions":[{"pageNumber":1,"polygon":{{place}} }]}""";
        });
        return $$"""{"rowCount":{{cells.Max(cell => cell.Row) + 1}},"columnCount":2,"boundingRegions":[],"spans":[],"cells":[{{string.Join(',', made)}}]}""";
    }

    private static int X(int column) => 100 + (column * 200);

    private static int Y(int row, int top) => top + (row * 80);

    private static string Corners(int x0, int y0, int x1, int y1) => $"[{x0},{y0},{x1},{y0},{x1},{y1},{x0},{y1}]";

    private async Task<ImmutableArray<OcrTable>> TablesAsync(string table)
    {
        Service.Result = Service.Result.Replace("\"tables\":[]", $"\"tables\":[{table}]", StringComparison.Ordinal);
        return (await Engine().ReadAsync(White, CancellationToken.None)).Tables;
    }

    private DocumentIntelligenceOcr Engine()
    {
        var options = new CloudOcrOptions { PagesASecond = 1_000, PollPause = TimeSpan.FromMilliseconds(5) };
        Calls = new CloudCalls(options, TimeProvider.System);
        return new DocumentIntelligenceOcr(new DocumentIntelligenceClient(Service.Endpoint, "secret"), Calls, _ => Task.FromResult(true), options, TimeProvider.System);
    }
}
