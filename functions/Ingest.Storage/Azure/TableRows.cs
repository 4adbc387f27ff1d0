using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>The catalogue's rows as the Table service's, and back.</summary>
internal static class TableRows
{
    public static TableEntity Entity(RecordTable table, string partitionKey, string rowKey, ImmutableArray<object?> row)
    {
        var entity = new TableEntity(partitionKey, rowKey);
        foreach ((int i, Column column) in table.Columns.Index())
        {
            entity[column.Name] = row[i];
        }

        return entity;
    }

    /// <summary>The row's values as its columns say.</summary>
    public static ImmutableArray<object?> Values(RecordTable table, TableEntity entity) => [.. table.Columns.Select(column => Value(column, entity))];

    private static object? Value(Column column, TableEntity entity) => column.Type switch
    {
        ColumnType.Text => entity.GetString(column.Name),
        ColumnType.WholeNumber => entity.GetInt64(column.Name),
        ColumnType.Number => entity.GetDouble(column.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
