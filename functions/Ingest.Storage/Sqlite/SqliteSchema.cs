using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ingest.Export.Tables;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>The file's form: tables as the catalogue says, reached by migrations that only go forward.</summary>
internal static class SqliteSchema
{
    /// <summary>The form this engine writes, in the file's <c>user_version</c>; 0 is an empty file.</summary>
    public static int Version => Migrations.Length;

    /// <summary>Each takes a file from the form before it to its own. Once released a migration is never edited: a new one follows.</summary>
    private static ImmutableArray<string> Migrations { get; } = [.. Enumerable.Range(1, Count()).Select(Sql)];

    /// <summary>Takes the file to <see cref="Version"/>; throws <see cref="StoreTooNewException"/> where it is beyond.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        if (UserVersion(connection) == Version)
        {
            return;
        }

        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        long found = UserVersion(connection); // asked again: another process may have migrated while this one waited
        if (found > Version)
        {
            throw new StoreTooNewException(connection.DataSource, found, Version);
        }

        foreach (string migration in Migrations.Skip((int)found))
        {
            connection.Run(migration);
        }

        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
        transaction.Commit();
    }

    /// <summary>What makes a table and its index, as the catalogue says: what migrations must lead to.</summary>
    public static string Ddl(RecordTable table)
    {
        var sql = new StringBuilder();
        sql.Append(CultureInfo.InvariantCulture, $"CREATE TABLE {table.Name} (\n  ");
        sql.AppendJoin(",\n  ", table.Columns.Select(column => Definition(column, column == table.Columns[0])));
        sql.Append("\n) STRICT;\n");
        return table.Columns.Any(column => column.Name == "paperId")
            ? sql.Append(CultureInfo.InvariantCulture, $"CREATE INDEX {table.Name}ByPaper ON {table.Name} (paperId);\n").ToString()
            : sql.ToString();
    }

    private static string Definition(Column column, bool isKey) =>
        $"\"{column.Name}\" {SqlType(column.Type)}{(isKey ? " PRIMARY KEY" : "")}{(column.IsRequired ? " NOT NULL" : "")}";

    private static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Text => "TEXT",
        ColumnType.WholeNumber => "INTEGER",
        ColumnType.Number => "REAL",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static long UserVersion(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }

    private static int Count() =>
        typeof(SqliteSchema).Assembly.GetManifestResourceNames().Count(name => name.EndsWith(".sql", StringComparison.Ordinal));

    private static string Sql(int number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{typeof(SqliteSchema).Namespace}.Migrations.{number:D3}.sql");
        using var reader = new StreamReader(typeof(SqliteSchema).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
