using Ingest.Papers;
using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Pictures;
using Ingest.Reading.Tools;

namespace Ingest.Tests.Reading.Ocr;

public sealed class StraighteningTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(90, 270)]
    [InlineData(180, 180)]
    [InlineData(270, 90)]
    public async Task A_page_that_lies_on_its_side_or_head_is_set_upright(int turned, int back)
    {
        PagePicture picture = await DrawAsync(Prose(), $"/Rotate {turned}");
        Assert.Equal(back, Straightening.Of(picture).Turn);
    }

    [Theory]
    [InlineData(1.3)]
    [InlineData(-2.4)]
    [InlineData(4.5)]
    public async Task A_page_that_was_fed_askew_is_made_level(double degrees)
    {
        PagePicture picture = Turning.Level(await DrawAsync(Prose(), ""), -degrees);
        Assert.Equal(degrees, Straightening.Of(picture).Skew, 0.15);
    }

    [Fact]
    public async Task Ruled_lines_are_found_and_taken_out()
    {
        PagePicture picture = await DrawAsync(Prose(4) + "0.5 w 72 500 m 500 500 l S 72 400 m 500 400 l S 72 400 m 72 500 l S 300 400 m 300 500 l S\n", "");
        StraightPicture straight = Straightening.Of(picture);
        Assert.Equal(2, straight.Across.Length);
        Assert.Equal(2, straight.Down.Length);
        Assert.Equal((842 - 500) * 200 / 72.0, straight.Across[0].Middle, 2.0);
        Assert.Contains(straight.Down, line => Math.Abs(line.Middle - (300 * 200 / 72.0)) < 2);
        Assert.DoesNotContain(Components.Of(straight.Ink), piece => piece.Width > 100 || piece.Height > 60);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_place_on_a_turned_page_is_given_as_the_page_is_displayed(int turn)
    {
        var page = new Page(1, 842, 595, TextSource.Ocr, 1, [], []) { Turn = turn };
        Box box = page.AsDisplayed(new Box(100, 50, 200, 70));
        Assert.Equal(
            turn switch { 90 => (50, 642), 180 => (642, 525), 270 => (525, 100), _ => (100, 50) },
            ((int)Math.Round(box.X0), (int)Math.Round(box.Y0)));
    }

    /// <summary>Lines that differ: letters under each other would be columns.</summary>
    private static string Prose(int lines = 24)
    {
        string[] words = "nämnden beslutar att godkänna redovisningen av årets arbete med föreningarna och lägga den till handlingarna samt uppdra åt förvaltningen".Split(' ');
        return string.Concat(Enumerable.Range(0, lines).Select(i =>
            PdfSketch.Line(72, 740 - (i * 18), string.Join(' ', Enumerable.Range(0, 11).Select(k => words[((i * 7) + (k * (1 + (i % 3)))) % words.Length])))));
    }

    private static async Task<PagePicture> DrawAsync(string content, string more)
    {
        using var folder = new TempFolder();
        SourceFile file = await SourceFile.OfAsync(folder.File("page.pdf", new PdfSketch().Page(content, more: more).ToBytes()), CancellationToken.None);
        bool isOnItsSide = more.Contains("90", StringComparison.Ordinal) || more.Contains("270", StringComparison.Ordinal);
        (double width, double height) = isOnItsSide ? (842, 595) : (595, 842);
        return (await new PageDrawing(new ToolRunner(Sandbox.Strongest)).DrawAsync(file, 1, width, height, 200, CancellationToken.None))!;
    }
}
