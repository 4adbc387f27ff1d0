using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Storage.Azure;

namespace Ingest.Storage.Backups;

/// <summary>A backup of a storage account: its tables' rows, then the originals and what was read, blob by blob.</summary>
/// <remarks>
/// Queues are not in it: a paper that waits is found by its row, and sent again by <c>Reconcile</c>. Nor is what was dropped and not yet
/// received: it lies where it was dropped.
/// </remarks>
internal sealed class AzureBackup(AzureStore store)
{
    private const string Kind = "azure";
    private const string TablesName = "tables.tsv";

    /// <summary>Says which backup is being restored, so that one that was cut off goes on.</summary>
    private const string MarkName = "restoring";

    private BlobClient Mark => store.Kept[^1].Container.GetBlobClient(MarkName);

    public async Task<BackupFacts> BackupAsync(string to, TimeProvider clock, CancellationToken cancellationToken)
    {
        BackupWriter backup = BackupWriter.Begin(to);
        await using (var lines = new StreamWriter(backup.PlaceOf(TablesName)))
        {
            await foreach (string line in store.Copy.LinesAsync(cancellationToken))
            {
                await lines.WriteAsync(line + '\n');
            }
        }

        await backup.AddWrittenAsync(TablesName, cancellationToken);
        foreach ((string name, BlobContainerClient container) in store.Kept)
        {
            await foreach (BlobItem blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
            {
                await AddAsync(backup, $"{name}/{blob.Name}", container.GetBlobClient(blob.Name), cancellationToken);
            }
        }

        return await backup.EndAsync(Kind, clock.GetUtcNow(), await store.Records.PapersAsync(cancellationToken).CountAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Blobs first: whoever sees a paper's row finds its original.</summary>
    public async Task<BackupFacts> RestoreAsync(string from, CancellationToken cancellationToken)
    {
        BackupReader backup = await BackupReader.OpenAsync(from, Kind, cancellationToken);
        string ours = backup.Facts.Files.Single(file => file.Name == TablesName).Sha256;
        bool goesOn = await Mark.ExistsAsync(cancellationToken) && (await Mark.DownloadContentAsync(cancellationToken)).Value.Content.ToString() == ours;
        if (!goesOn && !await store.Copy.IsEmptyAsync(cancellationToken))
        {
            throw new BackupException("The storage account", "has papers already, so nothing was restored: name an empty account with --storage");
        }

        await Mark.UploadAsync(BinaryData.FromString(ours), overwrite: true, cancellationToken);
        foreach (BackupFile file in backup.Facts.Files.Where(file => file.Name != TablesName))
        {
            string[] parts = file.Name.Split('/', 2);
            BlobContainerClient container = store.Kept.Single(kept => kept.Name == parts[0]).Container;
            var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = parts[1].EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "application/octet-stream" } };
            await container.GetBlobClient(parts[1]).UploadAsync(backup.PlaceOf(file), options, cancellationToken);
        }

        await store.Copy.WriteAsync(File.ReadLinesAsync(Path.Combine(from, TablesName), cancellationToken), cancellationToken);
        await Mark.DeleteIfExistsAsync(cancellationToken: cancellationToken);
        return backup.Facts;
    }

    /// <summary>A blob that was removed meanwhile is left out: marks of work come and go.</summary>
    private static async Task AddAsync(BackupWriter backup, string name, BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            await using Stream content = await blob.OpenReadAsync(cancellationToken: cancellationToken);
            await backup.AddAsync(name, content, cancellationToken);
        }
        catch (global::Azure.RequestFailedException e) when (e.Status == 404)
        {
            // Gone.
        }
    }
}
