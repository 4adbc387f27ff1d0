using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ingest.Reading;

namespace Ingest.Storage.Azure;

/// <summary>Originals in a container: <c>ab/abcdef….pdf</c>; a blob is whole or not there.</summary>
public sealed class BlobPapers : IPaperStore
{
    private readonly BlobContainerClient container;

    internal BlobPapers(BlobContainerClient container) => this.container = container;

    public async Task<SourceFile> KeepAsync(string path, string name, CancellationToken cancellationToken)
    {
        SourceFile given = (await SourceFile.OfAsync(path, cancellationToken)) with { Name = name };
        try
        {
            await BlobOf(given.Id).UploadAsync(
                given.Path,
                new BlobUploadOptions
                {
                    Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                    HttpHeaders = new BlobHttpHeaders { ContentType = "application/pdf" },
                    TransferValidation = new UploadTransferValidationOptions { ChecksumAlgorithm = StorageChecksumAlgorithm.MD5 },
                },
                cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The same bytes came before, or the first try of this upload arrived after all.
        }

        return given;
    }

    /// <summary>Fetches an original to a folder of this machine.</summary>
    /// <exception cref="FileVanishedException">It is not kept.</exception>
    public async Task<SourceFile> FetchAsync(string paperId, string name, string folder, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, paperId + ".pdf");
        try
        {
            await BlobOf(paperId).DownloadToAsync(path, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new FileVanishedException(name, e);
        }

        return new SourceFile(paperId, name, path);
    }

    public async Task<bool> HasAsync(string paperId, CancellationToken cancellationToken) => await BlobOf(paperId).ExistsAsync(cancellationToken);

    public Task RemoveAsync(string paperId, CancellationToken cancellationToken) => BlobOf(paperId).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    internal Task CreateAsync(CancellationToken cancellationToken) => container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    private BlobClient BlobOf(string paperId) => container.GetBlobClient($"{paperId[..2]}/{paperId}.pdf");
}
