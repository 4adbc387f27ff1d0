using Ingest.Papers;

namespace Ingest.Tests.Reading;

public class KernedWordsTests
{
    [Theory]
    [InlineData(105, "Innan lekplatsen blir klar far nu alla barn vara med om planen")] // poppler takes it for a space
    [InlineData(278, "Innan lekplatsen blir klar f ar nu alla barn vara med om planen")] // a space, though not as a letter
    public async Task A_gap_that_is_half_a_space_parts_no_word(int thousandths, string expected)
    {
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(
            PdfSketch.Prose(12) + $"BT /F1 11 Tf 72 200 Td [(Innan lekplatsen blir klar f) -{thousandths} (ar nu alla barn vara med om planen)] TJ ET "));

        Assert.Contains(expected, ReadPdf.TextOf(paper.Pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_set_tight_keeps_its_words()
    {
        string tight = string.Join(" -110 ", "alla barn kan vara med om planen".Split(' ').Select(word => $"({word})"));
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Prose(12) + $"BT /F1 11 Tf 72 200 Td [{tight}] TJ ET "));

        Assert.Contains("alla barn kan vara med om planen", ReadPdf.TextOf(paper.Pages[0]), StringComparison.Ordinal);
    }
}
