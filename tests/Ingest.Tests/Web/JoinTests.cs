using System.Text.Json;
using Ingest.Export.Tables;
using Microsoft.Playwright;

namespace Ingest.Tests.Web;

/// <summary>Agreements that people join and part.</summary>
[Collection(WebCollection.Name)]
public sealed class JoinTests(WebServer server, Browser browser) : IClassFixture<Browser>
{
    private const string One = "kalmar-2024-forlangning";
    private const string Other = "motala-2025-memo-forlangning";

    [Fact]
    public async Task Two_are_joined_from_the_comparison_stay_so_when_read_again_and_are_parted()
    {
        (PaperEntry one, PaperEntry other) = (await server.PaperAsync(One), await server.PaperAsync(Other));
        (string first, string second) = (await AgreementOfAsync(one.Id), await AgreementOfAsync(other.Id));
        long before = await CountAsync();
        IPage page = await browser.OpenAsync(server);
        await page.GotoAsync($"/avtal/jamfor?a={first}&a={second}");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "slå ihop" }).ClickAsync();
        await Assertions.Expect(page.Locator("main > ol > li")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("samma avtal");
        Assert.Equal(before - 1, await CountAsync());

        await server.ReadAgainAsync(one.Id);
        await server.ReadAgainAsync(other.Id);
        Assert.Equal(before - 1, await CountAsync());
        JsonElement link = (await server.JsonAsync($"/api/v1/agreement-links?paperId={LeastOf(one.Id, other.Id)}&sort=-saidAt")).GetProperty("value").EnumerateArray().Last();
        Assert.Equal(("same", Environment.UserName), (link.GetProperty("link").GetString(), link.GetProperty("saidBy").GetString()));

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = $"Skilj ut {Other}.pdf" }).ClickAsync();
        await Assertions.Expect(page.Locator("main > ol > li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("main > ol > li")).ToContainTextAsync(Other);
        await Assertions.Expect(page.Locator(".history")).ToContainTextAsync("olika avtal");
        Assert.Equal((before, first, second), (await CountAsync(), await AgreementOfAsync(one.Id), await AgreementOfAsync(other.Id)));
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task Joining_again_takes_back_that_they_were_parted()
    {
        (PaperEntry one, PaperEntry other) = (await server.PaperAsync(One), await server.PaperAsync(Other));
        long before = await CountAsync();
        foreach (int _ in Enumerable.Range(0, 2))
        {
            string first = await AgreementOfAsync(one.Id);
            using HttpResponseMessage joined = await server.PostAsync("/avtal/sla-ihop", ("a", first), ("a", await AgreementOfAsync(other.Id)));
            Assert.Equal(before - 1, await CountAsync());
            JsonElement link = (await server.JsonAsync($"/api/v1/odata/AgreementLinks?$orderby=revision desc&$top=1")).GetProperty("value")[0];
            Assert.Equal("same", link.GetProperty("link").GetString());
            string name = link.GetProperty(link.GetProperty("paperId").GetString() == other.Id ? "agreement" : "otherAgreement").GetString()!;
            using HttpResponseMessage parted = await server.PostAsync("/avtal/skilj", ("a", await AgreementOfAsync(one.Id)), ("papper", other.Id), ("namn", name));
            Assert.Equal(before, await CountAsync());
        }
    }

    [Fact]
    public async Task One_alone_is_not_joined_and_the_page_says_what_to_do()
    {
        using HttpResponseMessage answer = await server.PostAsync("/avtal/sla-ihop", ("a", await AgreementOfAsync((await server.PaperAsync(One)).Id)));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Välj det andra avtalet", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string LeastOf(string one, string other) => string.CompareOrdinal(one, other) < 0 ? one : other;

    private async Task<long> CountAsync() => (await server.JsonAsync("/avtal.json")).GetArrayLength();

    /// <summary>The key of the agreement that the paper speaks of, as its page says.</summary>
    private async Task<string> AgreementOfAsync(string paper)
    {
        foreach (JsonElement row in (await server.JsonAsync("/avtal.json")).EnumerateArray())
        {
            string key = row.GetProperty("key").GetString()!;
            string page = await server.Client.GetStringAsync(new Uri($"/avtal/{key}", UriKind.Relative));
            if (page.Split("class=\"history\"")[0].Contains($"href=\"/papper/{paper}", StringComparison.Ordinal)) // the history names both
            {
                return key;
            }
        }

        throw new InvalidOperationException("No agreement is of that paper.");
    }
}
