using Ingest.Papers;
using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Reading.Poppler;

namespace Ingest.Tests.Reading.Ocr;

public sealed class PageOcrTests
{
    private static readonly OcrWord Word = new("Nämnden", 0.9, 300, 300, 500, 340, 340);

    [Fact]
    public async Task A_page_without_words_gets_those_of_its_picture_in_points()
    {
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadAsync(OneScan(), new RecordedOcr(Word));
        Page page = Assert.Single(paper.Pages);
        Word read = Assert.Single(page.Words);
        Assert.Empty(issues);
        Assert.Equal(("Nämnden", 0.9, TextSource.Ocr), (read.Text, read.Confidence, page.TextSource));
        Assert.Equal((300 - (0.05 * 40 / 0.7)) * 72 / 200, read.Box.X0, 0.5); // Pages scanned coarser than 150 dpi are drawn at 200; a letter has white before it.
    }

    [Fact]
    public async Task Only_pages_without_usable_text_are_read_by_OCR()
    {
        var engine = new RecordedOcr(Word);
        (Paper paper, _) = await ReadAsync(Mixed(), engine);
        Assert.Equal(1, engine.Pictures);
        Assert.Equal([TextSource.Digital, TextSource.Ocr], paper.Pages.Select(page => page.TextSource));
    }

