using Ingest.Papers;

namespace Ingest.Tests.Layout;

public sealed class RuledTableTests
{
    [Fact]
    public void Reads_cells_between_lines()
    {
        Table table = PageArt.LayOut("""
            ---------------------------------------
            |Part            |Uppgift             |
            ---------------------------------------
            |Ängby kommun    |Upplåter lokal och  |
            |                |betalar hyran       |
            ---------------------------------------
            |Föreningen Ek   |Håller öppet        |
            ---------------------------------------
            """).OnlyTable();
        Assert.True(table.IsRuled);
        Assert.Equal(
            ["# Part | Uppgift", "Ängby kommun | Upplåter lokal och / betalar hyran", "Föreningen Ek | Håller öppet"],
            table.Rows());
    }

    [Fact]
    public void Gives_cells_that_no_line_parts_their_spans()
    {
        Table table = PageArt.LayOut("""
            -------------------------------------
            |Rad       | Januari–mars           |
                       --------------------------
            |          | Budget    | Utfall     |
            -------------------------------------
            |Lokaler   |       12  |        14  |
            -------------------------------------
            |Resor     |        3  |         2  |
            -------------------------------------
            """).OnlyTable();
        Cell label = table.Rows[0].Cells[0];
        Assert.Equal(("Rad", 2), (label.Text, label.RowSpan));
        Assert.Equal(("Januari–mars", 1, 2), (table.Rows[0].Cells[1].Text, table.Rows[0].Cells[1].Column, table.Rows[0].Cells[1].ColumnSpan));
        Assert.Equal("Utfall", table.Rows[1].At(2)!.Text);
        Assert.Null(table.Rows[1].At(0));
        Assert.Equal("Lokaler | 12 | 14", table.Rows()[2]);
    }

    [Fact]
    public void A_forms_rows_above_its_first_figure_are_no_header() => Assert.Equal(
        ["Part | Ängby kommun", "Part | Föreningen Eken", "Vad det gäller | Öppen verkstad", "Medel | 350 000", "Start | 2026"],
        PageArt.LayOut("""
            ---------------------------------------------
            Part                  Ängby kommun
            ---------------------------------------------
            Part                  Föreningen Eken
            ---------------------------------------------
            Vad det gäller        Öppen verkstad
            ---------------------------------------------
            Medel                 350 000
            ---------------------------------------------
            Start                 2026
            ---------------------------------------------
            """).OnlyTable().Rows());

    [Fact]
    public void The_same_header_again_begins_another_table_under_its_own_heading()
    {
        PaperLayout layout = PageArt.LayOut("""
            Miljöchef

            Dag        Beslutet i korthet                        Punkt
            -----------------------------------------------------------
            25-11-06   Föreläggande med vite                     D 4.2
            -----------------------------------------------------------
            25-11-20   Anmälan om åtalsprövning                  D 1.9
            -----------------------------------------------------------

            Miljöinspektör

            Dag        Beslutet i korthet                        Punkt
            -----------------------------------------------------------
            25-11-03   Tillstånd till enskilt avlopp             D 3.1
            -----------------------------------------------------------
            25-11-12   Registrering av livsmedelsanläggning      D 4.1
            -----------------------------------------------------------

            -----------------------------------------------------------
            § 174 Trafik och parkering
            -----------------------------------------------------------
            """);
        Assert.Equal([["25-11-06", "25-11-20"], ["25-11-03", "25-11-12"]], layout.Tables().Select(table => table.BodyRows.Select(row => row.Cells[0].Text).ToArray()));
        Assert.Equal(["Miljöchef", "Miljöinspektör", "§ 174 Trafik och parkering"], layout.Texts().Select(text => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public void Text_and_headings_between_tables_whose_sum_rows_no_line_ends_are_no_rows()
    {
        PaperLayout layout = PageArt.LayOut("""
            -----------------------------------------------------------
            Verksamhet            2023       2024       2025
            -----------------------------------------------------------
            Förskola             158 230    163 100    161 874
            -----------------------------------------------------------
            Kulturskola            8 745      8 900      8 781
            -----------------------------------------------------------
            Summa                166 975    172 000    170 655

            Förskolan redovisar ett överskott eftersom barnen
            har blivit färre under året.

            Kostnad per plats (kr)
            -----------------------------------------------------------
            Verksamhet i plats    2023       2024       2025
            -----------------------------------------------------------
            Förskola per barn    148 600    155 900    162 400
            -----------------------------------------------------------
            Fritidshem per barn   39 800     41 350     43 900
            -----------------------------------------------------------
            """);
        Assert.Equal(
            [["Förskola", "Kulturskola", "Summa"], ["Förskola per barn", "Fritidshem per barn"]],
            layout.Tables().Select(table => table.BodyRows.Select(row => row.Cells[0].Text).ToArray()));
        Assert.Contains("Kostnad per plats (kr)", layout.Texts()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_rows_between_lines_across()
    {
        Table table = PageArt.LayOut("""
            -----------------------------------------------------------
            Projekt          Status              Kommentar
            -----------------------------------------------------------
            Ny lekplats      Upphandling         Byggstart skjuts till
            vid torget       pågår               våren eftersom inga
                                                 anbud har kommit in
            -----------------------------------------------------------
            Bro              Klar                Slutbesiktad
            -----------------------------------------------------------
            """).OnlyTable();
        Assert.Equal(
            [
                "# Projekt | Status | Kommentar",
                "Ny lekplats / vid torget | Upphandling / pågår | Byggstart skjuts till / våren eftersom inga / anbud har kommit in",
                "Bro | Klar | Slutbesiktad",
            ],
            table.Rows());
    }

    [Fact]
    public void Finds_no_table_in_a_frame_around_text() =>
        Assert.Empty(PageArt.LayOut("""
            -------------------------------------------------
            |Den som vill yttra sig ska anmäla det i förväg. |
            |Anmälan görs till nämndens sekreterare.         |
            -------------------------------------------------
            """).Tables());

    [Fact]
    public void Parts_rows_under_a_spanning_label_whose_line_a_scan_lost()
    {
        Table table = PageArt.LayOutScan("""
            ---------------------------------------------------------------
            Mål                 Indikator              2019    2020    Utfall
            ---------------------------------------------------------------
            Nämndens            Andelen elever med     90%     83%     89%
            klimatpåverkan      godkända betyg ökar
            minskar
                                Antal personer i       704     668     641
                                daglig verksamhet
            ---------------------------------------------------------------
            Invånarna är        Krisplan är övad       Ja      Nej     Ja
            delaktiga
            ---------------------------------------------------------------
            Barn och unga       Andel nöjda            70%     71%     72%
            ---------------------------------------------------------------
            """).OnlyTable();
        Assert.Equal(
            [
                "# Mål | Indikator | 2019 | 2020 | Utfall",
                "Nämndens / klimatpåverkan / minskar | Andelen elever med / godkända betyg ökar | 90% | 83% | 89%",
                " | Antal personer i / daglig verksamhet | 704 | 668 | 641",
                "Invånarna är / delaktiga | Krisplan är övad | Ja | Nej | Ja",
                "Barn och unga | Andel nöjda | 70% | 71% | 72%",
            ],
            table.Rows());
        Assert.Equal(2, table.Rows[1].Cells[0].RowSpan);
    }
}
