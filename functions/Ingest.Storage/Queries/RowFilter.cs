using System.Collections.Immutable;
using Ingest.Export.Tables;

namespace Ingest.Storage.Queries;

/// <summary>A condition on a row. An absent value equals only null, and is never more, less, or part of anything.</summary>
public abstract record RowFilter
{
    /// <summary>Whether a row of that table fits.</summary>
    public abstract bool Holds(RecordTable table, ImmutableArray<object?> row);

    public static RowFilter All(IEnumerable<RowFilter> filters) => new AllOf([.. filters]);

    public static RowFilter Is(string column, object? value) => new Comparison(column, Compared.Equal, value);
}

/// <summary>Every one of them; of none: always.</summary>
public sealed record AllOf(ImmutableArray<RowFilter> Filters) : RowFilter
{
    public override bool Holds(RecordTable table, ImmutableArray<object?> row) => Filters.All(filter => filter.Holds(table, row));
}

/// <summary>One of them at least; of none: never.</summary>
public sealed record AnyOf(ImmutableArray<RowFilter> Filters) : RowFilter
{
    public override bool Holds(RecordTable table, ImmutableArray<object?> row) => Filters.Any(filter => filter.Holds(table, row));
}

/// <summary>The other does not hold.</summary>
public sealed record NotSo(RowFilter Filter) : RowFilter
{
    public override bool Holds(RecordTable table, ImmutableArray<object?> row) => !Filter.Holds(table, row);
}

/// <summary>The column's text is one of <paramref name="Values"/>, however many they are.</summary>
public sealed record OneOf(string Column, ImmutableArray<string> Values) : RowFilter
{
    private readonly HashSet<string> known = new(Values, StringComparer.Ordinal);

    public override bool Holds(RecordTable table, ImmutableArray<object?> row) => row[RowQuery.IndexOf(table, Column)] is string found && known.Contains(found);
}

/// <summary>How a column's value stands to another.</summary>
public enum Compared
{
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}

/// <summary>A column's value stands so to <paramref name="Value"/>: text by its code points, numbers by size.</summary>
/// <param name="Column">Its name.</param>
/// <param name="How">How it stands.</param>
/// <param name="Value">A string for text, a <see cref="long"/> or <see cref="double"/> for numbers; null only for equal and not equal.</param>
public sealed record Comparison(string Column, Compared How, object? Value) : RowFilter
{
    public override bool Holds(RecordTable table, ImmutableArray<object?> row)
    {
        object? found = row[RowQuery.IndexOf(table, Column)];
        if (found is null || Value is null)
        {
            return How switch
            {
                Compared.Equal => found is null && Value is null,
                Compared.NotEqual => (found is null) != (Value is null),
                _ => false,
            };
        }

        int order = RowQuery.Compare(found, Value);
        return How switch
        {
            Compared.Equal => order == 0,
            Compared.NotEqual => order != 0,
            Compared.Greater => order > 0,
            Compared.GreaterOrEqual => order >= 0,
            Compared.Less => order < 0,
            _ => order <= 0,
        };
    }
}

/// <summary>Where a text is looked for.</summary>
public enum Part
{
    Anywhere,
    Start,
    End,
}

/// <summary>A column's text has another in it, whatever the case of its letters.</summary>
public sealed record TextPart(string Column, Part Where, string Text) : RowFilter
{
    public override bool Holds(RecordTable table, ImmutableArray<object?> row) =>
        row[RowQuery.IndexOf(table, Column)] is string found && Where switch
        {
            Part.Start => found.StartsWith(Text, StringComparison.OrdinalIgnoreCase),
            Part.End => found.EndsWith(Text, StringComparison.OrdinalIgnoreCase),
            _ => found.Contains(Text, StringComparison.OrdinalIgnoreCase),
        };
}
