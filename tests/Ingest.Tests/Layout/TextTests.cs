using Ingest.Papers;

namespace Ingest.Tests.Layout;

public sealed class TextTests
{
    [Fact]
    public void Tells_headings_from_paragraphs_by_their_place() =>
        Assert.Equal(
            [
                "Heading: Förslag till beslut",
                "Paragraph: Nämnden godkänner rapporten och lämnar den till kommunstyrelsen för kännedom och behandling i december.",
                "Heading: 2.1 Ekonomi",
                "Paragraph: Kostnaden ryms inom ramen. Den betalas med medel som redan är avsatta för föreningslivet i kommunen.",
            ],
            PageArt.LayOut("""
                Förslag till beslut
                Nämnden godkänner rapporten och lämnar den till kommunstyrelsen för
                kännedom och behandling i december.

                2.1 Ekonomi
                Kostnaden ryms inom ramen. Den betalas med medel som redan är avsatta
                för föreningslivet i kommunen.
                """).Texts());

    [Fact]
    public void Tells_list_items_by_their_marks_and_keeps_their_lines_together() =>
        Assert.Equal(
            [
                "Paragraph: Föreningen ska under avtalstiden ansvara för följande uppgifter i huset:",
                "ListItem: • hålla öppet fyra kvällar i veckan och därutöver under lov då skolorna är stängda",
                "ListItem: • anställa en ledare",
            ],
            PageArt.LayOut("""
                Föreningen ska under avtalstiden ansvara för följande uppgifter i huset:
                •  hålla öppet fyra kvällar i veckan och därutöver under lov då skolorna
                   är stängda
                •  anställa en ledare
                """).Texts());

    [Fact]
    public void Reads_columns_of_text_one_after_the_other() =>
        Assert.Equal(
            ["Paragraph: Anna Ek Ordförande", "Paragraph: Bo Alm Förvaltningschef"],
            PageArt.LayOut("""
                Anna Ek                                  Bo Alm
                Ordförande                               Förvaltningschef
                """).Texts());

    [Fact]
    public void Joins_a_sentence_that_goes_on_over_the_page() =>
        Assert.Contains(
            "Paragraph: Nämnden följer verksamheten noga och kommer att återkomma med ett förslag till hur den kan utvecklas.",
            PageArt.LayOut(
                "Nämnden följer verksamheten noga och kommer att återkomma med ett",
                "förslag till hur den kan utvecklas.").Texts());

    [Fact]
    public void Finds_no_table_in_paragraphs_with_figures() =>
        Assert.Empty(PageArt.LayOut("""
            Kostnaden är 350 000 kronor per år och betalas i två delar, 175 000 kronor
            i februari och 175 000 kronor i augusti. Under 2024 betalades 340 000 kr,
            och 2023 var summan 320 000 kronor. Antalet besök ökade från 1 200 till
            1 310 och väntas 2025 bli 1 400 om öppettiderna är desamma.
            """).Tables());

    [Fact]
    public void Finds_no_table_in_an_address_or_a_contents_list() =>
        Assert.Empty(PageArt.LayOut("""
            Innehåll
            1 Inledning..........................................   3
            2 Ekonomi............................................   5
            3 Mål................................................  11

            Postadress           Besöksadress          Telefon
            123 45 Ängby         Storgatan 1           0123-45 67 00
            """).Tables());

    [Fact]
    public void A_list_that_begins_right_under_the_head_is_the_pages_body() =>
        Assert.Equal(
            ["Länsstyrelsen, beslut 2024-09-18, Bidrag till vård", "Kommunstyrelsen, protokollsutdrag 2024-09-12 § 198, Uppföljning av kontroll"],
            PageArt.LayOut("""
                Ängby kommun                      PROTOKOLL

                Länsstyrelsen, beslut 2024-09-18, Bidrag till vård

                Kommunstyrelsen, protokollsutdrag 2024-09-12 § 198, Uppföljning av kontroll
                """).Texts().Select(text => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]).TakeLast(2));

    [Fact]
    public void Sets_running_heads_page_numbers_and_a_letters_head_aside()
    {
        PaperLayout layout = PageArt.LayOut(12, 40, Letter("1 (2)"), Letter("2 (2)"));
        Assert.All(layout.Pages, page => Assert.Equal(["Ängby kommun", $"{page.Number} (2)", "Handläggare", "Datum", "Dnr KN 2024/7"], page.Masthead.Select(line => line.Text)));
        Assert.All(layout.Texts(), text => Assert.DoesNotContain("KN 2024/7", text, StringComparison.Ordinal));

        static string Letter(string number) => $"""
            Ängby kommun                                          {number}
            Handläggare               Datum                       Dnr KN 2024/7


            Nämnden har under året haft åtta möten och behandlat {number[..1]} frågor om föreningslivet.
            """;
    }
}
