using Ingest.Storage.Azure;
using Ingest.Storage.Sqlite;

namespace Ingest.Storage.Backups;

/// <summary>Backups of a store wherever it is; a backup goes back into a store of its own kind.</summary>
public static class StoreBackups
{
    /// <summary>Writes all that a store keeps into an empty folder; the store may be used meanwhile.</summary>
    /// <param name="account">A storage account; null: the embedded store.</param>
    /// <param name="folder">The embedded store's.</param>
    /// <param name="to">Where the backup goes.</param>
    /// <param name="clock">Tells the time.</param>
    /// <param name="cancellationToken">Stops it; what is written then is no whole backup.</param>
    /// <exception cref="StoreException">It cannot be done.</exception>
    public static async Task<BackupFacts> BackupAsync(string? account, string folder, string to, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (account is null)
        {
            await using var embedded = EmbeddedStore.OpenToRead(folder, clock);
            return await new EmbeddedBackup(Path.GetFullPath(folder)).BackupAsync(embedded, to, clock, cancellationToken);
        }

        await using var azure = AzureStore.Open(account, clock);
        return await new AzureBackup(azure).BackupAsync(to, clock, cancellationToken);
    }

    /// <summary>Puts a backup into a store that is empty or not there; cut off, it is done by doing it again.</summary>
    /// <exception cref="StoreException">It cannot be done.</exception>
    public static async Task<BackupFacts> RestoreAsync(string? account, string folder, string from, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (account is null)
        {
            return await new EmbeddedBackup(Path.GetFullPath(folder)).RestoreAsync(from, cancellationToken);
        }

        await using AzureStore azure = await AzureStore.OpenAsync(account, clock, cancellationToken);
        return await new AzureBackup(azure).RestoreAsync(from, cancellationToken);
    }
}
