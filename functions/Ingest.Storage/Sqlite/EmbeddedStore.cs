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

    /// <summary>What makes it the copy of another store.</summary>
    internal SqliteCopy Copy => new(Records.Database, clock);

    /// <summary>For writing; there is one writer at a time. Throws <see cref="StoreException"/>.</summary>
    public static EmbeddedStore OpenToWrite(string path, TimeProvider clock) => OpenToWrite(path, clock, source =>
        source is null ? null : $"it is a copy of the storage account {source} and changes with it; name another place with --store");

    /// <summary>For writing what another store has, and nothing else. Throws <see cref="StoreException"/>.</summary>
    internal static async Task<EmbeddedStore> OpenCopyAsync(string path, string of, TimeProvider clock, CancellationToken cancellationToken)
    {
        EmbeddedStore store = OpenToWrite(path, clock, source => source is null || source == of ? null : $"it is a copy of another storage account, {source}; name another place with --store");
        try
        {
            if (store.Copy.Source is null)
            {
                if (await store.Records.PapersAsync(cancellationToken).AnyAsync(cancellationToken))
                {
                    throw new StoreUnusableException(path, "it has papers of its own, and a copy of a storage account would not; name another place with --store", null);
                }

                await store.Copy.BeginAsync(of, cancellationToken);
            }

            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <param name="path">The folder.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="wrong">What is wrong with a store that is the copy of that; null where nothing is.</param>
    private static EmbeddedStore OpenToWrite(string path, TimeProvider clock, Func<string?, string?> wrong)
    {
        string folder = Path.GetFullPath(path); // originals are read by programs that start elsewhere
        FileErrors.Translate(folder, () => Directory.CreateDirectory(folder));
        FileStream writersLock = Lock(folder);
        try
        {
            var store = new EmbeddedStore(folder, writersLock, clock);
            return wrong(store.Copy.Source) is { } why ? throw new StoreUnusableException(folder, why, null) : store;
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
