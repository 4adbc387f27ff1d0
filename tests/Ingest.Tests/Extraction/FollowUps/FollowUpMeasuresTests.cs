using Ingest.Extraction;
using Ingest.Extraction.FollowUps;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.FollowUps;

public sealed class FollowUpMeasuresTests
{
    [Fact]
    public void Stacked_groups_share_the_target_and_have_values_of_their_own() => Assert.Equal(
        [
            "Andel elever med gymnasieexamen ökar Total Percent Increase  Ökar 2025 [2023=61/61 % 2025=66/66 %]",
            "Andel elever med gymnasieexamen ökar Women Percent Increase  Ökar 2025 [2023=64/64 % 2025=70/70 %]",
            "Andel elever med gymnasieexamen ökar Men Percent Increase  Ökar 2025 [2023=58/58 % 2025=62/62 %]",
        ],
        Read(Drawn.Table(
            """
            Målsatt mått | _ | Utfall 2023 | Mål 2025 | Utfall 2025
            Andel elever med gymnasieexamen ökar | Totalt / Kvinnor / Män | 61 % / 64 % / 58 % | Ökar | 66 % / 70 % / 62 %
            """)));

    [Fact]
    public void A_target_under_or_over_a_figure_is_a_bound() => Assert.Equal(
        [
            "Sjukfrånvaro  Percent AtMost 8 under 8 % 2025 [2024=8.4/8,4 %]",
            "Andel nöjda brukare  Percent AtLeast 75 ska ligga över 75 % 2025 [2024=74/74 %]",
            "Antal läger  Events  4 4 under 2025 2025 [2024=3/3]",
        ],
        Read(Drawn.Table(
            """
            Indikator | Utfall 2024 | Målvärde 2025
            Sjukfrånvaro | 8,4 % | under 8 %
            Andel nöjda brukare | 74 % | ska ligga över 75 %
            Antal läger | 3 | 4 under 2025
            """)));

    [Fact]
    public void A_targets_unit_on_a_line_of_its_own_is_no_target_of_the_second_group() => Assert.Equal(
        [
            "Andel ärenden i tid Total Percent AtLeast 67 Minst 67 % 2025 [2024=63/63 %]",
            "Andel ärenden i tid Women Percent AtLeast 67 Minst 67 % 2025 [2024=68/68 %]",
        ],
        Read(Drawn.Table(
            """
            Indikator | _ | Utfall 2024 | Målvärde 2025
            Andel ärenden i tid | Totalt / Flickor | 63 % / 68 % | Minst 67 / %
            """)));

    [Fact]
    public void Groups_in_rows_of_their_own_belong_to_the_label_above() => Assert.Equal(
        [
            "Antal deltagare i öppen verksamhet Total Persons  120 120 2025 [2024=98/98]",
            "Antal deltagare i öppen verksamhet Women Persons  60 60 2025 [2024=51/51]",
        ],
        Read(Drawn.Table(
            """
            Indikator | Kön | Utfall 2024 | Målvärde 2025
            Antal deltagare i öppen verksamhet | Totalt | 98 | 120
            _ | Kvinnor | 51 | 60
            """)));

    [Fact]
    public void A_quarter_in_short() => Assert.Equal(
        ["Andel nöjda besökare  Percent  85 85 2025 [2024=86/86 % 2025-03=88/88 %]"],
        Read(Drawn.Table(
            """
            Indikator | Utfall 2024 | Utfall Kv 1 2025 | Mål 2025
            Andel nöjda besökare | 86 % | 88 % | 85
            """)));

    [Fact]
    public void Groups_alone_measure_what_the_title_says() => Assert.Equal(
        [
            "Sjukfrånvaro i procent av arbetstid Total Percent AtMost 7.0 högst 7,0 2025 [2024=8.4/8,4]",
            "Sjukfrånvaro i procent av arbetstid Women Percent AtMost 7.0 högst 7,0 2025 [2024=8.7/8,7]",
        ],
        Read(
            Drawn.Text("4.1 Sjukfrånvaro i procent av arbetstid", TextKind.Heading),
            Drawn.Table(
                """
                _ | Målvärde 2025 | Utfall 2024
                Totalt | högst 7,0 | 8,4
                Kvinnor | högst 7,0 | 8,7
                """)));

    [Fact]
    public void A_number_of_all_people_is_no_target_of_a_group() => Assert.Equal(
        [
            "Elever i kulturskolan Total Persons  650 650 2025 [2024=634/634]",
            "Elever i kulturskolan Women Persons     [2024=415/415]",
            "Elever i kulturskolan Men Persons     [2024=219/219]",
        ],
        Read(Drawn.Table(
            """
            Mått | Utfall 2024 | Mål 2025
            Elever i kulturskolan, totalt | 634 | 650
            Elever i kulturskolan, flickor | 415 | _
            Elever i kulturskolan, pojkar | 219 | _
            """)));

