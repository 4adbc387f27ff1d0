using Ingest.Papers;

namespace Ingest.Tests.Layout;

public sealed class GroupedHeaderTests
{
    private const string Names = "# Rad | Utfall 2023 | Utfall 2024 | Budget | Avvikelse | Budget | Prognos | Avvikelse";

    [Theory]
    [InlineData("            Januari–april                                       Helår 2024")]
    [InlineData("                             Januari–april                                   Helår 2024")]
    [InlineData("                                               Januari–april                         Helår 2024")]
    public void Spreads_groups_set_left_centred_or_right_over_their_columns(string groups)
    {
        Table table = PageArt.LayOut(16, 240, $"""
            {groups}
            Rad         Utfall 2023   Utfall 2024     Budget   Avvikelse      Budget    Prognos   Avvikelse
            Lokaler             912         1 020      1 000         -20       1 500      1 530         -30
            Personal          4 410         4 390      4 500         110       6 750      6 700          50
            Summa             5 322         5 410      5 500          90       8 250      8 230          20
            """).OnlyTable();
        Assert.Equal(["#  | Januari–april <4> | Helår 2024 <3>", Names, "Lokaler | 912 | 1 020 | 1 000 | -20 | 1 500 | 1 530 | -30"], table.Rows()[..3]);
        Assert.Equal(("Januari–april", "Helår 2024"), (table.Rows[0].At(4)!.Text, table.Rows[0].At(6)!.Text));
    }

    [Fact]
    public void Keeps_the_first_columns_name_beside_the_groups() =>
        Assert.Equal(
            ["# Mnkr | Period <2> | Helår <2>", "#  | Utfall | Budget | Budget | Prognos", "Lokaler | 912 | 1 000 | 1 500 | 1 530"],
            PageArt.LayOut("""
                Mnkr         Period                  Helår
                --------------------------------------------------------
                                 Utfall     Budget      Budget     Prognos
                --------------------------------------------------------
                Lokaler             912      1 000       1 500       1 530
                Personal          4 410      4 500       6 750       6 700
                """).OnlyTable().Rows()[..3]);

    [Fact]
    public void Names_beside_the_groups_on_lines_of_their_own_are_in_none() =>
        Assert.Equal(
            ["#  | Aug 2023 <3> | Aug 2024 <3> | Mål", "# Mått | Kvinnor | Män | Totalt | Kvinnor | Män | Totalt | 2024", "Index | 77 | 73 | 76 | 79 | 74 | 78 | 80"],
            PageArt.LayOut("""
                                  Aug 2023                     Aug 2024               Mål
                Mått      Kvinnor    Män    Totalt     Kvinnor    Män    Totalt      2024
                ------------------------------------------------------------------------
                Index          77     73        76          79     74        78        80
                Andel          62     78        66          66     79        69        70
                """).OnlyTable().Rows()[..3]);

    [Fact]
    public void Tells_groups_from_the_upper_half_of_names_right_below() =>
        Assert.Equal(
            ["#  | Period <4> | Helår <2>", "# Rad | Utfall / 2023 | Utfall / 2024 | Budget / 2024 | Avvikelse | Prognos | Avvikelse", "Lokaler | 912 | 648 | 660 | -20 | 1 000 | -20"],
            PageArt.LayOut("""
                                           Period                      Helår
                            Utfall   Utfall   Budget
                Rad           2023     2024     2024   Avvikelse   Prognos   Avvikelse
                ----------------------------------------------------------------------
                Lokaler        912      648      660         -20     1 000         -20
                ----------------------------------------------------------------------
                Personal     4 410    4 390    4 500         110     6 700          50
                ----------------------------------------------------------------------
                Placerad
                vård           410      390      450          60     6 700          50
                ----------------------------------------------------------------------
                Summa        5 410    5 390    5 500         110     7 700          50
                """).OnlyTable().Rows()[..3]);

    [Fact]
    public void Leaves_names_that_wrap_over_their_own_columns() =>
        Assert.Equal(
            "# Rad | Budget / 2024 | Utfall | Prognos / helår | Avvikelse",
            PageArt.LayOut("""
                             Budget                 Prognos
                Rad            2024      Utfall       helår   Avvikelse
                Lokaler         912       1 020       1 000         -20
                Personal      4 410       4 390       4 500         110
                """).OnlyTable().Rows()[0]);

