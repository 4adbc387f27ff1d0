using System.Collections.Immutable;
using Ingest.Export.Tables;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>A paper's rows out of the file, so that their words are not left in it either.</summary>
internal static class SqliteRemoval
{
    private static readonly ImmutableArray<string> Beside = ["AsRead", "PageWords", "Found", "Work", "Copied"];

    /// <summary>Whether the paper is there, and neither waits nor is being read.</summary>
    public static bool MayGo(SqliteConnection connection, string paperId) => !connection.Query(
        "SELECT 1 FROM Papers WHERE id = $0 AND id NOT IN (SELECT paperId FROM Work WHERE state IN ('queued', 'reading'))", [paperId], row => row.GetInt32(0)).IsEmpty;

    /// <summary>Removes a paper's rows from every table.</summary>
    public static bool Remove(SqliteConnection writer, string paperId, DateTimeOffset at)
    {
        SqliteChanges.PaperGoes(writer, paperId);
        foreach (RecordTable table in TableCatalog.All)
        {
            foreach (ImmutableArray<object?> row in writer.Select(table, SqliteRows.OfPaper(table), paperId).ToArray())
            {
                SqliteChanges.Remove(writer, table, row, at);
            }
        }

        // Links of before had the agreements' names in their ids: these are not remembered.
        writer.Execute("DELETE FROM Changes WHERE kind = $0 AND removedAt IS NOT NULL AND id GLOB '*/*/*'", AgreementLinksTable.Table.Name);
        foreach (string table in Beside)
        {
            writer.Execute($"DELETE FROM {table} WHERE paperId = $0", paperId);
        }

        writer.Execute("DELETE FROM Audit WHERE what = $0 AND about GLOB $1", AuditEntry.CameAgain, paperId + "/*"); // its other names
        CountAgain(writer, paperId, at);
        return true;
    }

    /// <summary>Takes out of the index and the log of writes what was removed from the tables.</summary>
    public static int Erase(SqliteConnection writer)
    {
        writer.Run("INSERT INTO Search (Search) VALUES ('optimize')"); // else words stand in the index until it is next put together
        writer.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return 0;
    }

    /// <summary>Papers that a person said did not count because the removed one did count again.</summary>
    private static void CountAgain(SqliteConnection writer, string paperId, DateTimeOffset at)
    {
        foreach (ImmutableArray<object?> word in writer.Select(CorrectionsTable.Table, $"WHERE field = '{PapersTable.SupersededBy}' AND value = $id", paperId).ToArray())
        {
            SqliteChanges.Remove(writer, CorrectionsTable.Table, word, at);
            string other = CorrectionsTable.Entry(word).PaperId;
            SqliteCorrections.Apply(writer, other, at);
            SqliteChanges.Touch(writer, other);
        }
    }
}
