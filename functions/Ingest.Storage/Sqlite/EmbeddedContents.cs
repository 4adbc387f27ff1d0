using System.Collections.Immutable;
using Ingest.Reading;
using Ingest.Storage.Readings;

namespace Ingest.Storage.Sqlite;

/// <summary>What the embedded store keeps beside rows.</summary>
internal sealed class EmbeddedContents(EmbeddedStore store) : IStoreContents
{
    public Task<SourceFile?> FetchAsync(string paperId, string name, string folder, CancellationToken cancellationToken) =>
        store.Papers.FindAsync(paperId, name, cancellationToken);

    public async Task<ImmutableArray<ReadPage>> PagesAsync(string paperId, CancellationToken cancellationToken)
    {
        var pages = ImmutableArray.CreateBuilder<ReadPage>();
        foreach (PageSize size in await store.Pages.SizesAsync(paperId, cancellationToken))
        {
            pages.Add(new ReadPage(size, await store.Pages.WordsAsync(paperId, size.Page, cancellationToken)));
        }

        return pages.ToImmutable();
    }

    public async Task<ImmutableArray<AuditEntry>> AuditAsync(CancellationToken cancellationToken) =>
        [.. (await store.Audit.LastAsync(int.MaxValue, cancellationToken)).Reverse()];
}
