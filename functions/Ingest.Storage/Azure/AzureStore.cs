using System.Collections.Immutable;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Ingest.Storage.Azure.Tables;
using Ingest.Storage.Readings;

namespace Ingest.Storage.Azure;

/// <summary>Papers, work and records in one storage account: containers, queues and tables under their own names.</summary>
public sealed class AzureStore : IAsyncDisposable
{
    private const int CreateTries = 5;

    private readonly ImmutableArray<TableClient> others;
    private readonly TableAudit log;

    private AzureStore(AzureAccount account, string prefix, TimeProvider clock)
    {
        Name = account.Blobs.Uri.AbsoluteUri.TrimEnd('/') + (prefix.Length == 0 ? "" : $" ({prefix})");
        Incoming = new IncomingPapers(account.Blobs.GetBlobContainerClient(prefix + "incoming"));
        Kept = [("papers", account.Blobs.GetBlobContainerClient(prefix + "papers")), ("pages", account.Blobs.GetBlobContainerClient(prefix + "pages"))];
        Papers = new BlobPapers(Kept[0].Container);
        Pages = new BlobPages(Kept[1].Container);
        Records = new TableRecordStore(account.Tables, prefix, clock);
        Work = new WorkQueues(account.Queues, prefix);
        Progress = new PaperProgress(account.Tables.GetTableClient(prefix + "Progress"), clock);
        (TableClient keys, TableClient audit) = (account.Tables.GetTableClient(prefix + "Keys"), account.Tables.GetTableClient(prefix + "Audit"));
        (Keys, log) = (new TableKeys(keys), new TableAudit(audit));
        Copy = Records.CopyWith(("Keys", keys), ("Audit", audit));
        FormKeys = new BlobFormKeys(account.Blobs.GetBlobContainerClient(prefix + "web"));
        others = [keys, audit];
        Budget = new DailyBudget(account.Tables.GetTableClient(prefix + "Budgets"), clock);
    }

    /// <summary>The account's address; no secret.</summary>
    public string Name { get; }

    /// <summary>Where papers are dropped.</summary>
    public IncomingPapers Incoming { get; }

    /// <summary>The originals.</summary>
    public BlobPapers Papers { get; }

    /// <summary>What was read, page by page, and how far work on a paper has come.</summary>
    public BlobPages Pages { get; }

    public TableRecordStore Records { get; }

    public WorkQueues Work { get; }

    /// <summary>How far papers have come that are under way.</summary>
    public PaperProgress Progress { get; }

    /// <summary>Who may come in to servers over the account.</summary>
    public IKeyStore Keys { get; }

    /// <summary>Who did what there.</summary>
    public IAuditLog Audit => log;

    public IPaperRemoval Removal => new AzureRemoval(this);

    /// <summary>What seals their forms.</summary>
    public BlobFormKeys FormKeys { get; }

    /// <summary>What is kept beside rows.</summary>
    public IStoreContents Contents => new AzureContents(this);

    /// <summary>Readings that have not been switched to.</summary>
    public INextReadings Next => new BlobNextReadings(Pages);

    /// <summary>What may be spent a day, over all who work here.</summary>
    public DailyBudget Budget { get; }

    /// <summary>All rows out of and into the tables as they are.</summary>
    internal TableCopy Copy { get; }

    /// <summary>The containers that a backup takes, by the name that they have in it.</summary>
    internal ImmutableArray<(string Name, BlobContainerClient Container)> Kept { get; }

    /// <summary>Opens an account as <see cref="AzureAccount.Open"/> does; nothing is sent yet.</summary>
    /// <param name="storage">Its name or connection string.</param>
    /// <param name="clock">For the time of reading.</param>
    /// <param name="credential">Who signs in; null: the machine's own identity.</param>
    /// <param name="configure">Changes each client's options.</param>
    /// <param name="prefix">Small letters and digits before every name; for several stores in one account.</param>
    public static AzureStore Open(
        string storage, TimeProvider clock, TokenCredential? credential = null, Action<ClientOptions>? configure = null, string prefix = "") =>
        new(AzureAccount.Open(storage, credential, configure), prefix, clock);

    /// <summary>Opens an account and makes what is not there; waits a little for an account that does not answer yet.</summary>
    public static async Task<AzureStore> OpenAsync(string storage, TimeProvider clock, CancellationToken cancellationToken)
    {
        AzureStore store = Open(storage, clock);
        for (int tried = 1; ; tried++)
        {
            try
            {
                await store.CreateAsync(cancellationToken);
                return store;
            }
            catch (Exception e) when (tried < CreateTries && e is (RequestFailedException or AggregateException))
            {
                await Task.Delay(TimeSpan.FromSeconds(tried), clock, cancellationToken);
            }
        }
    }

    /// <summary>Makes containers, queues and tables that are not there; in the cloud the template has made them.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken) => await Task.WhenAll(
        Incoming.CreateAsync(cancellationToken),
        Papers.CreateAsync(cancellationToken),
        Pages.CreateAsync(cancellationToken),
        Records.CreateAsync(cancellationToken),
        Work.CreateAsync(cancellationToken),
        Progress.CreateAsync(cancellationToken),
        Task.WhenAll(others.Select(table => table.CreateIfNotExistsAsync(cancellationToken))),
        FormKeys.CreateAsync(cancellationToken),
        Budget.CreateAsync(cancellationToken));

    /// <summary>Removes a paper with all that came from it. Its row goes last: cut off, it is found and removed by the next call.</summary>
    public async Task RemoveAsync(string paperId, CancellationToken cancellationToken)
    {
        await Papers.RemoveAsync(paperId, cancellationToken);
        await Pages.RemovePaperAsync(paperId, cancellationToken);
        await Progress.EndAsync(paperId, cancellationToken);
        await log.ForgetNamesAsync(paperId, cancellationToken);
        await Records.RemoveAsync(paperId, cancellationToken);
    }

    public ValueTask DisposeAsync() => Records.DisposeAsync();
}
