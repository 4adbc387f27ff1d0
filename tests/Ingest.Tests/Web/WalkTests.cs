using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Ingest.Tests.Web;

/// <summary>People's ways through the pages, in a real browser over real papers.</summary>
[Collection(WebCollection.Name)]
public sealed class WalkTests(WebServer server, Browser browser) : IClassFixture<Browser>
{
    private static readonly string Pictures = Path.Combine(Repository.Root, "tests", "pictures");

    public static TheoryData<bool, bool> Looks() => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Fact]
    public async Task Papers_that_are_dropped_are_read_while_one_looks()
    {
        IPage page = await browser.OpenAsync(server);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : []);
        await page.GotoAsync("/");
        await page.SetInputFilesAsync("#files", [WebServer.Pdf("sater-kort"), WebServer.Pdf("umea-2023-agreement"), Path.Combine(Repository.Root, "README.md")]);
        await Assertions.Expect(page.Locator("#sent")).ToContainTextAsync("Fanns redan som umea-2023-agreement.pdf");
        await Assertions.Expect(page.Locator("#sent")).ToContainTextAsync("Filen är ingen PDF");
        ILocator row = page.Locator("#papers tbody tr", new PageLocatorOptions { HasText = "Säter" });
        await Assertions.Expect(row).ToContainTextAsync("Klart"); // pushed: nothing was loaded anew
        await row.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("paper.pdf");
        Assert.Empty(complaints);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_correction_made_by_keyboard_survives_another_reading()
    {
        PaperEntry paper = await server.PaperAsync("motala-2025-memo-forlangning");
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync($"/papper/{paper.Id}");
        await page.Keyboard.PressAsync("j");
        ILocator record = page.Locator(".record.now");
        string id = (await record.GetAttributeAsync("id"))!;
        Assert.Equal("m-" + id[2..], await page.Locator("a.now").GetAttributeAsync("id")); // its place on the page is marked with it
        await page.Keyboard.PressAsync("r");
        await Assertions.Expect(record.Locator("form.correction input:focus")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.TypeAsync("Rättat namn");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"#{id}")).ToContainTextAsync("rättad");
        await Assertions.Expect(page.Locator($"#{id} .history")).ToContainTextAsync("→ Rättat namn");

        await server.Services.GetRequiredService<WorkBoard>().EnqueueAsync(paper.Id, default);
        await WebServer.WaitAsync(async () => (await server.Store.Work.AllAsync(default)).Single(work => work.PaperId == paper.Id).State == WorkState.Done);
        page = await page.Context.NewPageAsync(); // the first one loads itself anew when the reading has ended
        await page.GotoAsync($"/papper/{paper.Id}");
        await Assertions.Expect(page.Locator($"#{id}")).ToContainTextAsync("Rättat namn");
        await Assertions.Expect(page.Locator($"#{id}")).ToContainTextAsync("rättad");

        await page.Locator($"#{id}").FocusAsync();
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.Locator($"#{id}")).ToContainTextAsync("avvisad");
        string gold = await server.Client.GetStringAsync(new Uri($"/papper/{paper.Id}/guld.json", UriKind.Relative));
        Assert.DoesNotContain("Rättat namn", gold, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_record_leads_to_its_place_and_the_place_to_its_record()
    {
        PaperEntry paper = await server.PaperAsync("kalmar-2024-forlangning");
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync($"/papper/{paper.Id}");
        await page.Locator(".sheet svg a").Last.ClickAsync();
        string mark = (await page.Locator("a.now").GetAttributeAsync("id"))!;
        Assert.Equal("r-" + mark[2..], await page.Locator(".record.now").GetAttributeAsync("id"));
        int all = await page.Locator(".record:visible").CountAsync();
        await page.GetByLabel("Bara det som behöver ögon").CheckAsync();
        Assert.InRange(await page.Locator(".record:visible").CountAsync(), 1, all - 1);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task What_was_missed_is_added_by_clicking_its_words()
    {
        PaperEntry paper = await server.PaperAsync("kalmar-2024-forlangning");
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync($"/papper/{paper.Id}");
        await page.Locator("#add > summary").ClickAsync();
        await page.Locator("#add details", new PageLocatorOptions { HasText = "Part" }).First.Locator("summary").ClickAsync();
        PageWord[] words = [.. await server.Store.Pages.WordsAsync(paper.Id, 1, default)];
        PageWord word = words.First(word => word.Text == "Förvaltningschefen");
        LocatorBoundingBoxResult sheet = (await page.Locator(".sheet svg").BoundingBoxAsync())!;
        PageSize size = (await server.Store.Pages.SizesAsync(paper.Id, default))[0];
        float scale = (float)(sheet.Width / size.Width);
        await page.Locator(".sheet svg").ClickAsync(new LocatorClickOptions { Position = new Position { X = (float)word.Box.MiddleX * scale, Y = (float)word.Box.MiddleY * scale } });
        ILocator form = page.Locator("#add form").First;
        await Assertions.Expect(form.Locator("[name=words]")).ToHaveValueAsync("Förvaltningschefen");
        await form.Locator("[name='f.name']").FillAsync("Föreningen som glömdes");
        await form.Locator("[name='f.role']").SelectOptionAsync("civil_society");
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".record.now")).ToContainTextAsync("Föreningen som glömdes");
        await Assertions.Expect(page.Locator(".record.now")).ToContainTextAsync("tillagd");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Agreements_are_compared_and_searched()
    {
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync("/avtal");
        await page.GetByLabel("Gruppera efter").SelectOptionAsync("kommun");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Visa" }).ClickAsync();
        Assert.Contains("grupp=kommun", page.Url, StringComparison.Ordinal);
        await page.Locator("input[name=a]").Nth(0).CheckAsync();
        await page.Locator("input[name=a]").Nth(1).CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Jämför" }).ClickAsync();
        Assert.Equal(3, await page.Locator(".side thead th").CountAsync());
        await Assertions.Expect(page.Locator(".side blockquote").First).ToBeVisibleAsync();

        await page.GetByLabel("Sök i alla papper").FillAsync("uppsägning");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".hit mark").First).ToBeVisibleAsync();
        await page.Locator(".hit a").First.ClickAsync();
        Assert.NotEqual(0, await page.Locator("rect.hit").CountAsync());
        await page.Context.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Everybody_can_use_every_page(bool isDark, bool isNarrow)
    {
        IPage page = await browser.OpenAsync(server, isDark, isNarrow);
        foreach (string address in await AddressesAsync())
        {
            await page.GotoAsync(address);
            AxeResult result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, $"{address}: {string.Join("; ", result.Violations.Select(one => $"{one.Id} ({one.Nodes.Length}): {one.Nodes[0].Html}"))}");
        }

        await page.Context.DisposeAsync();
    }

    /// <summary>The README's pictures; made anew with APPROVE=1.</summary>
    [Theory]
    [InlineData("papper", "/", false)]
    [InlineData("ett-papper", "kalmar-2024-forlangning", false)]
    [InlineData("avtal", "/avtal", true)]
    public async Task The_READMEs_pictures_are_of_these_pages(string name, string address, bool isDark)
    {
        IPage page = await browser.OpenAsync(server, isDark);
        await page.GotoAsync(address.StartsWith('/') ? address : $"/papper/{(await server.PaperAsync(address)).Id}", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        byte[] picture = await page.ScreenshotAsync();
        string path = Path.Combine(Pictures, name + ".png");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Pictures);
            await File.WriteAllBytesAsync(path, picture);
        }

        Assert.True(File.Exists(path), $"Make it: APPROVE=1 ./test --filter {nameof(WalkTests)}");
        Assert.Equal(SizeOf(picture), SizeOf(await File.ReadAllBytesAsync(path)));
        await page.Context.DisposeAsync();
    }

    private async Task<string[]> AddressesAsync() =>
    [
        "/", "/avtal", "/avtal/umea-spraksteget", "/uppfoljning", $"/uppfoljning?kommun=Esl%C3%B6v&organ={Uri.EscapeDataString("Kultur- och fritidsnämnden")}", "/sok?q=partnerskap", "/om", "/finns-inte",
        "/hamta", "/hamta?tabell=amounts&kommun=Pite%C3%A5", "/hamta/kolumner", "/?lage=togs-inte-emot",
        $"/papper/{(await server.PaperAsync("kalmar-2024-forlangning")).Id}",
    ];

    /// <summary>Width and height stand in a PNG's first chunk.</summary>
    private static (string Width, string Height) SizeOf(byte[] png) => (Convert.ToHexString(png, 16, 4), Convert.ToHexString(png, 20, 4));
}
