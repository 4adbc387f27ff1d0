using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Ingest.App;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Storage.Azure;
using Ingest.Tests.App;
using Ingest.Tests.Storage;

namespace Ingest.Tests.Triggers;

/// <summary>All functions through the host's stand-in, the handler in a process of its own, over the emulator.</summary>
public sealed class FunctionsTests : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(Environment.GetEnvironmentVariable("INGEST_TRY_PAPERS") is null ? 2 : 60);

    private static readonly Dictionary<string, string> OnePageAPart = new() { ["INGEST_PAGES_PER_PART"] = "1", ["INGEST_MISSED_AFTER_SECONDS"] = "1" };

    private static readonly Lazy<Task<PapersToTry>> Papers = new(() => PapersToTry.MakeAsync());
    private static readonly Lazy<Task<string[]>> Expected = new(async () => await AzureRun.RowsOfRunAsync((await Papers.Value).Path));

    private AzureRun run = null!;
    private PapersToTry papers = null!;

    private static CancellationToken None => CancellationToken.None;

    private static HostSettings Quick { get; } = HostSettings.Read() with { Visibility = TimeSpan.Zero };

    public async Task InitializeAsync() => (run, papers) = (await AzureRun.BeginAsync(), await Papers.Value);

    public async Task DisposeAsync() => await run.DisposeAsync();

    [Fact]
    public async Task Papers_through_blobs_functions_and_tables_give_the_records_of_a_run()
    {
        string[] expected = await Expected.Value;
        await run.DropAsync(papers.Path);
        await using FunctionsHost host = await FunctionsHost.StartAsync(run.Azurite.ConnectionString, environment: OnePageAPart);
        await run.EndedAsync(papers.Count, Long);
        AzureRun.Same(expected, await run.RowsAsync());
        Assert.True(host.Invocations.Count(invocation => invocation.Function == "Ocr") >= 2, "two scanned pages are two parts");
        Assert.DoesNotContain(host.Invocations, invocation => !invocation.Succeeded);
        Assert.Empty(await run.Store.Incoming.WaitingAsync(None).ToListAsync());
    }

    [Fact]
    public async Task Workers_and_a_host_together_give_the_tables_of_one_and_find_what_no_event_told_of()
    {
        string[] expected = await Expected.Value;
        await run.DropAsync(papers.Path, told: false);
        await Task.Delay(TimeSpan.FromSeconds(1));
        using var folder = new ScratchFolder();
        await using FunctionsHost host = await FunctionsHost.StartAsync(run.Azurite.ConnectionString, environment: OnePageAPart);
        Assert.True(await host.TickAsync());
        string[] behind = ["env", .. OnePageAPart.Select(setting => $"{setting.Key}={setting.Value}")];
        IngestProcess.Ended[] workers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => IngestProcess.RunBehindAsync(
            folder.Path, behind, "work", "--storage", run.Azurite.ConnectionString, "--until-empty", "--reconcile-every", "2")));
        Assert.All(workers, worker => Assert.True(worker.ExitCode == ExitCode.AllComplete, worker.Complained));
        await run.EndedAsync(papers.Count, Long);
        AzureRun.Same(expected, await run.RowsAsync());
        Assert.True(await run.IsQuietAsync());
    }

    [Fact]
    public async Task A_step_that_fails_every_time_ends_its_paper_as_failed_with_the_reason()
    {
        SourceFile paper = await SourceFile.OfAsync(Path.Combine(papers.Path, "0000 emmaboda-manad.pdf"), None);
        BlobClient reading = AzureAccount.Open(run.Azurite.ConnectionString).Blobs
            .GetBlobContainerClient("pages").GetBlobClient($"{paper.Id}/reading-{Pipeline.Version}");
        await reading.UploadAsync(BinaryData.FromString("somebody else's"));
        await reading.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(-1)); // nobody may write it
        await run.DropAsync(papers.Path, told: false);
        await run.Store.Work.SendAsync("incoming", AzureRun.EventOf("0000 emmaboda-manad.pdf"), None);
        await using FunctionsHost host = await FunctionsHost.StartAsync(run.Azurite.ConnectionString, Quick);
        await run.EndedAsync(1, Long);
        PaperEntry failed = (await run.Store.Records.FindAsync(paper.Id, None))!;
        Assert.Equal(PaperState.Failed, failed.State);
        Assert.Contains("The step read failed 5 times", failed.Reasons, StringComparison.Ordinal);
        Assert.Contains("LeaseIdMissing", failed.Reasons, StringComparison.Ordinal);
        Assert.Equal(5, host.Invocations.Count(invocation => invocation is { Function: "Read", Succeeded: false }));
    }

    [Fact]
    public async Task A_part_of_a_scan_that_fails_every_time_costs_its_pages_and_says_which()
    {
        SourceFile paper = await SourceFile.OfAsync(Path.Combine(papers.Path, "skannad.pdf"), None);
        BlobContainerClient pages = AzureAccount.Open(run.Azurite.ConnectionString).Blobs.GetBlobContainerClient("pages");
        BlobClient second = pages.GetBlobClient($"{paper.Id}/ocr/2.{LocalOcr.Engine.GetType().Name}-{PageOcr.Version}");
        await second.UploadAsync(BinaryData.FromString("somebody else's"));
        string lease = (await second.GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(-1))).Value.LeaseId; // nobody may write it
        await run.DropAsync(papers.Path, which: "skannad.pdf");
        await using FunctionsHost host = await FunctionsHost.StartAsync(run.Azurite.ConnectionString, Quick, OnePageAPart);
        await run.EndedAsync(1, Long);
        PaperEntry partial = (await run.Store.Records.FindAsync(paper.Id, None))!;
        Assert.Equal((PaperState.Partial, 2, 3), (partial.State, partial.PagesRead, partial.PageCount));
        Assert.Contains("Page 2 could not be read by OCR: the step ocr failed 5 times (", partial.Reasons, StringComparison.Ordinal);
        Assert.Contains("LeaseIdMissing", partial.Reasons, StringComparison.Ordinal);
        Assert.Contains("Drop the paper again when that is mended.", partial.Reasons, StringComparison.Ordinal);

        await second.GetBlobLeaseClient(lease).ReleaseAsync();
        await run.DropAsync(papers.Path, which: "skannad.pdf");
        for (long started = TimeProvider.System.GetTimestamp(); (await run.Store.Records.FindAsync(paper.Id, None))!.PagesRead < 3;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Long, "dropped again, the page was not read");
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal((await Expected.Value).Where(row => row.Contains(paper.Id, StringComparison.Ordinal)), (await run.RowsAsync()).Where(row => row.Contains(paper.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_part_of_a_scan_reads_its_own_pages_alone()
    {
        SourceFile paper = await SourceFile.OfAsync(Path.Combine(papers.Path, "skannad.pdf"), None);
        var asked = new List<int>();
        var archive = new ArchiveThatListens(asked);
        await new PaperReader(new ReadingOptions { OcrArchive = archive, OcrEngine = new OcrOfNothing(), OnlyPages = [2] }).ReadByOcrAsync(paper, [2], new Issues(), None);
        Assert.Equal([2], asked);
    }

    [Fact]
    public async Task The_handler_says_that_it_is_well_and_whether_it_is_ready()
    {
        await using FunctionsHost host = await FunctionsHost.StartAsync(run.Azurite.ConnectionString, listens: false);
        Assert.Equal((200, """{"status":"healthy"}"""), await host.GetAsync("Health"));
        Assert.Equal((200, """{"status":"ready"}"""), await host.GetAsync("Ready"));
        Assert.False(await host.InvokeAsync("Nothing", "{}"));
        Assert.False(await host.InvokeAsync("Read", """{"Data":{"message":"brev"}}"""));
    }

    [Fact]
    public async Task A_function_that_takes_too_long_costs_the_handler_its_life_and_the_paper_comes_again()
    {
        await run.DropAsync(papers.Path, which: "0000*.pdf");
        await using (FunctionsHost hasty = await FunctionsHost.StartAsync(
            run.Azurite.ConnectionString, Quick with { Timeout = TimeSpan.FromMilliseconds(150), MostDequeues = 1000, Lease = TimeSpan.FromSeconds(1) }, OnePageAPart))
        {
            for (long started = TimeProvider.System.GetTimestamp(); hasty.Starts < 2;)
            {
                Assert.True(TimeProvider.System.GetElapsedTime(started) < Long, "no invocation took too long");
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }

        await using FunctionsHost host = await FunctionsHost.StartAsync(run.Azurite.ConnectionString, Quick with { MostDequeues = 1000 }, OnePageAPart);
        await run.EndedAsync(1, Long);
        Assert.Equal(0, await run.Store.Records.PapersAsync(None).CountAsync(paper => paper.State == PaperState.Failed));
    }

    private sealed class ArchiveThatListens(List<int> asked) : IOcrArchive
    {
        public Task<Page?> FindAsync(OcrKey key, CancellationToken cancellationToken)
        {
            lock (asked)
            {
                asked.Add(key.Page);
            }

            return Task.FromResult<Page?>(null);
        }

        public Task KeepAsync(OcrKey key, Page page, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class OcrOfNothing : IOcrEngine
    {
        public Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken) =>
            Task.FromResult(new OcrReading([]));
    }
}
