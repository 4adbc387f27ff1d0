using System.Collections.Immutable;
using Ingest.Extraction.Agreements;
using Ingest.Extraction.GoalMeasures;
using Ingest.Papers;
using Ingest.Tests.Extraction.Agreements;

namespace Ingest.Tests.Extraction.GoalMeasures;

/// <summary>Results that stand in lists without marks, in tables of years, and what was reached of them.</summary>
public sealed class GoalListsAndTablesTests
{
    [Fact]
    public void Lines_that_end_early_part_a_list_without_marks()
    {
        ImmutableArray<Statement> statements = GoalItems.Apart(Written.Statements(
            Clause.Goals,
            Written.Lines("Parterna har kommit överens om följande mål, som följs upp av parterna tillsammans:"),
            Written.Lines("minst 40 ungdomar deltar", "70 procent av dem får sommarjobb", "minst tolv kvällar ordnas")));

        Assert.Equal([40, 70, 12], AgreementGoals.Found(statements).Select(goal => goal.Target.Target));
    }

    [Fact]
    public void Wrapped_lines_stay_one_item()
    {
        ImmutableArray<Statement> statements = GoalItems.Apart(Written.Statements(
            Clause.Goals, Written.Lines("minst 40 ungdomar i stadsdelens skolor har fått en egen mentor som", "träffar dem varje vecka under terminerna")));

        Assert.Single(statements);
    }

    [Theory]
    [InlineData("Under 2024 ska Brottsofferföreningen")]
    [InlineData("Föreningen åtar sig att varje år:")]
    [InlineData("Jouren ska per kalenderår")]
    public void A_list_of_what_is_promised_for_a_year_states_results(string leadIn)
    {
        ImmutableArray<Statement> statements = Written.Statements(
            Clause.None,
            Written.Paragraph(leadIn),
            Written.Item("ge personligt stöd till minst 140 brottsoffer,"),
            Written.Item("återkoppla till samtliga personer som polisen har hänvisat,"),
            Written.Item("ge råd till alla kategorier av brottsoffer,"),
            Written.Item("ha minst två stödpersoner i jour,"),
            Written.Item("genomföra 6 utåtriktade föreläsningar för skolor."));

        Assert.Equal(["minst 140 brottsoffer", "samtliga", "6 utåtriktade föreläsningar"], AgreementGoals.Found(statements).Select(goal => goal.Target.TargetText));
    }

    [Fact]
    public void What_is_promised_for_no_year_and_without_numbers_is_no_result()
    {
        ImmutableArray<Statement> statements = Written.Statements(
            Clause.None, Written.Paragraph("Föreningen ska"), Written.Item("svara samtliga som ringer,"), Written.Item("rekrytera 10 ledare."));

        Assert.Empty(AgreementGoals.Found(statements));
    }

    [Theory]
    [InlineData("Övergripande mål", 1)]
    [InlineData("Vision", 1)]
    [InlineData("Mål", 2)]
    public void A_vision_over_result_goals_is_none_itself(string heading, int count)
    {
        ImmutableArray<Statement> statements =
        [
            .. Written.Statements(Clause.Goals, Written.Paragraph("Fler invånare ska ha egen försörjning.")).Select(statement => statement with { Heading = heading }),
            .. Written.Statements(Clause.Goals, Written.Paragraph("Minst 24 personer per år ska delta.")).Select(statement => statement with { Heading = "Resultatmål" }),
        ];

        Assert.Equal(count, AgreementGoals.Found(statements).Length);
    }

    [Theory]
    [InlineData("Där står även att minst 70 procent av besökarna ska vara nöjda; i enkäten 2024 svarade 58 procent att de är det.")]
    [InlineData("Målet är att minst 70 procent ska gå vidare, men under 2024 nådde 58 procent dit.")]
    public void A_goal_and_what_came_of_it_in_one_sentence_are_parted(string text)
    {
        ImmutableArray<Statement> statements = GoalOutcomes.Apart(Written.Statements(Clause.None, Written.Paragraph(text)));
        GoalFound goal = Assert.Single(AgreementGoals.Found(statements));

        Assert.Equal(70, goal.Target.Target);
        Assert.Equal([("2024", 58m)], GoalOutcomes.Of(goal, statements).Select(outcome => (outcome.Period, outcome.Value!.Value)));
    }

