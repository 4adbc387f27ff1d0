using System.Net;
using System.Text.Json;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Tests.Export;

namespace Ingest.Tests.Web;

/// <summary>The feed's delta links: what changed and what is gone, and no more than that.</summary>
public sealed class DeltaTests : IAsyncLifetime
{
    private static readonly string Paper = SampleIngestion.Id("0a");
    private static readonly string Other = SampleIngestion.Id("0b");

    private readonly WebServer server = new();

    public async Task InitializeAsync()
    {
        await server.StartAsync(Login.None);
        await server.HoldAsync("0a", 100m);
        await server.HoldAsync("0b", 100m);
    }

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Page_by_page_every_row_comes_once_and_a_delta_link_ends_them()
    {
        (List<JsonElement> rows, string delta) = await AllAsync("Parties?$select=id,name", pageSize: 1);
        Assert.Equal((await server.JsonAsync("/api/v1/parties?sort=id")).GetProperty("value").EnumerateArray().Select(row => row.GetProperty("id").GetString()), rows.Select(row => row.GetProperty("id").GetString()));
        Assert.Contains("$select=id,name", Uri.UnescapeDataString(delta), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_has_changed_until_something_has()
    {
        (_, string delta) = await AllAsync("Amounts");
        (List<JsonElement> changes, string next) = await FollowAsync(delta);
        Assert.Empty(changes);
        await CorrectAsync("Amounts", await AmountOfAsync(Paper), "value", "250.5");
        JsonElement changed = Assert.Single((await FollowAsync(next)).Rows);
        Assert.Equal((250.5, await AmountOfAsync(Paper)), (changed.GetProperty("value").GetDouble(), changed.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_was_written_between_two_pages_comes_with_the_link()
    {
        JsonElement first = await AskAsync("/api/v1/odata/Amounts", pageSize: 1);
        await CorrectAsync("Amounts", first.GetProperty("value")[0].GetProperty("id").GetString()!, "value", "7");
        JsonElement second = await AskAsync(first.GetProperty("@odata.nextLink").GetString()!);
        Assert.Equal(7, Assert.Single((await FollowAsync(second.GetProperty("@odata.deltaLink").GetString()!)).Rows).GetProperty("value").GetDouble());
    }

    [Theory]
    [InlineData("4.01")]
    [InlineData("4.0")]
    [InlineData(null)]
    public async Task A_row_that_is_gone_is_told_in_the_form_of_the_callers_version(string? version)
    {
        (_, string delta) = await AllAsync("Amounts");
        string gone = await AmountOfAsync(Paper);
        await server.Store.Records.SaveAsync(SampleIngestion.Failed(), default);
        JsonElement told = Assert.Single((await FollowAsync(delta, version)).Rows);
        if (version == "4.0")
        {
            Assert.EndsWith("#Amounts/$deletedEntity", told.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
            Assert.Equal(($"Amounts('{gone}')", "deleted"), (told.GetProperty("id").GetString(), told.GetProperty("reason").GetString()));
            return;
        }

        Assert.Equal(("deleted", gone, $"Amounts('{gone}')"), (told.GetProperty("@removed").GetProperty("reason").GetString(), told.GetProperty("id").GetString(), told.GetProperty("@odata.id").GetString()));
    }

    [Fact]
    public async Task A_row_that_the_conditions_let_in_no_longer_is_told_as_changed()
    {
        (_, string delta) = await AllAsync("Amounts?$filter=value lt 200");
        await CorrectAsync("Amounts", await AmountOfAsync(Paper), "value", "250.5");
        Assert.Equal("changed", Assert.Single((await FollowAsync(delta)).Rows).GetProperty("@removed").GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_paper_that_counts_no_longer_takes_its_rows_along()
    {
        (_, string delta) = await AllAsync("Amounts");
        await CorrectAsync("Papers", Paper, PapersTable.SupersededBy, Other);
        JsonElement told = Assert.Single((await FollowAsync(delta)).Rows);
        Assert.Equal("changed", told.GetProperty("@removed").GetProperty("reason").GetString());
        await CorrectAsync("Papers", Paper, PapersTable.SupersededBy, null);
        Assert.Equal(100, Assert.Single((await FollowAsync(delta)).Rows).GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task A_link_of_before_what_is_remembered_is_refused_and_a_later_one_is_not()
    {
        (_, string old) = await AllAsync("Amounts");
        await server.Store.Removal.RemoveAsync([Paper], default);
        (_, string young) = await AllAsync("Amounts");
        Assert.Equal("deleted", Assert.Single((await FollowAsync(old)).Rows).GetProperty("@removed").GetProperty("reason").GetString());

        DateTimeOffset later = TimeProvider.System.GetUtcNow().AddDays(1);
        Assert.Equal(0, await server.Store.Changes.ForgetAsync(later.AddDays(-2), default));
        Assert.NotEqual(0, await server.Store.Changes.ForgetAsync(later, default));
        using HttpResponseMessage refused = await SendAsync(old, null, null);
        Assert.Equal(HttpStatusCode.Gone, refused.StatusCode);
        string said = (await JsonDocument.ParseAsync(await refused.Content.ReadAsStreamAsync())).RootElement.GetProperty("error").GetProperty("message").GetString()!;
        Assert.Contains("365 days", said, StringComparison.Ordinal);
        Assert.Contains("Fetch all rows anew", said, StringComparison.Ordinal);
        Assert.Empty((await FollowAsync(young)).Rows);
        Assert.DoesNotContain((await AllAsync("Amounts")).Rows, row => row.GetProperty("paperId").GetString() == Paper);

        using HttpResponseMessage changes = await server.Client.GetAsync(new Uri("/api/v1/changes?since=2020-01-01", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Gone, changes.StatusCode);
        Assert.Empty((await server.JsonAsync($"/api/v1/changes?since={later:yyyy-MM-dd}T23:59:59Z")).GetProperty("deleted").EnumerateArray());
    }

    [Theory]
    [InlineData("Amounts?$top=5", 501)]
    [InlineData("Amounts?$orderby=value", 501)]
    [InlineData("Amounts?$deltatoken=x", 400)]
    [InlineData("Amounts?$deltatoken=another~1", 410)]
    [InlineData("Amounts?$deltatoken=another~1&$count=true", 501)]
    public async Task What_cannot_be_told_is_refused_with_what_to_do(string address, int status)
    {
        using HttpResponseMessage answer = await SendAsync("/api/v1/odata/" + address, null, null);
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        string said = (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement.GetProperty("error").GetProperty("message").GetString()!;
        Assert.True(said.Contains("anew", StringComparison.Ordinal) || said.Contains("supported", StringComparison.Ordinal) || said.Contains("leave these out", StringComparison.Ordinal), said);
    }

    [Fact]
    public async Task Without_the_wish_there_is_no_delta_link()
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri("/api/v1/odata/Amounts", UriKind.Relative));
        Assert.False(answer.Headers.Contains("Preference-Applied"));
        Assert.DoesNotContain("deltaLink", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> AmountOfAsync(string paper) => (await server.JsonAsync($"/api/v1/amounts?paperId={paper}&superseded=include")).GetProperty("value")[0].GetProperty("id").GetString()!;

    private Task CorrectAsync(string kind, string record, string field, string? value) => server.Store.Corrections.AddAsync(
        [new Correction(Paper, record, kind, field, value, "någon", DateTimeOffset.UnixEpoch)], default);

    private async Task<(List<JsonElement> Rows, string Delta)> AllAsync(string address, int? pageSize = null)
    {
        var rows = new List<JsonElement>();
        string next = "/api/v1/odata/" + address;
        while (true)
        {
            JsonElement page = await AskAsync(next, pageSize);
            rows.AddRange(page.GetProperty("value").EnumerateArray());
            if (page.TryGetProperty("@odata.deltaLink", out JsonElement delta))
            {
                return (rows, delta.GetString()!);
            }

            next = page.GetProperty("@odata.nextLink").GetString()!;
        }
    }

    private async Task<(List<JsonElement> Rows, string Next)> FollowAsync(string delta, string? version = "4.01")
    {
        using HttpResponseMessage answer = await SendAsync(delta, null, version);
        Assert.Equal(version ?? "4.01", answer.Headers.GetValues("OData-Version").Single());
        JsonElement page = (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement;
        Assert.Contains("/$delta", page.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        return ([.. page.GetProperty("value").EnumerateArray()], page.GetProperty("@odata.deltaLink").GetString()!);
    }

    private async Task<JsonElement> AskAsync(string address, int? pageSize = null)
    {
        using HttpResponseMessage answer = await SendAsync(address, pageSize, null);
        Assert.Contains("odata.track-changes", answer.Headers.GetValues("Preference-Applied").Single(), StringComparison.Ordinal);
        return (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement;
    }

    private async Task<HttpResponseMessage> SendAsync(string address, int? pageSize, string? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.RelativeOrAbsolute));
        request.Headers.Add("Prefer", "odata.track-changes" + (pageSize is { } rows ? $", odata.maxpagesize={rows}" : ""));
        if (version is not null)
        {
            request.Headers.Add("OData-MaxVersion", version);
        }

        HttpResponseMessage answer = await server.Client.SendAsync(request);
        return answer;
    }
}