    [Fact]
    public async Task Without_an_engine_the_other_pages_are_read_and_the_message_says_what_to_install()
    {
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadAsync(Mixed(), new NoOcr("Tesseract is not installed. Install it with: sudo apt-get install tesseract-ocr"));
        Issue issue = Assert.Single(issues);
        Assert.NotEmpty(paper.Pages[0].Words);
        Assert.Equal((IssueCodes.PageNeedsOcr, Severity.Error, 2), (issue.Code, issue.Severity, issue.Page));
        Assert.Contains("apt-get install tesseract-ocr", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_takes_too_long_costs_that_page()
    {
        var pdf = new PdfSketch();
        int scan = Scan(pdf, 827, 1169);
        pdf.Page("595 0 0 842 0 0 cm /Im1 Do", picture: scan).Page("1190 0 0 1684 0 0 cm /Im1 Do", "0 0 1190 1684", picture: scan);
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadAsync(pdf, new OcrThatTimesOut(new RecordedOcr(Word)));
        Assert.Equal([1, 0], paper.Pages.Select(page => page.Words.Length));
        Assert.Equal(2, Assert.Single(issues).Page);
    }

    [Fact]
    public async Task What_was_read_is_kept_and_costs_nothing_again()
    {
        using var folder = new TempFolder();
        var archive = new FolderOcrArchive(folder.Path);
        var engine = new RecordedOcr(Word);
        (Paper first, _) = await ReadAsync(OneScan(), engine, archive);
        (Paper second, _) = await ReadAsync(OneScan(), engine, archive);
        Assert.Equal(1, engine.Pictures);
        Assert.Equal(first.Pages[0].Words.Select(word => word.Text), second.Pages[0].Words.Select(word => word.Text));
        Assert.Equal(first.Pages[0].Words[0].Box.X0, second.Pages[0].Words[0].Box.X0, 0.01);
    }

    [Fact]
    public async Task Personal_numbers_are_masked_before_anything_is_kept()
    {
        using var folder = new TempFolder();
        _ = await ReadAsync(OneScan(), new RecordedOcr(Word with { Text = "19121212-1212" }), new FolderOcrArchive(folder.Path));
        string kept = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder.Path, "*.json", SearchOption.AllDirectories)));
        Assert.DoesNotContain("1212", kept.Replace("\"Number\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scanned_body_under_a_printed_head_is_read_by_OCR()
    {
        var pdf = new PdfSketch();
        string head = PdfSketch.Prose(3);
        pdf.Page("q 595 0 0 560 0 60 cm /Im1 Do Q " + head, picture: Scan(pdf, 827, 800));
        (Paper paper, _) = await ReadAsync(pdf, new RecordedOcr(Word));
        Assert.Equal(TextSource.Ocr, Assert.Single(paper.Pages).TextSource);
    }

    [Fact]
    public async Task Without_OCR_the_printed_head_is_kept()
    {
        var pdf = new PdfSketch();
        pdf.Page("q 595 0 0 560 0 60 cm /Im1 Do Q " + PdfSketch.Prose(3), picture: Scan(pdf, 827, 800));
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadAsync(pdf, new NoOcr("Tesseract is not installed"));
        Assert.Equal(IssueCodes.PageNeedsOcr, Assert.Single(issues).Code);
        Assert.NotEmpty(Assert.Single(paper.Pages).Words);
    }

    [Theory]
    [InlineData("Nämnden beslutar att godkänna redovisningen", "godkänna", 2, TextSource.Digital)] // as good as ours: looked at in a sample only
    [InlineData("Nämnden beslutar att godkänna redovisningen", "redogörelsen", 4, TextSource.Ocr)]  // says otherwise than we do
    [InlineData("Narnnden beslutar att god1kanna redov~isningen", "godkänna", 4, TextSource.Ocr)]   // shows what it is at once
    public async Task What_an_earlier_OCR_left_is_used_where_it_is_as_good_as_ours(string said, string sure, int pictures, TextSource used)
    {
        var pdf = new PdfSketch();
        string layer = "3 Tr " + string.Concat(Enumerable.Range(0, 38).Select(i => PdfSketch.Line(72, 740 - (i * 18), said)));
        int scan = Scan(pdf, 827, 1169);
        foreach (int _ in Enumerable.Range(0, 4))
        {
            pdf.Page("q 595 0 0 842 0 0 cm /Im1 Do Q " + layer, picture: scan);
        }

        var engine = new RecordedOcr(Word with { Text = sure, Confidence = 0.95 });
        (Paper paper, _) = await ReadAsync(pdf, engine);
        Assert.Equal(pictures, engine.Pictures);
        Assert.All(paper.Pages, page => Assert.Equal(used, page.TextSource));
    }

    [Fact]
    public async Task A_layer_whose_lines_fall_is_read_anew()
    {
        var pdf = new PdfSketch();
        string layer = "3 Tr " + string.Concat(Enumerable.Range(0, 20).Select(i =>
            PdfSketch.Line(72, 740 - (i * 18), "Nämnden beslutar att")
            + PdfSketch.Line(380, 734 - (i * 18), "godkänna redovisningen")));
        pdf.Page("q 595 0 0 842 0 0 cm /Im1 Do Q " + layer, picture: Scan(pdf, 827, 1169));
        (Paper paper, _) = await ReadAsync(pdf, new RecordedOcr(Word));
        Assert.Equal(TextSource.Ocr, Assert.Single(paper.Pages).TextSource);
    }

    private static PdfSketch OneScan()
    {
        var pdf = new PdfSketch();
        return pdf.Page("595 0 0 842 0 0 cm /Im1 Do", picture: Scan(pdf, 827, 1169));
    }

    private static PdfSketch Mixed()
    {
        var pdf = new PdfSketch();
        return pdf.Page(PdfSketch.Prose()).Page("595 0 0 842 0 0 cm /Im1 Do", picture: Scan(pdf, 827, 1169));
    }

    /// <summary>Something like writing: rows of short dark strokes.</summary>
    private static int Scan(PdfSketch pdf, int width, int height) => pdf.Picture(width, height, (x, y) =>
        x > width / 8 && x < width * 7 / 8 && y > height / 8 && y < height * 7 / 8 && y % 24 < 10 && x * 7 % 11 < 4 ? (byte)20 : (byte)245);

    private static async Task<(Paper Paper, IReadOnlyList<Issue> Issues)> ReadAsync(PdfSketch pdf, IOcrEngine engine, IOcrArchive? archive = null)
    {
        using var folder = new TempFolder();
        SourceFile file = await SourceFile.OfAsync(folder.File("paper.pdf", pdf.ToBytes()), CancellationToken.None);
        var issues = new Issues();
        Paper paper = await new PaperReader(new PopplerEngine(new ReadingOptions()), engine, archive).ReadAsync(file, issues, CancellationToken.None);
        return (paper, issues.Found);
    }
}
