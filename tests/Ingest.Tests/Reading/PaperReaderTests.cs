using Ingest.Papers;

namespace Ingest.Tests.Reading;

public class PaperReaderTests
{
    [Fact]
    public async Task Words_stand_where_the_page_shows_them()
    {
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Line(72, 742, "Överenskommelse om bidrag")));

        Word first = paper.Pages[0].Words[0];
        Assert.Equal("Överenskommelse", first.Text);
        Assert.InRange(first.Box.X0, 71, 73);
        Assert.InRange(first.Box.Y1, 99, 104); // the baseline is 100 points from the top
        Assert.Empty(issues);
    }

    [Fact]
    public async Task Words_know_their_typeface()
    {
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Line(72, 742, "Rubrik", "F2", 16) + PdfSketch.Line(72, 700, "brödtext", "F1", 10.5)));

        Typeface heading = Assert.IsType<Typeface>(paper.Pages[0].Words[0].Typeface);
        Typeface body = Assert.IsType<Typeface>(paper.Pages[0].Words[1].Typeface);
        Assert.True(heading.Bold);
        Assert.Equal(16, heading.Size, 0.4);
        Assert.False(body.Bold);
        Assert.Equal(10.5, body.Size, 0.4);
    }

    [Fact]
    public async Task A_turned_page_is_read_as_displayed()
    {
        string upright = "q 0 1 -1 0 595 0 cm " + PdfSketch.Line(100, 500, "Liggande tabell på sidan") + "Q";
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(upright, more: "/Rotate 90"));

        Page page = paper.Pages[0];
        Assert.Equal((842, 595), (page.Width, page.Height));
        Assert.Equal("Liggande", page.Words[0].Text);
        Assert.InRange(page.Words[0].Box.X0, 99, 101);
        Assert.True(page.Words[0].Box.Width > page.Words[0].Box.Height);
    }

    [Fact]
    public async Task A_cut_page_counts_from_the_corner_that_is_displayed_and_drops_what_is_cut_off()
    {
        string content = PdfSketch.Line(72, 742, "Synligt") + PdfSketch.Line(2, 830, "skärmärke");
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(content, more: "/CropBox[50 20 545 792]"));

        Page page = paper.Pages[0];
        Assert.Equal("Synligt", ReadPdf.TextOf(page));
        Assert.Equal((495, 772), (page.Width, page.Height));
        Assert.InRange(page.Words[0].Box.X0, 21, 23);
        Assert.NotNull(page.Words[0].Typeface);
    }

    [Fact]
    public async Task Personal_numbers_are_masked_before_anything_else_sees_them()
    {
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Line(72, 742, "Beslut rörande 19121212-1212 och 802481-1223 (121212- 1212)")));

        Assert.Equal("Beslut rörande ********-**** och 802481-1223 (******- ****)", ReadPdf.TextOf(paper.Pages[0]));
    }

    [Fact]
    public async Task A_blank_page_is_just_blank()
    {
        (Paper paper, IReadOnlyList<Issue> issues) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Prose()).Page(""));

        Assert.Equal([1, 2], paper.Pages.Select(page => page.Number));
        Assert.Empty(paper.Pages[1].Words);
        Assert.Empty(issues);
    }

    [Fact]
    public async Task Progress_reaches_the_number_of_pages()
    {
        int most = 0;
        var options = new Ingest.Reading.ReadingOptions { Progress = progress => most = Math.Max(most, progress.PagesRead) };
        var pdf = new PdfSketch();
        for (int i = 0; i < 120; i++)
        {
            pdf.Page(PdfSketch.Line(72, 700, "sida med några ord"));
        }

        (Paper paper, _) = await ReadPdf.OfAsync(pdf.ToBytes(), options: options);

        Assert.Equal(120, most);
        Assert.Equal(Enumerable.Range(1, 120), paper.Pages.Select(page => page.Number));
    }
}
