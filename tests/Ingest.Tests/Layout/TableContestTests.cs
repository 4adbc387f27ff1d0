using Ingest.Papers;

namespace Ingest.Tests.Layout;

/// <summary>Tables that the reader saw beside ours: the better one of each area counts, ties are ours, what lost is kept with the reason.</summary>
public sealed class TableContestTests
{
    /// <summary>The last two rows stand so far below that we take them for text.</summary>
    private const string Scattered = """
        Konto            Budget    Utfall
        Personal         10 109    10 500
        Lokaler           2 300     2 250
        Övrigt              400       391



        Intäkter            -90       -95



        Summa            12 719    13 046
        """;

    private const string Plain = """
        Konto            Budget    Utfall
        Personal         10 109    10 500
        Lokaler           2 300     2 250
        Övrigt              400       391
        """;

    private static readonly int[] Columns = [0, 16, 25, 34];

    [Fact]
    public void What_takes_in_more_rows_that_fit_takes_the_place_of_ours()
    {
        PaperLayout layout = PageArt.LayOut(Scattered, PageArt.See(Columns, [0, 1, 2, 3, 7, 11]));
        Assert.Equal(
            ["# Konto | Budget | Utfall", "Personal | 10 109 | 10 500", "Lokaler | 2 300 | 2 250", "Övrigt | 400 | 391", "Intäkter | -90 | -95", "Summa | 12 719 | 13 046"],
            layout.OnlyTable().Rows());
        Assert.Empty(layout.Texts());
        LostTable lost = Assert.Single(layout.Pages[0].LostTables);
        Assert.True(lost.IsOurs);
        Assert.StartsWith("our reading, 4 × 3, is worth 9 (9 cells fit their column, 0 do not, 0 are empty); the OCR's, 6 × 3, 15 (", lost.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 0, 16, 25, 34 }, "is worth 9")]         // the same: a tie is ours
    [InlineData(new[] { 0, 16, 34 }, "is worth 0")]             // two figures in one cell
    [InlineData(new[] { 0, 16, 19, 25, 34 }, "is worth 2")]     // a border through numbers, and a column half empty
    [InlineData(new[] { 0, 16, 25, 34, 60 }, "is worth 6")]     // a column with nothing in it
    [InlineData(new[] { 16, 25, 34 }, "is worth 6")]            // the labels left out
    public void What_fits_no_better_leaves_ours_and_is_kept_with_the_reason(int[] columns, string why)
    {
        PaperLayout layout = PageArt.LayOut(Plain, PageArt.See(columns, [0, 1, 2, 3]));
        Assert.Equal(PageArt.LayOut(Plain).OnlyTable().Rows(), layout.OnlyTable().Rows());
        LostTable lost = Assert.Single(layout.Pages[0].LostTables);
        Assert.False(lost.IsOurs);
        Assert.Contains(why, lost.Why, StringComparison.Ordinal);
        Assert.Contains("; ours, 4 × 3, 9 (", lost.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_header_called_figures_count_against_it()
    {
        PaperLayout layout = PageArt.LayOut(Plain, PageArt.See(Columns, [0, 1, 2, 3], headers: 3));
        Assert.Equal(3, layout.OnlyTable().BodyRows.Count());
        Assert.Contains("is worth -1 (3 cells fit", Assert.Single(layout.Pages[0].LostTables).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_the_reader_takes_for_a_table_stays_text()
    {
        PaperLayout layout = PageArt.LayOut(
            """
            Ordföranden öppnar mötet och hälsar alla välkomna till nämnden.
            Protokollet justeras av en ledamot som nämnden utser bland sig.
            """,
            PageArt.See([0, 12, 64], [0, 1], headers: 0));
        Assert.Empty(layout.Tables());
        Assert.Contains("we see running text", Assert.Single(layout.Pages[0].LostTables).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_we_see_none_a_table_with_a_column_of_figures_is_taken()
    {
        const string Sparse = "Konto            Utfall\n\n\n\nPersonal         10 109\n\n\n\nLokaler           2 300\n\n\n\nSumma            12 409";
        Assert.Empty(PageArt.LayOut(Sparse).Tables());
        PaperLayout layout = PageArt.LayOut(Sparse, PageArt.See([0, 16, 25], [0, 4, 8, 12], headers: 0));
        Assert.Equal(["# Konto | Utfall", "Personal | 10 109", "Lokaler | 2 300", "Summa | 12 409"], layout.OnlyTable().Rows());
        Assert.Empty(layout.Pages[0].LostTables);
    }

    [Fact]
    public void Cells_over_rows_and_columns_keep_their_spans()
    {
        const string Art = """
                           Utfall
        Verksamhet         2023      2024

        Skola        Lön   10 109    10 500

                     Hyra     300       290

        Vård         Lön    9 109     9 500
        """;
        SeenTable seen = new(
            5,
            4,
            [
                new SeenCell(0, 0, 2, 2, true, PageArt.Place(0, 0, 18, 2)), new SeenCell(0, 2, 1, 2, true, PageArt.Place(18, 0, 40, 1)),
                new SeenCell(1, 2, 1, 1, true, PageArt.Place(18, 1, 28, 2)), new SeenCell(1, 3, 1, 1, true, PageArt.Place(28, 1, 40, 2)),
                new SeenCell(2, 0, 2, 1, false, PageArt.Place(0, 3, 12, 6)),
                .. Enumerable.Range(0, 3).SelectMany(row => new[]
                {
                    new SeenCell(row + 2, 1, 1, 1, false, PageArt.Place(12, 3 + (row * 2), 18, 4 + (row * 2))),
                    new SeenCell(row + 2, 2, 1, 1, false, PageArt.Place(18, 3 + (row * 2), 28, 4 + (row * 2))),
                    new SeenCell(row + 2, 3, 1, 1, false, PageArt.Place(28, 3 + (row * 2), 40, 4 + (row * 2))),
                }),
                new SeenCell(4, 0, 1, 1, false, PageArt.Place(0, 7, 12, 8)),
            ]);
        Table table = PageArt.LayOut(Art, seen).OnlyTable();
        Assert.Equal(["# Verksamhet <2> | Utfall <2>", "# 2023 | 2024", "Skola | Lön | 10 109 | 10 500", "Hyra | 300 | 290", "Vård | Lön | 9 109 | 9 500"], table.Rows());
        Assert.Equal((2, 2), (table.Rows[0].Cells[0].RowSpan, table.Rows[2].Cells[0].RowSpan));
        Assert.Equal("290", table.Rows[3].At(3)!.Text);
    }
}
