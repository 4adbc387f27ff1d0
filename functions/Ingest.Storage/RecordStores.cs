using Ingest.Storage.Azure;
using Ingest.Storage.Sqlite;

namespace Ingest.Storage;

/// <summary>Records wherever they are.</summary>
public static class RecordStores
{
    /// <summary>For reading: the storage account that is named, or else the embedded store in a folder; to be disposed of. Throws <see cref="StoreException"/>.</summary>
    public static IRecordStore OpenToRead(string? account, string folder, TimeProvider clock) =>
        account is null ? EmbeddedStore.OpenToRead(folder, clock).Records : AzureStore.Open(account, clock).Records;
}
