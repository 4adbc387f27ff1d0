using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ingest.Storage.Azure;

/// <summary>The container where papers are dropped; a paper is taken out of it when it is kept elsewhere, not before.</summary>
public sealed class IncomingPapers
{
    private readonly BlobContainerClient container;

    internal IncomingPapers(BlobContainerClient container) => this.container = container;

    public string Name => container.Name;

    /// <summary>Drops a file there, as people and systems do.</summary>
    public Task DropAsync(string name, Stream content, CancellationToken cancellationToken) =>
        container.GetBlobClient(name).UploadAsync(content, overwrite: true, cancellationToken);

    /// <summary>Fetches a blob to a file of this machine; the state that was fetched, or null where it is gone.</summary>
    public async Task<ETag?> FetchAsync(string name, string path, CancellationToken cancellationToken)
    {
        try
        {
            using Response response = await container.GetBlobClient(name).DownloadToAsync(path, cancellationToken);
            return response.Headers.ETag;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Takes out the state that was fetched; a newer one that came meanwhile stays.</summary>
    public async Task TakeOutAsync(string name, ETag fetched, CancellationToken cancellationToken)
    {
        try
        {
            await container.GetBlobClient(name).DeleteAsync(conditions: new BlobRequestConditions { IfMatch = fetched }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 404 or 412)
        {
            // Gone already, or overwritten: the new state has a message of its own.
        }
    }

    /// <summary>What waits there, and since when.</summary>
    public async IAsyncEnumerable<(string Name, DateTimeOffset Since)> WaitingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BlobItem blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.LastModified is { } since)
            {
                yield return (blob.Name, since);
            }
        }
    }

    internal Task CreateAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
}
