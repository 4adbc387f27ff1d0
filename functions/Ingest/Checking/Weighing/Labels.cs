using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>
/// The label of a table's row: one that ends in figures has swallowed a column, one that begins small is torn from the line above, and
/// one that is missing was lost or stands in another row.
/// </summary>
internal sealed partial class Labels : IEvidence
{
    private static readonly Odds Swallowed = Odds.OfName(0.05);
    private static readonly Odds Torn = Odds.OfName(0.3);

    public IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item) =>
        from pair in item.InTables
        let odds = pair.Record switch
        {
            Amount { Subject: null, Agreement: null } => Torn,
            Amount { Subject: { } label } when EndsInFigures.IsMatch(label) => Swallowed,
            Amount { Subject: { Length: > 0 } label } when char.IsLower(label[0]) => Torn,
            GoalMeasure { Measure: { Length: > 0 } label } when char.IsLower(label[0]) => Torn,
            _ => Odds.Even,
        }
        where odds != Odds.Even
        select (pair.Record, odds);

    // Fritid 26480 · 648 660 · (50330) — not Bidrag 2024, Etapp 2
    [GeneratedRegex(@"(^|\s)(?!(19|20)[0-9]{2}$)[-−–(]*[0-9]([0-9., ()−–-]*[0-9])[ ).]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex EndsInFigures { get; }
}
