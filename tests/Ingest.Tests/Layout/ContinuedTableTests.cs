using Ingest.Papers;

namespace Ingest.Tests.Layout;

public sealed class ContinuedTableTests
{
    private const string Upper = """
        Rad               2021      2022
        Politik             10        12
        Lokaler            300       310
        """;

    [Theory]
    [InlineData("")]
    [InlineData("Rad               2021      2022\n")]
    public void Joins_a_table_over_pages_and_drops_a_repeated_header(string header)
    {
        Table table = PageArt.LayOut(Upper, header + """
            Personal          4 100     4 250
            Summa             4 410     4 572
            """).OnlyTable();
        Assert.Equal(["# Rad | 2021 | 2022", "Politik | 10 | 12", "Lokaler | 300 | 310", "Personal | 4 100 | 4 250", "Summa | 4 410 | 4 572"], table.Rows());
        Assert.Equal([1, 1, 1, 2, 2], table.Rows.Select(row => row.Page));
    }

    [Fact]
    public void Leaves_a_table_with_another_header_alone() =>
        Assert.Equal(2, PageArt.LayOut(Upper, """
            Grupp             Antal     Andel
            Barn                 10      12 %
            Vuxna               300      88 %
            """).Tables().Count());
}
