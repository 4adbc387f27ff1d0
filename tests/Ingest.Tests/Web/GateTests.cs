using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Ingest.App;
using Ingest.App.Web;
using Ingest.Storage;
using Ingest.Tests.App;
using Ingest.Tests.Storage;

namespace Ingest.Tests.Web;

/// <summary>Who is let in, and what a browser may be made to do.</summary>
[Collection(WebCollection.Name)]
public sealed class GateTests(WebServer server)
{
    [Fact]
    public async Task A_form_that_this_server_did_not_give_changes_nothing()
    {
        using var nothing = new StringContent("act=confirmed");
        using HttpResponseMessage answer = await server.Client.PostAsync(new Uri("/papper?namn=x.pdf", UriKind.Relative), nothing);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "http://example.org")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Another_site_cannot_make_a_browser_drop_a_paper(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/papers?name=x.pdf") { Content = new ByteArrayContent([1]) };
        request.Headers.Add(header, value);
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example.org";
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Every_page_forbids_what_comes_from_elsewhere_or_stands_inline()
    {
        foreach (string address in new[] { "/", "/avtal", "/uppfoljning", "/sok?q=partnerskap", "/om", "/hamta", "/hamta/kolumner", "/finns-inte" })
        {
            using HttpResponseMessage answer = await server.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            string page = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
            Assert.DoesNotContain(" onclick", page, StringComparison.Ordinal);
            Assert.True(page.Length < 100_000, $"{address}: {page.Length}");
        }
    }

    [Fact]
    public async Task What_is_no_PDF_is_refused_by_its_bytes()
    {
        using HttpResponseMessage answer = await server.DropAsync("Brev"u8.ToArray(), "brev.pdf");
        Assert.Contains("ingen PDF", System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("Said").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_are_said_to_be_there()
    {
        using HttpResponseMessage answer = await server.DropAsync(await File.ReadAllBytesAsync(WebServer.Pdf("umea-2023-agreement")), "kopia.pdf");
        Assert.Contains("Fanns redan som umea-2023-agreement.pdf", System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("Said").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_let_in_and_say_who_may_write()
    {
        var own = new WebServer();
        await own.StartAsync(Login.Keys);
        try
        {
            await own.Store.Keys.KeepAsync(new KeptKey("läsare", Access.Read, Access.Hash("abc"), DateTimeOffset.UnixEpoch), default);
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(own, HttpMethod.Get, null));
            Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(own, HttpMethod.Get, "abd"));
            await Task.Delay(TimeSpan.FromSeconds(5.1)); // keys are looked up anew every five seconds
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(own, HttpMethod.Get, "abc"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(own, HttpMethod.Post, "abc"));
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task Where_others_can_reach_it_serve_does_not_start_without_a_login()
    {
        using var folder = new ScratchFolder();
        IngestProcess.Ended open = await IngestProcess.RunAsync(folder.Path, "serve", "--address", "0.0.0.0", "--port", "0");
        Assert.Equal(ExitCode.WrongUse, open.ExitCode);
        Assert.Contains("--login keys", open.Complained, StringComparison.Ordinal);
        IngestProcess.Ended keyless = await IngestProcess.RunAsync(folder.Path, "serve", "--address", "0.0.0.0", "--port", "0", "--login", "keys");
        Assert.Equal(ExitCode.SomeFailed, keyless.ExitCode);
        Assert.Contains("ingest key --add", keyless.Complained, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> StatusAsync(WebServer server, HttpMethod method, string? key)
    {
        using var request = new HttpRequestMessage(method, "/api/v1/papers");
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"excel:{key}")));
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
