using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage.Azure;
using Ingest.Storage.Sqlite;

namespace Ingest.Storage.Mirrored;

/// <summary>Papers and records: written into the account, read from the copy.</summary>
internal sealed class MirroredRecords(IRecordStore account, IRecordStore copy, Func<string, CancellationToken, Task> copyPaper) : IRecordStore
{
    public Task ReceiveAsync(PaperEntry received, CancellationToken cancellationToken) => AccountErrors.TranslateAsync(async () =>
    {
        await account.ReceiveAsync(received, cancellationToken);
        await copyPaper(received.Id, cancellationToken);
    });

    public Task SaveAsync(Ingestion ingestion, CancellationToken cancellationToken) => AccountErrors.TranslateAsync(async () =>
    {
        await account.SaveAsync(ingestion, cancellationToken);
        await copyPaper(ingestion.Paper.Id, cancellationToken);
    });

    public Task<PaperEntry?> FindAsync(string paperId, CancellationToken cancellationToken) => copy.FindAsync(paperId, cancellationToken);

    public IAsyncEnumerable<PaperEntry> PapersAsync(CancellationToken cancellationToken) => copy.PapersAsync(cancellationToken);

    public IAsyncEnumerable<ImmutableArray<object?>> RowsAsync(RecordTable table, CancellationToken cancellationToken) => copy.RowsAsync(table, cancellationToken);

    public Task<ImmutableArray<ImmutableArray<object?>>> ReadRowsAsync(RecordTable table, string paperId, CancellationToken cancellationToken) =>
        copy.ReadRowsAsync(table, paperId, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask; // whose they are disposes of both
}

/// <summary>What people said: kept in the account, then in the copy; what does not come into the copy at once does so by the next look.</summary>
internal sealed class MirroredCorrections(ICorrectionStore account, ICorrectionStore copy, Func<string, CancellationToken, Task> copySaid) : ICorrectionStore
{
    public async Task<ImmutableArray<Correction>> AddAsync(ImmutableArray<Correction> corrections, CancellationToken cancellationToken)
    {
        ImmutableArray<Correction> kept = await AccountErrors.TranslateAsync(() => account.AddAsync(corrections, cancellationToken));
        foreach (string paper in kept.Select(one => one.PaperId).Distinct())
        {
            await AccountErrors.LaterAsync(() => copySaid(paper, cancellationToken));
        }

        return kept;
    }

    public Task<ImmutableArray<Correction>> OfPaperAsync(string paperId, CancellationToken cancellationToken) => copy.OfPaperAsync(paperId, cancellationToken);
}

/// <summary>What people said of agreements: kept in the account, then in the copy.</summary>
internal sealed class MirroredLinks(IAgreementLinks account, IAgreementLinks copy, Func<CancellationToken, Task> copyAll) : IAgreementLinks
{
    public async Task AddAsync(ImmutableArray<AgreementLink> links, CancellationToken cancellationToken)
    {
        await AccountErrors.TranslateAsync(() => account.AddAsync(links, cancellationToken));
        await AccountErrors.LaterAsync(() => copyAll(cancellationToken));
    }

    public Task<ImmutableArray<AgreementLink>> AllAsync(CancellationToken cancellationToken) => copy.AllAsync(cancellationToken);
}

/// <summary>Originals into the account.</summary>
internal sealed class AccountPapers(BlobPapers account) : IPaperStore
{
    public Task<SourceFile> KeepAsync(string path, string name, CancellationToken cancellationToken) =>
        AccountErrors.TranslateAsync(() => account.KeepAsync(path, name, cancellationToken));
}

/// <summary>Originals from the copy's folder; those that are not there yet are fetched, each once however many ask.</summary>
internal sealed class MirroredOriginals(BlobPapers account, OriginalsFolder copy, string folder) : IOriginals
{
    private readonly ConcurrentDictionary<string, Lazy<Task>> fetching = new(StringComparer.Ordinal);

    public async Task<SourceFile?> FindAsync(string paperId, string name, CancellationToken cancellationToken)
    {
        if (await copy.FindAsync(paperId, name, cancellationToken) is { } there)
        {
            return there;
        }

        try
        {
            // Not cancelled by who asked: another may wait for it.
            await fetching.GetOrAdd(paperId, _ => new Lazy<Task>(() => FetchAsync(paperId, name))).Value.WaitAsync(cancellationToken);
        }
        catch (FileVanishedException)
        {
            return null;
        }

        return await copy.FindAsync(paperId, name, cancellationToken);
    }

    private async Task FetchAsync(string paperId, string name)
    {
        try
        {
            await AccountErrors.TranslateAsync(() => CopyAsync(paperId, name));
        }
        finally
        {
            fetching.TryRemove(paperId, out _);
        }
    }

    private async Task CopyAsync(string paperId, string name)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, Path.GetRandomFileName())).FullName;
        try
        {
            SourceFile fetched = await account.FetchAsync(paperId, name, own, CancellationToken.None);
            await copy.KeepAsync(fetched.Path, name, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }
}

/// <summary>Removes papers from the account, then from the copy. Other copies remove them when they next look.</summary>
internal sealed class MirroredRemoval(IPaperRemoval account, IPaperRemoval copy) : IPaperRemoval
{
    public Task<ImmutableArray<string>> RemoveAsync(ImmutableArray<string> papers, CancellationToken cancellationToken) => AccountErrors.TranslateAsync(async () =>
    {
        ImmutableArray<string> gone = await account.RemoveAsync(papers, cancellationToken);
        await copy.RemoveAsync(gone, cancellationToken);
        return gone;
    });
}
