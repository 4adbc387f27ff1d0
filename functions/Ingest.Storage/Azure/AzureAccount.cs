using Azure.Core;
using Azure.Identity;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>A storage account's three services.</summary>
public sealed class AzureAccount
{
    private const string EmulatorAccount = "devstoreaccount1";

    private AzureAccount(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables) =>
        (Blobs, Queues, Tables) = (blobs, queues, tables);

    public BlobServiceClient Blobs { get; }

    public QueueServiceClient Queues { get; }

    public TableServiceClient Tables { get; }

    /// <summary>
    /// Opens an account. <paramref name="storage"/> is its name (<c>ingestprod</c>), or a connection string: with an account key only for an
    /// emulator, otherwise its three endpoints, and the identity signs in.
    /// </summary>
    /// <param name="storage">Name or connection string.</param>
    /// <param name="credential">Who signs in; null: the managed identity, or whoever is signed in on this machine.</param>
    /// <param name="configure">Changes each client's options: transport, retries.</param>
    /// <exception cref="StoreUnusableException">It is neither, or a key is given for an account that is no emulator's.</exception>
    public static AzureAccount Open(string storage, TokenCredential? credential = null, Action<ClientOptions>? configure = null)
    {
        AccountSettings settings = AccountSettings.Parse(storage);
        var blobs = Configured(new BlobClientOptions(), configure);
        var queues = Configured(new QueueClientOptions(), configure); // messages as they are: Event Grid does not encode its own
        var tables = Configured(new TableClientOptions(), configure);
        if (settings.Key is { } key)
        {
            var shared = new StorageSharedKeyCredential(settings.Account, key);
            return new AzureAccount(
                new BlobServiceClient(settings.Blobs, shared, blobs),
                new QueueServiceClient(settings.Queues, shared, queues),
                new TableServiceClient(settings.Tables, settings.Account ?? EmulatorAccount, key, tables));
        }

        TokenCredential identity = credential ?? new DefaultAzureCredential();
        return new AzureAccount(
            new BlobServiceClient(settings.Blobs, identity, blobs),
            new QueueServiceClient(settings.Queues, identity, queues),
            new TableServiceClient(settings.Tables, identity, tables));
    }

    private static T Configured<T>(T options, Action<ClientOptions>? configure)
        where T : ClientOptions
    {
        configure?.Invoke(options);
        return options;
    }
}
