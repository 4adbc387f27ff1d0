using Ingest.Language;

namespace Ingest.Tests.Language;

public sealed class DecisionHeadingsTests
{
    [Theory]
    [InlineData("Beslut")]
    [InlineData("Nämndens beslut:")]
    [InlineData("Arbetsmarknads- och vuxenutbildningsnämndens beslut")]
    [InlineData("Kommunstyrelsen beslutar")]
    [InlineData("Beslutar")]
    [InlineData("Beslutade")]
    [InlineData("Beslutas")]
    [InlineData("Beslutar att")]
    [InlineData("Har beslutat följande:")]
    [InlineData("Sammanträdets beslut")]
    [InlineData("Mötets beslut:")]
    [InlineData("Nämndens beslut i ärendet")]
    [InlineData("Beslut i ärendet")]
    [InlineData("Beslut i nämnden")]
    [InlineData("Beslut vid sammanträdet")]
    [InlineData("BESLUT")]
    [InlineData("Kommunstyrelsens arbetsutskotts beslut")]
    [InlineData("Utskottet fattar beslut")]
    [InlineData("Fattar följande beslut")]
    [InlineData("Nämndens slutliga beslut")]
    [InlineData("Följande beslut fattades:")]
    [InlineData("Beslut och motivering")]
    [InlineData("Nämnden beslutade")]
    public void Knows_a_heading_over_what_was_decided(string line) => Assert.Equal("Decided", $"{DecisionHeadings.Read(line)}");

    [Theory]
    [InlineData("Förslag till beslut")]
    [InlineData("Förvaltningens förslag till beslut:")]
    [InlineData("Beslutsförslag")]
    [InlineData("FÖRSLAG TILL BESLUT")]
    [InlineData("Förslag till socialnämnden")]
    [InlineData("Fritidskontorets förslag")]
    public void Knows_a_heading_over_what_is_proposed(string line) => Assert.Equal("Proposed", $"{DecisionHeadings.Read(line)}");

    [Theory]
    [InlineData("Arbetsutskottets förslag till beslut")]
    [InlineData("Förslag till beslut på sammanträdet")]
    public void Knows_what_others_propose(string line) => Assert.Equal("Secondary", $"{DecisionHeadings.Read(line)}");

    [Theory]
    [InlineData("Beslutet skickas till")]
    [InlineData("Beslutsunderlag")]
    [InlineData("Tidigare beslut")]
    [InlineData("Delegationsbeslut")]
    [InlineData("Beslutande")]
    [InlineData("Beslutsgång")]
    [InlineData("Beslutsdatum")]
    [InlineData("Beslut till")]
    [InlineData("Beslut enligt delegation")]
    [InlineData("Delegationens beslut")]
    [InlineData("Kommunstyrelsens beslut 2024-02-03 § 12")]
    public void Other_lines_are_no_such_heading(string line) => Assert.Null(DecisionHeadings.Read(line));
}
