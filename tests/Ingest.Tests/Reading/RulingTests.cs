using Ingest.Papers;

namespace Ingest.Tests.Reading;

public class RulingTests
{
    [Theory]
    [InlineData("0.5 w 0 G", 0)]       // half a point, black
    [InlineData("0.1 w 0.75 G", 0)]    // a pale hairline
    [InlineData("2 w 0.3 G", 0)]
    public async Task The_lines_of_a_grid_are_found_where_they_are_drawn(string pen, int row)
    {
        IReadOnlyList<Ruling> rulings = await RulingsAsync(
            $"{pen} 72 600 m 500 600 l S 72 580 m 500 580 l S 72 560 m 500 560 l S 72 560 m 72 600 l S 300 560 m 300 600 l S 500 560 m 500 600 l S ");

        Assert.Equal([242, 262, 282], rulings.Where(r => r.IsHorizontal).Select(r => Math.Round(r.At)).Skip(row));
        Assert.Equal([72, 300, 500], rulings.Where(r => !r.IsHorizontal).Select(r => Math.Round(r.At)));
        Assert.All(rulings.Where(r => r.IsHorizontal), r => Assert.True(Math.Abs(r.From - 72) < 1.5 && Math.Abs(r.To - 500) < 1.5));
    }

    [Fact]
    public async Task The_edges_of_zebra_stripes_are_rulings()
    {
        IReadOnlyList<Ruling> rulings = await RulingsAsync("0.96 g 72 580 400 18 re f 72 544 400 18 re f 0.1 0.3 0.5 rg 72 598 400 20 re f ");

        double[] at = [.. rulings.Where(r => r.IsHorizontal).Select(r => r.At)];
        Assert.All([224.0, 244.0, 262.0, 280.0, 298.0], y => Assert.Contains(at, found => Math.Abs(found - y) < 1));
    }

    [Fact]
    public async Task Letters_and_underlinings_are_no_rulings()
    {
        IReadOnlyList<Ruling> rulings = await RulingsAsync(PdfSketch.Line(72, 600, "ILLHTE", size: 40) + PdfSketch.Line(72, 500, "understruken rubrik") + "72 498 93 0.6 re f ");

        Assert.Empty(rulings);
    }

    [Fact]
    public async Task Pages_of_running_text_are_not_looked_at()
    {
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Prose(36) + "72 300 400 1 re f "));

        Assert.Empty(paper.Pages[0].Rulings);
    }

    [Fact]
    public async Task A_page_of_posters_size_is_drawn_smaller()
    {
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(Cells() + "1 w 72 600 m 7000 600 l S ", "0 0 14400 14400", "/UserUnit 10"));

        Assert.Contains(paper.Pages[0].Rulings, ruling => ruling.IsHorizontal && Math.Abs(ruling.At - 13800) < 8);
    }

    private static async Task<IReadOnlyList<Ruling>> RulingsAsync(string drawing)
    {
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(Cells() + drawing));
        return paper.Pages[0].Rulings;
    }

    /// <summary>Words side by side, far below the drawing, so that the page is looked at.</summary>
    private static string Cells() => string.Concat(Enumerable.Range(0, 4).Select(i => PdfSketch.Line(72, 400 - (20 * i), "rad") + PdfSketch.Line(300, 400 - (20 * i), "1 204")));
}
