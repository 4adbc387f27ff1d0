using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>What a follow-up's running text says of the unit that its tables count in.</summary>
internal sealed partial class UnitsInText
{
    private const decimal FewestDigits = 100;
    private const int LongestFigure = 20;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A pattern of a unit's name.</summary>
    private const string Unit = @"(tkr|tsek|ksek|mkr|mnkr|msek|tusental(s)? kronor|tusental|tusen kronor|miljoner kronor|kronor)\b";

    private readonly ImmutableArray<Block> blocks;
    private readonly ILookup<decimal, decimal> unitsByFigure;

    public UnitsInText(FollowUp followUp)
    {
        blocks = followUp.Blocks;
        string text = string.Join('\n', blocks.OfType<TextBlock>().Select(block => block.Text));
        string inCells = string.Join('\n', blocks.OfType<Table>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text).Where(cell => cell.Length > LongestFigure));
        unitsByFigure = Swedish.Amounts($"{text}\n{inCells}")
            .Select(money => (money.Value.Value, Unit: MoneyUnits.In(money.Value.Unit ?? string.Empty)))
            .Where(money => money.Unit is not null)
            .ToLookup(money => Math.Abs(money.Value / money.Unit!.Value), money => money.Unit!.Value);
        Most = MoneyUnits.MostIn(text);
        Match[] declarations = [.. Declaration.Matches(text).Cast<Match>()];
        Declared = (declarations.FirstOrDefault(said => !OneTable.IsMatch(said.Value)) ?? declarations.FirstOrDefault()) is { } first ? MoneyUnits.In(first.Value) : null;
    }

    /// <summary>The unit that the text mostly counts in, or null.</summary>
    public decimal? Most { get; }

    /// <summary>The unit that the text declares for all of its tables (<c>Alla belopp i tkr</c>), or null.</summary>
    public decimal? Declared { get; }

    /// <summary>The unit with which the text names one of the figures, by the most that it names; null where it names none.</summary>
    public decimal? Naming(IEnumerable<decimal> figures) =>
        figures.Select(Math.Abs).Where(figure => figure >= FewestDigits).Distinct()
            .SelectMany(figure => unitsByFigure[figure].Distinct())
            .GroupBy(unit => unit)
            .OrderByDescending(votes => votes.Count())
            .Select(votes => (decimal?)votes.Key)
            .FirstOrDefault();

    /// <summary>The unit that the paragraph straight before a table declares for it, or null.</summary>
    public decimal? DeclaredAbove(FollowUpTable table) =>
        Before(table) is not { } paragraph ? null
        : Declaration.Match(paragraph) is { Success: true } said ? MoneyUnits.In(said.Value)
        : Aside.Matches(paragraph).Select(aside => MoneyUnits.In(aside.Value)).Distinct().ToArray() is [var only] ? only
        : null;

    /// <summary>The unit that the paragraph straight before a table counts in, or null.</summary>
    public decimal? Above(FollowUpTable table) => Before(table) is { } paragraph ? MoneyUnits.MostIn(paragraph) : null;

    private string? Before(FollowUpTable table) =>
        table.At > 0 && blocks[table.At - 1] is TextBlock paragraph ? paragraph.Text : null;

    // Samtliga belopp i rapporten redovisas i tkr; Alla belopp anges i tusental kronor; Belopp i mnkr; Belopp i hela kronor; tabellen, där beloppen är tkr; Enheten i uppställningarna är mnkr; Belopp: tkr; I sammanställningen används tusental kronor som enhet; Tusental kronor är enhet i tabellerna
    [GeneratedRegex(@"\b(belopp(en)?|siffror(na)?|uppgifter(na)?|tal(en)?|värden(a)?|enhet(en)?|tabell(en|er|erna)?|uppställning(en|ar|arna)?|sammanställning(en|ar|arna)?|(drift|ekonomi|resultat)?redovisning(en)?|resultatet|utfallet|nettokostnad(en|er|erna)?)\b([^.\n]{0,60}\b(i|är|som|används|utgörs av)\s+|\s?:\s?)(hela\s+)?" + Unit + @"|\b" + Unit + @"\s+(är|används som|utgör)\s+(räkne)?enhet\b", Options, 10_000)]
    private static partial Regex Declaration { get; }

    // Tabellen visar nettokostnad i mkr: of that table, not of the paper's others
    [GeneratedRegex(@"^(tabell(en)?|sammanställning(en)?)\b", Options, 10_000)]
    private static partial Regex OneTable { get; }

    // a unit that no number stands before: Nämnden har investerat i följande (tkr, minus är underskott):, Utfallet i mnkr framgår nedan, Investeringar, tkr:
    [GeneratedRegex(@"(\(|,\s|\bi\s)(hela\s+|belopp i\s+)?" + Unit, Options, 10_000)]
    private static partial Regex Aside { get; }
}
