using Ingest.Papers;

namespace Ingest.Tests.Layout;

public sealed class UnruledTableTests
{
    [Fact]
    public void Reads_columns_of_figures_by_their_white()
    {
        Table table = PageArt.LayOut("""
            Verksamhet          Budget 2024   Utfall 2024   Avvikelse
            Fritidsgårdar             1 200         1 310        -110
            Bibliotek                 4 075         3 990          85
            Summa                     5 275         5 300         -25
            """).OnlyTable();
        Assert.Equal(
            [
                "# Verksamhet | Budget 2024 | Utfall 2024 | Avvikelse",
                "Fritidsgårdar | 1 200 | 1 310 | -110",
                "Bibliotek | 4 075 | 3 990 | 85",
                "Summa | 5 275 | 5 300 | -25",
            ],
            table.Rows());
    }

    [Theory]
    [InlineData("1 234 567", "(500)", "–12,5")]
    [InlineData("1.234.567", "−500", "12 %")]
    [InlineData("1234567", "-", "+0,3")]
    public void Takes_every_way_of_writing_a_figure_for_one_cell(string first, string second, string third)
    {
        Table table = PageArt.LayOut($"""
            Rad            {"A 2024",12}  {"B 2024",12}  {"C 2024",12}
            Lokaler        {first,12}  {second,12}  {third,12}
            Personal       {second,12}  {first,12}  {third,12}
            Resor          {third,12}  {second,12}  {first,12}
            """).OnlyTable();
        Assert.Equal($"Lokaler | {first} | {second} | {third}", table.Rows()[1]);
        Assert.Equal($"Resor | {third} | {second} | {first}", table.Rows()[3]);
    }

    [Fact]
    public void Numbered_clauses_below_a_table_are_no_rows_of_it() =>
        Assert.Equal(
            "Summa | 2 190 | 700 | 2 890",
            PageArt.LayOut("""
                År                Staden    Bolaget    Tillsammans
                2027                 930        300          1 230
                2028               1 260        400          1 660
                Summa              2 190        700          2 890
                6.2     Staden betalar ut beloppet i två poster mot faktura
                6.3     Därutöver betalar Staden 1 500 kronor per utbildad värd
                """).OnlyTable().Rows()[^1]);

    [Fact]
    public void Keeps_narrow_columns_apart() =>
        Assert.Equal(
            "Vuxna | 142 | 149 | 7",
            PageArt.LayOut("""
                Grupp    2021  2022  +/-
                Barn      118   120    2
                Vuxna     142   149    7
                Äldre      61    58   -3
                """).OnlyTable().Rows()[2]);

    [Fact]
    public void Joins_a_header_of_three_lines() =>
        Assert.Equal(
            "# Verksamhet | Utfall / jan– / aug | Budget / helår / 2024",
            PageArt.LayOut("""
                                  Utfall      Budget
                                    jan–       helår
                Verksamhet           aug        2024
                Fritidsgårdar      1 200       1 310
                Bibliotek          4 075       3 990
                """).OnlyTable().Rows()[0]);

    [Fact]
    public void Gives_a_header_over_several_columns_its_span()
    {
        Table table = PageArt.LayOut("""
                                  Januari–augusti              Helår
            Verksamhet           Budget      Utfall      Budget     Prognos
            Fritidsgårdar         1 200       1 310       1 800       1 900
            Bibliotek             4 075       3 990       6 000       6 000
            """).OnlyTable();
        Assert.Equal(
            [
                "#  | Januari–augusti <2> | Helår <2>",
                "# Verksamhet | Budget | Utfall | Budget | Prognos",
                "Fritidsgårdar | 1 200 | 1 310 | 1 800 | 1 900",
                "Bibliotek | 4 075 | 3 990 | 6 000 | 6 000",
            ],
            table.Rows());
    }

    [Fact]
    public void Finds_a_figures_header_where_it_stands_left_and_the_figure_right() =>
        Assert.Equal(
            ["# Objekt | Budget | Utfall | Prognos", "Lekplats | 900 | 412 | 850", "Bänkar | 50 | 7 | 50"],
            PageArt.LayOut("""
                Objekt              Budget              Utfall              Prognos
                Lekplats                        900                 412                 850
                Bänkar                           50                   7                  50
                """).OnlyTable().Rows());

    [Fact]
    public void Joins_a_label_that_wraps_beside_a_figure_in_its_middle() =>
        Assert.Equal(
            "Förebyggande / åtgärder | 29 | 36",
            PageArt.LayOut(6, 240, """
                Rad               2021      2022

                Politik             10        12


                Förebyggande
                                    29        36
                åtgärder


                Buffert              0         5
                """).OnlyTable().Rows()[2]);

