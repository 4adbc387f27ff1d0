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

    [Fact]
    public async Task White_writing_on_a_dark_fill_becomes_dark_on_light()
    {
        string row = "0.3 g 72 490 428 24 re f 1 g " + PdfSketch.Line(80, 498, "Utfall 2024 Budget 2025 Avvikelse") + "0 g ";
        StraightPicture straight = Straightening.Of(await DrawAsync(Prose(4) + row, ""));
        int top = (842 - 514) * 200 / 72;
        var letters = Components.Of(straight.Ink).Where(piece => piece.Y0 >= top && piece.Y1 <= top + 67 && piece.Height > 10).ToList();
        Assert.InRange(letters.Count, 25, 35);
        Assert.DoesNotContain(Components.Of(straight.Ink), piece => piece.Width > 100);
    }

    [Fact]
    public async Task A_light_line_between_the_columns_of_a_dark_fill_is_taken_out()
    {
        string row = "0.3 g 72 490 428 24 re f 1 g 1 G " + PdfSketch.Line(80, 498, "Utfall 2024") + PdfSketch.Line(300, 498, "Budget") + "0.8 w 280 490 m 280 514 l S 0 g 0 G ";
        StraightPicture straight = Straightening.Of(await DrawAsync(Prose(4) + row, ""));
        int top = (842 - 514) * 200 / 72;
        Assert.DoesNotContain(Components.Of(straight.Ink), piece => piece.Y0 >= top - 3 && piece.Y1 <= top + 72 && piece.X0 > 270 * 200 / 72 && piece.X1 < 290 * 200 / 72);
    }

    [Fact]
    public void A_page_long_table_in_straight_columns_is_not_turned()
    {
        // rows of two short cells with much white between lines: the columns' edges are straighter than the feet of the letters
        List<Component> letters = [.. from row in Enumerable.Range(0, 30) from column in Enumerable.Range(0, 3) from letter in Enumerable.Range(0, 8)
                                      select new Component(100 + (column * 300) + (letter * 14), 100 + (row * 40) + (letter % 3), 110 + (column * 300) + (letter * 14), 115 + (row * 40), 90)];
        (int beside, int above) = LetterNeighbours.Of(letters, 200);
        Assert.True(beside > 10 * above);
    }

    [Fact]
    public async Task What_stands_in_the_shade_is_as_clear_as_what_stands_in_the_light()
    {
        PagePicture lit = await DrawAsync(Prose(), "");
        byte[] grey = lit.Grey.ToArray();
        for (int i = 0; i < grey.Length; i++)
        {
            grey[i] = (byte)(grey[i] * (1 - (0.45 * (i % lit.Width) / lit.Width)));
        }

        ReadOnlySpan<byte> even = Shadows.Off(lit with { Grey = grey }).Grey.Span;
        for (int x = 20; x < lit.Width; x += 97)
        {
            Assert.InRange(even[((lit.Height - 20) * lit.Width) + x], 225, 255); // shaded: 140 at the right
        }

        Assert.Same(lit, Shadows.Off(lit));
        Assert.Equal(Components.Of(InkMap.Of(lit)).Count, Components.Of(InkMap.Of(Shadows.Off(lit with { Grey = grey }))).Count, 3.0);
    }

    [Fact]
    public async Task Dirt_is_taken_out_and_dots_of_letters_stay()
    {
        StraightPicture clean = Straightening.Of(await DrawAsync(Prose(6), ""));
        StraightPicture dirty = Straightening.Of(await DrawAsync(Prose(6) + "300 500 1.2 1.2 re f 410 300 1 1 re f 90 120 1.5 1 re f\n", ""));
        Assert.Equal(Components.Of(clean.Ink).Count, Components.Of(dirty.Ink).Count);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(30, true)]
    public async Task Grain_is_taken_out_of_bad_scans(int grain, bool isBad)
    {
        PagePicture picture = await DrawAsync(Prose(), "");
        byte[] grey = [.. picture.Grey.ToArray().Select((value, i) => (byte)Math.Clamp(90 + (value * 110 / 255) + ((int)(i * 2_654_435_761L % 1009 % (2 * grain)) - grain), 0, 255))];
        Assert.Equal(isBad, Clearing.IsVeryGrainy(grey, picture.Width));
        byte[] clear = Clearing.Smooth(grey, picture.Width);
        Clearing.Clear(clear, picture.Width, picture.Height, picture.Dpi);
        Assert.True(clear.Count(value => value == 255) > 0.8 * clear.Length);
        Assert.InRange(clear.Count(value => value < 100), 0.01 * clear.Length, 0.1 * clear.Length);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Feet_of_letters_are_no_ruled_line(bool isFeet, int lines)
    {
        // Serifs of 9 pixels, 2 apart, each with a stem of 3 pixels on it; or a line all the way.
        byte[] grey = new byte[400 * 60];
        Array.Fill(grey, (byte)240);
        for (int x = 100; x < 240; x++)
        {
            int within = (x - 100) % 11;
            for (int y = 20; y <= 40; y++)
            {
                bool isInk = isFeet ? (y >= 39 ? within < 9 : within is >= 3 and < 6) : y >= 39;
                grey[(y * 400) + x] = isInk ? (byte)30 : (byte)240;
            }
        }

        Assert.Equal(lines, LineScan.Across(new PagePicture(400, 60, 200, grey)).Count);
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
