using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.Storage.Azure.Tables;

/// <summary>Options as every Azure client has them: retries, transport, diagnostics.</summary>
public sealed class TableClientOptions : ClientOptions;

/// <summary>An account's tables: a small client on Azure.Core in the form of Azure.Data.Tables.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api</remarks>
public sealed class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;

    /// <summary>With the account's key, for the emulator.</summary>
    public TableServiceClient(Uri endpoint, string account, string key, TableClientOptions? options = null)
        : this(endpoint, new TableSharedKeyPolicy(account, key, TimeProvider.System), options)
    {
    }

    /// <summary>With an identity; over HTTPS only.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential credential, TableClientOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(credential, Scope), options)
    {
    }

    private TableServiceClient(Uri endpoint, HttpPipelinePolicy authentication, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint = endpoint.AbsoluteUri.TrimEnd('/');
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options ?? new TableClientOptions())
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = new TableErrorParser(),
        });
    }

    internal string Endpoint { get; }

    public TableClient GetTableClient(string tableName) => new(this, tableName);

    /// <summary>Sends a request and gives the answer, whatever its status.</summary>
    internal async Task<Response> SendAsync(
        RequestMethod method, string path, ReadOnlyMemory<byte>? body, string contentType, CancellationToken cancellationToken, ETag? ifMatch = null)
    {
        using HttpMessage message = pipeline.CreateMessage();
        Request request = message.Request;
        request.Method = method;
        request.Uri.Reset(new Uri($"{Endpoint}/{path}"));
        request.Headers.Add("x-ms-version", "2019-02-02");
        request.Headers.Add("DataServiceVersion", "3.0");
        request.Headers.Add("MaxDataServiceVersion", "3.0;NetFx");
        request.Headers.Add(HttpHeader.Names.Accept, "application/json;odata=minimalmetadata");
        if (ifMatch is { } etag)
        {
            request.Headers.Add(HttpHeader.Names.IfMatch, etag.ToString());
        }

        if (body is { } bytes)
        {
            request.Headers.Add("Prefer", "return-no-content");
            request.Headers.Add(HttpHeader.Names.ContentType, contentType);
            request.Content = RequestContent.Create(bytes);
        }

        await pipeline.SendAsync(message, cancellationToken);
        return message.Response;
    }

    /// <summary>A key between quotes in a path or a filter, not yet escaped for a URI.</summary>
    internal static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    internal static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