    [Fact]
    public void Keeps_rows_without_label_and_lines_over_sections() =>
        Assert.Equal(
            ["# Nyckeltal | 2023 | 2024", "VUXENUTBILDNING |  | ", "Kostnad per plats | 14 833 | 12 484", " | 5 850 | 6 523", "Elever | 80 | 90"],
            PageArt.LayOut("""
                Nyckeltal                2023         2024
                VUXENUTBILDNING
                Kostnad per plats      14 833       12 484
                                        5 850        6 523
                Elever                     80           90
                """).OnlyTable().Rows());

    [Fact]
    public void Keeps_empty_cells_in_their_columns() =>
        Assert.Equal(
            "Bänkar |  | 7 | ",
            PageArt.LayOut("""
                Objekt              Budget      Utfall     Prognos
                Lekplats               900         412         850
                Bänkar                               7
                Stigar                 100         120         130
                """).OnlyTable().Rows()[2]);

    [Fact]
    public void Stacks_groups_beside_a_label_that_wraps()
    {
        Table table = PageArt.LayOut("""
            Mått                                 2023      2024      Mål
            Andel elever som når         Totalt     36 %      41 %     Ökar
            målen i alla ämnen           Flickor    42 %      50 %
            efter årskurs nio            Pojkar     28 %      32 %

            Andel nöjda besökare         Totalt     80 %      81 %     85 %
            """).OnlyTable();
        Assert.Equal(
            [
                "# Mått |  | 2023 | 2024 | Mål",
                "Andel elever som når / målen i alla ämnen / efter årskurs nio | Totalt / Flickor / Pojkar | 36 % / 42 % / 28 % | 41 % / 50 % / 32 % | Ökar",
                "Andel nöjda besökare | Totalt | 80 % | 81 % | 85 %",
            ],
            table.Rows());
    }

    [Fact]
    public void Keeps_a_table_of_words_with_a_known_header() =>
        Assert.Equal(
            ["# Nr | Ärende | Dnr", "1 | Val av justerare | ", "2 | Delårsrapport 2024 | KN 2024/12"],
            PageArt.LayOut("""
                Nr    Ärende                  Dnr
                1     Val av justerare
                2     Delårsrapport 2024      KN 2024/12
                """).OnlyTable().Rows());

    [Fact]
    public void Parts_tables_that_stand_side_by_side() =>
        Assert.Equal(
            [["# 2023 | Utfall", "Januari | 48", "Februari | 52", "Mars | 51"], ["# 2022 | Utfall", "Januari | 43", "Februari | 45", "Mars | 59"]],
            PageArt.LayOut("""
                2023           Utfall     2022           Utfall
                Januari            48     Januari            43
                Februari           52     Februari           45
                Mars               51     Mars               59
                """).Tables().Select(table => table.Rows()));

    [Fact]
    public void Takes_the_unit_line_above_for_the_caption()
    {
        PaperLayout layout = PageArt.LayOut("""
            Belopp i tkr
            Rad               2021      2022
            Politik             10        12
            Buffert              0         5
            """);
        Assert.Equal("Belopp i tkr", layout.OnlyTable().Caption.Text);
        Assert.Empty(layout.Texts());
    }

    [Fact]
    public void A_row_of_its_own_between_groups_is_in_none_of_their_stacks() =>
        Assert.Equal(
            ["Besökare | Totalt | 760 | 773", " | Flickor |  | 931", " | Pojkar |  | 871", "Andel tillsvidareanställda |  | 20 % | 21 %", "Frisktal | Totalt | 70 % | 72 %", " | Flickor |  | 80 %", " | Pojkar |  | 69 %"],
            PageArt.LayOut("""
                Mått                                      Mål      2024
                Besökare                      Totalt      760       773

                                              Flickor               931

                                              Pojkar                871

                Andel tillsvidareanställda               20 %      21 %

                Frisktal                      Totalt     70 %      72 %

                                              Flickor              80 %

                                              Pojkar               69 %
                """).OnlyTable().Rows()[1..]);

    [Fact]
    public void Names_a_word_apart_are_told_by_the_columns_below() =>
        Assert.Equal(
            ["# Verksamhet | Budget 2025 | Prognos 2025 | Avvikelse", "Bibliotek | 4 075 | 3 990 | 85", "Simhallar | 5 275 | 5 300 | -25"],
            PageArt.LayOut("""
                Verksamhet   Budget 2025 Prognos 2025 Avvikelse
                Bibliotek          4 075        3 990        85
                Simhallar          5 275        5 300       -25
                """).OnlyTable().Rows());

