using System.Collections.Immutable;
using System.Text.Json;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>The last write of every row that was written or removed, in the file.</summary>
/// <remarks>Rows that stand there from before this was kept have none: nobody has a mark of then.</remarks>
internal sealed class SqliteChanges(SqliteDatabase database) : IRowChanges
{
    private const string Columns = "id, paperId, otherPaperId, stamp, removedAt IS NOT NULL";
    private const string Now = "(SELECT value FROM Stamp)";

    public Task<ChangeMark> NowAsync(CancellationToken cancellationToken) => Task.FromResult(database.Read(Mark));

    public Task<RowChanges?> SinceAsync(RecordTable table, ChangeMark since, int take, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader =>
    {
        ChangeMark now = Mark(reader);
        if (since.Store != now.Store || since.Stamp > now.Stamp || IsForgotten(reader, since))
        {
            return null;
        }

        ImmutableArray<RowChange> found = reader.Query(
            $"SELECT {Columns} FROM Changes WHERE kind = $0 AND (stamp > $1 OR (stamp = $1 AND id > $2)) ORDER BY stamp, id LIMIT $3",
            [table.Name, since.Stamp, since.Id, take + 1],
            Row);
        return found.Length > take
            ? new RowChanges(found[..take], true, now with { Stamp = found[take - 1].Stamp, Id = found[take - 1].Id, Began = since.Began ?? since.Stamp })
            : new RowChanges(found, false, now);
    }));

    public Task<ImmutableArray<RowChange>> RemovedPapersAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader =>
        reader.Query($"SELECT {Columns} FROM Changes WHERE kind = $0 AND removedAt >= $1 ORDER BY id", [PapersTable.Table.Name, PaperEntry.Time(since)], Row)));

    public Task<DateTimeOffset?> RememberedSinceAsync(CancellationToken cancellationToken) => Task.FromResult(database.Read(reader =>
        reader.Query("SELECT forgottenBefore FROM Stamp", [], row => row.IsDBNull(0) ? (DateTimeOffset?)null : PaperEntry.At(row.GetString(0)))[0]));

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => database.WriteAsync(
        writer =>
        {
            string day = PaperEntry.Time(before);
            long last = writer.Query("SELECT coalesce(max(stamp), 0) FROM Changes WHERE removedAt < $0", [day], row => row.GetInt64(0))[0];
            if (last == 0)
            {
                return 0;
            }

            // First: cut off after it, a mark is refused that could still have been answered, and none is answered wrongly.
            writer.Execute("UPDATE Stamp SET forgotten = max(forgotten, $0), forgottenBefore = max(coalesce(forgottenBefore, ''), $1)", last, day);
            int forgotten = writer.Execute("DELETE FROM Changes WHERE removedAt < $0", day);
            writer.Execute("DELETE FROM SightChanges WHERE paperId NOT IN (SELECT id FROM Papers) AND paperId NOT IN (SELECT paperId FROM Changes)");
            return forgotten;
        },
        cancellationToken);

    public Task<ImmutableArray<SightChange>> SightChangesAsync(ImmutableArray<string> papers, CancellationToken cancellationToken) => Task.FromResult(database.Read(reader => reader.Query(
        "SELECT paperId, stamp, before, isGone FROM SightChanges WHERE paperId IN (SELECT value FROM json_each($0)) ORDER BY paperId, stamp",
        [JsonSerializer.Serialize(papers)],
        row => new SightChange(row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetBoolean(3)))));

    /// <summary>Notes that others may see a paper than before, and with that all of its rows as written.</summary>
    public static void SightChanged(SqliteConnection writer, string paperId, string? before)
    {
        writer.Execute($"INSERT OR REPLACE INTO SightChanges VALUES ($0, {Now}, $1, 0)", paperId, before);
        Touch(writer, paperId);
    }

    /// <summary>Notes that a paper goes, if others once could see it than everybody.</summary>
    public static void PaperGoes(SqliteConnection writer, string paperId) => writer.Execute(
        $"INSERT OR REPLACE INTO SightChanges SELECT id, {Now}, protectedFor, 1 FROM Papers WHERE id = $0 AND EXISTS (SELECT 1 FROM SightChanges WHERE paperId = $0)", paperId);

    /// <summary>Notes that a paper comes: who could see one of the same bytes that was removed tells nothing of it.</summary>
    public static void PaperComes(SqliteConnection writer, string paperId) => writer.Execute("DELETE FROM SightChanges WHERE paperId = $0", paperId);

    /// <summary>Notes that a row was written, by the write that goes on.</summary>
    public static void Written(SqliteConnection writer, RecordTable table, ImmutableArray<object?> row) =>
        writer.Execute($"INSERT OR REPLACE INTO Changes VALUES ($0, $1, $2, $3, {Now}, NULL)", table.Name, row[0], PaperOf(table, row, 0), PaperOf(table, row, 1));

    /// <summary>Removes a row, and notes that it is gone.</summary>
    /// <param name="writer">In a change.</param>
    /// <param name="table">The table.</param>
    /// <param name="row">The row as it stands there.</param>
    /// <param name="at">When.</param>
    public static void Remove(SqliteConnection writer, RecordTable table, ImmutableArray<object?> row, DateTimeOffset at)
    {
        writer.Execute($"DELETE FROM {table.Name} WHERE {table.Columns[0].Name} = $0", row[0]);
        writer.Execute(
            $"INSERT OR REPLACE INTO Changes VALUES ($0, $1, $2, $3, {Now}, $4)", table.Name, row[0], PaperOf(table, row, 0), PaperOf(table, row, 1), PaperEntry.Time(at));
    }

    /// <summary>Notes all rows of a paper as written: they come into view, or leave it, though nothing in them changed.</summary>
    public static void Touch(SqliteConnection writer, string paperId)
    {
        foreach (RecordTable table in TableCatalog.All)
        {
            ImmutableArray<string> papers = RowQuery.PapersOf(table);
            writer.Execute(
                $"INSERT OR REPLACE INTO Changes SELECT $0, id, {papers[0]}, {papers.ElementAtOrDefault(1) ?? "NULL"}, {Now}, NULL FROM {table.Name} WHERE {string.Join(" OR ", papers.Select(column => $"{column} = $1"))}",
                table.Name,
                paperId);
        }
    }

    /// <summary>A store that was put back from a backup: marks of before tell nothing of it.</summary>
    public static int Rename(SqliteConnection writer) => writer.Execute("UPDATE Stamp SET store = lower(hex(randomblob(6)))");

    private static ChangeMark Mark(SqliteConnection connection) =>
        connection.Query("SELECT store, value FROM Stamp", [], row => new ChangeMark(row.GetString(0), row.GetInt64(1), null))[0];

    /// <summary>Whether a row may have gone after the mark of which nothing is known any more.</summary>
    private static bool IsForgotten(SqliteConnection connection, ChangeMark since)
    {
        long forgotten = connection.Query("SELECT forgotten FROM Stamp", [], row => row.GetInt64(0))[0];
        return since.Stamp < forgotten || (since.Id is not null && since.Stamp == forgotten);
    }

    private static RowChange Row(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetInt64(3), row.GetBoolean(4));

    /// <summary>The row's paper (0), or the other one that it names (1); null where it names none.</summary>
    private static object? PaperOf(RecordTable table, ImmutableArray<object?> row, int which) =>
        RowQuery.PapersOf(table).ElementAtOrDefault(which) is { } column ? row[RowQuery.IndexOf(table, column)] : null;
}
