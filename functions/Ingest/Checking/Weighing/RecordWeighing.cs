using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>How likely each record is right, in the light of what stands beside it.</summary>
/// <remarks>
/// A record is right where its rule is, its value is read right, and what it is the value of is read right: three chances, multiplied.
/// The rule's is its certainty. The reader's word for the value is that of its least sure word; for the rest it is the mean of the words
/// quoted around it, times the page's mean twice: what was lost or misplaced on a bad page has no word that could say so. Evidence (<see cref="IEvidence"/>) multiplies the odds of the one or the other, each piece by itself, as if none knew
/// of the others; its weights are round numbers, near what records of scanned papers with known answers showed.
/// </remarks>
internal static class RecordWeighing
{
    /// <summary>What even a text layer is not surer of than: evidence can still speak against it.</summary>
    private const double Surest = 0.99;

    private static readonly ImmutableArray<IEvidence> All =
    [
        new ColumnsApart(),
        new ColumnSums(),
        new FiguresAlike(),
        new Labels(),
        new OrgNumbers(),
        new PartiesAtOnce(),
        new RowDifferences(),
        new RowsAlike(),
        new StatedTwice(),
    ];

    /// <summary>The items with their records' confidence weighed.</summary>
    public static ImmutableArray<Item> Apply(Paper paper, ImmutableArray<Item> items)
    {
        var text = new PlainText(paper);
        return [.. items.Select(item => Apply(paper, text, item))];
    }

    private static Item Apply(Paper paper, PlainText text, Item item)
    {
        var weighed = new WeighedItem(paper, text, item);
        var odds = new Dictionary<IRecord, Odds>(ReferenceEqualityComparer.Instance);
        foreach ((IRecord record, Odds more) in All.SelectMany(evidence => evidence.Weigh(weighed)))
        {
            odds[record] = odds.GetValueOrDefault(record, Odds.Even).Times(more);
        }

        Provenance Weigh(IRecord record) =>
            Weighed(record.Source, paper.PageNumbered(record.Source.Page).Confidence, odds.GetValueOrDefault(record, Odds.Even));

        Records records = item.Records;
        return item with
        {
            Records = new Records(
                [.. records.Parties.Select(party => party with { Source = Weigh(party) })],
                [.. records.Amounts.Select(amount => amount with { Source = Weigh(amount) })],
                [.. records.Periods.Select(period => period with { Source = Weigh(period) })],
                [.. records.GoalMeasures.Select(goal => goal with { Source = Weigh(goal) })],
                [.. records.Decisions.Select(decision => decision with { Source = Weigh(decision) })]),
        };
    }

    private static Provenance Weighed(Provenance source, double page, Odds odds) => source with
    {
        Confidence = Math.Round(source.Certainty * Chance(source.Legibility, odds.Value) * Chance(source.Surroundings * page * page, odds.Name), 4),
    };

    /// <summary>A chance whose odds are multiplied.</summary>
    private static double Chance(double before, double times)
    {
        double chance = Math.Min(before, Surest);
        return chance * times / ((chance * times) + 1 - chance);
    }
}
