using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Storage.Azure;
using Ingest.Tests.Golden;

namespace Ingest.Tests.Storage.Azure;

/// <summary>Papers, pages and work in blobs and queues.</summary>
public sealed class BlobTests : IAsyncLifetime
{
    private readonly ScratchFolder folder = new();
    private AzureStore store = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        string prefix = Azurite.OwnName();
        store = AzureStore.Open((await Azurite.SharedAsync()).ConnectionString, new StoppedClock(), prefix: prefix);
        await store.CreateAsync(None);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_and_come_back_as_they_were()
    {
        SourceFile one = await store.Papers.KeepAsync(folder.Write("a.pdf", "same"), "a.pdf", None);
        SourceFile other = await store.Papers.KeepAsync(folder.Write("b.pdf", "same"), "b.pdf", None);
        SourceFile back = await store.Papers.FetchAsync(one.Id, "a.pdf", Directory.CreateDirectory(folder.In("c")).FullName, None);
        Assert.Equal((one.Id, "same"), (other.Id, await File.ReadAllTextAsync(back.Path)));
        Assert.Equal(one.Id, (await SourceFile.OfAsync(back.Path, None)).Id);
    }

    [Fact]
    public async Task A_paper_that_is_not_kept_says_so()
    {
        await Assert.ThrowsAsync<FileVanishedException>(() => store.Papers.FetchAsync(new string('a', 64), "a.pdf", folder.Path, None));
        await Assert.ThrowsAsync<FileVanishedException>(() => store.Papers.KeepAsync(folder.In("gone.pdf"), "gone.pdf", None));
    }

    [Fact]
    public async Task A_dropped_file_that_was_overwritten_meanwhile_stays()
    {
        await store.Incoming.DropAsync("möte 1.pdf", new MemoryStream("first"u8.ToArray()), None);
        global::Azure.ETag? fetched = await store.Incoming.FetchAsync("möte 1.pdf", folder.In("one"), None);
        await store.Incoming.DropAsync("möte 1.pdf", new MemoryStream("second"u8.ToArray()), None);
        await store.Incoming.TakeOutAsync("möte 1.pdf", fetched!.Value, None);
        Assert.Equal(["möte 1.pdf"], await store.Incoming.WaitingAsync(None).Select(waiting => waiting.Name).ToListAsync());
        await store.Incoming.TakeOutAsync("möte 1.pdf", (await store.Incoming.FetchAsync("möte 1.pdf", folder.In("two"), None))!.Value, None);
        Assert.Null(await store.Incoming.FetchAsync("möte 1.pdf", folder.In("three"), None));
    }

    [Fact]
    public async Task A_reading_that_was_kept_gives_the_same_records()
    {
        SourceFile file = await SourceFile.OfAsync(Path.Combine(SamplePapers.Folder, "motala-2025-memo-forlangning", "paper.pdf"), None);
        var issues = new Issues();
        Paper paper = await new PaperReader().ReadAsync(file, issues, None);
        await store.Pages.KeepReadingAsync(paper, issues, None);
        (Paper Paper, Issues Issues)? kept = await store.Pages.FindReadingAsync(paper.Id, None);
        Assert.Equal(SamplePapers.Json(Pipeline.Understand(paper, issues)), SamplePapers.Json(Pipeline.Understand(kept!.Value.Paper, kept.Value.Issues)));
    }

    [Fact]
    public async Task A_page_that_OCR_read_is_kept_by_engine_to_the_last_bit()
    {
        var key = new OcrKey(new string('a', 64), 3, "Engine-1");
        var page = new Page(3, 595.2756, 841.8898, TextSource.Ocr, 0.1 + 0.2, [new Word("åäö", new Box(1d / 3, 2, 3, 4), 0.7, 1, 2, new Typeface("", 9.5, true, false))], [new Ruling(1, 2, 3, true)]) { Turn = 90, Skew = -0.3 };
        await store.Pages.KeepAsync(key, page, None);
        Page back = (await store.Pages.FindAsync(key, None))!;
        Assert.Equal(page with { Words = [], Rulings = [] }, back with { Words = [], Rulings = [] });
        Assert.Equal((page.Words.Single(), page.Rulings.Single()), (back.Words.Single(), back.Rulings.Single()));
        Assert.Null(await store.Pages.FindAsync(key with { Engine = "Engine-2" }, None));
        await store.Pages.RemovePaperAsync(key.PaperId, None);
        Assert.Null(await store.Pages.FindAsync(key, None));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_known_until_it_is_to_be_tried_again()
    {
        var key = new OcrKey(new string('b', 64), 3, "Engine-1");
        await store.Pages.KeepUnreadableAsync(key, "för ljus", None);
        Assert.Equal("för ljus", await store.Pages.WhyUnreadableAsync(key, None));
        await store.Pages.ForgetUnreadableAsync(key.PaperId, None);
        Assert.Null(await store.Pages.WhyUnreadableAsync(key, None));
    }

    [Fact]
    public async Task A_round_is_done_when_each_of_its_parts_is()
    {
        string id = new('c', 64);
        Assert.Equal(1, await store.Pages.MarkDoneAsync(id, "r", 0, None));
        Assert.Equal(2, await store.Pages.MarkDoneAsync(id, "r", 1, None));
        Assert.Equal(2, await store.Pages.MarkDoneAsync(id, "r", 1, None));
        Assert.Equal(1, await store.Pages.MarkDoneAsync(id, "s", 0, None));
    }

    [Fact]
    public async Task A_message_is_one_workers_until_its_time_is_over_and_counts_how_often_it_was_taken()
    {
        await store.Work.SendAsync("read", "å", None);
        WorkMessage first = Assert.Single(await Take(TimeSpan.FromSeconds(60)));
        Assert.Empty(await Take(TimeSpan.FromSeconds(60)));
        Assert.True(await store.Work.RenewAsync(first, TimeSpan.Zero, None));
        WorkMessage again = Assert.Single(await Take(TimeSpan.FromSeconds(60)));
        Assert.Equal((1L, 2L, "å"), (first.DequeueCount, again.DequeueCount, again.Text));
        Assert.False(await store.Work.CompleteAsync(first, None), "another has it");
        Assert.True(await store.Work.CompleteAsync(again, None));
        Assert.Equal(0, await store.Work.LengthAsync("read", None));
    }

    [Fact]
    public async Task A_message_that_failed_too_often_is_put_aside()
    {
        await store.Work.SendAsync("read", "x", None);
        await store.Work.PoisonAsync(Assert.Single(await Take(TimeSpan.FromSeconds(60))), None);
        Assert.Equal((0, 1), (await store.Work.LengthAsync("read", None), await store.Work.LengthAsync("read-poison", None)));
    }

    private Task<ImmutableArray<WorkMessage>> Take(TimeSpan visibility) => store.Work.TakeAsync("read", 1, visibility, None);
}
