using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>Printed sums against the rows above them.</summary>
/// <remarks>
/// Which rows a sum row adds up is told by the columns that do add up: a column is only held against the sum where at least two
/// other columns of the same row show what is added. A sum that nobody can follow is no finding.
/// </remarks>
internal sealed partial class PrintedSums : ICheck
{
    private const int FollowedColumns = 2;

    public IEnumerable<Issue> Find(Item item) =>
        item.Classified.Category is Category.BudgetFollowUp or Category.IopAgreement
            ? item.Classified.Matter.Blocks.OfType<Table>().SelectMany(Find)
            : [];

    private static IEnumerable<Issue> Find(Table table)
    {
        ImmutableArray<TableRow> rows = [.. table.BodyRows];
        for (int i = 2; i < rows.Length; i++)
        {
            if (SumLabel.IsMatch(Label(rows[i])) && Differing(rows, i, table.ColumnCount) is { } issue)
            {
                yield return issue;
            }
        }
    }

    private static Issue? Differing(ImmutableArray<TableRow> rows, int sum, int columns)
    {
        foreach (ImmutableArray<TableRow> parts in Candidates(rows, sum))
        {
            (int Column, decimal Printed, decimal Added)[] compared =
            [
                .. from column in Enumerable.Range(1, Math.Max(0, columns - 1))
                   let printed = Value(rows[sum], column)
                   where printed is not null
                   select (column, printed.Value, parts.Sum(row => Value(row, column) ?? 0)),
            ];
            var wrong = compared.Where(pair => Math.Abs(pair.Printed - pair.Added) > Allowed(parts, pair.Column)).ToArray();
            int followed = compared.Count(pair => pair.Printed != 0) - wrong.Count(pair => pair.Printed != 0);
            if (wrong.Length == 0 || followed < FollowedColumns)
            {
                if (wrong.Length == 0)
                {
                    return null;
                }

                continue;
            }

            Cell cell = rows[sum].At(wrong[0].Column)!;
            return new Issue(
                IssueCodes.SumDiffers,
                Severity.Warning,
                $"The rows above add up to {wrong[0].Added:0.##}, but the sum printed is {cell.Text}. Compare the column with the page.",
                rows[sum].Page,
                Quote: Short(string.Join(' ', rows[sum].Words.Select(word => word.Word.Text))));
        }

        return null;
    }

    /// <summary>What a sum row may add up: the rows since the last sum, all rows but sums, the sums alone.</summary>
    private static IEnumerable<ImmutableArray<TableRow>> Candidates(ImmutableArray<TableRow> rows, int sum)
    {
        ImmutableArray<TableRow> above = rows[..sum];
        int last = sum - 1;
        while (last >= 0 && !SumLabel.IsMatch(Label(rows[last])))
        {
            last--;
        }

        ImmutableArray<TableRow> plain = [.. above.Where(row => !AnySum.IsMatch(Label(row)))];
        yield return [.. above[(last + 1)..].Where(row => !AnySum.IsMatch(Label(row)))];
        yield return above[(last + 1)..];
        yield return plain;
        yield return [.. above.Where(row => AnySum.IsMatch(Label(row)))];
    }

    /// <summary>Half a unit of the last place for each row, and one more.</summary>
    private static decimal Allowed(ImmutableArray<TableRow> parts, int column)
    {
        bool decimals = parts.Any(row => row.At(column)?.Text.Contains(',', StringComparison.Ordinal) == true);
        return ((parts.Length / 2m) + 1) * (decimals ? 0.1m : 1m);
    }

    private static string Label(TableRow row) => row.At(0)?.Text ?? string.Empty;

    private static decimal? Value(TableRow row, int column) =>
        row.At(column) is { ColumnSpan: 1 } cell && cell.Column == column ? Swedish.CellNumber(cell.Text) : null;

    private static string Short(string text) => text.Length <= Quotation.MostCharacters ? text : text[..Quotation.MostCharacters];

    [GeneratedRegex(@"^(summa|total(t|er)?|totalsumma|delsumma)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SumLabel { get; }

    [GeneratedRegex(@"^((del|total)?summa|total(t|er)?|netto|resultat|varav)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AnySum { get; }
}
