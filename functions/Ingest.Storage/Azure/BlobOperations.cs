namespace Ingest.Storage.Azure;

/// <summary>A paper's operations beside its other marks of work: they go when the paper has come to an end.</summary>
internal sealed class BlobOperations(BlobPages pages, string paperId) : IOcrOperations
{
    public Task<Uri?> FindAsync(string picture, CancellationToken cancellationToken) => pages.FindOperationAsync(paperId, picture, cancellationToken);

    public Task KeepAsync(string picture, Uri operation, CancellationToken cancellationToken) => pages.KeepOperationAsync(paperId, picture, operation, cancellationToken);

    public Task RemoveAsync(string picture, CancellationToken cancellationToken) => pages.ForgetOperationAsync(paperId, picture, cancellationToken);
}