    [Fact]
    public void Groups_that_wrap_go_on_below_themselves() =>
        Assert.Equal(
            ["#  | Helår 2024 <3> | Perioden januari till och med <3>", "#  |  |  |  | augusti 2024 <3>", "# Tkr | Budget | Prognos | Avvikelse | Budget | Utfall | Avvikelse", "Lokaler | 912 | 920 | -8 | 608 | 600 | 8"],
            PageArt.LayOut("""
                                                      Helår 2024         Perioden januari till och med
                                                                                          augusti 2024

                Tkr               Budget     Prognos   Avvikelse        Budget      Utfall   Avvikelse
                Lokaler              912         920          -8           608         600           8
                Personal           4 410       4 390          20         2 940       2 950         -10
                """).OnlyTable().Rows()[..^1]);

    [Fact]
    public void A_group_beside_the_second_line_of_another_stands_beside_its_first() =>
        Assert.Equal(
            ["#  | Perioden januari till augusti <3> | Helår 2024 <3>", "#  | 2024 <3> |  |  | ", "# Tkr | Budget | Utfall | Avvikelse | Budget | Prognos | Avvikelse", "Lokaler | 608 | 600 | 8 | 912 | 920 | -8"],
            PageArt.LayOut("""
                                   Perioden januari till augusti
                                                            2024                            Helår 2024

                Tkr               Budget      Utfall   Avvikelse        Budget     Prognos   Avvikelse
                Lokaler              608         600           8           912         920          -8
                Personal           2 940       2 950         -10         4 410       4 390          20
                """).OnlyTable().Rows()[..^1]);

    [Fact]
    public void A_long_group_makes_no_column_of_those_below_it() =>
        Assert.Equal(
            ["#  | Perioden januari till mars 2024 <3> | Helår 2024 <3>", "# Tkr | Budget | Utfall | Avvikelse | Budget | Prognos | Avvikelse", "Lokaler | 608 | 600 | 8 | 912 | 920 | -8"],
            PageArt.LayOut("""
                                 Perioden januari till mars 2024                            Helår 2024
                --------------------------------------------------------------------------------------
                Tkr               Budget      Utfall   Avvikelse        Budget     Prognos   Avvikelse
                --------------------------------------------------------------------------------------
                Lokaler              608         600           8           912         920          -8
                --------------------------------------------------------------------------------------
                Personal           2 940       2 950         -10         4 410       4 390          20
                --------------------------------------------------------------------------------------
                """).OnlyTable().Rows()[..^1]);

    [Fact]
    public void A_sections_line_below_the_names_leaves_the_groups_above_them() =>
        Assert.Equal(
            ["#  | Periodens siffror, 2024-03 <3> | Hela 2024 <3>", "# Tkr | Budget | Utfall | Avvikelse | Budget | Prognos | Avvikelse", "Stab |  |  |  |  |  | ", "Intäkter | 571 | 565 | -6 | 2 285 | 2 239 | -46"],
            PageArt.LayOut("""
                                Periodens siffror, 2024-03              Hela 2024

                Tkr            Budget     Utfall   Avvikelse    Budget   Prognos   Avvikelse
                Stab
                Intäkter          571        565          -6     2 285     2 239         -46
                Kostnader     -19 814    -20 197        -383   -79 254   -81 052      -1 798
                Summa Stab    -19 243    -19 632        -389   -76 969   -78 813      -1 844
                """).OnlyTable().Rows()[..4]);

    [Fact]
    public void Names_that_go_on_right_below_are_no_groups() =>
        Assert.Equal(
            ["# Tkr | Budget / t.o.m. / augusti | Verkligt / utfall | Beslutad / budget | Aktuell / prognos | Diff. / budget / prognos", "Simhallar | 38 691 | 35 127 | 58 037 | 56 492 | 1 545"],
            PageArt.LayOut("""
                             Budget                Beslutad    Aktuell        Diff.
                             t.o.m.                                          budget

                Tkr         augusti    Verkligt      budget    prognos      prognos
                                         utfall
                Simhallar    38 691      35 127      58 037     56 492        1 545
                Komvux       10 315       9 940      15 473     15 826         -353
                Summa        49 006      45 067      73 510     72 318        1 192
                """).OnlyTable().Rows()[..2]);

    [Fact]
    public void Words_right_on_the_line_over_a_header_begin_its_names() =>
        Assert.Equal(
            ["# Tkr | Utfall / 2023 | Beslutad / budget 2024 | Prognos / 2024 | Diff. budget / och prognos", "Lokaler | 912 | 1 000 | 1 020 | -20"],
            PageArt.LayOut("""
                                             Beslutad              Diff. budget
                ----------------------------------------------------------------
                             Utfall                     Prognos
                Tkr            2023       budget 2024      2024     och prognos
                ----------------------------------------------------------------
                Lokaler         912             1 000     1 020             -20
                Personal      4 410             4 500     4 390             110
                """).OnlyTable().Rows()[..2]);
}
