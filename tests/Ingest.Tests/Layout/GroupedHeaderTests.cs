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
}
