using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Mirrored;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;
using Ingest.Tests.Storage.Azure;

namespace Ingest.Tests.Storage;

/// <summary>What every queue does that people look at; a new store is a subclass.</summary>
public abstract class WorkQueueContract : IAsyncLifetime
{
    private static readonly string Paper = SampleIngestion.Id("0a");

    private static CancellationToken None => CancellationToken.None;

    private protected ScratchFolder Folder { get; } = new();

    private protected abstract IRecordStore Records { get; }

    private protected abstract IWaitingPapers Queue { get; }

    /// <summary>Opens an empty store.</summary>
    private protected abstract Task OpenAsync();

    private protected abstract Task CloseAsync();

    public Task InitializeAsync() => OpenAsync();

    public async Task DisposeAsync()
    {
        await CloseAsync();
        Folder.Dispose();
    }

    [Fact]
    public async Task A_paper_waits_and_is_seen_to()
    {
        await ReceiveAsync();
        PaperWork work = await Queue.EnqueueAsync(Paper, None);
        Assert.Equal((Paper, WorkState.Queued, WorkStep.Waiting, 0, null), (work.PaperId, work.State, work.Step, work.Attempts, work.Problem));
        Assert.Equal(work, Assert.Single(await Queue.AllAsync(None)));
    }

    [Fact]
    public async Task A_paper_that_waits_stays_where_it_is()
    {
        await ReceiveAsync();
        PaperWork work = await Queue.EnqueueAsync(Paper, None);
        Assert.Equal(work, await Queue.EnqueueAsync(Paper, None));
        Assert.Single(await Queue.AllAsync(None));
    }

    [Fact]
    public async Task A_paper_that_was_read_waits_again()
    {
        await ReceiveAsync();
        await Records.SaveAsync(SampleIngestion.WithEveryKind(), None);
        Assert.DoesNotContain(await Queue.AllAsync(None), work => work.State is WorkState.Queued or WorkState.Reading);
        await Task.Delay(TimeSpan.FromSeconds(1)); // times are kept to the second
        await Queue.EnqueueAsync(Paper, None);
        Assert.Equal(WorkState.Queued, Assert.Single(await Queue.AllAsync(None)).State);
    }

    private Task ReceiveAsync() => Records.ReceiveAsync(new PaperEntry(Paper, "nämnd.pdf", 1234, StoppedClock.At), None);
}

public sealed class SqliteWorkTests : WorkQueueContract
{
    private EmbeddedStore store = null!;

    private protected override IRecordStore Records => store.Records;

    private protected override IWaitingPapers Queue => store.Work;

    private protected override Task OpenAsync()
    {
        store = EmbeddedStore.OpenToWrite(Folder.In("store"), TimeProvider.System);
        return Task.CompletedTask;
    }

    private protected override async Task CloseAsync() => await store.DisposeAsync();
}

public sealed class AccountQueueTests : WorkQueueContract
{
    private MirroredStore store = null!;

    private protected override IRecordStore Records => store.Records;

    private protected override IWaitingPapers Queue => new AccountQueue(store);

    private protected override async Task OpenAsync()
    {
        store = await MirroredStore.OpenAsync(
            (await Azurite.SharedAsync()).ConnectionString, Folder.In("copy"), TimeProvider.System, default, Azurite.OwnName());
        await store.Account.CreateAsync(default);
    }

    private protected override async Task CloseAsync() => await store.DisposeAsync();
}
