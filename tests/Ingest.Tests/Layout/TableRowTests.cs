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
}
