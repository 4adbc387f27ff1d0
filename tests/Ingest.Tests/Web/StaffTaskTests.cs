using System.Net;
using System.Text.RegularExpressions;
using Ingest.App.Watching;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;
using Ingest.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Ingest.Tests.Web;

/// <summary>Where registry staff once got stuck (tests/TASKS.md): no file is lost from sight, and every paper can be dealt with from its page.</summary>
public sealed partial class StaffTaskTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private readonly WebServer server = new();
    private readonly ScratchFolder folder = new();

    public Task InitializeAsync() => server.StartAsync(Login.None);

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/", "Lägg in nämndens protokoll")]
    [InlineData("/avtal", "Här är inga avtal än")]
    [InlineData("/uppfoljning", "Inga uppföljningar har lästs än")]
    [InlineData("/hamta", "Här är inget än")]
    [InlineData("/om", "Inget har hänt än")]
    public async Task On_the_first_day_every_page_says_what_will_be_there(string address, string said)
    {
        string page = await TextAsync(address);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("ingest watch", page, StringComparison.Ordinal);
        Assert.DoesNotContain("passar", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_files_it_is_said_how_many_were_read_and_those_that_were_not_stand_first()
    {
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync("/");
        await page.SetInputFilesAsync("#files", [WebServer.Pdf("sater-kort"), folder.Write("brev.docx", "Kära nämnd"), folder.Write("trasig.pdf", "%PDF-1.4 och inget mer"), folder.Write("tom.pdf", "")]);
        await Assertions.Expect(page.Locator("#sum")).ToHaveTextAsync("Av 4 filer: 1 lästa, 1 kunde inte läsas, 2 togs inte emot.");
        await Assertions.Expect(page.Locator("#sent > li").Nth(0)).ToContainTextAsync("tom.pdf");
        await Assertions.Expect(page.Locator("#sent > li").Nth(1)).ToContainTextAsync("Spara den som PDF");
        await Assertions.Expect(page.Locator("#sent > li", new PageLocatorOptions { HasText = "paper.pdf" })).ToContainTextAsync("Klart."); // no longer "Läses strax"

        await page.ReloadAsync(); // what was not taken is not forgotten
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "2 filer togs inte emot" }).ClickAsync();
        await Assertions.Expect(page.Locator("table.papers")).ToContainTextAsync("brev.docx");
        await page.GotoAsync("/?lage=togs-inte-emot&q=protokoll");
        await Assertions.Expect(page.Locator("p.none")).ToContainTextAsync("Ingen sådan fil");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "1 kunde inte läsas" }).ClickAsync();
        await Assertions.Expect(page.Locator("#papers")).ToContainTextAsync("trasig.pdf");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_paper_that_came_twice_is_found_by_both_of_its_names()
    {
        string id = (await server.ReadAsync(["sater-kort"]))[0];
        using HttpResponseMessage again = await server.DropAsync(await File.ReadAllBytesAsync(WebServer.Pdf("sater-kort")), "skanning 17.pdf");
        string found = await TextAsync("/?q=skanning");
        Assert.Contains("skanning 17.pdf var samma fil som ett papper som redan fanns, och lästes inte en gång till", found, StringComparison.Ordinal);
        Assert.Contains($"/papper/{id}", found, StringComparison.Ordinal);
        Assert.Contains("Samma fil har också kommit som skanning 17.pdf", await TextAsync($"/papper/{id}"), StringComparison.Ordinal);
        Assert.Matches("lade in en gång till skanning 17.pdf .*sater-kort.pdf", await TextAsync("/om"));

        await server.Store.Removal.RemoveAsync([id], default); // its other name goes with it
        Assert.DoesNotContain(await server.Store.Audit.LastAsync(20, default), entry => (entry.About ?? "").Contains("skanning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_paper_that_cannot_be_read_is_set_aside_and_taken_back()
    {
        string read = (await server.ReadAsync(["sater-kort"]))[0];
        using HttpResponseMessage answer = await server.DropAsync("%PDF-1.4 och inget mer"u8.ToArray(), "säter trasig.pdf");
        await WebServer.WaitAsync(async () => (await server.Store.Records.FindAsync((await server.PaperAsync("säter trasig")).Id, default))!.State == PaperState.Failed);
        string failed = (await server.PaperAsync("säter trasig")).Id;
        Assert.Contains("1 kunde inte läsas", await TextAsync("/"), StringComparison.Ordinal);
        string page = await TextAsync($"/papper/{failed}");
        Assert.Contains("Lägg undan", page, StringComparison.Ordinal);
        Assert.Contains("Läs igen", page, StringComparison.Ordinal);
        foreach (string needless in new[] { "Förstora", "Tangenter", "facit", "behöver ögon", "övrigt" })
        {
            Assert.DoesNotContain(needless, page, StringComparison.Ordinal);
        }

        using HttpResponseMessage aside = await server.PostAsync($"/papper/{failed}/galler", ("andra", read), ("galler", "andra"));
        Assert.Equal(HttpStatusCode.Redirect, aside.StatusCode);
        Assert.DoesNotContain("kunde inte läsas<", await TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains("säter trasig.pdf", await TextAsync("/?lage=galler-inte"), StringComparison.Ordinal);
        Assert.Contains("Ta tillbaka", await TextAsync($"/papper/{failed}"), StringComparison.Ordinal);
        using HttpResponseMessage back = await server.PostAsync($"/papper/{failed}/galler", ("andra", read), ("galler", "bada"));
        Assert.Contains("1 kunde inte läsas", await TextAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_is_read_again_from_its_own_page_and_what_was_corrected_stays()
    {
        string id = (await server.ReadAsync(["kalmar-2024-forlangning"]))[0];
        string amount = (await server.JsonAsync("/api/v1/amounts?kind=funding&sort=value")).GetProperty("value")[0].GetProperty("id").GetString()!;
        await server.Store.Corrections.AddAsync([new Correction(id, amount, "Amounts", "value", "495000", "någon", DateTimeOffset.UnixEpoch)], default);
        DateTimeOffset? before = (await server.PaperAsync("kalmar-2024-forlangning")).ReadAt;
        await Task.Delay(TimeSpan.FromSeconds(1.1)); // times are kept to the second
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync($"/papper/{id}");
        await Assertions.Expect(page.Locator($"#r-{amount} .history")).ToContainTextAsync("490\u202f000\u00a0kr → 495\u202f000\u00a0kr");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Läs igen" }).ClickAsync();
        await WebServer.WaitAsync(async () => (await server.PaperAsync("kalmar-2024-forlangning")).ReadAt > before);
        await Assertions.Expect(page.Locator("#lage")).ToContainTextAsync("Klart");
        Assert.EndsWith(id, page.Url.Split('?')[0], StringComparison.Ordinal);
        await Assertions.Expect(page.Locator($"#r-{amount}")).ToContainTextAsync("495\u202f000");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task The_page_tells_of_files_that_a_watched_folder_did_not_take()
    {
        using var watch = ActivatorUtilities.CreateInstance<WatchService>(server.Services, folder.Path);
        await watch.StartAsync(default);
        folder.Write("skanning 3.docx", "Det här är inget annat än ett brev.");
        File.Copy(WebServer.Pdf("sater-kort"), folder.In("skanning 1.pdf"));
        await WebServer.WaitAsync(() => Task.FromResult(File.Exists(folder.In("klart", "skanning 1.pdf")) && File.Exists(folder.In("fel", "skanning 3.docx.txt"))));
        await watch.StopAsync(default);
        Assert.Contains("1 fil togs inte emot", await TextAsync("/"), StringComparison.Ordinal);
        string list = await TextAsync("/?lage=togs-inte-emot");
        Assert.Matches("skanning 3.docx.*Spara den som PDF.*mappen", list);
        Assert.Matches("mappen .*lade in .*skanning 1.pdf", await TextAsync("/om"));

        await server.Store.Audit.ForgetAsync(AuditEntry.NotTaken, TimeProvider.System.GetUtcNow().AddDays(1), default);
        Assert.Contains("Alla filer som har kommit har tagits emot", await TextAsync("/?lage=togs-inte-emot"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_phone_figures_have_names_and_the_records_are_a_step_away()
    {
        string id = (await server.ReadAsync(["sater-kort"]))[0];
        IPage page = await browser.OpenAsync(server, isNarrow: true);
        await page.GotoAsync("/");
        Assert.Equal("\"Sidor: \"", await page.Locator("#papers td.n").First.EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content.replace('attr(data-th)', '').includes('Sidor') ? '\"Sidor: \"' : getComputedStyle(cell, '::before').content"));
        await page.GotoAsync($"/papper/{id}");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Till uppgifterna" }).ClickAsync();
        await Assertions.Expect(page.Locator("#uppgifter")).ToBeInViewportAsync();
        await page.Context.DisposeAsync();
    }

    /// <summary>A page's text on one line, as the markup has it between tags that lead somewhere.</summary>
    private async Task<string> TextAsync(string address) => Space().Replace(WebUtility.HtmlDecode(await server.Client.GetStringAsync(new Uri(address, UriKind.Relative))), " ");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Space();
}
