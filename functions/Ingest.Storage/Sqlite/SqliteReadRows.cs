using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ingest.Export.Tables;
using Ingest.Storage.Corrections;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Rows as they were read: the table's own, but for those that a person changed, which are kept beside it.</summary>
internal static class SqliteReadRows
{
    /// <summary>A paper's rows as they were read.</summary>
    public static ImmutableArray<ImmutableArray<object?>> Of(SqliteConnection connection, RecordTable table, string paperId)
    {
        Dictionary<string, ImmutableArray<object?>> kept = Kept(connection, table, paperId);
        int mark = table.Columns.Length - 1; // the review, where the table has one
        bool hasReview = table.Columns[mark].Name == ReviewMark.Column;
        return
        [
            .. from row in connection.Select(table, SqliteRows.OfPaper(table), paperId)
               where !hasReview || !ReviewMark.Added.Equals(row[mark]) || kept.ContainsKey((string)row[0]!)
               select kept.GetValueOrDefault((string)row[0]!, row),
        ];
    }

    /// <summary>Puts a paper's rows as they were read, corrected, in the place of those that are there; rows that are the same are left as they are.</summary>
    public static void Write(
        SqliteConnection writer, RecordTable table, PaperEntry paper, IEnumerable<ImmutableArray<object?>> read, ImmutableArray<Correction> corrections, DateTimeOffset at)
    {
        ImmutableArray<ImmutableArray<object?>> rows = [.. read];
        ImmutableArray<ImmutableArray<object?>> corrected = CorrectedRows.Of(table, rows, corrections, paper);
        Dictionary<string, ImmutableArray<object?>> there = writer.Select(table, SqliteRows.OfPaper(table), paper.Id).ToDictionary(row => (string)row[0]!);
        foreach (ImmutableArray<object?> gone in there.Values.ExceptBy(corrected.Select(row => row[0]), row => row[0]))
        {
            SqliteChanges.Remove(writer, table, gone, at);
        }

        ImmutableArray<ImmutableArray<object?>> changed = [.. corrected.Where(row => !there.TryGetValue((string)row[0]!, out ImmutableArray<object?> before) || !row.SequenceEqual(before))];
        writer.Insert(table, changed);
        if (!changed.IsEmpty || there.Count > corrected.Length || rows.Length != corrected.Length || rows.Zip(corrected).Any(pair => !pair.First.SequenceEqual(pair.Second)))
        {
            SqlitePages.SaveRecords(writer, table, paper.Id, corrected);
        }

        writer.Execute("DELETE FROM AsRead WHERE paperId = $0 AND kind = $1", paper.Id, table.Name);
        foreach ((ImmutableArray<object?> before, ImmutableArray<object?> after) in rows.Zip(corrected).Where(pair => !pair.First.SequenceEqual(pair.Second)))
        {
            writer.Execute("INSERT INTO AsRead VALUES ($0, $1, $2, $3)", paper.Id, table.Name, (string)before[0]!, JsonSerializer.Serialize(before.Select(CorrectedRows.Text)));
        }
    }

    private static Dictionary<string, ImmutableArray<object?>> Kept(SqliteConnection connection, RecordTable table, string paperId)
    {
        return connection.Query("SELECT id, row FROM AsRead WHERE paperId = $0 AND kind = $1", [paperId, table.Name], row => (Id: row.GetString(0), Row: Parsed(table, row.GetString(1))))
            .ToDictionary(pair => pair.Id, pair => pair.Row, StringComparer.Ordinal);
    }

    private static ImmutableArray<object?> Parsed(RecordTable table, string json)
    {
        string?[] values = JsonSerializer.Deserialize<string?[]>(json)!;
        return [.. table.Columns.Select((column, i) => Value(column.Type, values.ElementAtOrDefault(i)))];
    }

    private static object? Value(ColumnType type, string? text) => text is null ? null : type switch
    {
        ColumnType.WholeNumber => long.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Number => double.Parse(text, CultureInfo.InvariantCulture),
        _ => text,
    };
}
