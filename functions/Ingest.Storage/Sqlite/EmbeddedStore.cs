using Ingest.Storage.Readings;

namespace Ingest.Storage.Sqlite;

/// <summary>The store in a folder of this machine: <c>ingest.db</c>, the originals in <c>papers/</c>, and a lock for who writes.</summary>
public sealed class EmbeddedStore : IAsyncDisposable
{
    internal const string FileName = "ingest.db";

    private const string LockFile = "writing.lock";

    private readonly FileStream? writersLock;
    private readonly TimeProvider clock;
    private readonly SqliteCounts counts = new();

    private readonly string folder;

    private EmbeddedStore(string folder, FileStream? writersLock, TimeProvider clock)
    {
        (this.folder, this.writersLock, this.clock) = (folder, writersLock, clock);
        Papers = new OriginalsFolder(Path.Combine(folder, "papers"));
        if (writersLock is not null)
        {
            Papers.Sweep();
        }

        Records = SqliteRecordStore.Open(FileOf(folder), clock);
    }

    public SqliteRecordStore Records { get; }

    public OriginalsFolder Papers { get; }

    public IRecordQueries Queries => new SqliteQueries(Records.Database, counts);

    public IPaperRemoval Removal => new EmbeddedRemoval(folder, Records.Database, Papers, clock);

    public IRowChanges Changes => new SqliteChanges(Records.Database);

    public ICorrectionStore Corrections => new SqliteCorrections(Records.Database);

    public IAgreementLinks AgreementLinks => new SqliteAgreementLinks(Records.Database);

    public IPageStore Pages => new SqlitePages(Records.Database);

    public IWorkStore Work => new SqliteWork(Records.Database, clock);

    public IKeyStore Keys => new SqliteKeys(Records.Database);

    /// <summary>What is kept beside rows.</summary>
    public IStoreContents Contents => new EmbeddedContents(this);

    /// <summary>Readings that have not been switched to.</summary>
    public INextReadings Next => new FolderReadings(Path.Combine(folder, "reread"));

    public IAuditLog Audit => new SqliteAudit(Records.Database);

    /// <summary>For writing; there is one writer at a time. Throws <see cref="StoreException"/>.</summary>
    public static EmbeddedStore OpenToWrite(string path, TimeProvider clock)
    {
        string folder = Path.GetFullPath(path); // originals are read by programs that start elsewhere
        FileErrors.Translate(folder, () => Directory.CreateDirectory(folder));
        FileStream writersLock = Lock(folder);
        try
        {
            return new EmbeddedStore(folder, writersLock, clock);
        }
        catch
        {
            writersLock.Dispose();
            throw;
        }
    }

    /// <summary>For reading, also while a run writes. Throws <see cref="StoreException"/>.</summary>
    public static EmbeddedStore OpenToRead(string folder, TimeProvider clock) =>
        IsAt(folder)
            ? new EmbeddedStore(Path.GetFullPath(folder), null, clock)
            : throw new StoreMissingException(folder);

    /// <summary>Whether there is a store in that folder.</summary>
    public static bool IsAt(string folder) => File.Exists(FileOf(folder));

    public async ValueTask DisposeAsync()
    {
        await Records.DisposeAsync();
        if (writersLock is not null)
        {
            await writersLock.DisposeAsync();
        }
    }

    private static string FileOf(string folder) => Path.Combine(folder, FileName);

    /// <summary>Held until the process ends, however it ends.</summary>
    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new StoreBusyException(folder);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StoreUnusableException(folder, "it may not be written; change its permissions, or name another place with --store", e);
        }
    }
}
