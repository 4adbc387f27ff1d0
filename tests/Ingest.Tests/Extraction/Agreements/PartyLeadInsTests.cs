using Ingest.Extraction.Agreements;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Agreements;

public sealed class PartyLeadInsTests
{
    [Theory]
    [InlineData("Detta avtal om idéburet offentligt partnerskap har denna dag ingåtts mellan")]
    [InlineData("En överenskommelse om idéburet offentligt partnerskap mellan följande parter:")]
    [InlineData("Parter:")]
    [InlineData("mellan")]
    [InlineData("Som parter i avtalet står:")]
    [InlineData("Förteckning över parterna:")]
    [InlineData("Parter i partnerskapet är följande:")]
    [InlineData("Parterna är:")]
    [InlineData("Partnerskapet bildas av:")]
    public void Names_stand_below_a_line_that_leads_them_in(string lead) => Assert.Equal(
        ["Åstads kommun", "Föreningen Steget", "Nätverket Gränslöst"],
        Parties(
            Written.Paragraph(lead),
            Written.Item("1. Åstads kommun (org.nr 212000-2882), 981 85 Åstad, härefter benämnd ”Kommunen”,"),
            Written.Item("2. Föreningen Steget (org.nr 802441-3182), Box 14, 981 21 Åstad, härefter benämnd ”Föreningen”, och"),
            Written.Paragraph("Nätverket Gränslöst"),
            Written.Paragraph("Verdandi Norrbo har tidigare drivit mötesplatsen tillsammans med kommunen.")));

    [Fact]
    public void What_parties_are_to_do_leads_in_nothing() =>
        Assert.DoesNotContain(Read(Written.Paragraph("Parterna ska gemensamt:"), Written.Paragraph("Åstads kommun")), block => block.Clause == Clause.Parties);

    [Fact]
    public void A_sentence_that_speaks_of_parties_leads_in_nothing() =>
        Assert.DoesNotContain(Read(Written.Paragraph("Samarbetet ska utgå från tillit mellan parterna."), Written.Paragraph("Åstads kommun")), block => block.Clause == Clause.Parties);

    private static string[] Parties(params Block[] blocks) =>
        [.. PartyClause.Read(PartyLines.Of(Read(blocks).Where(block => block.Clause == Clause.Parties).Select(block => block.Block)), "test", 1).Select(party => party.Name)];

    private static IEnumerable<ClauseBlock> Read(params Block[] blocks) => ClauseReading.Of(blocks.Select((block, i) => (block, i)), PaperRole.Agreement);
}
