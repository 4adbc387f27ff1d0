using Ingest.Papers;

namespace Ingest.Tests.Papers;

public sealed class PassageTests
{
    [Fact]
    public void Mends_a_word_broken_at_a_lines_end() =>
        Assert.Equal("med förlängning", Passage.Of([Line("med", "förläng-"), Line("ning")]).Text);

    [Fact]
    public void Keeps_a_hyphen_that_belongs_to_the_word() =>
        Assert.Equal("vård- och omsorg", Passage.Of([Line("vård-"), Line("och", "omsorg")]).Text);

    [Theory]
    [InlineData("OSA-", "anställning", "OSA-anställning")]
    [InlineData("2026-01-", "01–2028-12-31", "2026-01-01–2028-12-31")]
    [InlineData("14-", "dagarsperiod", "14-dagarsperiod")]
    public void Parts_nothing_at_a_hyphen_that_stays(string last, string first, string expected) =>
        Assert.Equal(expected, Passage.Of([Line(last), Line(first)]).Text);

    [Theory]
    [InlineData("−536 031 00", "0", "−536 031 000")]
    [InlineData("(12 4", "50)", "(12 450)")]
    [InlineData("1 26", "4", "1 264")]
    [InlineData("12 300", "45", "12 300 45")]
    [InlineData("1 26", "45", "1 26 45")]
    [InlineData("2024 12", "1", "2024 12 1")]
    public void A_figure_broken_within_three_digits_is_one(string last, string first, string expected) =>
        Assert.Equal(expected, Passage.Of([Line(last.Split(' ')), Line(first)]).Text);

    [Fact]
    public void Knows_which_words_a_slice_stands_in()
    {
        Passage passage = Passage.Of([Line("med", "förläng-"), Line("ning", "här")]);
        Assert.Equal(["förläng-", "ning"], passage.WordsAt(4, 11).Select(word => word.Word.Text));
    }

    private static TextLine Line(params string[] words) =>
        new(1, [.. words.Select((word, i) => new Word(word, new Box(i * 50, 0, (i * 50) + 40, 10)))]);
}
