using Ingest.App;
using Ingest.Storage;
using Ingest.Storage.Sqlite;
using Ingest.Tests.App;
using Ingest.Tests.Golden;
using Ingest.Tests.Storage;
using Ingest.Tests.Triggers;

namespace Ingest.Tests.Operations;

/// <summary>A store of either kind with two papers and a file that is none, as commands name it.</summary>
internal abstract class StoreToTry : IAsyncDisposable
{
    /// <summary>Where commands run.</summary>
    public ScratchFolder Folder { get; } = new();

    /// <summary>How commands name the store.</summary>
    public abstract string[] Named { get; }

    public abstract IRecordStore Open();

    /// <summary>Another one of the same kind that is empty.</summary>
    public abstract Task<StoreToTry> EmptyAsync();

    /// <summary>Reads the papers into it.</summary>
    protected abstract Task FillAsync(string papers);

    public static async Task<StoreToTry> FilledAsync(string kind)
    {
        StoreToTry store = kind == "azure" ? await AzureToTry.BeginAsync() : new EmbeddedToTry();
        string papers = Directory.CreateDirectory(store.Folder.In("papers")).FullName;
        foreach (string sample in (string[])["motala-2025-memo-forlangning", "emmaboda-manad"])
        {
            File.Copy(Path.Combine(SamplePapers.Folder, sample, "paper.pdf"), Path.Combine(papers, sample + ".pdf"));
        }

        await File.WriteAllBytesAsync(Path.Combine(papers, "brev.pdf"), "no PDF at all"u8.ToArray());
        await store.FillAsync(papers);
        return store;
    }

    public Task<IngestProcess.Ended> RunAsync(params string[] args) => IngestProcess.RunAsync(Folder.Path, [.. args, .. Named]);

    /// <summary>Protects its first paper, and makes a key: what people do beside reading.</summary>
    public async Task ProtectAsync()
    {
        string paper = (await Open().PapersAsync(default).FirstAsync()).Id;
        Assert.Equal(ExitCode.AllComplete, (await RunAsync("protect", paper, "--for", "Anna")).ExitCode);
        Assert.Equal(ExitCode.AllComplete, (await RunAsync("key", "--add", "Anna")).ExitCode);
    }

    /// <summary>The log, as <c>export --everything</c> writes it.</summary>
    public async Task<string> AuditAsync()
    {
        Assert.Equal(ExitCode.AllComplete, (await RunAsync("export", "--everything", "--to", Folder.In("all"))).ExitCode);
        return await File.ReadAllTextAsync(Folder.In("all", "audit.jsonl"));
    }

    /// <summary>Every row of every table, sorted, but for times.</summary>
    public async Task<string[]> RowsAsync()
    {
        await using IRecordStore records = Open();
        return await AzureRun.RowsAsync(records);
    }

    public virtual ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private sealed class EmbeddedToTry : StoreToTry
    {
        public override string[] Named => ["--store", "s"];

        public override IRecordStore Open() => EmbeddedStore.OpenToRead(Folder.In("s"), TimeProvider.System).Records;

        public override Task<StoreToTry> EmptyAsync() => Task.FromResult<StoreToTry>(new EmbeddedToTry());

        protected override async Task FillAsync(string papers) => Assert.Equal(ExitCode.SomeFailed, (await RunAsync("run", papers)).ExitCode);
    }

    private sealed class AzureToTry(AzureRun run) : StoreToTry
    {
        public override string[] Named => ["--storage", run.Azurite.ConnectionString];

        public static async Task<StoreToTry> BeginAsync() => new AzureToTry(await AzureRun.BeginAsync());

        public override IRecordStore Open() => run.Store.Records;

        public override Task<StoreToTry> EmptyAsync() => BeginAsync();

        public override async ValueTask DisposeAsync()
        {
            await run.DisposeAsync();
            await base.DisposeAsync();
        }

        protected override async Task FillAsync(string papers)
        {
            await run.DropAsync(papers);
            Assert.Equal(ExitCode.AllComplete, (await RunAsync("work", "--until-empty")).ExitCode);
        }
    }
}
