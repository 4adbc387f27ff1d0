using System.Collections.Immutable;
using Ingest.Checking;
using Ingest.Papers;

namespace Ingest.Tests.Checking;

/// <summary>What stands beside a record makes it surer or less sure. Every case is a table and the figure asked for, in it and in a plain table.</summary>
public sealed class WeighingTests
{
    private static readonly double Alone = Confidence("Skola | 9", 0, 1);

    [Fact]
    public void A_figure_in_a_sum_that_holds_is_surer() =>
        Assert.True(Confidence("Skola | 10\nFritid | 20\nSumma | 30", 1, 1) > Alone);

    [Fact]
    public void A_figure_in_a_sum_that_differs_is_less_sure() =>
        Assert.True(Confidence("Skola | 10 | 1 | 2\nFritid | 20 | 1 | 2\nSumma | 90 | 2 | 4", 1, 1) < Alone);

    [Fact]
    public void A_row_that_keeps_the_differences_of_the_others_is_surer_than_one_that_does_not()
    {
        const string Rows = "Skola | 10 | 8 | 2\nFritid | 20 | 15 | 5\nBad | 30 | 21 | 9\nTeater | 40 | 33 | 9\nMusik | 50 | 44 | 6";
        Assert.True(Confidence(Rows, 0, 2) > Alone);
        Assert.True(Confidence(Rows, 3, 2) < Alone);
    }

    [Fact]
    public void A_row_that_lacks_figures_is_less_sure() =>
        Assert.True(Confidence("Skola | 10 | 8\nFritid | 20 | 15\nBad | 30 | 21\nTeater | 40 | _\nMusik | 50 | 45", 3, 1) < Alone);

    [Fact]
    public void A_figure_that_lost_its_comma_is_less_sure()
    {
        Assert.True(Confidence("Skola | 1,5\nFritid | 2,5\nBad | 3,5\nTeater | 45\nMusik | 5,5", 3, 1) < Alone);
        Assert.True(Confidence("Skola | 15\nFritid | 08", 0, 1) < Alone);
    }

    [Theory]
    [InlineData("Fritid 26480")]
    [InlineData("648 660")]
    [InlineData("verksamhet")]
    public void A_label_that_is_none_makes_its_figure_less_sure(string label) =>
        Assert.True(Confidence($"{label} | 9", 0, 1) < Alone);

    [Fact]
    public void Figures_of_a_row_that_claim_to_be_the_same_are_less_sure() =>
        Assert.True(Confidence("Skola | 10 | 8", 0, 1, others: 2) < Alone);

    [Fact]
    public void A_word_that_was_hard_to_read_makes_its_record_less_sure() =>
        Assert.True(Confidence("Skola | 9", 0, 1, legibility: 0.5) < Alone);

    [Fact]
    public void A_party_that_the_paper_names_again_is_surer_than_one_named_once()
    {
        (PaperLayout layout, ClassifiedMatter matter) = Drawn.Matter(
            "Avtal", Category.IopAgreement, Drawn.Text("Mellan Solrosen och Vallmon"), Drawn.Text("Solrosen får bidrag", y: 80));
        ImmutableArray<string> names = ["Solrosen", "Vallmon"];
        ImmutableArray<Party> parties = [.. names.Select(name => new Party(Source(new Box(0, 50, 100, 60)), name, PartyRole.CivilSociety, null, null, null))];
        ImmutableArray<Party> weighed = Weighed(layout, matter, Records.Empty with { Parties = parties }).Parties;
        Assert.True(weighed[0].Source.Confidence > weighed[1].Source.Confidence);
    }

    /// <summary>How sure the figure in a row and column of the drawn table is in the end; its row's other columns claim to be the same where they are given.</summary>
    private static double Confidence(string rows, int row, int column, double legibility = 1, int? others = null)
    {
        Table table = Drawn.Table("Tkr | Budget | Prognos | Avvikelse\n" + rows);
        (PaperLayout layout, ClassifiedMatter matter) = Drawn.Matter("Uppföljning", Category.BudgetFollowUp, table);
        TableRow there = table.BodyRows.ElementAt(row);
        Amount Of(int at) => new(Source(there.At(at)!.Passage.Words[0].Word.Box, legibility), 1, AmountKind.Budget, null, null, null, there.At(0)!.Text, "2025", null);
        return Weighed(layout, matter, Records.Empty with { Amounts = others is { } other ? [Of(column), Of(other)] : [Of(column)] }).Amounts[0].Source.Confidence;
    }

    private static Provenance Source(Box box, double legibility = 1) => new(1, "drawn", box, box, "drawn", 0.9) { Legibility = legibility };

    private static Records Weighed(PaperLayout layout, ClassifiedMatter matter, Records records) =>
        Checks.Apply(layout, new Masthead(null, null, null, null, PaperKind.Report), [new Item(matter, records)], new Issues()).Items[0].Records;
}
