using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Corrections;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Papers and records in one SQLite file, with a write-ahead log: readable while written, whole after a kill at any moment.</summary>
/// <remarks>
/// A commit is not forced to the disk (<c>synchronous=NORMAL</c>): a power cut may cost the last papers' rows, never half of a
/// paper's; those papers are read again by the next run, since their originals are on the disk.
/// </remarks>
public sealed class SqliteRecordStore : IRecordStore
{
    private readonly TimeProvider clock;

    private SqliteRecordStore(SqliteDatabase database, TimeProvider clock) => (Database, this.clock) = (database, clock);

    /// <summary>The file, for what else is kept in it.</summary>
    internal SqliteDatabase Database { get; }

    /// <summary>Opens the file, makes it where it is not there, and brings it to this engine's form; throws <see cref="StoreException"/>.</summary>
    public static SqliteRecordStore Open(string path, TimeProvider clock) => new(SqliteDatabase.Open(path), clock);

    public Task ReceiveAsync(PaperEntry received, CancellationToken cancellationToken) => Database.ChangeAsync(
        writer =>
        {
            if (Find(writer, received.Id) is null)
            {
                writer.Insert(PapersTable.Table, [PapersTable.Row(received)]);
                SqliteChanges.PaperComes(writer, received.Id);
            }

            return true;
        },
        cancellationToken);

    public Task<PaperEntry?> FindAsync(string paperId, CancellationToken cancellationToken) =>
        Database.WriteAsync(writer => Find(writer, paperId), cancellationToken);

    public Task SaveAsync(Ingestion ingestion, CancellationToken cancellationToken) => Database.ChangeAsync(
        writer =>
        {
            PaperEntry received = Find(writer, ingestion.Paper.Id) ?? throw new InvalidOperationException("A paper is received before it is saved.");
            DateTimeOffset now = clock.GetUtcNow();
            PaperEntry read = received.After(ingestion, now);
            ImmutableArray<Correction> corrections = ItemPlaces.Of(
                SqliteCorrections.Of(writer, ingestion.Paper.Id), [.. TableCatalog.OfReadings.First(table => table.Name == "Items").RowsOf(ingestion)]);
            foreach (RecordTable table in TableCatalog.OfReadings)
            {
                SqliteReadRows.Write(writer, table, read, table.RowsOf(ingestion), corrections, now);
            }

            SqliteReadRows.Write(writer, PapersTable.Table, read, [PapersTable.Row(read)], corrections, now);
            SqlitePages.Save(writer, ingestion.Paper.Id, ingestion.Paper.Pages);
            return true;
        },
        cancellationToken);

    public async IAsyncEnumerable<PaperEntry> PapersAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ImmutableArray<object?> row in ReadAsync(PapersTable.Table, "ORDER BY paper, id", cancellationToken))
        {
            yield return PapersTable.Entry(row);
        }
    }

    public IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(RecordTable table, CancellationToken cancellationToken)
    {
        string order = table == PapersTable.Table ? "paper, id"
            : string.Join(", ", table.Columns.Select(column => column.Name).Where(name => name is "paperId" or "position" or "item" or "id")
                .OrderBy(name => name switch { "paperId" => 0, "position" => 1, "item" => 2, _ => 3 }));
        return ReadAsync(table, $"ORDER BY {order}", cancellationToken);
    }

    public Task<ImmutableArray<ImmutableArray<object?>>> ReadRowsAsync(RecordTable table, string paperId, CancellationToken cancellationToken) =>
        Task.FromResult(Database.Read(reader => SqliteReadRows.Of(reader, table, paperId)));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    internal static PaperEntry? Find(SqliteConnection connection, string paperId) =>
        connection.Select(PapersTable.Table, "WHERE id = $id", paperId).Select(PapersTable.Entry).FirstOrDefault();

    /// <summary>Rows by a connection of their own, so that they are of one moment and hold no writer up.</summary>
    private async IAsyncEnumerable<ImmutableArray<object?>> ReadAsync(
        RecordTable table, string condition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using SqliteConnection reader = Database.OpenReader();
        foreach (ImmutableArray<object?> row in reader.Select(table, condition))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
