using System.Text.Json;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Tests.Export;

namespace Ingest.Tests.Web;

/// <summary>What is kept between questions is as fresh as what was never kept: after every write it says what the store says.</summary>
public sealed class FreshnessTests : IAsyncLifetime
{
    private static readonly string Paper = SampleIngestion.Id("0a");

    private readonly WebServer server = new();

    public async Task InitializeAsync()
    {
        await server.StartAsync(Login.None);
        await server.HoldAsync("0a", 100m);
        await server.HoldAsync("0b", 100m);
    }

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Agreements_follow_each_write_and_so_do_counts()
    {
        Assert.Equal(["Lyktan"], await NamesAsync());
        Assert.Equal(2, await CountAsync("Lyktan"));
        foreach (string table in new[] { "Parties", "Amounts", "Periods", "GoalMeasures" })
        {
            await CorrectAsync(table, "agreement", "Fyren");
        }

        Assert.Equal(["Fyren"], await NamesAsync()); // one agreement still: the same association, which the other paper calls it by
        Assert.Equal(1, await CountAsync("Lyktan"));
        await server.Store.Records.SaveAsync(SampleIngestion.Failed("0b"), default);
        Assert.Equal(["Fyren"], await NamesAsync());
        Assert.Equal(0, await CountAsync("Lyktan"));
        await server.Store.Removal.RemoveAsync([Paper], default);
        Assert.Empty(await NamesAsync());
        Assert.Equal(0, await CountAsync("Fyren"));
    }

    private async Task CorrectAsync(string table, string field, string value)
    {
        string record = (await server.JsonAsync($"/api/v1/{Ingest.App.Api.ApiTables.AddressOf(TableCatalog.All.Single(one => one.Name == table))}?paperId={Paper}")).GetProperty("value")[0].GetProperty("id").GetString()!;
        await server.Store.Corrections.AddAsync([new Correction(Paper, record, table, field, value, "någon", DateTimeOffset.UnixEpoch)], default);
    }

    private async Task<List<string>> NamesAsync()
    {
        JsonElement all = await server.JsonAsync("/avtal.json");
        return [.. all.EnumerateArray().Select(one => one.GetProperty("agreement").GetString()!).Order(StringComparer.Ordinal)];
    }

    private async Task<long> CountAsync(string agreement) => (await server.JsonAsync($"/api/v1/amounts?agreement={agreement}&limit=1")).GetProperty("count").GetInt64();
}
