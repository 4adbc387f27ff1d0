using Ingest.Papers;

namespace Ingest.Tests.Reading;

public class TextLayerTests
{
    private const string DrawPicture = "q 595 0 0 842 0 0 cm /Im1 Do Q ";

    /// <summary>Dark strokes in rows on white: what a scanned page of text looks like from afar.</summary>
    private static readonly Func<int, int, byte> Writing = (x, y) => y % 24 < 8 && y is > 100 and < 1500 && x % 12 < 3 && x is > 120 and < 1000 ? (byte)20 : (byte)245;

    private static readonly Func<int, int, byte> Photo = (x, y) => (byte)(((x * 7) + (y * 3) + (x * y / 50)) % 256);

    [Theory]
    [InlineData("")]
    [InlineData("stamp")]
    public async Task A_scanned_page_needs_ocr_also_under_a_printed_stamp(string stamp)
    {
        var pdf = new PdfSketch();
        string edge = stamp.Length == 0 ? "" : PdfSketch.Line(150, 20, "Signerat elektroniskt med handlingens nummer på denna sida av handlingen i arkivet");
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(
            pdf.Page(PdfSketch.Prose()).Page(DrawPicture + edge, picture: pdf.Picture(1190, 1684, Writing)));

        Issue issue = Assert.Single(issues);
        Assert.Equal((IssueCodes.PageNeedsOcr, Severity.Error, 2), (issue.Code, issue.Severity, issue.Page));
        Assert.Equal(2, paper.Pages.Length);
        Assert.Empty(paper.Pages[1].Words);
        Assert.Equal(0, paper.Pages[1].Confidence);
    }

    [Fact]
    public async Task A_cover_with_a_photograph_and_a_title_is_read()
    {
        var pdf = new PdfSketch();
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(
            pdf.Page(DrawPicture + PdfSketch.Line(150, 500, "Delårsrapport 2025", size: 30), picture: pdf.Picture(600, 800, Photo)));

        Assert.Empty(issues);
        Assert.Equal("Delårsrapport 2025", ReadPdf.TextOf(paper.Pages[0]));
    }

    [Fact]
    public async Task A_page_with_a_few_words_and_lines_to_sign_on_is_read()
    {
        string content = PdfSketch.Line(72, 742, "Underskrifter") + PdfSketch.Line(72, 600, "Ort och datum")
            + "72 590 200 0.5 re f 320 590 200 0.5 re f ";
        (_, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(new PdfSketch().Page(content));

        Assert.Empty(issues);
    }

    [Fact]
    public async Task Letters_that_mean_nothing_need_ocr()
    {
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Prose(font: "F3")));

        Assert.Equal(IssueCodes.PageNeedsOcr, Assert.Single(issues).Code);
        Assert.Empty(paper.Pages[0].Words);
    }

    [Theory]
    [InlineData("Nämnden beslutar att godkänna redovisningen och att lägga den till handlingarna", false)]
    [InlineData("1 204 -15,3 200 1 150 80 % 2024 2025 1 204 -15,3 200 1 150 80 % 2024 2025 Summa", false)]
    [InlineData("Qäpqghq ehvoxwdu dww jrgnäqqd uhgrylvqlqjhq rfk dww oäjjd ghq wloo kdqgolqjduqd", true)]
    [InlineData("!\"#$ %&' ()*+ ,-./ :;<= >?@[ \\]^_ `{|} ~!\"# $%&' ()*+ ,-./ :;<= >?@[ \\]^_", true)]
    public void Garbage_is_told_from_text_and_figures(string line, bool garbage)
    {
        string[] words = string.Join(' ', Enumerable.Repeat(line, 8)).Split(' ');

        Assert.Equal(garbage, Ingest.Reading.TextLayer.IsGarbage([.. words.Select(word => new Word(word, default))]));
    }

    [Theory]
    [InlineData("Nämnden beslutar att godkänna redovisningen och att lägga den till handlingarna", false)]
    [InlineData("Namnden beslutar att godkanna redovisningen och att lagga den till handlingarna", true)]
    [InlineData("Nämnden besl1tar att godkän|na redovisningen och att lägga den till handl~ingarna", true)]
    [InlineData("Läs mer på www.kommunen.se/namnder eller skriv till registrator@kommunen.se om e2-avtalet från år 2024", false)]
    [InlineData("1 204 -15,3 200 1 150 80 % 2024 2025 A1 B2 C3 XXIII COVID19 H2O", false)]
    public void Misreadings_of_an_earlier_OCR_are_seen(string line, bool many)
    {
        string[] words = string.Join(' ', Enumerable.Repeat(line, 8)).Split(' ');

        Assert.Equal(many, Ingest.Reading.Misreadings.AreMany([.. words.Select(word => new Word(word, default))]));
    }
}
