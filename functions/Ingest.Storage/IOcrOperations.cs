namespace Ingest.Storage;

/// <summary>Pages of a paper that a service in the cloud is reading: where their results will be, so that who goes on after a crash begins none twice.</summary>
public interface IOcrOperations
{
    /// <summary>Where the result of a picture is, or will be; null where it was not handed in.</summary>
    /// <param name="picture">The picture's name: letters and digits.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<Uri?> FindAsync(string picture, CancellationToken cancellationToken);

    Task KeepAsync(string picture, Uri operation, CancellationToken cancellationToken);

    /// <summary>Forgets a picture: its result is here, or cannot be had.</summary>
    Task RemoveAsync(string picture, CancellationToken cancellationToken);
}
