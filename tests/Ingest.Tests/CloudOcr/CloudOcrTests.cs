using System.Collections.Immutable;
using Ingest.App.CloudOcr;
using Ingest.Reading.Ocr;
using Ingest.Storage.Azure;
using Ingest.Tests.Storage.Azure;
using Microsoft.AspNetCore.Http;

namespace Ingest.Tests.CloudOcr;

/// <summary>OCR in the cloud against a stand-in that misbehaves.</summary>
public sealed class CloudOcrTests : IAsyncLifetime
{
    private static readonly PagePicture White = new(200, 100, 150, Enumerable.Repeat((byte)255, 200 * 100).ToArray());

    private static readonly CloudOcrOptions Hurried = new()
    {
        FirstPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(50),
        PollPause = TimeSpan.FromMilliseconds(5),
        CallLimit = TimeSpan.FromMilliseconds(500),
        PageLimit = TimeSpan.FromSeconds(10),
        CallsToJudge = 6,
        Break = TimeSpan.FromSeconds(30),
    };

    private DocumentIntelligenceStandIn service = null!;
    private CloudCalls calls = null!;

    public async Task InitializeAsync() => service = await DocumentIntelligenceStandIn.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Words_and_ticked_boxes_come_with_their_places_and_the_result_is_removed()
    {
        ImmutableArray<OcrWord> words = await Engine().ReadAsync(White, CancellationToken.None);
        Assert.Equal(["Bidrag", "250", "000", "☒"], words.Select(word => word.Text));
        Assert.Equal((10, 20, 60, 32, 0.98), (words[0].X0, words[0].Y0, words[0].X1, words[0].Y1, words[0].Confidence));
        Assert.True(words[0].Baseline < words[0].Y1, "g reaches below the line");
        Assert.StartsWith("DELETE", service.Calls.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":"succeeded","analyzeResult":{"pages":[{"pageNumber":1,"width":1,"height":1}]}}""")]
    [InlineData("""{"status":"succeeded","analyzeResult":{"pages":[]}}""")]
    [InlineData("""{"status":"succeeded","analyzeResult":{"pages":[{"pageNumber":1,"words":[{"content":"x","confidence":1}]}]}}""")]
    public async Task A_page_without_words_is_empty(string result)
    {
        service.Result = result;
        Assert.Empty(await Engine().ReadAsync(White, CancellationToken.None));
    }

