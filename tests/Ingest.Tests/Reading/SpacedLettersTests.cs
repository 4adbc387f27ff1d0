using Ingest.Papers;

namespace Ingest.Tests.Reading;

public class SpacedLettersTests
{
    [Theory]
    [InlineData(200, "TILLÄGGSAVTAL NR 2", "TILLÄGGSAVTAL NR 2")]
    [InlineData(350, "SAMMANTRÄDESPROTOKOLL", "SAMMANTRÄDESPROTOKOLL")]
    [InlineData(300, "Överenskommelse om partnerskap", "Överenskommelse om partnerskap")]
    public async Task Letters_set_apart_are_read_as_the_words_they_make(int thousandths, string set, string read) =>
        Assert.Contains(read, await TextOfAsync(Spaced(set, thousandths)), StringComparison.Ordinal);

    [Theory]
    [InlineData("S V C M L KD MP SD")] // parties
    [InlineData("M T O T F L S")] // weekdays
    [InlineData("KS AU KF SN")]
    [InlineData("ska f r en till")] // one word parted by its face
    public async Task Short_words_an_ordinary_space_apart_stay_as_they_are(string line) =>
        Assert.Contains(line, await TextOfAsync($"({line})"), StringComparison.Ordinal);

    private static async Task<string> TextOfAsync(string shown)
    {
        (Paper paper, _) = await ReadPdf.OfAsync(new PdfSketch().Page(PdfSketch.Prose(12) + $"BT /F1 11 Tf 72 200 Td [{shown}] TJ ET "));
        return ReadPdf.TextOf(paper.Pages[0]);
    }

    /// <summary>Each letter moved off the one before, in thousandths of the type's size.</summary>
    private static string Spaced(string text, int thousandths) =>
        string.Join($" -{thousandths} ", text.Select(letter => letter switch { 'Ä' => "(\\304)", 'Ö' => "(\\326)", 'ö' => "(\\366)", _ => $"({letter})" }));
}
