using System.Collections.Immutable;
using Ingest.Checking;
using Ingest.Papers;

namespace Ingest.Tests.Checking;

public sealed class ChecksTests
{
    [Fact]
    public void A_sum_that_differs_from_its_rows_is_said_where_the_other_columns_add_up() => Assert.Equal(
        ["sum_differs: Summa 30 33 99 60"],
        Issues(Drawn.Table(
            """
            Tkr | Budget | Utfall | Prognos | Bokslut
            Skola | 10 | 11 | 12 | 20
            Fritid | 20 | 22 | 24 | 40
            Summa | 30 | 33 | 99 | 60
            """)));

    [Fact]
    public void A_sum_that_holds_is_silent() => Assert.Empty(
        Issues(Drawn.Table(
            """
            Tkr | Budget | Utfall | Prognos
            Skola | 10 | 11 | 12
            Fritid | 20 | 22 | 24
            Summa | 30 | 33 | 36
            """)));

    [Fact]
    public void A_sum_of_sums_holds() => Assert.Empty(
        Issues(Drawn.Table(
            """
            Tkr | Budget | Utfall | Prognos
            Skola | 10 | 11 | 12
            Förskola | 5 | 5 | 5
            Summa barn | 15 | 16 | 17
            Teater | 20 | 22 | 24
            Bad | 1 | 1 | 1
            Summa fritid | 21 | 23 | 25
            Totalt | 36 | 39 | 42
            """)));

    [Fact]
    public void A_table_that_nobody_can_follow_is_no_finding() => Assert.Empty(
        Issues(Drawn.Table(
            """
            Tkr | Budget | Utfall
            Skola | 10 | 11
            Fritid | 20 | 22
            Summa | 77 | 88
            """)));

    [Fact]
    public void A_term_that_ends_before_it_starts_is_said()
    {
        var source = new Provenance(1, "2026-01-01 – 2025-12-31", new Box(0, 0, 10, 10), new Box(0, 0, 10, 10), "drawn", 1);
        var term = new Period(source, PeriodKind.AgreementTerm, new DateOnly(2026, 1, 1), new DateOnly(2025, 12, 31), null, "Solrosen");
        Assert.Contains(
            "term_reversed: 2026-01-01 – 2025-12-31",
            Issues(Records.Empty with { Periods = [term] }, Category.IopAgreement, Drawn.Text("Avtalstid")));
    }

    [Fact]
    public void A_table_of_money_in_an_agreement_that_nothing_was_read_from_is_said_until_a_record_stands_in_it()
    {
        Table table = Drawn.Table("År | Belopp i kr\n2025 | 900 000\n2026 | 950 000");
        Assert.Equal(["rows_left_over: År Belopp i kr"], Issues(Records.Empty, Category.IopAgreement, table));
        var source = new Provenance(1, "2025 900 000", table.Rows[1].Box, table.Rows[1].Box, "drawn", 1);
        var amount = new Amount(source, 900_000, AmountKind.Funding, null, null, null, "2025", null, null);
        Assert.Empty(Issues(Records.Empty with { Amounts = [amount] }, Category.IopAgreement, table));
        Assert.Empty(Issues(Records.Empty, Category.IopAgreement, Drawn.Table("År | Deltagare\n2025 | 900\n2026 | 950")));
    }

    [Fact]
    public void A_variance_that_its_columns_contradict_is_said() => Assert.Equal(
        ["variance_differs: line 3"],
        Issues(Records.Empty with { Amounts = [.. Line(1, 100, 90, 10), .. Line(2, 50, 55, -5), .. Line(3, 70, 60, 30), .. Line(4, 8, 8, 0), .. Line(5, 9, 4, 5)] }, Category.BudgetFollowUp));

    [Fact]
    public void A_variance_printed_with_fewer_decimals_is_rounded() => Assert.Empty(
        Issues(Records.Empty with { Amounts = [.. Line(1, 94200, 88280, -5900), .. Line(2, 363200, 343830, 19400), .. Line(3, 269000, 255550, 13500), .. Line(4, 51, 50, 1), .. Line(5, 9, 4, 5), .. Line(6, 8, 4, 4), .. Line(7, 7, 3, 4), .. Line(8, 6, 2, 4), .. Line(9, 5, 1, 4), .. Line(10, 4, 1, 3), .. Line(11, 3, 1, 2), .. Line(12, 2, 1, 1), .. Line(13, 12, 2, 10)] }, Category.BudgetFollowUp));

    [Fact]
    public void A_figure_with_an_evident_slip_for_a_unit_is_pointed_out_and_leaves_the_paper_whole()
    {
        (PaperLayout layout, ClassifiedMatter matter) = Drawn.Matter("Avtal", Category.IopAgreement, Drawn.Text("Hyra 379 392 tkr"));
        Amount rent = Line(1, 379_392_000, 0, 0).First() with { Flags = [IssueCodes.UnitDoubtful] };
        Ingestion done = Checks.Apply(layout, new Masthead(null, null, null, null, PaperKind.Agreement), [new Item(matter, Records.Empty with { Amounts = [rent] })], new Issues());
        Issue issue = Assert.Single(done.Issues);
        Assert.Equal((IssueCodes.UnitDoubtful, Severity.Note, "line 1", PaperState.Complete), (issue.Code, issue.Severity, issue.Quote, done.State));
    }

    private static IEnumerable<Amount> Line(int line, decimal budget, decimal forecast, decimal variance)
    {
        var box = new Box(0, line * 20, 100, (line * 20) + 10);
        var source = new Provenance(1, $"line {line}", box, box, "drawn", 1);
        Amount Of(AmountKind kind, decimal value) => new(source, value * 1000, kind, null, null, null, $"Line {line}", "2025", null);
        return [Of(AmountKind.Budget, budget), Of(AmountKind.Forecast, forecast), Of(AmountKind.Variance, variance)];
    }

    private static IEnumerable<string> Issues(params Block[] blocks) => Issues(Records.Empty, Category.BudgetFollowUp, blocks);

    private static IEnumerable<string> Issues(Records records, Category category, params Block[] blocks)
    {
        Block[] drawn = blocks.Length > 0 ? blocks : [Drawn.Text("Uppföljning")];
        (PaperLayout layout, ClassifiedMatter matter) = Drawn.Matter("Uppföljning", category, drawn);
        Ingestion done = Checks.Apply(layout, new Masthead(null, null, null, null, PaperKind.Report), [new Item(matter, records)], new Issues());
        Assert.Equal(done.Issues.IsEmpty ? PaperState.Complete : PaperState.Partial, done.State);
        return done.Issues.Select(issue => $"{issue.Code}: {issue.Quote}").ToImmutableArray();
    }
}
