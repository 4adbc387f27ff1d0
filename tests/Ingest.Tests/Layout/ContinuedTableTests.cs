using Ingest.Papers;

namespace Ingest.Tests.Layout;

public sealed class ContinuedTableTests
{
    private const string Upper = """
        Rad               2021      2022
        Politik             10        12
        Lokaler            300       310
        """;

    [Theory]
    [InlineData("")]
    [InlineData("Rad               2021      2022\n")]
    public void Joins_a_table_over_pages_and_drops_a_repeated_header(string header)
    {
        Table table = PageArt.LayOut(Upper, header + """
            Personal          4 100     4 250
            Summa             4 410     4 572
            """).OnlyTable();
        Assert.Equal(["# Rad | 2021 | 2022", "Politik | 10 | 12", "Lokaler | 300 | 310", "Personal | 4 100 | 4 250", "Summa | 4 410 | 4 572"], table.Rows());
        Assert.Equal([1, 1, 1, 2, 2], table.Rows.Select(row => row.Page));
    }

    [Fact]
    public void A_section_under_a_repeated_header_begins_there() =>
        Assert.Equal(
            ["# Rad | 2021 | 2022", "Barn <3>", "Lokaler | 300 | 310", "Netto | 300 | 310", "Äldre <3>", "Personal | 4 100 | 4 250", "Netto | 4 100 | 4 250"],
            PageArt.LayOut(
                """
                -----------------------------------
                |Rad             |   2021 |   2022|
                -----------------------------------
                |Barn                             |
                -----------------------------------
                |Lokaler         |    300 |    310|
                -----------------------------------
                |Netto           |    300 |    310|
                -----------------------------------
                """,
                """
                -----------------------------------
                |Rad             |   2021 |   2022|
                -----------------------------------
                |Äldre                            |
                -----------------------------------
                |Personal        |  4 100 |  4 250|
                -----------------------------------
                |Netto           |  4 100 |  4 250|
                -----------------------------------
                """).OnlyTable().Rows());

    [Fact]
    public void Leaves_a_table_with_another_header_alone() =>
        Assert.Equal(2, PageArt.LayOut(Upper, """
            Grupp             Antal     Andel
            Barn                 10      12 %
            Vuxna               300      88 %
            """).Tables().Count());

    [Fact]
    public void One_row_over_the_page_goes_on_with_the_table() =>
        Assert.Equal(["# Rad | 2021 | 2022", "Politik | 10 | 12", "Lokaler | 300 | 310", "Summa | 310 | 322"], PageArt.LayOut(Upper, """
            Summa              310       322

            Hyrorna steg under året, och flera lokaler stod tomma till sommaren.
            """).OnlyTable().Rows());

    [Fact]
    public void A_row_over_the_page_that_no_figures_tell_from_a_header_goes_on_with_the_table() =>
        Assert.Equal(
            ["# Dnr | Åtgärd | Datum", "BYGG 2025/588 | Bygglov för uthus | 2025-11- / 04", "BYGG 2024/17 | Rivningslov | 2025-11- / 05", "BYGG 2025/640 | Marklov | 2025-11- / 14", "BYGG 2025/655 | Bygglov för skylt | 2025-11- / 18"],
            PageArt.LayOut("""
                -----------------------------------------------
                |Dnr            |Åtgärd             |Datum    |
                -----------------------------------------------
                |BYGG 2025/588  |Bygglov för uthus  |2025-11- |
                |               |                   |04       |
                -----------------------------------------------
                |BYGG 2024/17   |Rivningslov        |2025-11- |
                |               |                   |05       |
                -----------------------------------------------
                """, """
                -----------------------------------------------
                |BYGG 2025/640  |Marklov            |2025-11- |
                |               |                   |14       |
                -----------------------------------------------
                |BYGG 2025/655  |Bygglov för skylt  |2025-11- |
                |               |                   |18       |
                -----------------------------------------------
                """).OnlyTable().Rows());

    [Fact]
    public void A_line_of_text_with_a_figure_is_no_row_of_the_table_before() =>
        Assert.Single(PageArt.LayOut(Upper, """
            Av 322 tkr gick hälften till hyror i de lokaler som stod tomma under sommaren.
            """).OnlyTable().Rows(), row => row == "Lokaler | 300 | 310");

