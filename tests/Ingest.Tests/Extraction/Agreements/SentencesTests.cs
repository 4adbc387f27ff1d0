using Ingest.Extraction.Agreements;

namespace Ingest.Tests.Extraction.Agreements;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Avtalet gäller t.o.m. 2026-12-31. Det kan förlängas.", 2)]
    [InlineData("Bidraget är 1.000.000 kr/år. Kommunen betalar i förskott.", 2)]
    [InlineData("Föreningen Steget, org. nr. 802441-3182, deltar.", 1)]
    [InlineData("1. Åstads kommun", 1)]
    [InlineData("Hyra, el m.m. Kommunen svarar för kostnaden.", 2)]
    public void Ends_where_a_sentence_ends(string text, int sentences) =>
        Assert.Equal(sentences, Sentences.Of(Written.Sentence(text)).Length);

    [Fact]
    public void A_paragraph_broken_by_a_page_is_one_sentence() => Assert.Equal(
        ["Partnerskapet gäller från och med 2025-01-01 till och med 2026-12-31."],
        Written.Statements(Clause.Term, Written.Paragraph("Partnerskapet gäller från och med 2025-01-01 till"), Written.Paragraph("och med 2026-12-31.")).Select(statement => statement.Text));

    [Fact]
    public void A_label_before_a_colon_is_a_heading() =>
        Assert.Equal(Clause.Term, Written.Statements(Clause.None, Written.Paragraph("Avtalstid: 2025-01-01–2026-12-31"))[0].Clause);
}
