using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Commands with values, which are <c>$0</c>, <c>$1</c> … in them.</summary>
internal static class SqliteCommands
{
    /// <summary>Runs it; gives how many rows it changed.</summary>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The rows it gives.</summary>
    public static ImmutableArray<T> Query<T>(this SqliteConnection connection, string sql, ReadOnlySpan<object?> values, Func<SqliteDataReader, T> read)
    {
        using SqliteCommand command = Command(connection, sql, values);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows.ToImmutable();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i] ?? DBNull.Value);
        }

        return command;
    }
}
