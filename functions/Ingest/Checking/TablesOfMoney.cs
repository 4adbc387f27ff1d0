using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>Tables that an agreement's papers print, say to be money, and that no record was read from.</summary>
internal sealed partial class TablesOfMoney : ICheck
{
    private const int FewestFigures = 2;

    /// <summary>Less is a rate, a day or a number of people.</summary>
    private const decimal LeastMoney = 1_000;

    private const decimal LeastFigure = 100;

    public IEnumerable<Issue> Find(Item item) => item.Classified.Category != Category.IopAgreement ? [] :
        from table in item.Classified.Matter.Blocks.OfType<Table>()
        let declared = Unit.IsMatch($"{table.HeaderText} {table.Caption.Text}")
        let rows = table.BodyRows.Count(row => row.Cells.Any(cell => IsMoney(cell, declared)))
        where rows >= FewestFigures && !item.Records.Amounts.Any(amount => Holds(table, amount.Source))
        select Issue.LeftOver($"A table of money with {rows} rows was not read.", table.Rows[0]);

    private static bool Holds(Table table, Provenance source) =>
        table.Rows.Any(row => row.Page == source.Page && row.Box.HoldsMiddleOf(source.Anchor));

    private static bool IsMoney(Cell cell, bool declared) =>
        Swedish.Amounts(cell.Text).Any(amount => amount.Value.Value >= LeastMoney) || (declared && Swedish.CellNumber(cell.Text) >= LeastFigure);

    // Belopp i kr, Kronor, Tkr, mnkr
    [GeneratedRegex(@"\b(kr|kronor|tkr|mkr|mnkr|sek)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Unit { get; }
}
