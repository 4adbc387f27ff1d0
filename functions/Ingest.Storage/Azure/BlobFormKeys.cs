using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Ingest.Storage.Azure;

/// <summary>Small texts that all servers over an account share: what seals their forms, so that one takes a form that another gave.</summary>
public sealed class BlobFormKeys
{
    private readonly BlobContainerClient container;

    internal BlobFormKeys(BlobContainerClient container) => this.container = container;

    /// <summary>All of them, by name.</summary>
    public IEnumerable<(string Name, string Text)> All()
    {
        foreach (BlobItem blob in container.GetBlobs())
        {
            yield return (blob.Name, container.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToString());
        }
    }

    public void Keep(string name, string text) => container.GetBlobClient(name).Upload(BinaryData.FromString(text), overwrite: true);

    internal Task CreateAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
}
