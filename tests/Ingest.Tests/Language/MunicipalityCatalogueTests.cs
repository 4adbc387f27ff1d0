using Ingest.Language;

namespace Ingest.Tests.Language;

public sealed class MunicipalityCatalogueTests
{
    [Fact]
    public void Knows_every_municipality_and_region() =>
        Assert.Equal((290, 20), (MunicipalityCatalogue.All.Count(entry => !entry.IsRegion), MunicipalityCatalogue.All.Count(entry => entry.IsRegion)));

    [Theory]
    [InlineData("Falköpings", "Falköping", "1499")]
    [InlineData("BORÅS", "Borås", "1490")]
    [InlineData("Upplands-Bro", "Upplands-Bro", "0139")]
    public void Knows_a_municipality_by_its_name(string written, string name, string code) =>
        Assert.Equal(new Municipality(name, code, IsRegion: false), MunicipalityCatalogue.Named(written));

    [Fact]
    public void Region_Gotland_is_the_municipality_of_Gotland() =>
        Assert.Equal(new Municipality("Gotland", "0980", IsRegion: false), MunicipalityCatalogue.RegionNamed("Region Gotland"));

    [Theory]
    [InlineData("upplands-bro.se", "0139")]
    [InlineData("www.boras.se", "1490")]
    [InlineData("skane.se", "1200")]
    public void Knows_a_municipality_by_its_domain(string domain, string code) =>
        Assert.Equal(code, MunicipalityCatalogue.OfDomain(domain)?.Code);

    [Fact]
    public void A_district_boards_municipality_is_the_city() =>
        Assert.Equal("0180", MunicipalityCatalogue.OfDistrict("Skärholmens")?.Code);

    [Fact]
    public void Another_word_is_no_municipality() => Assert.Null(MunicipalityCatalogue.Named("Kommunens"));
}
