using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage;

/// <summary>Tests over an embedded store that has one paper, read once.</summary>
public abstract class OnePaperStore : IAsyncLifetime
{
    private protected static readonly string Paper = SampleIngestion.Id("0a");

    private protected static CancellationToken None => CancellationToken.None;

    private protected ScratchFolder Folder { get; } = new();

    private protected EmbeddedStore Store { get; private set; } = null!;

    /// <summary>What was read of the paper.</summary>
    private protected virtual Ingestion First => SampleIngestion.WithEveryKind(funding: 100m);

    public virtual async Task InitializeAsync()
    {
        Store = EmbeddedStore.OpenToWrite(Folder.In("store"), new StoppedClock());
        await Store.Records.ReceiveAsync(new PaperEntry(Paper, "nämnd.pdf", 1234, StoppedClock.At), None);
        await Store.Records.SaveAsync(First, None);
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Folder.Dispose();
    }
}
