using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Corrections;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>A paper as another store has it.</summary>
/// <param name="Read">What is known of it, as it was read.</param>
/// <param name="State">The other store's mark of this state.</param>
/// <param name="Rows">Its rows of each table of readings, in the catalogue's order, as they were read.</param>
/// <param name="Pages">Its pages with their words.</param>
/// <param name="Said">What people said of it, in order.</param>
internal sealed record CopiedPaper(
    PaperEntry Read,
    string State,
    ImmutableArray<ImmutableArray<ImmutableArray<object?>>> Rows,
    ImmutableArray<Page> Pages,
    ImmutableArray<Correction> Said);

/// <summary>Puts what another store has into the file as it is, so that the file answers for it.</summary>
internal sealed class SqliteCopy(SqliteDatabase database, TimeProvider clock)
{
    /// <summary>What it is the copy of; null where it is none.</summary>
    public string? Source => database.Read(reader => reader.Query("SELECT account FROM CopyOf", [], row => row.GetString(0)).FirstOrDefault());

    public Task BeginAsync(string source, CancellationToken cancellationToken) =>
        database.WriteAsync(writer => writer.Execute("INSERT INTO CopyOf VALUES ($0)", source), cancellationToken);

    /// <summary>The state of each paper that was copied.</summary>
    public Dictionary<string, string> States() =>
        database.Read(reader => reader.Query("SELECT paperId, state FROM Copied", [], row => (row.GetString(0), row.GetString(1)))).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>How many corrections each paper has that has any.</summary>
    public Dictionary<string, int> CorrectionCounts() =>
        database.Read(reader => reader.Query("SELECT paperId, count(*) FROM Corrections GROUP BY paperId", [], row => (row.GetString(0), row.GetInt32(1)))).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Puts a paper in the place of what was known of it.</summary>
    public Task PutAsync(CopiedPaper paper, CancellationToken cancellationToken) => database.ChangeAsync(
        writer =>
        {
            DateTimeOffset now = clock.GetUtcNow();
            PaperEntry? before = SqliteRecordStore.Find(writer, paper.Read.Id);
            if (before is null)
            {
                writer.Insert(PapersTable.Table, [PapersTable.Row(paper.Read)]);
                SqliteChanges.PaperComes(writer, paper.Read.Id);
            }

            ReplaceSaid(writer, paper.Read.Id, paper.Said, now);
            ImmutableArray<Correction> placed = ItemPlaces.Of(paper.Said, paper.Rows[0]);
            foreach ((int i, RecordTable table) in TableCatalog.OfReadings.Index())
            {
                SqliteReadRows.Write(writer, table, paper.Read, paper.Rows[i], placed, now);
            }

            SqliteReadRows.Write(writer, PapersTable.Table, paper.Read, [PapersTable.Row(paper.Read)], placed, now);
            SqlitePages.Save(writer, paper.Read.Id, paper.Pages);
            SightAndStanding(writer, before, paper.Read.Id);
            return writer.Execute("INSERT OR REPLACE INTO Copied VALUES ($0, $1)", paper.Read.Id, paper.State);
        },
        cancellationToken);

    /// <summary>Puts what people said of a paper in the place of what was known of that; nothing where the paper is not there.</summary>
    public Task PutCorrectionsAsync(string paperId, ImmutableArray<Correction> said, CancellationToken cancellationToken) => database.ChangeAsync(
        writer =>
        {
            if (SqliteRecordStore.Find(writer, paperId) is { } before)
            {
                ReplaceSaid(writer, paperId, said, clock.GetUtcNow());
                SqliteCorrections.Apply(writer, paperId, clock.GetUtcNow());
                SightAndStanding(writer, before, paperId);
            }

            return true;
        },
        cancellationToken);

    /// <summary>Puts what people said of agreements in the place of what was known of that.</summary>
    public async Task PutLinksAsync(ImmutableArray<AgreementLink> said, CancellationToken cancellationToken)
    {
        var links = new SqliteAgreementLinks(database);
        if (!(await links.AllAsync(cancellationToken)).SequenceEqual(said))
        {
            await database.ChangeAsync(writer => Replace(writer, AgreementLinksTable.Table, "ORDER BY rowid", null, [.. said.Select(AgreementLinksTable.Row)], clock.GetUtcNow()), cancellationToken);
        }
    }

    /// <summary>Notes that others may see the paper than before, or that its rows count no longer, or again.</summary>
    private static void SightAndStanding(SqliteConnection writer, PaperEntry? before, string paperId)
    {
        PaperEntry after = SqliteRecordStore.Find(writer, paperId)!;
        if (before is not null && before.ProtectedFor != after.ProtectedFor)
        {
            SqliteChanges.SightChanged(writer, paperId, before.ProtectedFor);
        }
        else if (before is not null && before.SupersededBy != after.SupersededBy)
        {
            SqliteChanges.Touch(writer, paperId);
        }
    }

    private static void ReplaceSaid(SqliteConnection writer, string paperId, ImmutableArray<Correction> said, DateTimeOffset at) =>
        Replace(writer, CorrectionsTable.Table, "WHERE paperId = $id ORDER BY rowid", paperId, [.. said.Select(CorrectionsTable.Row)], at);

    /// <summary>What is the same from the first on stays; what comes behind that is written anew, so that the order is the same.</summary>
    private static bool Replace(SqliteConnection writer, RecordTable table, string which, string? id, ImmutableArray<ImmutableArray<object?>> rows, DateTimeOffset at)
    {
        ImmutableArray<ImmutableArray<object?>> there = [.. writer.Select(table, which, id)];
        int same = there.Zip(rows).TakeWhile(pair => pair.First.SequenceEqual(pair.Second)).Count();
        foreach (ImmutableArray<object?> gone in there[same..])
        {
            SqliteChanges.Remove(writer, table, gone, at);
        }

        writer.Insert(table, rows[same..]);
        return true;
    }
}
