using Ingest.Papers;

namespace Ingest.Tests.Layout;

/// <summary>Quotes are made of a row's words and box: each row's box holds the middles of its own words and of no other's.</summary>
public sealed class TableRowTests
{
    public static TheoryData<string> Drawings { get; } =
    [
        """
        Rad               2021      2022
        Politik             10        12
        Lokaler            300       310
        """,
        """
        ---------------------------------------
        |Part            |Uppgift             |
        ---------------------------------------
        |Ängby kommun    |Upplåter lokal och  |
        |                |betalar hyran       |
        ---------------------------------------
        """,
        """
        Mått                                 2023      2024      Mål
        Andel elever som når         Totalt     36 %      41 %     Ökar
        målen i alla ämnen           Flickor    42 %      50 %
        Antal besök                            1 200     1 300    1 400
        """,
    ];

    [Theory]
    [MemberData(nameof(Drawings))]
    public void A_rows_box_holds_its_own_words(string drawing)
    {
        Assert.All([8.0, 10.0, 12.0], pitch =>
        {
            Table table = PageArt.LayOut(pitch, 240, drawing).OnlyTable();
            foreach (TableRow row in table.Rows)
            {
                Word[] held = [.. table.Rows.SelectMany(other => other.Words).Select(word => word.Word).Where(word => row.Box.HoldsMiddleOf(word.Box))];
                Assert.Equal([.. row.Words.Select(word => word.Word.Text).Order()], held.Select(word => word.Text).Order());
            }

            Assert.All(table.Rows.Zip(table.Rows.Skip(1)), pair => Assert.True(pair.First.Box.Y1 <= pair.Second.Box.Y0));
        });
    }

    [Fact]
    public void A_target_parted_from_its_least_word_is_one_cell() =>
        Assert.Equal(
            ["# Mått | Mål 2024 | Utfall 2024 | Utfall 2023", "Antal frivilliga i / verksamheten | minst / 792 | 744 | 669", "Antal elever | 310 | 290 | 288"],
            PageArt.LayOut("""
                Mått                   Mål 2024   Utfall 2024   Utfall 2023
                Antal frivilliga i        minst           744           669
                verksamheten                792
                Antal elever                310           290           288
                """).OnlyTable().Rows());

    [Fact]
    public void Figures_with_one_right_edge_close_after_long_labels_are_a_column() =>
        Assert.Equal(
            ["# Tkr | Budget | Utfall", "Kommunövergripande | 34 192 | 34 646", "Musikskola | 38 437 | 35 070", "Musik | 84 437 | 85 070", "Nettoutfall | 906 605 | 891 987"],
            PageArt.LayOut("""
                Tkr                   Budget     Utfall
                Kommunövergripande 34 192     34 646
                Musikskola         38 437     35 070
                Musik              84 437     85 070
                Nettoutfall       906 605    891 987
                """).OnlyTable().Rows());
}
