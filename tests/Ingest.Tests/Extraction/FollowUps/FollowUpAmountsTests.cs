using Ingest.Extraction;
using Ingest.Extraction.FollowUps;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.FollowUps;

public sealed class FollowUpAmountsTests
{
    private static readonly DateOnly Meeting = new(2025, 9, 24);

    [Fact]
    public void Reads_each_figure_with_its_kind_and_time() => Assert.Equal(
        [
            "Förskola -9100000 PriorYear 2024",
            "Förskola -12000000 Budget 2025",
            "Förskola -8000000 PeriodBudget 2025-08",
            "Förskola -7900000 Actual 2025-08",
            "Förskola -11800000 Forecast 2025",
            "Förskola 200000 Variance 2025",
        ],
        Read(Drawn.Table(
            """
            Tkr | Bokslut 2024 | Budget 2025 | Ack. budget | Ack. utfall | Prognos | Avvikelse
            Förskola | -9 100 | -12 000 | -8 000 | −7 900 | –11 800 | 200
            """)));

    [Fact]
    public void A_bare_budget_under_a_title_of_the_months_so_far_is_theirs_and_accounts_are_part_of_the_subject() => Assert.Equal(
        [
            "Huvudram Kostnader -298640000 PeriodBudget 2025-08",
            "Huvudram Intäkter 41310000 PeriodBudget 2025-08",
            "Huvudram Kostnader -296955000 Actual 2025-08",
            "Huvudram Intäkter 42884000 Actual 2025-08",
            "Huvudram Netto 3259000 Variance 2025-08",
        ],
        Read(Drawn.Table(
            """
            Tkr, januari–augusti | Budget Kostnader | Budget Intäkter | Utfall Kostnader | Utfall Intäkter | Avvikelse Netto
            Huvudram | -298 640 | 41 310 | -296 955 | 42 884 | 3 259
            """)));

    [Fact]
    public void Accounts_may_stand_over_budget_and_outcome() => Assert.Equal(
        ["Hemtjänst Kostnader -38000 PeriodBudget 2025-08", "Hemtjänst Kostnader -40000 Actual 2025-08", "Hemtjänst Intäkter 2000 PeriodBudget 2025-08", "Hemtjänst Intäkter 2100 Actual 2025-08"],
        Read(Drawn.Table(
            """
            Tkr, mot periodens budget | Kostnader Budget | Kostnader Utfall | Intäkter Budget | Intäkter Utfall
            Hemtjänst | -38 | -40 | 2,0 | 2,1
            """)));

    [Fact]
    public void A_bare_budget_beside_a_forecast_is_the_years() => Assert.Equal(
        ["Huvudram -298000 Budget 2025", "Huvudram -296000 Actual 2025-08", "Huvudram -299000 Forecast 2025"],
        Read(Drawn.Table(
            """
            Tkr, januari–augusti | Budget | Utfall | Prognos
            Huvudram | -298 | -296 | -299
            """)));

    [Fact]
    public void Takes_the_section_into_the_subject_until_its_sum() => Assert.Equal(
        ["HEMTJÄNST Personal -10000 Forecast 2025", "HEMTJÄNST Netto -10000 Forecast 2025", "Buffert 5000 Forecast 2025"],
        Read(Drawn.Table(
            """
            Tkr | Prognos
            HEMTJÄNST | _
            Personal | -10
            Netto | -10
            Buffert | 5
            """)));

    [Fact]
    public void A_variance_after_budget_and_outcome_so_far_is_of_those_months() => Assert.Equal(
        ["Teater 100000 PeriodBudget 2025-08", "Teater 90000 Actual 2025-08", "Teater 10000 Variance 2025-08", "Teater 150000 Budget 2025", "Teater 140000 Forecast 2025", "Teater 10000 Variance 2025"],
        Read(Drawn.Table(
            """
            Belopp i tkr | Budget jan–aug | Utfall jan–aug | Avvikelse | Budget helår | Prognos helår | Avvikelse
            Teater | 100 | 90 | 10 | 150 | 140 | 10
            """)));

    [Fact]
    public void A_table_whose_lines_are_budget_and_outcome_is_turned() => Assert.Equal(
        ["Nord 1000000 Budget 2025", "Nord 700000 Actual 2025-08", "Syd 2000000 Budget 2025", "Syd 1500000 Actual 2025-08"],
        Read(Drawn.Table(
            """
            Tkr | Nord | Syd
            Budget | 1 000 | 2 000
            Utfall | 700 | 1 500
            """)));

    [Fact]
    public void Marks_of_notes_are_no_part_of_the_subject() => Assert.Equal(
        ["Hemsjukvård 10000 Forecast 2025", "Placeringar 20000 Forecast 2025", "Lokaler 5000 Forecast 2025"],
        Read(Drawn.Table(
            """
            Tkr | Prognos
            Hemsjukvård 1) | 10
            Placeringar² | 20
            Lokaler* | 5
            """)));

    [Fact]
    public void Millions_and_parentheses() => Assert.Equal(
        ["Netto -500000 Forecast 2025"],
        Read(Drawn.Table(
            """
            Mnkr | Prognos
            Netto | (0,5)
            """)));

    [Fact]
    public void A_cost_per_place_is_kronor_and_per_person() => Assert.Equal(
        ["Gymnasiet, Kostnad per elev 120500 Budget 2025"],
        Read(Drawn.Table(
            """
            Tkr | _ | Budget 2025
            Gymnasiet | Kostnad per elev | 120 500
            """)));

    [Fact]
    public void A_label_that_ends_with_per_somebody_is_kronor_too() => Assert.Equal(
        ["Förskola, per inskrivet barn 164200 Budget 2025"],
        Read(Drawn.Table(
            """
            Nettokostnad | Budget 2025
            Förskola, per inskrivet barn | 164 200
            """)));

