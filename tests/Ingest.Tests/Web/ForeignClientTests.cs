using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Tests.Export;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Ingest.Tests.Web;

/// <summary>Programs that are not ours read the feed and the API: by a key, as others would.</summary>
public sealed class ForeignClientTests : IAsyncLifetime
{
    private const string Key = "key-for-reading";

    private readonly WebServer server = new();

    public async Task InitializeAsync()
    {
        await server.StartAsync(Login.Keys);
        await server.Store.Keys.KeepAsync(new KeptKey("rapporter", Access.Read, Access.Hash(Key), DateTimeOffset.UnixEpoch), default);
        server.Client.DefaultRequestHeaders.Add("X-API-Key", Key);
        foreach ((string id, decimal funding) in new[] { ("0a", 150_000m), ("0b", 250_000m), ("0c", 350_000m), ("0d", 50_000m) })
        {
            await server.HoldAsync(id, funding);
        }
    }

    public Task DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task The_npm_package_odata_client_reads_the_feed()
    {
        JsonElement got = JsonDocument.Parse(await Npm.RunAsync("clients", "odata.js", $"{server.Address}api/v1/odata/", Key)).RootElement;
        Assert.Equal([350_000d, 250_000, 150_000], got.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("value").GetDouble()));
        Assert.Equal(3, got.GetProperty("count").GetInt32());
        Assert.Equal("Lyktan", got.GetProperty("one").GetProperty("agreement").GetString());
        Assert.Equal(4, got.GetProperty("parties").EnumerateArray().Select(id => id.GetString()).Distinct().Count());
        Assert.Empty(got.GetProperty("changes").EnumerateArray());
        Assert.Contains("$expand is not supported", got.GetProperty("refused").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_npm_packages_swagger_parser_and_openapi_client_axios_read_the_API()
    {
        JsonElement got = JsonDocument.Parse(await Npm.RunAsync("clients", "openapi.js", $"{server.Address}api/v1/openapi.json", Key)).RootElement;
        Assert.Equal("Ingest", got.GetProperty("title").GetString());
        Assert.Equal([350_000d, 250_000, 150_000], got.GetProperty("page").GetProperty("value").EnumerateArray().Concat(got.GetProperty("next").GetProperty("value").EnumerateArray()).Select(row => row.GetProperty("value").GetDouble()));
        Assert.Equal("Lyktan", got.GetProperty("one").GetProperty("agreement").GetString());
        Assert.Equal(404, got.GetProperty("unknown").GetProperty("status").GetInt32());
        Assert.Equal(TableCatalog.All.Length, got.GetProperty("asked").GetArrayLength());
        Assert.All(got.GetProperty("asked").EnumerateArray(), asked => Assert.Equal(200, asked[1].GetInt32()));
    }

    [Theory]
    [InlineData("4.0")]
    [InlineData("4.01")]
    public async Task The_library_Microsoft_OData_Core_reads_rows_and_changes(string version)
    {
        IEdmModel model = await ModelAsync();
        (ImmutableArray<ODataItem> rows, Uri? delta) = await ReadAsync(model, "/api/v1/odata/Amounts", version, isDelta: false);
        Assert.Equal(4, rows.Length);
        Assert.All(rows.Cast<ODataResource>(), row => Assert.IsType<double>(row.Properties.OfType<ODataProperty>().Single(property => property.Name == "value").Value));
        await server.Store.Records.SaveAsync(SampleIngestion.Failed("0a"), default);
        await server.Store.Records.SaveAsync(SampleIngestion.WithEveryKind("0b", funding: 1m), default);
        (ImmutableArray<ODataItem> changes, Uri? next) = await ReadAsync(model, delta!.PathAndQuery, version, isDelta: true);
        Assert.Equal(DeltaDeletedEntryReason.Deleted, Assert.Single(changes.OfType<ODataDeletedResource>()).Reason);
        Assert.Equal(1d, Assert.Single(changes.OfType<ODataResource>()).Properties.OfType<ODataProperty>().Single(property => property.Name == "value").Value);
        Assert.NotNull(next);
    }

    private async Task<IEdmModel> ModelAsync()
    {
        using HttpResponseMessage answer = await SendAsync("/api/v1/odata/$metadata", "4.0");
        using var xml = XmlReader.Create(await answer.Content.ReadAsStreamAsync());
        return CsdlReader.Parse(xml);
    }

    private async Task<(ImmutableArray<ODataItem> Items, Uri? Delta)> ReadAsync(IEdmModel model, string address, string version, bool isDelta)
    {
        using HttpResponseMessage answer = await SendAsync(address, version);
        using var reader = new ODataMessageReader(
            (IODataResponseMessage)new Answer(answer, await answer.Content.ReadAsStreamAsync()), new ODataMessageReaderSettings(version == "4.0" ? ODataVersion.V4 : ODataVersion.V401), model);
        IEdmEntitySet set = model.EntityContainer.FindEntitySet("Amounts");
        ODataReader rows = isDelta ? reader.CreateODataDeltaResourceSetReader(set, set.EntityType) : reader.CreateODataResourceSetReader(set, set.EntityType);
        var items = ImmutableArray.CreateBuilder<ODataItem>();
        Uri? delta = null;
        while (rows.Read())
        {
            delta = rows.State is ODataReaderState.ResourceSetEnd or ODataReaderState.DeltaResourceSetEnd ? ((ODataResourceSetBase)rows.Item).DeltaLink : delta;
            if (rows.State is ODataReaderState.ResourceEnd or ODataReaderState.DeletedResourceEnd)
            {
                items.Add(rows.Item);
            }
        }

        return (items.ToImmutable(), delta);
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Prefer", "odata.track-changes");
        request.Headers.Add("OData-MaxVersion", version);
        return await server.Client.SendAsync(request);
    }

    /// <summary>An answer as that library takes it.</summary>
    private sealed class Answer(HttpResponseMessage answer, Stream body) : IODataResponseMessage
    {
        public IEnumerable<KeyValuePair<string, string>> Headers => answer.Headers.Concat(answer.Content.Headers).Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)));

        public int StatusCode { get => (int)answer.StatusCode; set => throw new NotSupportedException(); }

        public string? GetHeader(string headerName) => Headers.FirstOrDefault(header => header.Key.Equals(headerName, StringComparison.OrdinalIgnoreCase)).Value;

        public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException();

        public Stream GetStream() => body;
    }
}