    [Fact]
    public void Key_figures_without_a_target_are_followed_too() => Assert.Equal(
        ["Meritvärde årskurs 9, genomsnitt  Index     [2023=217/217 2024=221/221]", "Behöriga elever, andel (%)  Percent     [2023=85.3/85,3 2024=86.0/86,0]"],
        Read(Drawn.Table(
            """
            Nyckeltal | 2023 | 2024
            Meritvärde årskurs 9, genomsnitt | 217 | 221
            Behöriga elever, andel (%) | 85,3 | 86,0
            """)));

    [Fact]
    public void Results_that_count_are_measures_and_areas_beside_them_goals() => Assert.Equal(
        ["Antal utlån  Other AtLeast 9000 minst 9 000 2025 []", "Antal låntagare under 18 år  Persons AtLeast 1400 minst 1 400 2025 []"],
        Read(Drawn.Table(
            """
            Område | Resultatmål | Målvärde 2025
            Tillgänglighet | Antal utlån | minst 9 000
            _ | Antal låntagare under 18 år | minst 1 400
            """)));

    [Fact]
    public void Groups_in_columns_of_their_own() => Assert.Equal(
        [
            "Sjukfrånvaro Women Percent AtMost 7.5 högst 7,5 2025 [2024=8.1/8,1 2025=7.7/7,7]",
            "Sjukfrånvaro Men Percent AtMost 7.5 högst 7,5 2025 [2024=5.0/5,0 2025=5.1/5,1]",
        ],
        Read(Drawn.Table(
            """
            Indikator | 2024 Kvinnor | 2024 Män | 2025 Kvinnor | 2025 Män | Målvärde 2025
            Sjukfrånvaro | 8,1 | 5,0 | 7,7 | 5,1 | högst 7,5
            """)));

    [Fact]
    public void Groups_named_in_the_label_itself() => Assert.Equal(
        [
            "Andel trygga elever Total Percent Increase  Ökar 2025 [2024=71/71 %]",
            "Andel trygga elever Women Percent Increase  Ökar 2025 [2024=68/68 %]",
            "Andel trygga elever Men Percent Increase  Ökar 2025 [2024=74/74 %]",
        ],
        Read(Drawn.Table(
            """
            Indikator | Utfall 2024 | Målvärde 2025
            Andel trygga elever, totalt | 71 % | Ökar
            – flickor | 68 % | Ökar
            – pojkar | 74 % | Ökar
            """)));

    [Fact]
    public void A_single_value_beside_three_labels_is_the_totals() => Assert.Equal(
        [
            "Andel nöjda brukare Total Percent  80 80 % 2025 [2024=78/78 %]",
            "Andel nöjda brukare Men Percent  80 80 % 2025 []",
            "Andel nöjda brukare Women Percent  80 80 % 2025 []",
        ],
        Read(Drawn.Table(
            """
            Mått | _ | Utfall 2024 | Mål 2025
            Andel nöjda brukare | Totalt / Män / Kvinnor | 78 % | 80 %
            """)));

    [Fact]
    public void Yes_and_no_are_words_not_numbers() => Assert.Equal(
        ["Planen är reviderad  YesNo Equals  Ja 2025 [2025-08=/Nej]"],
        Read(Drawn.Table(
            """
            Mått | Målvärde 2025 | Utfall
            Planen är reviderad | Ja | Nej
            """)));

    [Fact]
    public void A_volume_lines_target_is_its_budget() => Assert.Equal(
        ["Hemtjänst, Antal timmar  Other  5200 5 200 2025 [2024-08=3100/3 100 2025-08=3250/3 250]"],
        Read(Drawn.Table(
            """
            Volym | _ | Aug 2024 | Aug 2025 | Budget 2025
            Hemtjänst | Antal timmar | 3 100 | 3 250 | 5 200
            """)));

    [Fact]
    public void Counts_without_anything_to_reach_are_no_measures() => Assert.Empty(
        Read(Drawn.Table(
            """
            Land | Antal 2024 | Antal 2025
            Norge | 3 | 4
            """)));

    [Fact]
    public void Words_of_degree_are_comparators() => Assert.Equal(
        ["Svarstid i dagar  Other AtMost 10 högst 10 2025 [2025-08=12/12]", "Andel i tid  Percent AtLeast 95 minst 95 % 2025 [2025-08=93/93 %]"],
        Read(Drawn.Table(
            """
            Mått | Mål | Utfall
            Svarstid i dagar | högst 10 | 12
            Andel i tid | minst 95 % | 93 %
            """)));

