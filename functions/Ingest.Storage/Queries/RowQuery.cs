using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export.Tables;

namespace Ingest.Storage.Queries;

/// <summary>Which rows, in which order, how many.</summary>
public sealed record RowQuery
{
    private static readonly ConcurrentDictionary<RecordTable, FrozenDictionary<string, int>> Places = new();
    private static readonly ConcurrentDictionary<RecordTable, ImmutableArray<string>> Papers = new();

    /// <summary>Null: every row.</summary>
    public RowFilter? Filter { get; init; }

    /// <summary>First by the first; rows that are equal in all stand by the table's key.</summary>
    public ImmutableArray<RowOrder> Order { get; init; } = [];

    public int Skip { get; init; }

    /// <summary>Null: to the last.</summary>
    public int? Take { get; init; }

    /// <summary>The rows of a table that the query asks for: its meaning, for stores that have no better way.</summary>
    public IEnumerable<ImmutableArray<object?>> Over(RecordTable table, IEnumerable<ImmutableArray<object?>> rows)
    {
        IEnumerable<ImmutableArray<object?>> fitting = Filter is { } filter ? rows.Where(row => filter.Holds(table, row)) : rows;
        IEnumerable<ImmutableArray<object?>> sorted = fitting.Order(Comparer<ImmutableArray<object?>>.Create((a, b) => Compare(table, a, b))).Skip(Skip);
        return Take is { } most ? sorted.Take(most) : sorted;
    }

    /// <summary>A column's place; throws <see cref="ArgumentException"/> where the table has none of that name.</summary>
    public static int IndexOf(RecordTable table, string column) =>
        Find(table, column) is >= 0 and int place ? place : throw new ArgumentException($"{table.Name} has no column {column}.", nameof(column));

    /// <summary>A column's place; -1 where the table has none of that name.</summary>
    public static int Find(RecordTable table, string column) =>
        Places.GetOrAdd(table, known => known.Columns.Index().ToFrozenDictionary(one => one.Item.Name, one => one.Index, StringComparer.Ordinal)).GetValueOrDefault(column, -1);

    /// <summary>The columns of a table that name papers: the row's own first, then a link's other one.</summary>
    internal static ImmutableArray<string> PapersOf(RecordTable table) => Papers.GetOrAdd(table, known =>
        known == PapersTable.Table ? [known.Columns[0].Name]
        : Find(known, AgreementLinksTable.OtherPaper) >= 0 ? ["paperId", AgreementLinksTable.OtherPaper]
        : ["paperId"]);

    /// <summary>Two values of one column; an absent one is first.</summary>
    internal static int Compare(object? a, object? b) => (a, b) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string x, string y) => string.CompareOrdinal(x, y),
        _ => Convert.ToDouble(a, CultureInfo.InvariantCulture).CompareTo(Convert.ToDouble(b, CultureInfo.InvariantCulture)),
    };

    private int Compare(RecordTable table, ImmutableArray<object?> a, ImmutableArray<object?> b)
    {
        foreach (RowOrder order in Order)
        {
            int i = IndexOf(table, order.Column);
            int found = Compare(a[i], b[i]);
            if (found != 0)
            {
                return order.Descending ? -found : found;
            }
        }

        return Compare(a[0], b[0]);
    }
}

/// <summary>By a column; absent values are first, or last where it is descending.</summary>
public sealed record RowOrder(string Column, bool Descending = false);
