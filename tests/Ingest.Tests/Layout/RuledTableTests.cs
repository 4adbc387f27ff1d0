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
}
