using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ingest.Storage.Sqlite;

/// <summary>The file that all of the embedded store shares: one writer, readers of their own.</summary>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private const int SecondsToWaitForAWriter = 30;

    private const int MostIdleReaders = 4;
    private const int CacheKilobytes = 16 * 1024;
    private const long MappedBytes = 1L << 30;

    private readonly ConcurrentBag<SqliteConnection> readers = [];
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SqliteConnection writer;
    private readonly string path;
    private volatile bool isDisposed;

    private SqliteDatabase(string path, SqliteConnection writer) => (this.path, this.writer) = (path, writer);

    /// <summary>Opens the file, makes it where it is not there, and brings it to this engine's form; throws <see cref="StoreException"/>.</summary>
    public static SqliteDatabase Open(string path) => SqliteErrors.Translate(path, () =>
    {
        SqliteConnection connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Run("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = NORMAL");
            connection.Run("PRAGMA secure_delete = ON"); // what is removed or replaced is written over: words of a removed paper must not lie in the file
            SqliteSchema.Migrate(connection);
            return new SqliteDatabase(path, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    /// <summary>One write at a time; throws <see cref="StoreException"/>.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return SqliteErrors.Translate(path, () => write(writer));
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>In a transaction that is kept whole or not at all, and that readers notice by the stamp.</summary>
    public Task<T> ChangeAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellationToken) => WriteAsync(
        connection =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            connection.Run("UPDATE Stamp SET value = value + 1"); // first: what is written is noted with it
            T result = write(connection);
            transaction.Commit();
            return result;
        },
        cancellationToken);

    /// <summary>By a connection of its own, so that what is read is of one moment and holds no writer up; it is kept for the next, with what it knows of the file.</summary>
    public T Read<T>(Func<SqliteConnection, T> read) => SqliteErrors.Translate(path, () =>
    {
        SqliteConnection reader = readers.TryTake(out SqliteConnection? idle) ? idle : Connect(path, SqliteOpenMode.ReadOnly);
        try
        {
            T result;
            using (SqliteTransaction moment = reader.BeginTransaction(deferred: true))
            {
                result = read(reader);
            }

            if (!isDisposed && readers.Count < MostIdleReaders)
            {
                readers.Add(reader);
                reader = null!;
            }

            return result;
        }
        finally
        {
            reader?.Dispose();
        }
    });

    /// <summary>For rows that are read one by one; the caller disposes of it.</summary>
    public SqliteConnection OpenReader() => SqliteErrors.Translate(path, () => Connect(path, SqliteOpenMode.ReadOnly));

    /// <summary>A copy of the file as of one moment, also while somebody writes; throws <see cref="StoreException"/>.</summary>
    public void CopyTo(string copy) => SqliteErrors.Translate(path, () =>
    {
        using SqliteConnection reader = OpenReader();
        using SqliteConnection writer = Connect(copy, SqliteOpenMode.ReadWriteCreate);
        reader.BackupDatabase(writer);
        return writer.Execute("PRAGMA journal_mode = DELETE"); // one file; a store that is opened turns it to WAL again
    });

    public async ValueTask DisposeAsync()
    {
        isDisposed = true;
        while (readers.TryTake(out SqliteConnection? reader))
        {
            await reader.DisposeAsync();
        }

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
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = -{CacheKilobytes}; PRAGMA mmap_size = {MappedBytes}"));
        // SQLite's own upper() knows ASCII only.
        connection.CreateFunction("upper_invariant", (string? text) => text?.ToUpperInvariant(), isDeterministic: true);
        return connection;
    }
}