    [Theory]
    [InlineData("", "")]
    [InlineData("Trygga barn växer\n", "")]
    [InlineData("", "Trygga barn växer\n\n")]
    public void A_header_left_alone_heads_the_rows_of_the_next_page(string below, string above)
    {
        string[] rows = PageArt.LayOut($"""
            Nämnden följer målen två gånger om året, i samband med boksluten.

            Mått                    Mål 2024   Utfall 2023   Utfall 2024
            {below}
            """, above + """
            Antal besök              1 200         1 100         1 250
            Antal elever               300           290           310
            """).OnlyTable().Rows();
        Assert.Equal("# Mått | Mål 2024 | Utfall 2023 | Utfall 2024", rows[0]);
        Assert.Equal("Antal besök | 1 200 | 1 100 | 1 250", rows[^2]);
        Assert.Equal((below + above).Length > 0 ? ["Trygga barn växer"] : [], rows[1..^2].Select(row => row.Split(" |")[0].Replace(" <4>", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_header_left_alone_keeps_columns_that_it_does_not_name() =>
        Assert.Equal(
            ["# Mått |  | Utfall 2023 | Utfall 2024", "Besökare | Män | 1 100 | 1 250", "Elever | Kvinnor | 290 | 310"],
            PageArt.LayOut("""
                Mått                              Utfall 2023   Utfall 2024
                """, """
                Besökare              Män               1 100         1 250
                Elever            Kvinnor                 290           310
                """).OnlyTable().Rows());

    [Fact]
    public void A_header_left_alone_is_text_where_no_such_table_follows() =>
        Assert.Empty(PageArt.LayOut("""
            Mått                              Utfall 2023   Utfall 2024
            """, """
            Nämnden följer målen två gånger om året, i samband med boksluten.
            """).Tables());

    [Fact]
    public void One_row_under_its_header_goes_on_with_one_row_alone_on_the_next_page() =>
        Assert.Equal(["# Volym | Budget 2024 | Utfall 2024", "Boende | 237 | 270", "Kilometer skidspår | 2 294 | 2 352"], PageArt.LayOut(12, 60, """
            Arbetet med kvalitet har fått ta plats under året, och det märks i verksamheten.

            Volym                   Budget 2024         Utfall 2024
            Boende                          237                 270
            """, """
            Kilometer skidspår            2 294               2 352
            """).OnlyTable().Rows());

    [Fact]
    public void A_row_alone_over_a_page_is_no_head_of_the_foot_far_below_it()
    {
        string foot = $"{new string('\n', 54)}Ängby kommun, socialnämnden";
        Assert.Equal(["# Rad | 2021 | 2022", "Politik | 10 | 12", "Lokaler | 300 | 310", "Summa | 310 | 322"], PageArt.LayOut(12, 60, Upper + foot, $"Summa              310       322\n\n{foot}").OnlyTable().Rows());
    }

    [Fact]
    public void Labels_that_the_next_page_parts_into_columns_go_on_as_one() =>
        Assert.Equal(["# Resultatenhet | Budget | Utfall", "Enhet 28 | 2 036 | 1 998", "Enhet 29 | 2 073 | 2 034", "Enhet 30 | 2 110 | 2 070", "Enhet 31 | 2 147 | 2 106", "Summa | 70 340 | 69 120"], PageArt.LayOut(12, 60, """
            Alla belopp är tkr om inget annat anges, och enheterna står i ordning.

            Resultatenhet            Budget         Utfall
            Enhet 28                  2 036          1 998
            Enhet 29                  2 073          2 034
            """, """
            Enhet 30                  2 110          2 070
            Enhet 31                  2 147          2 106
            Summa                    70 340         69 120
            """).OnlyTable().Rows());

    [Fact]
    public void A_list_of_days_goes_on_over_the_page_without_its_header() =>
        Assert.Equal(
            ["2025-09-11 | MBN-351 | Dispens från föreskrifter | Inspektör", "2025-09-12 | MBN-347 | Startbesked för tillbyggnad | Ingenjör"],
            PageArt.LayOut(
                """
                Datum        Dnr       Ärende                      Delegat
                2025-09-10   MBN-316   Bygglov för skylt på fasad  Handläggare
                2025-09-11   MBN-351   Dispens från föreskrifter   Inspektör
                """,
                """
                2025-09-12   MBN-347   Startbesked för tillbyggnad Ingenjör
                """).OnlyTable().Rows()[2..]);
}
