using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Rows of a catalogue's table in and out of SQLite.</summary>
internal static class SqliteRows
{
    public static void Run(this SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Inserts rows and notes them as changed; a row with a key that is there takes its place.</summary>
    public static void Insert(this SqliteConnection connection, RecordTable table, IEnumerable<ImmutableArray<object?>> rows)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            $"INSERT OR REPLACE INTO {table.Name} ({Names(table)}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i}"))})";
        foreach (int i in Enumerable.Range(0, table.Columns.Length))
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        foreach (ImmutableArray<object?> row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
            SqliteChanges.Written(connection, table, row);
        }
    }

    /// <summary>The condition of a table's rows that speak of a paper, with <c>$id</c> for it.</summary>
    public static string OfPaper(RecordTable table) => $"WHERE {string.Join(" OR ", RowQuery.PapersOf(table).Select(column => $"{column} = $id"))}";

    /// <summary>A table's rows; <paramref name="condition"/> and order are SQL, with <c>$id</c> for <paramref name="id"/>.</summary>
    public static IEnumerable<ImmutableArray<object?>> Select(
        this SqliteConnection connection, RecordTable table, string condition, string? id = null)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT {Names(table)} FROM {table.Name} {condition}";
        command.Parameters.AddWithValue("$id", (object?)id ?? DBNull.Value);
        foreach (ImmutableArray<object?> row in All(command, table))
        {
            yield return row;
        }
    }

    /// <summary>The rows of a command that selects every column of the table.</summary>
    public static IEnumerable<ImmutableArray<object?>> All(SqliteCommand command, RecordTable table)
    {
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. table.Columns.Select((column, i) => Value(reader, column, i))];
        }
    }

    private static object? Value(SqliteDataReader reader, Column column, int i) =>
        reader.IsDBNull(i) ? null : column.Type switch
        {
            ColumnType.Text => reader.GetString(i),
            ColumnType.WholeNumber => reader.GetInt64(i),
            ColumnType.Number => reader.GetDouble(i),
            _ => throw new ArgumentOutOfRangeException(nameof(column)),
        };

    public static string Names(RecordTable table) => string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
}
