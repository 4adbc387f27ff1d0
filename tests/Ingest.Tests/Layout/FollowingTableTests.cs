using Ingest.Papers;

namespace Ingest.Tests.Layout;

public sealed class FollowingTableTests
{
    [Fact]
    public void Ends_a_ruled_table_at_the_text_and_heading_before_the_next()
    {
        PaperLayout layout = PageArt.LayOut("""
            ------------------------------------------------------------
            Verksamhet          Budget      Utfall     Prognos   Avvikelse
            ------------------------------------------------------------
            Skola                  900         412         850          50
            ------------------------------------------------------------
            Fritid                  50           7          50           0
            ------------------------------------------------------------
            Skolan går bättre än väntat.
            2.3 Investeringar
            ------------------------------------------------------------
            Projekt             Budget 2024    Utfall 2024     Avvikelse
            ------------------------------------------------------------
            Gungor                      100             80            20
            ------------------------------------------------------------
            Bänkar                       40             45            -5
            ------------------------------------------------------------
            """);
        Assert.Equal(
            [["# Verksamhet | Budget | Utfall | Prognos | Avvikelse", "Skola | 900 | 412 | 850 | 50", "Fritid | 50 | 7 | 50 | 0"],
             ["# Projekt | Budget 2024 | Utfall 2024 | Avvikelse", "Gungor | 100 | 80 | 20", "Bänkar | 40 | 45 | -5"]],
            layout.Tables().Select(table => table.Rows()));
        Assert.Contains(layout.Texts(), text => text.Contains("Skolan går bättre", StringComparison.Ordinal));
        Assert.Contains(layout.Texts(), text => text.Contains("2.3 Investeringar", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_set_apart_below_figures_head_the_next_table()
    {
        PaperLayout layout = PageArt.LayOut("""
            ------------------------------------------------------------
            Verksamhet          Plan     Förbrukat      Ram     Plus/minus
            ------------------------------------------------------------
            Skola                900          412       850           50
            ------------------------------------------------------------
            Fritid                50            7        50            0
            ------------------------------------------------------------

            Vad vi ser på               Läget då      Läget nu     Dit vi ska
            ------------------------------------------------------------
            Andel som kommer igen           71 %          74 %           75 %
            ------------------------------------------------------------
            Dagar till första besöket         19            16             14
            ------------------------------------------------------------
            """);
        Assert.Equal(
            [["# Verksamhet | Plan | Förbrukat | Ram | Plus/minus", "Skola | 900 | 412 | 850 | 50", "Fritid | 50 | 7 | 50 | 0"],
             ["# Vad vi ser på | Läget då | Läget nu | Dit vi ska", "Andel som kommer igen | 71 % | 74 % | 75 %", "Dagar till första besöket | 19 | 16 | 14"]],
            layout.Tables().Select(table => table.Rows()));
    }

    [Fact]
    public void Prose_above_a_header_is_no_part_of_its_table()
    {
        PaperLayout layout = PageArt.LayOut("""
            Under året har många nya kommit till     Skolorna har haft ett bra söktryck
            våra scener och kören har vuxit sig      men färre än förra året på internaten
            stor nog för en turné i hela länet.      som byggdes om under hela hösten.
            Nämnden följer tre mål.
            Verksamhet          Budget      Utfall     Prognos   Avvikelse
            Skola                  900         412         850          50
            Fritid                  50           7          50           0
            """);
        Assert.Equal(["# Verksamhet | Budget | Utfall | Prognos | Avvikelse", "Skola | 900 | 412 | 850 | 50", "Fritid | 50 | 7 | 50 | 0"], layout.OnlyTable().Rows());
    }

    [Fact]
    public void Takes_lines_under_headers_alone_for_no_rows()
    {
        PaperLayout layout = PageArt.LayOut("""
            Rad                 Budget      Utfall     Prognos   Avvikelse
            ------------------------------------------------------------
            Skola                  900         412         850          50
            Fritid                  50           7          50           0
            2.3 Investeringar
            Projekt             Budget 2024    Utfall 2024     Avvikelse
            ------------------------------------------------------------
            Gungor                      100             80            20
            Bänkar                       40             45            -5
            2.4 Volymer
            Volym               Budget 2024    Utfall 2024     Avvikelse
            ------------------------------------------------------------
            Elever                      100             80            20
            Barn                         40             45            -5
            """);
        Assert.Equal(3, layout.Tables().Count());
        Assert.All(layout.Tables(), table => Assert.Equal((1, 2), (table.HeaderRows.Count(), table.BodyRows.Count())));
    }
}
