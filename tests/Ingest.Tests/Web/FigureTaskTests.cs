using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Storage;
using Microsoft.Playwright;

namespace Ingest.Tests.Web;

/// <summary>Where reporting's people and researchers once got stuck (tests/TASKS.md): figures are fetched without an address being made up, and cited.</summary>
[Collection(WebCollection.Name)]
public sealed class FigureTaskTests(WebServer server, Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Decisions_of_one_committee_and_year_are_fetched_from_the_page()
    {
        await server.ReadAsync(["harnosand-2024-05"]);
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Hämta data", Exact = true }).ClickAsync();
        await page.GetByLabel("Slag av ärende").SelectOptionAsync("delegation_decision");
        await page.Locator("[name=namnd]").SelectOptionAsync("Socialnämnden");
        await page.GetByLabel("Sammanträde från och med").FillAsync("2024-01-01");
        await page.GetByLabel("Till och med", new PageGetByLabelOptions { Exact = true }).FillAsync("2024-12-31");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Visa" }).ClickAsync();
        string file = (await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Hämta som Excel" }).GetAttributeAsync("href"))!;
        JsonElement rows = await server.JsonAsync(file.Replace(".xlsx", "", StringComparison.Ordinal));
        Assert.NotEqual(0, rows.GetProperty("count").GetInt32());
        Assert.All(rows.GetProperty("value").EnumerateArray(), row => Assert.Equal(("Socialnämnden", "delegation_decision", "2024"), (row.GetProperty("body").GetString(), row.GetProperty("category").GetString(), row.GetProperty("meetingDate").GetString()![..4])));
        using HttpResponseMessage book = await server.Client.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Contains("spreadsheet", book.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);

        await page.Locator("table td a").First.ClickAsync(); // from a row to its page
        await Assertions.Expect(page.Locator(".record.now")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Rows_that_can_be_trusted_are_those_that_are_sure_or_that_a_person_stands_behind()
    {
        var own = new WebServer();
        await own.StartAsync(Login.None);
        try
        {
            string paper = (await own.ReadAsync(["kalmar-2024-forlangning"]))[0];
            JsonElement[] all = [.. (await own.JsonAsync("/api/v1/parties")).GetProperty("value").EnumerateArray(), .. (await own.JsonAsync("/api/v1/amounts")).GetProperty("value").EnumerateArray()];
            JsonElement unsure = all.First(row => row.GetProperty("confidence").GetDouble() < Words.Sure);
            JsonElement sure = all.First(row => row.GetProperty("confidence").GetDouble() >= Words.Sure);
            Correction Said(JsonElement row, string kind, string review) => new(paper, row.GetProperty("id").GetString()!, kind, ReviewMark.Column, review, "någon", DateTimeOffset.UnixEpoch);
            long amounts = await CountAsync(own, "amounts", "only");
            long parties = await CountAsync(own, "parties", "only");
            await own.Store.Corrections.AddAsync([Said(unsure, "Amounts", ReviewMark.Confirmed), Said(sure, "Parties", ReviewMark.Rejected)], default);
            Assert.Equal((amounts + 1, parties - 1), (await CountAsync(own, "amounts", "only"), await CountAsync(own, "parties", "only")));
            Assert.Contains("trusted=only", await own.Client.GetStringAsync(new Uri("/hamta?tabell=amounts&urval=sakra", UriKind.Relative)), StringComparison.Ordinal);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("/api/v1/odata/Amounts?$filter=valeu ge 3", 400, "confidence")]
    [InlineData("/api/v1/odata/Amounts?$orderby=valeu", 400, "confidence")]
    [InlineData("/api/v1/odata/Amounts?$filter=year(meetingDate) eq 2024", 501, "meetingDate ge 2024-01-01")]
    [InlineData("/api/v1/odata/Belopp", 404, "Amounts")]
    [InlineData("/api/v1/belopp", 404, "goal-measures")]
    [InlineData("/api/v1/amounts?trusted=yes", 400, "trusted is only")]
    [InlineData("/api/v1/issues?trusted=only", 400, "leave trusted out")]
    public async Task An_answer_to_what_cannot_be_understood_says_what_can_be_asked(string address, int status, string said)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_to_connect_to_refresh_and_to_add_up_stands_on_the_page_and_every_column_beside_it()
    {
        string page = await TextAsync("/hamta");
        foreach (string said in new[] { "/api/v1/odata/", "Grundläggande", "odata.track-changes", "365 dagar", "[@paperId]", "Innan du summerar", "next", "openapi.json" })
        {
            Assert.Contains(said, page, StringComparison.Ordinal);
        }

        string columns = await TextAsync("/hamta/kolumner");
        Assert.All(TableCatalog.All.SelectMany(table => table.Columns), column => Assert.Contains($"<code>{column.Name}</code>", columns, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_only_read_is_shown_no_button_that_would_be_refused_and_programs_are_told_in_English()
    {
        var own = new WebServer();
        await own.StartAsync(Login.Keys);
        try
        {
            await own.Store.Keys.KeepAsync(new KeptKey("läsare", Access.Read, Access.Hash("abc"), DateTimeOffset.UnixEpoch), default);
            await own.HoldAsync("0a", 100m);
            (HttpStatusCode status, string said) = await AskAsync(own, HttpMethod.Get, "/api/v1/papers", null);
            Assert.Equal((HttpStatusCode.Unauthorized, true), (status, said.Contains("password of Basic", StringComparison.Ordinal)));
            (status, said) = await AskAsync(own, HttpMethod.Post, "/api/v1/papers?name=a.pdf", "abc");
            Assert.Equal((HttpStatusCode.Forbidden, true), (status, said.Contains("--scope write", StringComparison.Ordinal)));
            (status, said) = await AskAsync(own, HttpMethod.Get, "/", "abc");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("type=\"file\"", said, StringComparison.Ordinal);
            Assert.DoesNotContain("Läs igen", said, StringComparison.Ordinal);
            Assert.Contains("får läsa, inte lägga in", said, StringComparison.Ordinal);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("tabell=issues&kommun=Ingenstans")]
    [InlineData("tabell=papers&kommun=Ingenstans")]
    [InlineData("tabell=amounts&fran=2099-01-01&urval=alla")]
    public async Task Conditions_that_nothing_fits_can_be_taken_away(string asked)
    {
        string page = await TextAsync("/hamta?" + asked);
        Assert.Contains("Ta bort villkoren", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Här är inget än", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_fetched_as_a_row_leads_to_its_page()
    {
        string page = await TextAsync("/hamta?tabell=papers&kommun=Pite%C3%A5");
        Assert.Contains($"<a href=\"/papper/{(await server.PaperAsync("pitea-2026-protokollsutdrag")).Id}\">Piteå", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreements_are_found_by_years_and_every_figure_of_the_file_names_its_page()
    {
        JsonElement[] all = [.. (await server.JsonAsync("/avtal.json")).EnumerateArray()];
        string year = all.Select(one => one.GetProperty("start").GetString()).OfType<string>().Max(StringComparer.Ordinal)![..4];
        JsonElement[] late = [.. (await server.JsonAsync($"/avtal.json?fran={year}")).EnumerateArray()];
        Assert.InRange(late.Length, 1, all.Length - 1);
        Assert.All(late, one => Assert.StartsWith(year, one.GetProperty("start").GetString(), StringComparison.Ordinal));
        string end = late[0].GetProperty("end").GetString()![..4];
        Assert.All((await server.JsonAsync($"/avtal.json?till={end}")).EnumerateArray(), one => Assert.True(string.CompareOrdinal(one.GetProperty("end").GetString()![..4], end) <= 0));
        Assert.All(all.Where(one => one.GetProperty("noticeMonths").ValueKind == JsonValueKind.Number), one => Assert.Matches(@"s\.\u00a0\d+ http://.*/papper/[0-9a-f]{64}\?post=", one.GetProperty("noticeSource").GetString()!));
        string[] some = [.. (await server.JsonAsync($"/avtal.json?slutar={end}&till={end}")).EnumerateArray().Select(one => one.GetProperty("end").GetString()![..4]).Distinct()];
        Assert.Equal([end], some);
        Assert.Contains("?sort=-uppsagning\">Uppsägning", await TextAsync("/avtal"), StringComparison.Ordinal); // the longest with one click
        Assert.Contains("Sidans adress visar samma urval", await TextAsync($"/avtal?fran={year}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_be_cited_and_the_address_follows_what_one_looks_at()
    {
        PaperEntry paper = await server.PaperAsync("pitea-2026-protokollsutdrag");
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync($"/papper/{paper.Id}");
        await Assertions.Expect(page.Locator("figcaption a").First).ToContainTextAsync("Piteå");
        await Assertions.Expect(page.Locator("figcaption a").First).ToContainTextAsync("s.\u00a01");
        await page.Keyboard.PressAsync("j");
        string mark = (await page.Locator("a.now").GetAttributeAsync("id"))!;
        Assert.EndsWith($"?post={mark[2..]}#{mark}", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/avtal/umea-spraksteget");
        await Assertions.Expect(page.Locator(".side blockquote cite").First).ToContainTextAsync("Umeå");
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Short_words_of_a_phrase_do_not_mark_half_the_page_and_the_same_hit_stands_once()
    {
        PaperEntry paper = await server.PaperAsync("umea-2023-agreement");
        string one = await TextAsync($"/papper/{paper.Id}?q=uppsägning");
        string phrase = await TextAsync($"/papper/{paper.Id}?q={Uri.EscapeDataString("i uppsägning")}");
        static int Marks(string page) => page.Split("class=\"hit\"").Length;
        Assert.Equal(Marks(one), Marks(phrase));
        string[] hits = (await TextAsync("/sok?q=kronor")).Split("class=\"hit\">")[1..];
        Assert.Equal(hits.Select(hit => hit.Split("</article>")[0].Split("#")[0] + hit.Split("<p>")[1]).Distinct().Count(), hits.Length);
    }

    [Fact]
    public async Task A_chosen_bodys_figures_stand_before_the_other_bodies()
    {
        string page = await TextAsync($"/uppfoljning?kommun=Esl%C3%B6v&organ={Uri.EscapeDataString("Kultur- och fritidsnämnden")}");
        Assert.Contains("<details><summary>Välj en annan nämnd", page, StringComparison.Ordinal);
        Assert.Contains("<details open><summary>Välj nämnd", await TextAsync("/uppfoljning"), StringComparison.Ordinal);
    }

    private static async Task<long> CountAsync(WebServer server, string table, string trusted) => (await server.JsonAsync($"/api/v1/{table}?trusted={trusted}")).GetProperty("count").GetInt64();

    private static async Task<(HttpStatusCode Status, string Said)> AskAsync(WebServer server, HttpMethod method, string address, string? key)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> TextAsync(string address) => WebUtility.HtmlDecode(await server.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
