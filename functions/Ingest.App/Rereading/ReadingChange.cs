using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;

namespace Ingest.App.Rereading;

/// <summary>What a new reading of a paper would change.</summary>
/// <param name="Before">The paper's state now.</param>
/// <param name="After">Its state with the new reading.</param>
/// <param name="Rows">Rows that come, go or change.</param>
internal sealed record ReadingChange(PaperState? Before, PaperState After, ImmutableArray<RowChange> Rows)
{
    private static readonly ImmutableArray<char> Kinds = ['+', '-', '~'];

    /// <summary>Whether everything stays as it is.</summary>
    public bool IsNone => Before == After && Rows.IsEmpty;

    /// <summary>Compares what the store has, as it was read, with a new reading.</summary>
    public static async Task<ReadingChange> OfAsync(IRecordStore records, PaperEntry paper, Ingestion next, CancellationToken cancellationToken)
    {
        var rows = ImmutableArray.CreateBuilder<RowChange>();
        foreach (RecordTable table in TableCatalog.OfReadings)
        {
            rows.AddRange(Between(table, await records.ReadRowsAsync(table, paper.Id, cancellationToken), [.. table.RowsOf(next)]));
        }

        return new ReadingChange(paper.State, next.State, rows.ToImmutable());
    }

    /// <summary>In few words: <c>complete, Amounts +2 -1, Items ~1</c>; new rows, rows that go, rows that change.</summary>
    public override string ToString()
    {
        if (IsNone)
        {
            return "nothing changes";
        }

        string state = Before == After ? ContractName.Of(After) : $"{(Before is { } before ? ContractName.Of(before) : PapersTable.Received)} -> {ContractName.Of(After)}";
        return string.Join(", ", Rows.GroupBy(row => row.Table).Select(table => table.Key + Counted(table)).Prepend(state));
    }

    private static string Counted(IEnumerable<RowChange> rows) => string.Concat(
        from kind in Kinds
        let count = rows.Count(row => row.Kind == kind)
        where count > 0
        select string.Create(CultureInfo.InvariantCulture, $" {kind}{count}"));

    /// <summary>Rows are the same by their first column, the id; the same id may stand for several.</summary>
    private static IEnumerable<RowChange> Between(RecordTable table, ImmutableArray<ImmutableArray<object?>> before, ImmutableArray<ImmutableArray<object?>> after)
    {
        ILookup<object, ImmutableArray<object?>> earlier = before.ToLookup(row => row[0]!), later = after.ToLookup(row => row[0]!);
        foreach (ImmutableArray<object?> row in before.Where(row => !later.Contains(row[0]!)))
        {
            yield return new RowChange(table.Name, '-', Written(table, row));
        }

        foreach (ImmutableArray<object?> row in after)
        {
            if (!earlier.Contains(row[0]!))
            {
                yield return new RowChange(table.Name, '+', Written(table, row));
            }
            else if (!earlier[row[0]!].Any(old => old.SequenceEqual(row)))
            {
                yield return new RowChange(table.Name, '~', Differing(table, earlier[row[0]!].First(), row));
            }
        }
    }

    private static string Written(RecordTable table, ImmutableArray<object?> row) => string.Join("; ",
        from pair in table.Columns.Zip(row)
        where pair.Second is not null && !ColumnsOfPaper.Contains(pair.First.Name)
        select $"{pair.First.Name} {Text(pair.Second)}");

    private static string Differing(RecordTable table, ImmutableArray<object?> before, ImmutableArray<object?> after) => string.Join("; ",
        from column in table.Columns.Index()
        where !Equals(before[column.Index], after[column.Index])
        select $"{column.Item.Name} {Text(before[column.Index])} -> {Text(after[column.Index])}");

    private static string Text(object? value) => value is null ? "(none)" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    /// <summary>What every row of a paper repeats.</summary>
    private static readonly ImmutableHashSet<string> ColumnsOfPaper = ["paperId", "paper", "municipality", "municipalityCode", "body", "meetingDate"];
}

/// <summary>A row that comes (<c>+</c>), goes (<c>-</c>) or changes (<c>~</c>).</summary>
/// <param name="Table">Its table.</param>
/// <param name="Kind">Which of the three.</param>
/// <param name="Words">Its columns, or what of them changes.</param>
internal sealed record RowChange(string Table, char Kind, string Words);
