using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Ingest.App;
using Ingest.App.Web;
using Ingest.Papers;
using Ingest.Tests.App;
using Ingest.Tests.Golden;
using Ingest.Tests.Storage;
using Ingest.Tests.Triggers;
using Microsoft.Playwright;

namespace Ingest.Tests.Web;

/// <summary>The same pages over a storage account: the emulator, real workers, one server or two.</summary>
public sealed class AccountTests(Browser browser) : IAsyncLifetime, IClassFixture<Browser>
{
    private const string Memo = "motala-2025-memo-forlangning";
    private const string Extension = "kalmar-2024-forlangning";

    private readonly WebServer server = new();
    private AzureRun run = null!;

    private string Account => run.Azurite.ConnectionString;

    public async Task InitializeAsync()
    {
        run = await AzureRun.BeginAsync();
        await server.StartOverAsync(Account);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await run.DisposeAsync();
    }

    [Fact]
    public async Task What_is_dropped_on_the_page_is_read_by_a_worker_and_is_there_with_its_words_and_pictures()
    {
        string paper = await DropAsync(server, Memo);
        Assert.Contains("I kö", await PageAsync(server, "/"), StringComparison.Ordinal);
        using (var folder = new ScratchFolder())
        {
            IngestProcess.Ended worker = await IngestProcess.RunAsync(folder.Path, "work", "--storage", Account, "--until-empty");
            Assert.True(worker.ExitCode == ExitCode.AllComplete, worker.Complained);
        }

        await ShowsAsync(server, "/", "Klart");
        string page = await PageAsync(server, $"/papper/{paper}");
        Assert.Contains("Läxstugan", page, StringComparison.Ordinal);
        AzureRun.Same(await run.RowsAsync(), await AzureRun.RowsAsync(server.Mirrored.Records));
        Assert.NotEmpty(await server.Mirrored.Pages.WordsAsync(paper, 1, default));
        Assert.Contains(paper, await PageAsync(server, "/sok?q=l%C3%A4xstugan"), StringComparison.Ordinal);
        using HttpResponseMessage picture = await server.Client.GetAsync(new Uri($"/papper/{paper}/sida/1.png", UriKind.Relative));
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await File.ReadAllBytesAsync(WebServer.Pdf(Memo)), await server.Client.GetByteArrayAsync(new Uri($"/papper/{paper}/original.pdf", UriKind.Relative)));
        using HttpResponseMessage again = await server.DropAsync(await File.ReadAllBytesAsync(WebServer.Pdf(Memo)), "kopia.pdf");
        Assert.Contains("L\\u00E4ses inte en g\\u00E5ng till", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_made_on_one_server_is_seen_on_another_and_survives_another_reading()
    {
        await using Worker worker = Worker.Start(run.Store);
        string paper = await DropAsync(server, Memo);
        await ShowsAsync(server, "/", "Klart");
        var other = new WebServer();
        await other.StartOverAsync(Account);
        await ShowsAsync(other, $"/papper/{paper}", "Läxstugan");
        JsonElement party = (await server.JsonAsync($"/api/v1/parties?paperId={paper}")).GetProperty("value")[0];
        await SentAsync(server.PostAsync($"/papper/{paper}/ratta", ("kind", "Parties"), ("record", party.GetProperty("id").GetString()!), ("f.name", "Rättad förening")));
        Assert.Contains("Rättad förening", await PageAsync(server, $"/papper/{paper}"), StringComparison.Ordinal);
        await ShowsAsync(other, $"/papper/{paper}", "Rättad förening");

        DateTimeOffset? before = (await run.Store.Records.EntryAsync(paper, default))!.ReadAt;
        await Task.Delay(TimeSpan.FromSeconds(1)); // times are kept to the second
        await SentAsync(other.PostAsync($"/papper/{paper}/igen"));
        Assert.Contains("I kö", await PageAsync(other, $"/?lage=vantar"), StringComparison.Ordinal);
        await WebServer.WaitAsync(async () => (await run.Store.Records.EntryAsync(paper, default))!.ReadAt > before);
        await WebServer.WaitAsync(async () => (await PageAsync(other, "/?lage=vantar")).Contains("Inget papper passar", StringComparison.Ordinal));
        foreach (WebServer one in new[] { server, other })
        {
            await WebServer.WaitAsync(async () => (await one.JsonAsync($"/api/v1/parties?paperId={paper}&review=corrected")).GetProperty("value").EnumerateArray().Any(row => row.GetProperty("name").GetString() == "Rättad förening"));
        }

        Assert.Contains("Rättad förening", string.Concat(await run.RowsAsync()), StringComparison.Ordinal);
        await other.DisposeAsync();
    }

    [Fact]
    public async Task A_paper_that_is_removed_elsewhere_disappears()
    {
        await using Worker worker = Worker.Start(run.Store);
        string paper = await DropAsync(server, Memo);
        await ShowsAsync(server, "/", "Klart");
        Assert.Contains(paper, await PageAsync(server, "/sok?q=l%C3%A4xstugan"), StringComparison.Ordinal);
        await run.Store.RemoveAsync(paper, default);
        await ShowsAsync(server, "/", "Här är inga papper än");
        Assert.DoesNotContain(paper, await PageAsync(server, "/sok?q=l%C3%A4xstugan"), StringComparison.Ordinal);
        using HttpResponseMessage gone = await server.Client.GetAsync(new Uri($"/papper/{paper}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task While_the_account_is_away_the_page_says_so_shows_what_it_has_and_changes_nothing()
    {
        await using BadNetwork network = await BadNetwork.StartAsync(run.Azurite, 1, share: 1);
        network.IsBad = false;
        var far = new WebServer();
        await far.StartOverAsync(network.ConnectionString);
        await using Worker worker = Worker.Start(run.Store);
        string paper = await DropAsync(far, Memo);
        await ShowsAsync(far, "/", "Klart");

        network.IsBad = true;
        await ShowsAsync(far, "/", "Lagringskontot svarar inte.");
        Assert.Contains("Läxstugan", await PageAsync(far, $"/papper/{paper}"), StringComparison.Ordinal);
        using (HttpResponseMessage refused = await far.PostAsync($"/papper/{paper}/skydd", ("namn", "Anna")))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Contains("Lagringskontot svarar inte", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        await far.RestartOverAsync(network.ConnectionString);
        Assert.Contains("Läxstugan", await PageAsync(far, $"/papper/{paper}"), StringComparison.Ordinal);
        await ShowsAsync(far, "/", "Lagringskontot svarar inte.");
        network.IsBad = false;
        await WebServer.WaitAsync(async () => !(await PageAsync(far, "/")).Contains("svarar inte", StringComparison.Ordinal));
        await DropAsync(far, Extension);
        await ShowsAsync(far, "/?lage=complete", Extension);
        await far.DisposeAsync();
    }

    [Fact]
    public async Task Papers_that_wait_while_nobody_works_are_told_of_and_one_that_failed_is_tried_again()
    {
        using HttpResponseMessage dropped = await server.DropAsync("%PDF-1.4 nothing more"u8.ToArray(), "trasig.pdf");
        await ShowsAsync(server, "/", "Ingen läser just nu.");
        await using (Worker worker = Worker.Start(run.Store))
        {
            await ShowsAsync(server, "/?lage=failed", "PDF-filen är skadad");
            Assert.DoesNotContain("Ingen läser just nu", await PageAsync(server, "/"), StringComparison.Ordinal);
        }

        string paper = (await run.Store.Records.PapersAsync(default).SingleAsync()).Id;
        await SentAsync(server.PostAsync($"/papper/{paper}/igen"));
        Assert.Contains("I kö", await PageAsync(server, "/"), StringComparison.Ordinal);
        await using Worker another = Worker.Start(run.Store);
        await ShowsAsync(server, "/?lage=failed", "PDF-filen är skadad");
    }

    [Fact]
    public async Task What_people_say_of_agreements_copies_and_secrecy_holds_on_every_server()
    {
        await using Worker worker = Worker.Start(run.Store);
        string[] papers = [await DropAsync(server, Memo), await DropAsync(server, Extension)];
        await WebServer.WaitAsync(async () => (await PageAsync(server, "/?lage=vantar")).Contains("Inget papper passar", StringComparison.Ordinal));
        string[] agreements = [.. (await server.JsonAsync("/avtal.json")).EnumerateArray().Select(one => one.GetProperty("key").GetString()!)];
        Assert.Equal(2, agreements.Length);
        await SentAsync(server.PostAsync("/avtal/sla-ihop", ("a", agreements[0]), ("a", agreements[1])));
        await SentAsync(server.PostAsync($"/papper/{papers[0]}/galler", ("andra", papers[1]), ("galler", "denna")));
        await SentAsync(server.PostAsync($"/papper/{papers[0]}/skydd", ("namn", "någon annan")));
        var other = new WebServer();
        await other.StartOverAsync(Account);
        await WebServer.WaitAsync(async () => (await other.Mirrored.Links.AllAsync(default)).Length == 1);
        await WebServer.WaitAsync(async () => (await other.Mirrored.Records.FindAsync(papers[1], default))?.SupersededBy == papers[0]);
        Assert.Contains("någon annan", (await other.Mirrored.Records.FindAsync(papers[0], default))!.ProtectedFor, StringComparison.Ordinal);

        Assert.Equal(papers[0], Assert.Single(await other.Mirrored.Removal.RemoveAsync([papers[0]], default)));
        await WebServer.WaitAsync(async () => await server.Mirrored.Records.FindAsync(papers[0], default) is null);
        Assert.Null((await server.Mirrored.Records.FindAsync(papers[1], default))!.SupersededBy);
        await WebServer.WaitAsync(async () => (await server.Mirrored.Links.AllAsync(default)).IsEmpty);
        Assert.False(await run.Store.Papers.HasAsync(papers[0], default));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Keys_open_every_server_forms_go_from_one_to_another_and_there_is_one_log()
    {
        using var folder = new ScratchFolder();
        string key = (await IngestProcess.RunAsync(folder.Path, "key", "--storage", Account, "--add", "Anna", "--scope", "write")).Said.Trim();
        Assert.StartsWith("Anna\twrite", (await IngestProcess.RunAsync(folder.Path, "key", "--storage", Account)).Said, StringComparison.Ordinal);
        (WebServer one, WebServer other) = (new WebServer(), new WebServer());
        foreach (WebServer each in new[] { one, other })
        {
            await each.StartOverAsync(Account, Login.Keys);
            each.Client.DefaultRequestHeaders.Add("X-API-Key", key);
            await ShowsAsync(each, "/", "Här är inga papper än");
        }

        string paper = await DropAsync(one, Memo);
        await WebServer.WaitAsync(async () => await other.Mirrored.Records.FindAsync(paper, default) is not null);
        await run.Store.Progress.EndAsync(paper, default);
        await SentAsync(one.PostAsync(new Uri(other.Address, $"/papper/{paper}/skydd").AbsoluteUri, ("namn", "Bo"))); // as where a balancer stands before both
        Assert.Equal([("protect", "Anna", paper), ("receive", "Anna", paper)], (await run.Store.Audit.LastAsync(10, default)).Select(line => (line.What, line.Who, line.About!)));
        Assert.Equal(2, (await one.Mirrored.Audit.LastAsync(10, default)).Length);
        Assert.Equal(ExitCode.AllComplete, (await IngestProcess.RunAsync(folder.Path, "key", "--storage", Account, "--remove", "Anna")).ExitCode);
        await WebServer.WaitAsync(async () => (await one.Mirrored.Keys.AllAsync(default)).IsEmpty);
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task The_command_serves_the_account_and_its_copy_is_no_store_of_its_own()
    {
        using var folder = new ScratchFolder();
        using (Process serving = IngestProcess.Start(folder.Path, [], "serve", "--storage", Account, "--port", "0", "--store", "kopia"))
        {
            string said = (await serving.StandardOutput.ReadLineAsync())!;
            Assert.DoesNotContain("AccountKey", said, StringComparison.Ordinal);
            using var client = new HttpClient();
            Assert.Contains("Här är inga papper än", WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(said.Split(' ')[3]))), StringComparison.Ordinal);
            serving.Kill();
            await serving.WaitForExitAsync();
        }

        IngestProcess.Ended refused = await IngestProcess.RunAsync(folder.Path, "run", WebServer.Pdf(Memo), "--store", "kopia");
        Assert.Contains("it is a copy of the storage account http://127.0.0.1", refused.Complained, StringComparison.Ordinal);
        await IngestProcess.RunAsync(folder.Path, "run", WebServer.Pdf(Memo), "--store", "egen");
        IngestProcess.Ended own = await IngestProcess.RunAsync(folder.Path, "serve", "--storage", Account, "--port", "0", "--store", "egen");
        Assert.Contains("it has papers of its own", own.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_of_a_paper_shows_with_its_pages_done()
    {
        byte[] scan = await ScannedPdf.MakeAsync(SamplePapers.Folder, 2);
        await using Worker steps = Worker.ByHand(run.Store, pagesPerPart: 1);
        using HttpResponseMessage dropped = await server.DropAsync(scan, "skannad.pdf");
        await ShowsAsync(server, "/", "I kö");
        await steps.DoAsync("read");
        await ShowsAsync(server, "/", "Läser skannade sidor");
        await ShowsAsync(server, "/", "0 av 2");
        await steps.DoAsync("ocr");
        await ShowsAsync(server, "/", "1 av 2");
        await steps.DoAsync("ocr");
        await steps.DoAsync("read");
        await steps.DoAsync("extract");
        await ShowsAsync(server, "/", "Klart");
        Assert.Contains("inget på väg", await PageAsync(server, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happens_elsewhere_shows_on_an_open_page_without_loading_it_anew()
    {
        IPage page = await browser.OpenAsync(server);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GotoAsync("/");
        await page.SetInputFilesAsync("#files", WebServer.Pdf(Memo));
        ILocator row = page.Locator("#papers tbody tr");
        await Assertions.Expect(row).ToContainTextAsync("I kö");
        await using Worker worker = Worker.Start(run.Store);
        await Assertions.Expect(row).ToContainTextAsync("Klart");
        await run.Store.RemoveAsync((await run.Store.Records.PapersAsync(default).SingleAsync()).Id, default);
        await Assertions.Expect(page.Locator("#none")).ToBeVisibleAsync();
        Assert.Empty(complaints);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_watched_folder_goes_into_the_account()
    {
        await using Worker worker = Worker.Start(run.Store);
        var watching = new WebServer();
        File.Copy(WebServer.Pdf(Memo), Path.Combine(watching.WatchedFolder, "möte.pdf"));
        await File.WriteAllTextAsync(Path.Combine(watching.WatchedFolder, "trasig.pdf"), "%PDF-1.4 nothing more");
        await watching.StartOverAsync(Account);
        await WebServer.WaitAsync(() => Task.FromResult(File.Exists(Path.Combine(watching.WatchedFolder, "klart", "möte.pdf")) && File.Exists(Path.Combine(watching.WatchedFolder, "fel", "trasig.pdf"))));
        Assert.Equal(PaperState.Complete, (await run.Store.Records.PapersAsync(default).SingleAsync(paper => paper.Paper == "möte.pdf")).State);
        await watching.DisposeAsync();
    }

    /// <summary>Drops a paper as the page does; gives its id.</summary>
    private static async Task<string> DropAsync(WebServer server, string paper)
    {
        using HttpResponseMessage answer = await server.DropAsync(await File.ReadAllBytesAsync(WebServer.Pdf(paper)), paper + ".pdf");
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        using var said = JsonDocument.Parse(text);
        return said.RootElement.GetProperty("Id").GetString()!;
    }

    private static async Task<string> PageAsync(WebServer server, string address)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static Task ShowsAsync(WebServer server, string address, string words) =>
        WebServer.WaitAsync(async () => (await PageAsync(server, address)).Contains(words, StringComparison.Ordinal));

    private static async Task SentAsync(Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage answer = await sending;
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.NoContent, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }
}
