using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Ingest.App.CloudOcr;
using Ingest.Reading.Ocr;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Tests.Storage.Azure;
using Microsoft.AspNetCore.Http;

namespace Ingest.Tests.CloudOcr;

/// <summary>OCR in the cloud against a stand-in that misbehaves.</summary>
public sealed class CloudOcrTests : CloudOcrCase
{
    private static readonly CloudOcrOptions Hurried = new()
    {
        PagesASecond = 1_000,
        FirstPause = TimeSpan.FromMilliseconds(5),
        LongestPause = TimeSpan.FromMilliseconds(50),
        PollPause = TimeSpan.FromMilliseconds(5),
        CallLimit = TimeSpan.FromMilliseconds(500),
        PageLimit = TimeSpan.FromSeconds(10),
        CallsToJudge = 6,
        Break = TimeSpan.FromSeconds(30),
    };

    [Fact]
    public async Task Words_and_ticked_boxes_come_with_their_places_and_the_result_is_removed()
    {
        ImmutableArray<OcrWord> words = (await Engine().ReadAsync(White, CancellationToken.None)).Words;
        Assert.Equal(["Bidrag", "250", "000", "☒"], words.Select(word => word.Text));
        Assert.Equal((10, 20, 60, 32, 0.98), (words[0].X0, words[0].Y0, words[0].X1, words[0].Y1, words[0].Confidence));
        Assert.True(words[0].Baseline < words[0].Y1, "g reaches below the line");
        Assert.StartsWith("DELETE", Service.Calls.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":"succeeded","analyzeResult":{"pages":[{"pageNumber":1,"width":1,"height":1}]}}""")]
    [InlineData("""{"status":"succeeded","analyzeResult":{"pages":[]}}""")]
    [InlineData("""{"status":"succeeded","analyzeResult":{"pages":[{"pageNumber":1,"words":[{"content":"x","confidence":1}]}]}}""")]
    public async Task A_page_without_words_is_empty(string result)
    {
        Service.Result = result;
        Assert.Empty((await Engine().ReadAsync(White, CancellationToken.None)).Words);
    }