    [Theory]
    [InlineData("KF:s mål för verksamhetsområdet: Fler unga i arbete")]
    [InlineData("Kommunfullmäktiges mål för mandatperioden 2023–2026: Fler unga i arbete")]
    [InlineData("KF-mål 3 – Fler unga i arbete")]
    [InlineData("Nämndens åtagande: Fler unga i arbete")]
    public void A_line_that_names_a_goal_above_a_table_is_its_goal(string line) => Assert.Equal(
        "Fler unga i arbete",
        Extract(Drawn.Text(line), Drawn.Table(
            """
            Indikator | Utfall 2024 | Årsmål 2025
            Andel unga i arbete | 30 % | 33 %
            """)).First().Goal);

    [Fact]
    public void The_goal_stands_in_the_heading_above() =>
        Assert.Equal("Fler unga i arbete", Extract(Drawn.Text("Nämndmål 2: Fler unga i arbete", TextKind.Heading, 60), Drawn.Table(
            """
            Mått | Mål 2025 | Utfall 2025
            Antal praktikplatser | 40 | 38
            """)).Single().Goal);

    [Fact]
    public void A_header_apart_from_its_table_keeps_the_goal_above() =>
        Assert.Equal("Fler unga i arbete", Extract(
            Drawn.Text("Nämndmål 2: Fler unga i arbete", TextKind.Heading, 60),
            Drawn.Table("Mått | Mål 2025 | Utfall 2025", headers: 0),
            Drawn.Table("Antal praktikplatser | 40 | 38", headers: 0)).Single().Goal);

    [Fact]
    public void What_is_to_be_there_by_a_year_is_a_target_where_it_says_yes_or_no() => Assert.Equal(
        [
            "Digital ansökan på fem språk  YesNo Equals  Ja 2025 [2025-08=/Ja]",
            "Gemensam ingång för unga  YesNo Equals  Ja 2025 [2025-08=/Nej]",
        ],
        Read(Drawn.Table(
            """
            Åtgärd | Ska vara klart 2025 | Läge 31 augusti
            Digital ansökan på fem språk | Ja | Ja
            Gemensam ingång för unga | Ja | Nej
            """)));

    [Fact]
    public void By_when_something_is_to_be_done_is_no_target() => Assert.Empty(Read(Drawn.Table(
        """
        Åtgärd | Ska vara klart | Ansvarig
        Digital ansökan på fem språk | Hösten | Enhetschef
        """)));

    [Fact]
    public void A_year_to_compare_with_is_no_target() => Assert.Equal(
        ["Antal ideellt engagerade  Persons Increase  Fler än 2024 (112) 2025 [2025=120/120]"],
        Read(Drawn.Table(
            """
            Mått | Mål 2025 | Utfall 2025
            Antal ideellt engagerade | Fler än 2024 (112) | 120
            """)));

    [Fact]
    public void A_goal_told_above_the_table_is_its_objective() =>
        Assert.Equal("fler ska ta del av kultur", Extract(
            Drawn.Text("Nyckeltal", TextKind.Heading, 40),
            Drawn.Text("Nämndens mål är att fler ska ta del av kultur. Pilarna är ersatta med ord.", TextKind.Paragraph, 60),
            Drawn.Table(
                """
                Mått | Mål 2025 | Utfall 2025
                Besök per invånare | 5,5 | 5,8
                """)).Single().Goal);

    [Theory]
    [InlineData("Verksamhetsmål 1. Alla elever når så långt som möjligt")]
    [InlineData("Mål 2 Alla elever når så långt som möjligt")]
    public void A_numbered_goal_above_the_table_is_its_objective(string line) =>
        Assert.Equal("Alla elever når så långt som möjligt", Extract(
            Drawn.Text("Så har vi arbetat", TextKind.Heading, 40),
            Drawn.Text(line, TextKind.Paragraph, 60),
            Drawn.Table(
                """
                Mått | Mål 2025 | Utfall 2025
                Andel behöriga | 85 % | 83 %
                """)).Single().Goal);

    private static IEnumerable<string> Read(params Block[] blocks) =>
        Extract(blocks).Select(goal => FormattableString.Invariant(
            $"{goal.Measure} {goal.Group} {goal.Unit} {goal.Comparator} {goal.Target} {goal.TargetText} {goal.TargetPeriod} [{string.Join(' ', goal.Outcomes.Select(outcome => FormattableString.Invariant($"{outcome.Period}={outcome.Value}/{outcome.Text}")))}]"));

    private static IEnumerable<GoalMeasure> Extract(params Block[] blocks)
    {
        (PaperLayout layout, ClassifiedMatter matter) = Drawn.Matter(
            "Delårsrapport per augusti 2025", Category.BudgetFollowUp, [Drawn.Text("Delårsrapport per augusti 2025", TextKind.Heading), .. blocks]);
        var masthead = new Masthead(null, null, null, new DateOnly(2025, 9, 24), PaperKind.MeetingPacket);
        return new FollowUpExtractor().Extract(new MatterReading(layout, masthead, matter, new Issues())).GoalMeasures;
    }
}
