using System.Globalization;
using Ingest.Papers;

namespace Ingest.Tests.Golden;

/// <summary>Every record of every sample paper: its quote stands on its page, and the words whose middle lies in its box are the quote's.</summary>
[Collection(nameof(SamplePapers))]
public sealed class QuoteTests(SamplePapers papers)
{
    public static TheoryData<string> Papers => [.. SamplePapers.Names];

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_words_in_the_box_are_the_quotes(string name)
    {
        string[] differing =
        [
            .. from record in Records(name)
               where Letters(record.Source.Quote) != Letters(WordsIn(name, record.Source))
               select record.Source.Quote,
        ];
        Assert.Empty(differing);
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void No_quote_is_longer_than_the_contract_allows(string name) =>
        Assert.DoesNotContain(Records(name), record => record.Source.Quote.Length is 0 or > Quotation.MostCharacters);

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Ids_are_unique_and_the_same_on_a_second_reading(string name)
    {
        string[] ids = Ids(papers.Read[name]);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids, Ids(await SamplePapers.ReadAsync(name)));
    }

    /// <summary>The quotes together hold words: a paper folder without records in any paper would make the others empty tests.</summary>
    [Fact]
    public void There_are_records_to_look_at() =>
        Assert.True(SamplePapers.Names.Sum(name => Records(name).Count()) > 400);

    private static string[] Ids(Ingestion ingestion) =>
        [.. SamplePapers.Json(ingestion).Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("\"id\":", StringComparison.Ordinal)).Skip(1)];

    private IEnumerable<IRecord> Records(string name) => papers.Read[name].Items.SelectMany(item => item.Records.All);

    /// <summary>Looked up in the page's words with the box as the contract prints it, to a thousandth of a point.</summary>
    private string WordsIn(string name, Provenance source)
    {
        Page page = papers.Read[name].Paper.PageNumbered(source.Page);
        return string.Join(' ', page.Words.Where(word => source.Box.HoldsMiddleOf(word.Box)).Select(word => word.Text));
    }

    /// <summary>The letters in a fixed order: cells are quoted in their own order, and a hyphen at a line's end is dropped.</summary>
    private static string Letters(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '-' && letter != '\u00AD').Order()).ToUpper(CultureInfo.InvariantCulture);
}
