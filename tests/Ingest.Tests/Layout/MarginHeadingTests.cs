using Ingest.Papers;

namespace Ingest.Tests.Layout;

public sealed class MarginHeadingTests
{
    private const string Agreement = """
        Grannens hand

        Parter              Åstads kommun genom socialnämnden, nedan kallad kommunen i avtalet

                            Föreningen Steget, nedan kallad föreningen i hela detta avtal


        Mål och resultat    Parterna vill att fler äldre ska få sällskap i vardagen. Under året ska

                            • minst 40 äldre få besök varje vecka av någon i föreningens krets
                            • minst 20 frivilliga delta i arbetet och få handledning av kommunen


        Ersättning          Kommunen betalar till föreningen enligt tabellen här under, kronor.

                            Ändamål              2025      2026
                            Personal          400 000   410 000
                            Lokal              90 000    95 000

                            Beloppen räknas inte upp under avtalstiden utan gäller som de står.


        Avtalstid           Avtalet gäller från den 1 januari 2025 till den 31 december 2026.
        """;

    [Fact]
    public void Headings_in_the_margin_head_the_text_beside_them()
    {
        PaperLayout layout = PageArt.LayOut(Agreement);
        Assert.Equal(["Heading: Parter", "Heading: Mål och resultat", "Heading: Ersättning", "Heading: Avtalstid"], layout.Texts().Where(text => text.StartsWith("Heading", StringComparison.Ordinal)));
        Assert.Contains("Paragraph: Avtalet gäller från den 1 januari 2025 till den 31 december 2026.", layout.Texts());
    }

    [Fact]
    public void A_table_beside_such_a_heading_is_a_table_of_its_own() =>
        Assert.Contains("Personal | 400 000 | 410 000", PageArt.LayOut(Agreement).OnlyTable().Rows());

    [Fact]
    public void A_table_of_labels_and_short_texts_stays_a_table() =>
        Assert.Equal(2, PageArt.LayOut("""
            Insats              Ansvarig
            Besök i hemmet      Föreningen Steget
            Handledning         Kommunens samordnare
            Lokal för träffar   Kommunen
            Utbildning          Föreningen Steget
            """).OnlyTable().ColumnCount);
}