    [Fact]
    public void A_name_of_two_words_stays_one_where_columns_are_as_many() =>
        Assert.Equal(
            "# Antal | Budget 2024 | Avvikelse budget",
            PageArt.LayOut("""
                Antal           Budget 2024   Avvikelse budget
                Elever                1 034                 12
                Barn                    468                 -9
                """).OnlyTable().Rows()[0]);

    [Fact]
    public void Days_and_years_under_names_go_on_with_the_header() =>
        Assert.Equal(
            ["# Verksamhet | Utfall / 2023-08-31 | Utfall / 2024-08-31 | Budget / 2024", "Bibliotek | 990 | 1 075 | 1 600"],
            PageArt.LayOut("""
                Verksamhet        Utfall       Utfall    Budget
                              2023-08-31   2024-08-31      2024
                Bibliotek            990        1 075     1 600
                Simhallar          1 275        1 300     2 100
                """).OnlyTable().Rows()[..2]);

    [Fact]
    public void Lines_that_part_sections_alone_do_not_tell_columns() =>
        Assert.Equal(
            ["Intäkter | 829 | 506", "Kostnader | -300 | -870"],
            PageArt.LayOut("""
                Benämning             Budget     Prognos
                Myndighet
                Intäkter                 941         197
                Kostnader               -854        -656
                ----------------------------------------
                Summa                     87        -459
                ----------------------------------------
                Arbetsmarknad och integration
                Intäkter                 829         506
                Kostnader               -300        -870
                ----------------------------------------
                Summa                    529        -364
                ----------------------------------------
                """).OnlyTable().Rows().Where(row => row.Contains("829", StringComparison.Ordinal) || row.Contains("-870", StringComparison.Ordinal)));

    [Fact]
    public void Cells_a_word_apart_are_told_by_the_names_they_begin_under() =>
        Assert.Equal(
            ["# Datum | Delegat | Ärende", "2025-02-04 | Föreningskonsulent | Startbidrag till ny förening", "2025-02-11 | Förvaltningschef | Avtal om drift av kafé"],
            PageArt.LayOut("""
                Datum      Delegat            Ärende
                2025-02-04 Föreningskonsulent Startbidrag till ny förening
                2025-02-11 Förvaltningschef   Avtal om drift av kafé
                """).OnlyTable().Rows());

    [Fact]
    public void Cells_a_word_apart_are_told_by_their_own_edges_where_names_are_centred() =>
        Assert.Equal(
            ["# Datum | Delegat | Ärende", "2025-02-04 | Föreningskonsulent | Startbidrag till ny förening", "2025-02-11 | Förvaltningschef | Avtal om drift av kafé", "2025-02-18 | Bibliotekschef | Anställning av vikarie"],
            PageArt.LayOut("""
                  Datum         Delegat                Ärende
                2025-02-04 Föreningskonsulent Startbidrag till ny förening
                2025-02-11 Förvaltningschef   Avtal om drift av kafé
                2025-02-18 Bibliotekschef     Anställning av vikarie
                """).OnlyTable().Rows());

    [Fact]
    public void Lines_drawn_with_signs_part_no_table() =>
        Assert.Equal(
            ["# Verksamhet | Budget | Utfall", "Hemtjänst | 38 700 | 31 840", "Stöd | 29 400 | 24 180", "SUMMA | 68 100 | 56 020"],
            PageArt.LayOut("""
                Verksamhet        Budget     Utfall
                -----------------------------------
                Hemtjänst         38 700     31 840
                Stöd              29 400     24 180
                -----------------------------------
                SUMMA             68 100     56 020
                ===================================
                """).OnlyTable().Rows());

    [Fact]
    public void A_cell_that_wraps_beside_the_middle_of_its_row_is_not_the_row_aboves() =>
        Assert.Equal(
            ["# Datum | Ärende | Beslutat av", "2025-09-01 | Startbesked för eldstad | Inspektör", "2025-09-03 | Bygglov för tillbyggnad av hus, / Östervåla 2:19 | Arkitekt", "2025-09-05 | Slutbesked för carport | Inspektör"],
            PageArt.LayOut(6, 240, """
                Datum        Ärende                             Beslutat av


                2025-09-01   Startbesked för eldstad            Inspektör


                             Bygglov för tillbyggnad av hus,
                2025-09-03                                      Arkitekt
                             Östervåla 2:19


                2025-09-05   Slutbesked för carport             Inspektör
                """).OnlyTable().Rows());
}
