using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Ingest.Export.Tables;
using Ingest.Papers;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>Papers and records in one SQLite file, with a write-ahead log: readable while written, whole after a kill at any moment.</summary>
/// <remarks>
/// A commit is not forced to the disk (<c>synchronous=NORMAL</c>): a power cut may cost the last papers' rows, never half of a
/// paper's; those papers are read again by the next run, since their originals are on the disk.
/// </remarks>
public sealed class SqliteRecordStore : IRecordStore
{
    private const int SecondsToWaitForAWriter = 30;

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SqliteConnection writer;
    private readonly TimeProvider clock;
    private readonly string path;

    private SqliteRecordStore(string path, SqliteConnection writer, TimeProvider clock) =>
        (this.path, this.writer, this.clock) = (path, writer, clock);

    /// <summary>Opens the file, makes it where it is not there, and brings it to this engine's form; throws <see cref="StoreException"/>.</summary>
    public static SqliteRecordStore Open(string path, TimeProvider clock) => SqliteErrors.Translate(path, () =>
    {
        SqliteConnection connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Run("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = NORMAL");
            SqliteSchema.Migrate(connection);
            return new SqliteRecordStore(path, connection, clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    public Task ReceiveAsync(PaperEntry received, CancellationToken cancellationToken) => WriteAsync(
        () =>
        {
            if (Find(received.Id) is null)
            {
                writer.Insert(PapersTable.Table, [PapersTable.Row(received)]);
            }
        },
        cancellationToken);

    public Task<PaperEntry?> FindAsync(string paperId, CancellationToken cancellationToken) =>
        WriteAsync(() => Find(paperId), cancellationToken);

    public Task SaveAsync(Ingestion ingestion, CancellationToken cancellationToken) => WriteAsync(
        () =>
        {
            PaperEntry received = Find(ingestion.Paper.Id) ?? throw new InvalidOperationException("A paper is received before it is saved.");
            using SqliteTransaction transaction = writer.BeginTransaction(deferred: false);
            foreach (RecordTable table in TableCatalog.OfReadings)
            {
                writer.Delete(table, ingestion.Paper.Id);
                writer.Insert(table, table.RowsOf(ingestion));
            }

            writer.Insert(PapersTable.Table, [PapersTable.Row(received.After(ingestion, clock.GetUtcNow()))]);
            transaction.Commit();
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

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        writing.Dispose();
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = SecondsToWaitForAWriter,
        }.ToString());
        connection.Open();
        return connection;
    }

    private PaperEntry? Find(string paperId) =>
        writer.Select(PapersTable.Table, "WHERE id = $id", paperId).Select(PapersTable.Entry).FirstOrDefault();

    /// <summary>Rows by a connection of their own, so that they are of one moment and hold no writer up.</summary>
    private async IAsyncEnumerable<ImmutableArray<object?>> ReadAsync(
        RecordTable table, string condition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using SqliteConnection reader = SqliteErrors.Translate(path, () => Connect(path, SqliteOpenMode.ReadOnly));
        foreach (ImmutableArray<object?> row in reader.Select(table, condition))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private Task<object?> WriteAsync(Action write, CancellationToken cancellationToken) =>
        WriteAsync<object?>(
            () =>
            {
                write();
                return null;
            },
            cancellationToken);

    private async Task<T> WriteAsync<T>(Func<T> write, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return SqliteErrors.Translate(path, write);
        }
        finally
        {
            writing.Release();
        }
    }
}
