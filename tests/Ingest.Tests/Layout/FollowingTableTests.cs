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