    [Fact]
    public async Task Busy_cut_and_failing_calls_are_tried_again()
    {
        foreach (Func<HttpContext, Task> trouble in new[]
        {
            DocumentIntelligenceStandIn.Error(429, retryAfter: 0), DocumentIntelligenceStandIn.Error(429), DocumentIntelligenceStandIn.Error(503),
            DocumentIntelligenceStandIn.CutOff,
        })
        {
            Service.Troubles.Enqueue(trouble);
        }

        Assert.Equal(4, (await Engine().ReadAsync(White, CancellationToken.None)).Words.Length);
        Assert.Equal(5, Service.Calls.Count(call => call.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task No_call_comes_sooner_than_the_service_asks()
    {
        Service.Troubles.Enqueue(DocumentIntelligenceStandIn.Error(429, retryAfter: 1));
        Service.Troubles.Enqueue(DocumentIntelligenceStandIn.Error(429, retryAfter: 1));
        DocumentIntelligenceOcr engine = Engine(Hurried with { LongestPause = TimeSpan.FromSeconds(5), Retries = 1 });
        long started = TimeProvider.System.GetTimestamp();
        await Assert.ThrowsAsync<CloudOcrException>(() => engine.ReadAsync(White, CancellationToken.None)); // asked twice, a second apart
        Assert.Equal(4, (await engine.ReadAsync(White, CancellationToken.None)).Words.Length);             // another page waits, too
        Assert.True(TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(1.9), "it was called before its time");
    }

    [Fact]
    public async Task While_a_storm_of_429_asks_for_longer_than_is_waited_for_this_machine_reads()
    {
        Service.Always = DocumentIntelligenceStandIn.Error(429, retryAfter: 2);
        var engine = new FallbackOcr(Engine(), new OcrOfOneWord());
        for (int page = 0; page < 5; page++)
        {
            Assert.Equal("lokalt", Assert.Single((await engine.ReadAsync(White, CancellationToken.None)).Words).Text);
        }

        Assert.Single(Service.Calls);
        Service.Always = null;
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        Assert.Equal(4, (await engine.ReadAsync(White, CancellationToken.None)).Words.Length);
    }

    [Fact]
    public async Task A_service_that_is_slow_is_not_waited_for()
    {
        Service.Troubles.Enqueue(context => Task.Delay(TimeSpan.FromSeconds(5), context.RequestAborted));
        Assert.Equal(4, (await Engine().ReadAsync(White, CancellationToken.None)).Words.Length);
    }

    [Fact]
    public async Task While_it_is_down_it_is_left_alone_and_this_machine_reads()
    {
        Service.Always = DocumentIntelligenceStandIn.Error(503);
        var engine = new FallbackOcr(Engine(), new OcrOfOneWord());
        for (int page = 0; page < 3; page++)
        {
            Assert.Equal("lokalt", Assert.Single((await engine.ReadAsync(White, CancellationToken.None)).Words).Text);
        }

        Assert.Equal(("Open", 3), (Calls!.State, engine.PagesOfLocal));
        Assert.Equal(Hurried.CallsToJudge, Service.Calls.Count);
    }

    [Fact]
    public async Task A_result_in_another_place_is_not_fetched()
    {
        Service.Location = "https://elsewhere.example/analyzeResults/1";
        CloudOcrException refusal = await Assert.ThrowsAsync<CloudOcrException>(() => Engine().ReadAsync(White, CancellationToken.None));
        Assert.Equal("ForeignLocation", refusal.Code);
    }

    [Theory]
    [InlineData("""{"status":"failed","error":{"code":"InternalServerError","message":"x","innererror":{"code":"InvalidContent","message":"y"}}}""", "InvalidContent")]
    [InlineData("""{"status":"canceled"}""", "canceled")]
    [InlineData("""{"status":"somethingNew"}""", "somethingNew")]
    public async Task A_picture_that_it_cannot_read_costs_the_page(string result, string why)
    {
        Service.Result = result;
        Assert.Contains(why, (await Assert.ThrowsAsync<OcrPageException>(() => Engine().ReadAsync(White, CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_that_it_refuses_costs_the_page()
    {
        Service.Always = DocumentIntelligenceStandIn.Error(400, "InvalidContentDimensions");
        Assert.Contains("InvalidContentDimensions", (await Assert.ThrowsAsync<OcrPageException>(() => Engine().ReadAsync(White, CancellationToken.None))).Message, StringComparison.Ordinal);
        Assert.Single(Service.Calls);
    }

    [Fact]
    public async Task A_wrong_key_says_what_to_set()
    {
        Service.Always = DocumentIntelligenceStandIn.Error(401, "401");
        Assert.Contains("Cognitive Services User", (await Assert.ThrowsAsync<OcrMissingException>(() => Engine().ReadAsync(White, CancellationToken.None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_days_budget_is_one_for_all_and_what_is_beyond_it_is_read_here()
    {
        await using var store = AzureStore.Open((await Azurite.SharedAsync()).ConnectionString, TimeProvider.System, prefix: "budget");
        await store.CreateAsync(CancellationToken.None);
        CloudOcrOptions two = Hurried with { PagesADay = 2 };
        FallbackOcr[] instances = [.. Enumerable.Range(0, 2).Select(_ => OcrChoice.Of(new(Service.Endpoint, "secret"), two, store.Budget, new OcrOfOneWord(), TimeProvider.System))];
        await Parallel.ForEachAsync(Enumerable.Range(0, 6), async (i, token) => await instances[i % 2].ReadAsync(White, token));
        Assert.Equal(4, instances.Sum(instance => instance.PagesOfLocal));
    }

    [Fact]
    public async Task A_page_that_was_handed_in_before_a_crash_is_fetched_and_not_handed_in_again()
    {
        await using var store = AzureStore.Open((await Azurite.SharedAsync()).ConnectionString, TimeProvider.System, prefix: "operations");
        await store.CreateAsync(CancellationToken.None);
        IOcrOperations operations = store.Pages.OperationsOf(new string('d', 64));
        Service.IsBusy = true;
        using (var crash = new CancellationTokenSource())
        {
            Task<OcrReading> reading = Engine().For(operations).ReadAsync(White, crash.Token);
            await CalledAsync("GET");
            await crash.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        }

        Service.IsBusy = false;
        Assert.Equal(4, (await Engine().For(operations).ReadAsync(White, CancellationToken.None)).Words.Length);
        Assert.Single(Service.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
        Assert.Equal(4, (await Engine().For(operations).ReadAsync(White, CancellationToken.None)).Words.Length); // nothing is kept of what was fetched
        Assert.Equal(2, Service.Calls.Count(call => call.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("https://elsewhere.example/documentintelligence/1")]
    [InlineData(null)]
    public async Task An_operation_that_is_gone_or_anothers_is_begun_anew(string? kept)
    {
        var operations = new OneOperation(new Uri(kept ?? Service.Endpoint.AbsoluteUri + "documentintelligence/gone"));
        if (kept is null)
        {
            Service.Troubles.Enqueue(DocumentIntelligenceStandIn.Error(404, "NotFound"));
        }

        Assert.Equal(4, (await Engine().For(operations).ReadAsync(White, CancellationToken.None)).Words.Length);
        Assert.Single(Service.Calls, call => call.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_are_handed_in_no_faster_than_the_service_takes_them()
    {
        CloudOcrOptions slow = Hurried with { PagesASecond = 10 };
        using var paced = new CloudCalls(slow, TimeProvider.System);
        var engine = new DocumentIntelligenceOcr(new DocumentIntelligenceClient(Service.Endpoint, "secret"), paced, _ => Task.FromResult(true), slow, TimeProvider.System);
        long started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => engine.ReadAsync(White, CancellationToken.None)));
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(450), "six pages at ten a second");
    }

    [Fact]
    public async Task An_identity_signs_in_over_TLS_for_this_service_alone()
    {
        using X509Certificate2 certificate = Azurite.MakeCertificate();
        await using DocumentIntelligenceStandIn secured = await DocumentIntelligenceStandIn.StartAsync(certificate);
        secured.Authentication = ("Authorization", "Bearer a-token");
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint };
        var identity = new OneIdentity();
        var client = new DocumentIntelligenceClient(secured.Endpoint, identity, new DocumentIntelligenceOptions { Transport = new HttpClientTransport(handler) });
        using var own = new CloudCalls(Hurried, TimeProvider.System);
        var engine = new DocumentIntelligenceOcr(client, own, _ => Task.FromResult(true), Hurried, TimeProvider.System);
        Assert.Equal(4, (await engine.ReadAsync(White, CancellationToken.None)).Words.Length);
        Assert.Equal(["https://cognitiveservices.azure.com/.default"], identity.Scopes.Distinct());
        Assert.Contains(secured.Calls, call => call.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_of_2000_pages_gives_the_words_of_the_one_that_was_sent()
    {
        const string Words = """{"content":"ord","confidence":0.9,"polygon":[10,20,60,20,60,32,10,32]}""";
        IEnumerable<string> pages = Enumerable.Range(1, 2_000).Select(page =>
            $$"""{"pageNumber":{{page}},"width":200,"height":100,"words":[{{string.Join(',', Enumerable.Repeat(Words, page == 1 ? 3 : 50))}}]} """);
        Service.Result = """{"status":"succeeded","analyzeResult":{"pages":[""" + string.Join(',', pages) + "]}}";
        Assert.Equal(3, (await Engine().ReadAsync(White, CancellationToken.None)).Words.Length);
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

    private DocumentIntelligenceOcr Engine(CloudOcrOptions? options = null)
    {
        options ??= Hurried;
        Calls = new CloudCalls(options, TimeProvider.System);
        return new DocumentIntelligenceOcr(new DocumentIntelligenceClient(Service.Endpoint, "secret"), Calls, _ => Task.FromResult(true), options, TimeProvider.System);
    }

    private async Task CalledAsync(string method)
    {
        for (long started = TimeProvider.System.GetTimestamp(); !Service.Calls.Any(call => call.StartsWith(method, StringComparison.Ordinal));)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(10), "it was never asked");
            await Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        }
    }

    private sealed class OneOperation(Uri operation) : IOcrOperations
    {
        private Uri? kept = operation;

        public Task<Uri?> FindAsync(string picture, CancellationToken cancellationToken) => Task.FromResult(kept);

        public Task KeepAsync(string picture, Uri operation, CancellationToken cancellationToken)
        {
            kept = operation;
            return Task.CompletedTask;
        }

        public Task RemoveAsync(string picture, CancellationToken cancellationToken)
        {
            kept = null;
            return Task.CompletedTask;
        }
    }

    private sealed class OneIdentity : TokenCredential
    {
        public ConcurrentBag<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            foreach (string scope in requestContext.Scopes)
            {
                Scopes.Add(scope);
            }

            return new AccessToken("a-token", TimeProvider.System.GetUtcNow().AddHours(1));
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Local OCR that is always there.</summary>
    private sealed class OcrOfOneWord : IOcrEngine
    {
        public Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken) =>
            Task.FromResult(new OcrReading([new OcrWord("lokalt", 0.9, 0, 0, 10, 10, 10)]));
    }
}
