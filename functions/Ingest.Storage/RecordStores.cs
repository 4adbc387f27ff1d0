using Ingest.Storage.Azure;
using Ingest.Storage.Readings;
using Ingest.Storage.Sqlite;

namespace Ingest.Storage;

/// <summary>Records wherever they are.</summary>
public static class RecordStores
{
    /// <summary>For reading: the storage account that is named, or else the embedded store in a folder; to be disposed of. Throws <see cref="StoreException"/>.</summary>
    public static IRecordStore OpenToRead(string? account, string folder, TimeProvider clock) =>
        OpenWholeToRead(account, folder, clock).Records;

    /// <summary>The same with what the store keeps beside rows; the records are to be disposed of.</summary>
    public static (IRecordStore Records, IStoreContents Contents) OpenWholeToRead(string? account, string folder, TimeProvider clock)
    {
        if (account is null)
        {
            var embedded = EmbeddedStore.OpenToRead(folder, clock);
            return (embedded.Records, embedded.Contents);
        }

        var azure = AzureStore.Open(account, clock);
        return (azure.Records, azure.Contents);
    }
}
