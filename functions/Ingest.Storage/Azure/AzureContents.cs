using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage.Readings;

namespace Ingest.Storage.Azure;

/// <summary>What a storage account keeps beside rows.</summary>
internal sealed class AzureContents(AzureStore store) : IStoreContents
{
    public async Task<SourceFile?> FetchAsync(string paperId, string name, string folder, CancellationToken cancellationToken)
    {
        try
        {
            return await store.Papers.FetchAsync(paperId, name, folder, cancellationToken);
        }
        catch (FileVanishedException)
        {
            return null;
        }
    }

    public async Task<ImmutableArray<ReadPage>> PagesAsync(string paperId, CancellationToken cancellationToken) =>
        await store.Pages.FindLastReadingAsync(paperId, cancellationToken) is var (paper, _) ? [.. paper.Pages.Select(ReadPage.Of)] : [];

    public async Task<ImmutableArray<AuditEntry>> AuditAsync(CancellationToken cancellationToken) =>
        [.. (await store.Audit.LastAsync(int.MaxValue, cancellationToken)).Reverse()];
}

/// <summary>Readings that have not been put in the place of earlier ones yet, as blobs.</summary>
internal sealed class BlobNextReadings(BlobPages pages) : INextReadings
{
    public Task<(Paper Paper, Issues Issues)?> FindAsync(string paperId, CancellationToken cancellationToken) => pages.FindNextAsync(paperId, cancellationToken);

    public Task KeepAsync(Paper paper, Issues issues, CancellationToken cancellationToken) => pages.KeepNextAsync(paper, issues, cancellationToken);

    public async Task SwitchedAsync(Paper paper, Issues issues, CancellationToken cancellationToken)
    {
        await pages.KeepReadingAsync(paper, issues, cancellationToken); // what shows pages' words goes by the last reading
        await pages.RemoveNextAsync(paper.Id, cancellationToken);
    }
}