    [Fact]
    public void Zero_counts_and_an_empty_cell_does_not() => Assert.Equal(
        ["Buffert 0 Budget 2025"],
        Read(Drawn.Table(
            """
            Tkr | Budget 2025 | Prognos
            Buffert | 0 | _
            """)));

    [Fact]
    public void Lines_that_are_months_name_the_month() => Assert.Equal(
        ["Januari 10000 Actual 2025-01", "Februari 12000 Actual 2025-02"],
        Read(Drawn.Table(
            """
            2025 | Utfall tkr
            Januari | 10
            Februari | 12
            """)));

    [Fact]
    public void Every_figure_of_a_line_that_is_a_month_is_of_that_month() => Assert.Equal(
        ["Januari 10000 Actual 2025-01", "Januari 12000 PeriodBudget 2025-01", "Januari 2000 Variance 2025-01"],
        Read(Drawn.Table(
            """
            Tkr 2025 | Utfall | Periodbudget | Avvikelse
            Januari | 10 | 12 | 2
            Februari | 12 | 12 | 0
            Mars | 11 | 12 | 1
            """)).Take(3));

    [Fact]
    public void Months_may_be_columns_and_a_forecast_is_the_months_that_have_no_outcome() => Assert.Equal(
        [
            "Jan 10000 PriorYear 2024-01", "Jan 12000 Actual 2025-01",
            "Feb 11000 PriorYear 2024-02", "Feb 13000 Actual 2025-02",
            "Mar 12000 PriorYear 2024-03", "Mar 14000 Forecast 2025-03",
            "Dec 9000 PriorYear 2024-12", "Dec 8000 Forecast 2025-12",
        ],
        Read(Drawn.Table(
            """
            Tkr | Jan | Feb | Mar | Dec
            Utfall 2024 | 10 | 11 | 12 | 9
            Utfall 2025 | 12 | 13 | |
            Prognos 2025 | | | 14 | 8
            """)));

    [Theory]
    [InlineData("Nämnden har investerat i följande (tkr, minus betyder att budgeten överskrids):", 7_000)]
    [InlineData("Nämnden har investerat i följande, mkr:", 7_000_000)]
    [InlineData("Investeringarna framgår av tabellen, där beloppen är tkr.", 7_000)]
    [InlineData("Enheten i uppställningarna är tusental kronor. Arbetet med kvalitet har prioriterats.", 7_000)]
    [InlineData("I sammanställningen används tusental kronor som enhet. Över- och underskott väger jämnt.", 7_000)]
    [InlineData("Tusental kronor är enhet i det följande. Arbetet med kvalitet har prioriterats.", 7_000)]
    [InlineData("Värdena nedan visas i miljoner kronor.", 7_000_000)]
    [InlineData("Enhet: tkr", 7_000)]
    [InlineData("Investeringsredovisningen lämnas i kronor.", 7)]
    [InlineData("Tabellen visar investeringarna i hela kronor.", 7)]
    [InlineData("Resultatet är 1,9 mkr bättre än väntat. Investeringar i tkr, avvikelse inom parentes.", 7_000)]
    public void The_unit_said_straight_above_a_table_is_its_own(string above, decimal value) => Assert.Equal(
        value,
        Extract(
            Drawn.Text("Tabellen visar nettokostnad i mkr."),
            Drawn.Table(
                """
                Verksamhet | Budget 2025 | Utfall 2025
                Bibliotek | 32,5 | 31,8
                """),
            Drawn.Text(above),
            Drawn.Table(
                """
                Projekt | Budget 2025 | Utfall 2025
                Konstgräs | 7 | 8
                """)).First(amount => amount.Subject == "Konstgräs").Value);

    [Theory]
    [InlineData("Nyckeltal, kostnad per plats", "Nyckeltal", 601_400, true)]
    [InlineData("Kronor per plats och år om inte annat anges.", "Nyckeltal", 601_400, true)]
    [InlineData("Tkr per årsplats", "Mått", 601_400_000, true)]
    [InlineData("Styckkostnader", "Verksamhet", 601_400, true)]
    [InlineData("Investeringar och kostnad per plats", "Projekt", 601_400, false)]
    [InlineData("Nettokostnaden ökade till 601 400 kr per plats under året.", "Verksamhet", 601_400, false)]
    public void Costs_of_one_place_or_hour_are_kronor_where_the_words_above_say_so(string above, string heading, decimal value, bool each)
    {
        Amount first = Extract(Drawn.Text(above, each ? TextKind.Heading : TextKind.Paragraph), Drawn.Table($"""
            {heading} | Bokslut 2024 | Budget 2025 | Prognos 2025
            Särskilt boende | 601 400 | 625 000 | 634 800
            Hemtjänst, per utförd timme | 438 | 455 | 466
            """)).First();
        Assert.Equal((value, each ? Frequency.PerPerson : null), (first.Value, first.Frequency));
    }

    private static IEnumerable<string> Read(Table table) =>
        Extract(table).Select(amount => FormattableString.Invariant($"{amount.Subject} {amount.Value:0.##} {amount.Kind} {amount.Period}"));

    private static IEnumerable<Amount> Extract(params Block[] blocks)
    {
        (PaperLayout layout, ClassifiedMatter matter) = Drawn.Matter("Delårsrapport per augusti 2025", Category.BudgetFollowUp, [Drawn.Text("Delårsrapport per augusti 2025", TextKind.Heading), .. blocks]);
        var masthead = new Masthead(null, null, null, Meeting, PaperKind.MeetingPacket);
        return new FollowUpExtractor().Extract(new MatterReading(layout, masthead, matter, new Issues())).Amounts;
    }
}