    [Fact]
    public async Task Busy_cut_and_failing_calls_are_tried_again()
    {
        foreach (Func<HttpContext, Task> trouble in new[]
        {
            DocumentIntelligenceStandIn.Error(429, retryAfter: 0), DocumentIntelligenceStandIn.Error(429, retryAfter: 3600), DocumentIntelligenceStandIn.Error(503),
            DocumentIntelligenceStandIn.CutOff,
        })
        {
            service.Troubles.Enqueue(trouble);
        }

        Assert.Equal(4, (await Engine().ReadAsync(White, CancellationToken.None)).Length);
        Assert.Equal(5, service.Calls.Count(call => call.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_service_that_is_slow_is_not_waited_for()
    {
        service.Troubles.Enqueue(context => Task.Delay(TimeSpan.FromSeconds(5), context.RequestAborted));
        Assert.Equal(4, (await Engine().ReadAsync(White, CancellationToken.None)).Length);
    }

    [Fact]
    public async Task While_it_is_down_it_is_left_alone_and_this_machine_reads()
    {
        service.Always = DocumentIntelligenceStandIn.Error(503);
        var engine = new FallbackOcr(Engine(), new OcrOfOneWord());
        for (int page = 0; page < 3; page++)
        {
            Assert.Equal("lokalt", Assert.Single(await engine.ReadAsync(White, CancellationToken.None)).Text);
        }

        Assert.Equal(("Open", 3), (calls.State, engine.PagesOfLocal));
        Assert.Equal(Hurried.CallsToJudge, service.Calls.Count);
    }

    [Fact]
    public async Task A_result_in_another_place_is_not_fetched()
    {
        service.Location = "https://elsewhere.example/analyzeResults/1";
        CloudOcrException refusal = await Assert.ThrowsAsync<CloudOcrException>(() => Engine().ReadAsync(White, CancellationToken.None));
        Assert.Equal("ForeignLocation", refusal.Code);
    }

    [Theory]
    [InlineData("""{"status":"failed","error":{"code":"InternalServerError","message":"x","innererror":{"code":"InvalidContent","message":"y"}}}""", "InvalidContent")]
    [InlineData("""{"status":"canceled"}""", "canceled")]
    [InlineData("""{"status":"somethingNew"}""", "somethingNew")]
    public async Task A_picture_that_it_cannot_read_costs_the_page(string result, string why)
    {
        service.Result = result;
        Assert.Contains(why, (await Assert.ThrowsAsync<OcrPageException>(() => Engine().ReadAsync(White, CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_it_refuses_costs_the_page()
    {
        service.Always = DocumentIntelligenceStandIn.Error(400, "InvalidContentDimensions");
        Assert.Contains("InvalidContentDimensions", (await Assert.ThrowsAsync<OcrPageException>(() => Engine().ReadAsync(White, CancellationToken.None))).Message, StringComparison.Ordinal);
        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task A_wrong_key_says_what_to_set()
    {
        service.Always = DocumentIntelligenceStandIn.Error(401, "401");
        Assert.Contains("Cognitive Services User", (await Assert.ThrowsAsync<OcrMissingException>(() => Engine().ReadAsync(White, CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_days_budget_is_one_for_all_and_what_is_beyond_it_is_read_here()
    {
        await using var store = AzureStore.Open((await Azurite.SharedAsync()).ConnectionString, TimeProvider.System, prefix: "budget");
        await store.CreateAsync(CancellationToken.None);
        CloudOcrOptions two = Hurried with { PagesADay = 2 };
        FallbackOcr[] instances = [.. Enumerable.Range(0, 2).Select(_ => OcrChoice.Of(new(service.Endpoint, "secret"), two, store.Budget, new OcrOfOneWord(), TimeProvider.System))];
        await Parallel.ForEachAsync(Enumerable.Range(0, 6), async (i, token) => await instances[i % 2].ReadAsync(White, token));
        Assert.Equal(4, instances.Sum(instance => instance.PagesOfLocal));
    }

    [Fact]
    public async Task The_picture_that_is_sent_is_a_PNG_that_others_can_read()
    {
        using var folder = new Ingest.Tests.Storage.ScratchFolder();
        byte[] pixels = [.. Enumerable.Range(0, 300 * 200).Select(i => (byte)((i % 300 / 100 * 100) + (i / 300 / 100 * 20)))];
        await File.WriteAllBytesAsync(folder.In("page.png"), GreyPng.Of(new PagePicture(300, 200, 150, pixels)));
        using var python = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            "/usr/bin/python3", ["-c", "import sys; from PIL import Image; i = Image.open(sys.argv[1]); i.load(); print(i.size, i.mode, i.getpixel((250, 150)))", folder.In("page.png")])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("(300, 200) L 220", (await python.StandardOutput.ReadToEndAsync()).Trim());
    }

    private DocumentIntelligenceOcr Engine()
    {
        calls = new CloudCalls(Hurried, TimeProvider.System);
        return new DocumentIntelligenceOcr(new DocumentIntelligenceClient(service.Endpoint, "secret"), calls, _ => Task.FromResult(true), Hurried, TimeProvider.System);
    }

    /// <summary>Local OCR that is always there.</summary>
    private sealed class OcrOfOneWord : IOcrEngine
    {
        public Task<ImmutableArray<OcrWord>> ReadAsync(PagePicture picture, CancellationToken cancellationToken) =>
            Task.FromResult<ImmutableArray<OcrWord>>([new OcrWord("lokalt", 0.9, 0, 0, 10, 10, 10)]);
    }
}
