using Ingest.Language;

namespace Ingest.Tests.Language;

public sealed class FindingsTests
{
    [Fact]
    public void An_amount_hides_its_number() => Assert.Equal(["amount"], Kinds("bidrag om 350 000 kr"));

    [Fact]
    public void A_period_hides_its_dates() => Assert.Equal(["period"], Kinds("2025-01-01 – 2025-12-31"));

    [Fact]
    public void A_diary_number_hides_its_year() => Assert.Equal(["diary_number"], Kinds("Dnr SBN 2022-00100"));

    [Fact]
    public void A_personal_number_is_no_organisation_number() => Assert.Equal(["personal_number"], Kinds("121212-1212"));

    [Fact]
    public void Places_are_those_of_the_text_as_printed()
    {
        const string Text = "Kommunen ger FEM\u00A0MILJONER kronor varje år.";
        Finding amount = Assert.Single(Findings.In(Text));
        Assert.Equal("FEM\u00A0MILJONER kronor", amount.Text);
        Assert.Equal(amount.Text, Text[amount.Offset..amount.End]);
    }

    [Fact]
    public void Nothing_is_seen_in_nothing() => Assert.Empty(Findings.In(string.Empty));

    private static IEnumerable<string> Kinds(string text) => Findings.In(text).Select(finding => finding.Kind);
}