    [Fact]
    public void A_column_for_each_year_gives_a_target_for_each()
    {
        Table table = Written.Table(true, ["Resultat", "2026", "2027"], ["Elever som fått en brobyggare", "40", "55"]);

        PlannedTable? planned = PlannedTable.Of(table, Row(table));

        Assert.Equal(["2026", "2027"], planned?.Columns.Select(column => column.Year));
    }

    [Fact]
    public void A_first_line_of_years_is_a_header_though_it_is_not_set_as_one()
    {
        Table table = Written.Table(false, [string.Empty, "2026", "2027"], ["Antal öppna kvällar", "80", "90"]);

        Assert.Equal(["2026", "2027"], PlannedTable.Of(table, Row(table))?.Columns.Select(column => column.Year));
    }

    [Fact]
    public void By_when_each_line_is_to_be_reached_is_no_target()
    {
        Table table = Written.Table(true, ["Vad ska nås", "Nivå", "När"], ["Öppna kvällar", "Minst 5", "2027"], ["Ideellt engagerade", "Fler än 2025 (112)", "2028"]);

        Assert.Equal(["Nivå"], PlannedTable.Of(table, Row(table))?.Columns.Select(column => column.Heading));
    }

    [Fact]
    public void What_shrinks_is_a_result_where_another_item_has_a_number()
    {
        ImmutableArray<Statement> statements = Written.Statements(
            Clause.Goals,
            Written.Paragraph("Parterna har enats om följande resultat:"),
            Written.Item("Att 250 olika personer besöker torget varje år."),
            Written.Item("Att ofrivillig ensamhet bland besökarna minskar."));

        Assert.Equal([Comparator.Decrease], AgreementGoals.Found(statements).Select(goal => goal.Target.Comparator).OfType<Comparator>());
    }

    [Fact]
    public void What_shrinks_among_wishes_is_a_vision()
    {
        ImmutableArray<Statement> statements = Written.Statements(
            Clause.Goals,
            Written.Paragraph("Parterna har enats om följande mål:"),
            Written.Item("Att samhörigheten i stadsdelen stärks."),
            Written.Item("Att ofrivillig ensamhet bland besökarna minskar."));

        Assert.Empty(AgreementGoals.Found(statements));
    }

    [Fact]
    public void A_table_of_money_under_goals_is_none_of_results()
    {
        Table table = Written.Table(true, ["Resultat", "Belopp 2026, tkr"], ["Personal", "400"]);

        Assert.Null(PlannedTable.Of(table, Row(table)));
    }

    [Fact]
    public void Outcomes_told_after_a_goal_belong_to_it_in_turn()
    {
        ImmutableArray<Statement> statements = Written.Statements(Clause.None, Written.Paragraph(
            "Målet med överenskommelsen var minst 150 unika besökare per år, varav 40 procent utan tidigare föreningsvana. Under 2024 noterades 93 besökare, varav 31 procent saknade tidigare föreningsvana."));

        Assert.Equal([93, 31], AgreementGoals.Found(statements).SelectMany(goal => GoalOutcomes.Of(goal, statements)).Select(outcome => outcome.Value));
    }

    [Fact]
    public void Outcomes_told_year_by_year_in_the_next_sentence_are_all_the_goals()
    {
        ImmutableArray<Statement> statements = Written.Statements(Clause.None, Written.Paragraph(
            "Ett av målen är att minst 150 personer per år ska påbörja en period. Utfallet blev 121 personer 2023 och 168 personer 2024. Ett annat mål är att minst 60 procent av deltagarna ska vara mer aktiva. Utfallet blev 58 procent 2023 och 66 procent 2024."));

        Assert.Equal(
            ["2023: 121 personer", "2024: 168 personer", "2023: 58 procent", "2024: 66 procent"],
            AgreementGoals.Found(statements).SelectMany(goal => GoalOutcomes.Of(goal, statements)).Select(outcome => $"{outcome.Period}: {outcome.Text}"));
    }

    private static Statement Row(Table table) => Written.Statements(Clause.Goals, table)[^1];
}
