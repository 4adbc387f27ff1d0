using Ingest.Language;

namespace Ingest.Tests.Language;

public sealed class BodyNamesTests
{
    [Theory]
    [InlineData("Socialnämndens beslut", "Socialnämnden")]
    [InlineData("för vård- och omsorgsnämnden godkänns", "Vård- och omsorgsnämnden")]
    [InlineData("Kommunstyrelsens arbetsutskott beslutar", "Kommunstyrelsens arbetsutskott")]
    [InlineData("Nämnden för arbete och välfärd beslutar", "Nämnden för arbete och välfärd")]
    [InlineData("Hälso- och sjukvårdsnämnden", "Hälso- och sjukvårdsnämnden")]
    [InlineData("Kultur-, idrotts- och fritidsnämnden föreslås", "Kultur-, idrotts- och fritidsnämnden")]
    [InlineData("Tekniska nämnden antar", "Tekniska nämnden")]
    [InlineData("Skärholmens stadsdelsnämnd", "Skärholmens stadsdelsnämnd")]
    [InlineData("kommunfullmäktiges mål", "Kommunfullmäktige")]
    [InlineData("Driftnämnden Vård och omsorg beslutar", "Driftnämnden Vård och omsorg")]
    [InlineData("Göteborgs Stad genom Socialnämnden Nordost", "Socialnämnden Nordost")]
    [InlineData("Socialnämnden Datum", "Socialnämnden")]
    [InlineData("Arbete och välfärdsnämnden godkänner", "Arbete och välfärdsnämnden")]
    [InlineData("Barn och utbildningsnämndens ordförande", "Barn och utbildningsnämnden")]
    [InlineData("Kultur & fritidsnämnden beslutar", "Kultur & fritidsnämnden")]
    [InlineData("till stöd för barn och socialnämnden", "Socialnämnden")]
    [InlineData("Ungdomar och socialnämnden möts", "Socialnämnden")]
    public void Names_a_body_in_the_nominative(string text, string name) => Assert.Equal([name], BodyNames.In(text).Select(found => found.Name));

    [Theory]
    [InlineData("Länsstyrelsen har yttrat sig")]
    [InlineData("nämnden beslutar")]
    [InlineData("Socialstyrelsen rekommenderar")]
    public void Authorities_and_bare_words_are_no_body(string text) => Assert.Empty(BodyNames.In(text));

    [Theory]
    [InlineData("SOCIALNÄMNDEN", "Socialnämnden")]
    [InlineData("VÅRD OCH OMSORGSNÄMNDEN", "Vård och omsorgsnämnden")]
    [InlineData("Nämnden för funktionsstöd", "Nämnden för funktionsstöd")]
    public void Knows_a_line_that_is_a_bodys_name(string line, string name) => Assert.Equal(name, BodyNames.Whole(line));

    [Fact]
    public void A_line_with_more_is_no_bodys_name() => Assert.Null(BodyNames.Whole("Socialnämnden godkänner rapporten"));
}
