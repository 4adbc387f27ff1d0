using Ingest.Extraction;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.FollowUps;

public sealed class LeftOversTests
{
    [Fact]
    public void A_table_that_is_read_whole_leaves_nothing() => Assert.Empty(Read(
        """
        Tkr | Not | Budget 2025 | Prognos | Avvikelse | Avvikelse i % | Kommentar
        Personal | 4 | 100 | 110 | -10 | -10 % | Vikarier
        Lokaler | 5 | 50 | 50 | 0 | 0 % | _
        Summa | _ | 150 | 160 | -10 | -7 % | _
        """));

    [Fact]
    public void A_column_that_no_rule_knows_is_named() => Assert.Contains("without the column “Omfördelat”", Assert.Single(Read(
        """
        Tkr | Budget 2025 | Omfördelat | Prognos
        Personal | 100 | 15 | 110
        Lokaler | 50 | -15 | 50
        """)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cell_of_figures_that_make_no_number_leaves_its_row_over()
    {
        Issue issue = Assert.Single(Read(
            """
            Tkr | Budget 2025 | Prognos
            Personal | 100 | 110
            Lokaler | 50 1 3,5,2 | 50
            """));
        Assert.Equal((IssueCodes.RowsLeftOver, Severity.Warning, "Lokaler 50 1 3,5,2 50"), (issue.Code, issue.Severity, issue.Quote));
        Assert.Contains("2 rows with figures 1 were read", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_money_under_headings_that_say_nothing_is_not_passed_over() => Assert.Contains("was not read", Assert.Single(Read(
        """
        Belopp i tkr | Norra området | Södra området
        Hyror | 100 | 110
        Städning | 50 | 50
        """)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_table_that_counts_other_things_is_none() => Assert.Empty(Read(
        """
        Boende | Norra området | Södra området
        Platser | 100 | 110
        I kö | 50 | 50
        """));

    private static IReadOnlyList<Issue> Read(string table)
    {
        (PaperLayout layout, ClassifiedMatter matter) = Drawn.Matter("Delårsrapport per augusti 2025", Category.BudgetFollowUp, Drawn.Text("Delårsrapport per augusti 2025", TextKind.Heading), Drawn.Table(table));
        var issues = new Issues();
        RecordExtraction.Extract(layout, new Masthead(null, null, null, new DateOnly(2025, 9, 24), PaperKind.MeetingPacket), matter, 3, issues);
        Assert.All(issues.Found, issue => Assert.Equal(3, issue.Item));
        return issues.Found;
    }
}
