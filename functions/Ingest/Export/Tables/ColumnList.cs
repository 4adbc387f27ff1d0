using System.Collections.Immutable;
using System.Globalization;

namespace Ingest.Export.Tables;

/// <summary>A table's columns in order, each with the way to its value.</summary>
internal sealed class ColumnList<TRow>
{
    private readonly List<(Column Column, Func<TRow, object?> Value)> columns = [];

    public ImmutableArray<Column> Definitions => [.. columns.Select(column => column.Column)];

    public ImmutableArray<object?> Row(TRow row) => [.. columns.Select(column => column.Value(row))];

    public ColumnList<TRow> Text(string name, string meaning, Func<TRow, string?> value) =>
        Add(new Column(name, ColumnType.Text, false, meaning), value);

    public ColumnList<TRow> RequiredText(string name, string meaning, Func<TRow, string> value) =>
        Add(new Column(name, ColumnType.Text, true, meaning), value);

    public ColumnList<TRow> WholeNumber(string name, string meaning, Func<TRow, long?> value) =>
        Add(new Column(name, ColumnType.WholeNumber, false, meaning), row => value(row));

    public ColumnList<TRow> RequiredWholeNumber(string name, string meaning, Func<TRow, long> value) =>
        Add(new Column(name, ColumnType.WholeNumber, true, meaning), row => value(row));

    public ColumnList<TRow> Number(string name, string meaning, Func<TRow, double?> value) =>
        Add(new Column(name, ColumnType.Number, false, meaning), row => value(row));

    public ColumnList<TRow> RequiredNumber(string name, string meaning, Func<TRow, double> value) =>
        Add(new Column(name, ColumnType.Number, true, meaning), row => value(row));

    /// <summary>An ISO date.</summary>
    public ColumnList<TRow> Date(string name, string meaning, Func<TRow, DateOnly?> value) =>
        Text(name, $"{meaning}; `YYYY-MM-DD`", row => value(row)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>One of an enumeration's names, written as the contract writes them.</summary>
    public ColumnList<TRow> Name<TName>(string name, string meaning, Func<TRow, TName?> value)
        where TName : struct, Enum =>
        Text(name, meaning + Choice<TName>(), row => value(row) is { } some ? ContractName.Of(some) : null);

    public ColumnList<TRow> RequiredName<TName>(string name, string meaning, Func<TRow, TName> value)
        where TName : struct, Enum =>
        RequiredText(name, meaning + Choice<TName>(), row => ContractName.Of(value(row)));

    private static string Choice<TName>()
        where TName : struct, Enum =>
        ": " + string.Join(", ", Enum.GetValues<TName>().Select(name => $"`{ContractName.Of(name)}`"));

    private ColumnList<TRow> Add(Column column, Func<TRow, object?> value)
    {
        columns.Add((column, value));
        return this;
    }
}
