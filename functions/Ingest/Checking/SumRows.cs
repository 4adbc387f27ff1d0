using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>A printed sum with the rows that it adds up.</summary>
/// <param name="Row">The sum's own row.</param>
/// <param name="Parts">The rows that are added.</param>
/// <param name="Columns">Each column that has a sum printed.</param>
internal sealed record SumRow(TableRow Row, ImmutableArray<TableRow> Parts, ImmutableArray<SumColumn> Columns);

/// <summary>One column of a sum row.</summary>
/// <param name="Column">0-based.</param>
/// <param name="Printed">What the sum row says.</param>
/// <param name="Added">What its parts add up to.</param>
/// <param name="Holds">Whether the two agree but for rounding.</param>
internal readonly record struct SumColumn(int Column, decimal Printed, decimal Added, bool Holds);

/// <summary>Finds the sum rows of a table and what they add up.</summary>
/// <remarks>
/// Which rows a sum row adds up is told by the columns that do add up: a column is only held against the sum where at least two
/// other columns of the same row show what is added. A sum that nobody can follow is not there.
/// </remarks>
internal static partial class SumRows
{
    private const int FollowedColumns = 2;

    public static IEnumerable<SumRow> In(Table table)
    {
        ImmutableArray<TableRow> rows = [.. table.BodyRows];
        ImmutableArray<int> columns = [.. Enumerable.Range(1, Math.Max(0, table.ColumnCount - 1)).Where(column => !table.HeaderRows.Any(row => IsShare(row.At(column)?.Text)))];
        for (int i = 2; i < rows.Length; i++)
        {
            if (SumLabel.IsMatch(Label(rows[i])) && Followed(rows, i, columns) is { } sum)
            {
                yield return sum;
            }
        }
    }

    private static SumRow? Followed(ImmutableArray<TableRow> rows, int sum, ImmutableArray<int> columns)
    {
        foreach (ImmutableArray<TableRow> parts in Candidates(rows, sum))
        {
            ImmutableArray<SumColumn> compared =
            [
                .. from column in columns
                   let printed = Value(rows[sum], column)
                   where printed is not null
                   let added = parts.Sum(row => Value(row, column) ?? 0)
                   select new SumColumn(column, printed.Value, added, Math.Abs(printed.Value - added) <= Allowed(parts, column)),
            ];
            if (compared.All(column => column.Holds) || compared.Count(column => column.Holds && column.Printed != 0) >= FollowedColumns)
            {
                return new SumRow(rows[sum], parts, compared);
            }
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

    /// <summary>A share (<c>34 %</c>) is no part of a sum.</summary>
    private static decimal? Value(TableRow row, int column) => IsShare(row.At(column)?.Text) ? null : TableFigures.At(row, column);

    private static bool IsShare(string? text) => text?.Contains('%', StringComparison.Ordinal) == true;

    [GeneratedRegex(@"^(summa|total(t|er)?|totalsumma|delsumma)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SumLabel { get; }

    [GeneratedRegex(@"^((del|total)?summa|total(t|er)?|netto|resultat|varav)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AnySum { get; }
}

/// <summary>The numbers of a table's cells.</summary>
internal static class TableFigures
{
    /// <summary>What the cell that stands in this column alone says, where that is a number.</summary>
    public static decimal? At(TableRow row, int column) =>
        row.At(column) is { ColumnSpan: 1 } cell && cell.Column == column ? Swedish.CellNumber(cell.Text) : null;
}
