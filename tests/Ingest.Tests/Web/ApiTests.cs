using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml;
using Ingest.App.Api;
using Ingest.Export.Tables;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Ingest.Tests.Web;

/// <summary>The API as programs use it; OpenAPI and OData are read by libraries that are not ours.</summary>
[Collection(WebCollection.Name)]
public sealed class ApiTests(WebServer server)
{
    public static TheoryData<string> Tables() => [.. ApiTables.ByAddress.Keys];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_table_has_its_columns(string address)
    {
        JsonElement answer = await JsonAsync($"/api/v1/{address}?limit=2");
        foreach (JsonElement row in answer.GetProperty("value").EnumerateArray())
        {
            Assert.Equal(ApiTables.ByAddress[address].Columns.Select(column => column.Name), row.EnumerateObject().Select(property => property.Name));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=value")]
    [InlineData("&sort=-frequency")]
    public async Task Page_by_page_every_row_comes_once(string sort)
    {
        var ids = new List<string>();
        JsonElement page = await JsonAsync($"/api/v1/amounts?limit=7{sort}");
        long count = page.GetProperty("count").GetInt64();
        while (true)
        {
            ids.AddRange(page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
            if (page.GetProperty("next").GetString() is not { } next)
            {
                break;
            }

            page = await JsonAsync(next);
        }

        Assert.Equal(count, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Columns_filter_and_sort()
    {
        JsonElement[] rows = [.. (await JsonAsync("/api/v1/amounts?value.ge=100000&kind=funding&sort=-value&fields=value,kind")).GetProperty("value").EnumerateArray()];
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.GetProperty("value").GetDouble() >= 100_000 && row.GetProperty("kind").GetString() == "funding"));
        Assert.Equal(rows.Select(row => row.GetProperty("value").GetDouble()).OrderDescending(), rows.Select(row => row.GetProperty("value").GetDouble()));
    }

    [Fact]
    public async Task Names_are_found_whatever_the_case_of_their_letters() =>
        Assert.Equal(1, (await JsonAsync("/api/v1/papers?municipality.contains=UMEÅ")).GetProperty("count").GetInt64());

    [Theory]
    [InlineData("/api/v1/amounts?colour=red", "has no column colour")]
    [InlineData("/api/v1/amounts?value.ge=mycket", "is a number")]
    [InlineData("/api/v1/amounts?limit=0", "whole number")]
    [InlineData("/api/v1/amounts?continue=x", "Begin again")]
    public async Task What_is_not_understood_is_refused_with_what_to_do(string address, string said)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains(said, (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_has_it_gets_304()
    {
        using HttpResponseMessage first = await server.Client.GetAsync(new Uri("/api/v1/parties?municipality=Kalmar", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/parties?municipality=Kalmar");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage second = await server.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Rows_come_as_CSV_and_as_a_workbook()
    {
        string csv = await server.Client.GetStringAsync(new Uri("/api/v1/parties.csv?fields=name,role", UriKind.Relative));
        Assert.Contains("Umeå kommun,municipality", csv, StringComparison.Ordinal);
        byte[] book = await server.Client.GetByteArrayAsync(new Uri("/api/v1/parties.xlsx", UriKind.Relative));
        await using var zip = new ZipArchive(new MemoryStream(book));
        Assert.Contains(zip.Entries, entry => entry.FullName.EndsWith("sheet1.xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("worksheets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_OpenAPI_document_is_one_and_says_what_the_service_does()
    {
        ReadResult read = OpenApiDocument.Parse(await server.Client.GetStringAsync(new Uri("/api/v1/openapi.json", UriKind.Relative)), "json");
        Assert.Empty(read.Diagnostic!.Errors);
        OpenApiDocument document = read.Document!;
        Assert.Equal(TableCatalog.All.Length * 2, document.Paths.Count);
        foreach (string path in document.Paths.Keys.Where(path => !path.Contains('{', StringComparison.Ordinal)))
        {
            using HttpResponseMessage answer = await server.Client.GetAsync(new Uri($"/api/v1{path}?limit=1", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            string table = ApiTables.ByAddress[path.TrimStart('/')].Name;
            Assert.Equal(ApiTables.ByAddress[path.TrimStart('/')].Columns.Select(column => column.Name), document.Components!.Schemas![table].Properties!.Keys);
        }
    }

    [Fact]
    public async Task The_feeds_metadata_is_a_model_of_the_tables()
    {
        using var xml = XmlReader.Create(new StringReader(await server.Client.GetStringAsync(new Uri("/api/v1/odata/$metadata", UriKind.Relative))));
        Assert.True(CsdlReader.TryParse(xml, out IEdmModel model, out IEnumerable<Microsoft.OData.Edm.Validation.EdmError> errors), string.Join("; ", errors.Select(error => error.ErrorMessage)));
        IEdmEntitySet amounts = model.EntityContainer.FindEntitySet("Amounts");
        Assert.Equal(EdmPrimitiveTypeKind.Double, amounts.EntityType.FindProperty("value").Type.PrimitiveKind());
        Assert.Equal(EdmPrimitiveTypeKind.Date, amounts.EntityType.FindProperty("meetingDate").Type.PrimitiveKind());
        Assert.Equal(TableCatalog.All.Length, model.EntityContainer.EntitySets().Count());
    }

    [Theory]
    [InlineData("value ge 100000 and kind eq 'funding'", "value.ge=100000&kind=funding")]
    [InlineData("not (kind eq 'funding') and value lt 5", "kind.ne=funding&value.lt=5")]
    [InlineData("contains(quote,'kronor')", "quote.contains=kronor")]
    [InlineData("startswith(municipality,'Kal') or false eq 1", null)]
    [InlineData("frequency eq null", "frequency=")]
    public async Task The_feed_filters_as_the_tables_do(string filter, string? same)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri($"/api/v1/odata/Amounts?$count=true&$top=5&$filter={Uri.EscapeDataString(filter)}", UriKind.Relative));
        if (same is null)
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            return;
        }

        JsonElement rows = (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement;
        Assert.Equal((await JsonAsync("/api/v1/amounts?" + same)).GetProperty("count").GetInt64(), rows.GetProperty("@odata.count").GetInt64());
    }

    [Theory]
    [InlineData("$expand=x")]
    [InlineData("$apply=aggregate(value with sum as total)")]
    [InlineData("$filter=year(meetingDate) eq 2024")]
    public async Task What_the_feed_does_not_support_it_says(string query)
    {
        using HttpResponseMessage answer = await server.Client.GetAsync(new Uri("/api/v1/odata/Amounts?" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
        Assert.Contains("not supported", await answer.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_feed_gives_one_row_by_its_key_and_counts()
    {
        string id = (await JsonAsync("/api/v1/odata/Items?$top=1&$orderby=title desc")).GetProperty("value")[0].GetProperty("id").GetString()!;
        Assert.Equal(id, (await JsonAsync($"/api/v1/odata/Items('{id}')")).GetProperty("id").GetString());
        long counted = long.Parse(await server.Client.GetStringAsync(new Uri("/api/v1/odata/Items/$count", UriKind.Relative)), CultureInfo.InvariantCulture);
        Assert.Equal((await JsonAsync("/api/v1/items")).GetProperty("count").GetInt64(), counted);
    }

    [Fact]
    public async Task Changes_name_the_papers_that_were_read_since()
    {
        Assert.Contains((await server.PaperAsync("kalmar-2024-forlangning")).Id, (await JsonAsync("/api/v1/changes?since=2020-01-01")).GetProperty("changed").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(0, (await JsonAsync("/api/v1/changes?since=2999-01-01")).GetProperty("changed").GetArrayLength());
    }

    private async Task<JsonElement> JsonAsync(string address) =>
        (await JsonDocument.ParseAsync(await server.Client.GetStreamAsync(new Uri(address, UriKind.RelativeOrAbsolute)))).RootElement;
}
