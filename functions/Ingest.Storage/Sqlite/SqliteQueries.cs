using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Queries as SQL: names from the catalogue, values as parameters.</summary>
internal sealed class SqliteQueries(SqliteDatabase database, SqliteCounts counts) : IRecordQueries
{
    public Task<long> StampAsync(CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(reader => reader.Query("SELECT value FROM Stamp", [], row => row.GetInt64(0))[0]));

    public Task<ImmutableArray<ImmutableArray<object?>>> SelectAsync(RecordTable table, RowQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(reader =>
        {
            var sql = new SqlText(table);
            string condition = query.Filter is { } filter ? $"WHERE {sql.Of(filter)}" : "";
            string order = string.Join(", ", [.. query.Order.Select(one => sql.Column(one.Column) + (one.Descending ? " DESC" : "")), sql.Column(table.Columns[0].Name)]);
            string rows = string.Create(CultureInfo.InvariantCulture, $"LIMIT {query.Take ?? -1} OFFSET {query.Skip}");
            using SqliteCommand command = sql.Command(reader, $"SELECT {SqliteRows.Names(table)} FROM {table.Name} {condition} ORDER BY {order} {rows}");
            return SqliteRows.All(command, table).ToImmutableArray();
        }));

    public Task<ImmutableArray<ImmutableArray<object?>>> DistinctAsync(RecordTable table, ImmutableArray<string> columns, RowFilter? filter, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(reader =>
        {
            var sql = new SqlText(table);
            string names = string.Join(", ", columns.Select(sql.Column));
            using SqliteCommand command = sql.Command(reader, $"SELECT DISTINCT {names} FROM {table.Name} WHERE {(filter is null ? "1" : sql.Of(filter))} ORDER BY {names}");
            using SqliteDataReader rows = command.ExecuteReader();
            var found = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
            while (rows.Read())
            {
                found.Add([.. columns.Select((_, i) => rows.IsDBNull(i) ? null : rows.GetValue(i))]);
            }

            return found.ToImmutable();
        }));

    public Task<long> CountAsync(RecordTable table, RowFilter? filter, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader =>
    {
        var sql = new SqlText(table);
        using SqliteCommand command = sql.Command(reader, $"SELECT count(*) FROM {table.Name} WHERE {(filter is null ? "1" : sql.Of(filter))}");
        return counts.Of(reader, command);
    }));

    /// <summary>Makes conditions of filters and gathers their values.</summary>
    private sealed class SqlText(RecordTable table)
    {
        private readonly List<object> values = [];

        public SqliteCommand Command(SqliteConnection connection, string text)
        {
            SqliteCommand command = connection.CreateCommand();
            command.CommandText = text;
            foreach ((int i, object value) in values.Index())
            {
                command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), value);
            }

            return command;
        }

        public string Column(string name) => $"\"{table.Columns[RowQuery.IndexOf(table, name)].Name}\"";

        /// <summary>The condition; <paramref name="isDenied"/> inside a denial, where what is unknown (an absent value) must be false.</summary>
        public string Of(RowFilter filter, bool isDenied = false) => filter switch
        {
            AllOf { Filters.IsEmpty: true } => "1",
            AllOf all => $"({string.Join(" AND ", all.Filters.Select(one => Of(one, isDenied)))})",
            AnyOf { Filters.IsEmpty: true } => "0",
            AnyOf any => $"({string.Join(" OR ", any.Filters.Select(one => Of(one, isDenied)))})",
            NotSo not => $"NOT {Of(not.Filter, true)}",
            OneOf { Values.IsEmpty: true } => "0",
            OneOf some => isDenied ? $"coalesce({Column(some.Column)} IN (SELECT value FROM json_each({Value(JsonSerializer.Serialize(some.Values))})), 0)" : $"{Column(some.Column)} IN (SELECT value FROM json_each({Value(JsonSerializer.Serialize(some.Values))}))",
            Comparison { Value: null } none => none.How switch
            {
                Compared.Equal => $"({Column(none.Column)} IS NULL)",
                Compared.NotEqual => $"({Column(none.Column)} IS NOT NULL)",
                _ => "0",
            },
            Comparison { How: Compared.NotEqual } other => $"({Column(other.Column)} IS NOT {Value(other.Value!)})",
            Comparison one when isDenied => $"coalesce({Column(one.Column)} {Sign(one.How)} {Value(one.Value!)}, 0)",
            Comparison one => $"{Column(one.Column)} {Sign(one.How)} {Value(one.Value!)}", // as it is, so that an index serves
            TextPart part when isDenied => $"coalesce({Part(part)}, 0)",
            TextPart part => $"({Part(part)})",
            _ => throw new ArgumentException($"No SQL for {filter.GetType().Name}.", nameof(filter)),
        };

        /// <summary>
        /// SQLite's own LIKE knows the case of ASCII letters only, but is many times as fast as a call of ours for each row: it finds the rows
        /// that have the longest run of such letters, and ours judges these where the text has others.
        /// </summary>
        private string Part(TextPart part)
        {
            string column = Column(part.Column);
            string run = LongestAscii(part.Text);
            bool isWhole = run.Length == part.Text.Length;
            string pattern = run.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
            bool fromStart = isWhole && part.Where == Queries.Part.Start;
            bool toEnd = isWhole && part.Where == Queries.Part.End;
            string like = $"{column} LIKE {Value($"{(fromStart ? "" : "%")}{pattern}{(toEnd ? "" : "%")}")} ESCAPE '!'";
            return isWhole ? like : $"{like} AND {Exactly(part, column)}";
        }

        private string Exactly(TextPart part, string column)
        {
            string text = Value(part.Text.ToUpperInvariant());
            return part.Where switch
            {
                Queries.Part.Start => $"substr(upper_invariant({column}), 1, length({text})) = {text}",
                Queries.Part.End => $"substr(upper_invariant({column}), -length({text})) = {text}",
                _ => $"instr(upper_invariant({column}), {text}) > 0",
            };
        }

        private static string LongestAscii(string text)
        {
            string longest = "";
            for (int from = 0, to = 0; to <= text.Length; to++)
            {
                if (to == text.Length || !char.IsAscii(text[to]))
                {
                    longest = to - from > longest.Length ? text[from..to] : longest;
                    from = to + 1;
                }
            }

            return longest;
        }

        private string Value(object value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${values.Count - 1}");
        }

        private static string Sign(Compared how) => how switch
        {
            Compared.Equal => "=",
            Compared.Greater => ">",
            Compared.GreaterOrEqual => ">=",
            Compared.Less => "<",
            _ => "<=",
        };
    }
}
