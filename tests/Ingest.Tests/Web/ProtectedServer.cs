using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Storage;

namespace Ingest.Tests.Web;

/// <summary>A server with three callers; a memo on an agreement and a follow-up are protected, and only Anna may see them. A second memo is open.</summary>
public sealed partial class ProtectedServer : IAsyncLifetime
{
    public const string Named = "Anna";
    public const string Other = "Bo";

    private static readonly string[] Callers = [Named, Other];

    internal WebServer Server { get; } = new();

    public string Memo { get; private set; } = "";

    public string FollowUp { get; private set; } = "";

    public string Open { get; private set; } = "";

    /// <summary>What Bo's copy of the feed's amounts went on from, before anything was protected.</summary>
    public string DeltaOfBefore { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await Server.StartAsync(Login.Keys);
        foreach (string name in Callers)
        {
            await Server.Store.Keys.KeepAsync(new KeptKey(name, Access.Write, Access.Hash(name), DateTimeOffset.UnixEpoch), default);
        }

        Server.Client.DefaultRequestHeaders.Add("X-API-Key", Named);
        string[] read = [.. await Server.ReadAsync(["motala-2025-memo-forlangning", "tibro-tertial2", "kalmar-2024-forlangning"])];
        (Memo, FollowUp, Open) = (read[0], read[1], read[2]);
        DeltaOfBefore = (await JsonAsync(Other, "/api/v1/odata/Amounts", ("Prefer", "odata.track-changes"))).GetProperty("@odata.deltaLink").GetString()!;
        foreach (string paper in new[] { Memo, FollowUp })
        {
            using HttpResponseMessage kept = await PostAsync(Named, $"/papper/{paper}/skydd", ("namn", "någon annan"));
            Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        }
    }

    public Task DisposeAsync() => Server.DisposeAsync();

    /// <summary>An answer as text, whatever it is.</summary>
    public async Task<(HttpStatusCode Status, string Text)> GetAsync(string caller, string address)
    {
        using HttpResponseMessage answer = await SendAsync(caller, HttpMethod.Get, address, null);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> JsonAsync(string caller, string address, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage answer = await SendAsync(caller, HttpMethod.Get, address, null, headers);
        return (await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync())).RootElement;
    }

    /// <summary>Sends a form as a page does.</summary>
    public async Task<HttpResponseMessage> PostAsync(string caller, string address, params (string Name, string Value)[] fields)
    {
        string token = TokenOfForm().Match((await GetAsync(caller, "/om")).Text).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await SendAsync(caller, HttpMethod.Post, address, form, ("X-Form", token));
    }

    public async Task<HttpResponseMessage> SendAsync(string caller, HttpMethod method, string address, HttpContent? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.RelativeOrAbsolute)) { Content = body };
        request.Headers.Add("X-API-Key", caller);
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await Server.Client.SendAsync(request);
    }

    /// <summary>The first row's id of a table, of that paper.</summary>
    internal async Task<string> RowAsync(RecordTable table, string paper) =>
        (string)(await Server.Store.Queries.SelectAsync(table, new() { Filter = Ingest.Storage.Queries.RowFilter.Is("paperId", paper), Take = 1 }, default))[0][0]!;

    [GeneratedRegex("name=\"form\" content=\"(?<token>[^\"]*)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TokenOfForm();
}
