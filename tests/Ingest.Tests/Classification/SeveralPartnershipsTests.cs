using Ingest.Classification;
using Ingest.Papers;
using Ingest.Tests.Extraction.Agreements;

namespace Ingest.Tests.Classification;

/// <summary>A title that only counts partnerships is of particular ones where the body enters, prolongs or refuses them.</summary>
public sealed class SeveralPartnershipsTests
{
    [Theory]
    [InlineData("Två idéburna offentliga partnerskap inom folkbildning", "# Beslut ¶ Kultur- och utbildningsnämnden beslutar att godkänna överenskommelserna om de idéburna offentliga partnerskapen Läslyktan och Vävstugan.", Category.IopAgreement)]
    [InlineData("Idéburna offentliga partnerskap för unga från 2027", "# Beslut ¶ Barn- och utbildningsnämnden beslutar att godkänna de tre överenskommelser om idéburet offentligt partnerskap som redovisas i tabellen.", Category.IopAgreement)]
    [InlineData("Tre idéburna offentliga partnerskap", "# Förslag till beslut ¶ 1. Socialnämnden godkänner överenskommelserna med Ekby Ryttare, Ekby Vänner och Föreningen Tråget.", Category.IopAgreement)]
    [InlineData("Nämndens idéburna offentliga partnerskap", "# Beslut ¶ Socialnämnden förlänger samtliga partnerskap med ett år.", Category.IopAgreement)]
    [InlineData("Rapport om idéburna offentliga partnerskap", "# Beslut ¶ Socialnämnden godkänner rapporten om partnerskapen.", Category.Other)]
    [InlineData("Riktlinjer för idéburna offentliga partnerskap", "# Beslut ¶ Socialnämnden antar riktlinjerna för partnerskap med föreningar.", Category.Other)]
    [InlineData("Nämndens idéburna offentliga partnerskap", "# Beslut ¶ Socialnämnden godkänner sammanställningen av partnerskapen.", Category.Other)]
    public void Decides_whether_they_are_particular_ones(string title, string paper, Category expected)
    {
        (PaperLayout layout, ClassifiedMatter drawn) = Drawn.Matter(title, Category.Other, [.. Written.Blocks(paper)]);
        Matter matter = drawn.Matter with { Sections = [drawn.Matter.Sections[0] with { Kind = SectionKind.Memo }] };
        Assert.Equal(expected, MatterClassifier.Classify(layout, matter).Category);
    }
}
