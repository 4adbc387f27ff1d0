using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Mending;

namespace Ingest.Tests.Reading.Ocr;

public sealed class GroupColumnsTests
{
    [Theory]
    [InlineData("toot Flickor Pojkar", "Totalt Flickor Pojkar")]
    [InlineData("Toton Kvinnor Män", "Totalt Kvinnor Män")]
    [InlineData("Totalt Fickor Pojkar", "Totalt Flickor Pojkar")]
    [InlineData("Budget Flickor Pojkar", "Budget Flickor Pojkar")]
    [InlineData("toot Flickor Lokaler", "toot Flickor Lokaler")]
    public void In_line_with_two_groups_stands_a_third(string read, string mended) => Assert.Equal(mended, Mended(read, 0));

    [Fact]
    public void What_stands_elsewhere_stays() => Assert.Equal("toot Flickor Pojkar", Mended("toot Flickor Pojkar", 60));

    private static string Mended(string words, double aside)
    {
        OcrWord[] read = [.. words.Split(' ').Select((text, row) => new OcrWord(text, 0.9, row == 0 ? aside : 0, row * 30, (row == 0 ? aside : 0) + (text.Length * 10), (row * 30) + 20, (row * 30) + 20))];
        return string.Join(' ', GroupColumns.Mend([.. read.Select(word => new List<OcrWord> { word })]).Select(row => row[0].Text));
    }
}
