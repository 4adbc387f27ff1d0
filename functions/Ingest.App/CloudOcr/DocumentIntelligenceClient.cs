using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Ingest.App.CloudOcr;

/// <summary>The calls of Azure Document Intelligence that reading a picture needs; each is tried once, what is tried again is <see cref="CloudCalls"/>'s.</summary>
internal sealed class DocumentIntelligenceClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";
    private const string Model = "prebuilt-layout";
    private const string Version = "2024-11-30";
    private const int StatusNotFound = 404;

    private readonly Uri endpoint;
    private readonly HttpPipeline pipeline;

    /// <summary>With a key, where no identity can be had.</summary>
    public DocumentIntelligenceClient(Uri endpoint, string key, DocumentIntelligenceOptions? options = null)
        : this(endpoint, new KeyPolicy(key), options)
    {
    }

    /// <summary>With an identity; the endpoint is the resource's own name, over HTTPS.</summary>
    public DocumentIntelligenceClient(Uri endpoint, TokenCredential credential, DocumentIntelligenceOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(credential, Scope), options)
    {
    }

    private DocumentIntelligenceClient(Uri endpoint, HttpPipelinePolicy authentication, DocumentIntelligenceOptions? options)
    {
        options ??= new DocumentIntelligenceOptions();
        options.Retry.MaxRetries = 0;
        this.endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/");
        pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    /// <summary>Hands a picture in; where its result will be.</summary>
    /// <exception cref="CloudOcrException">It was refused.</exception>
    public async Task<Uri> BeginAsync(ReadOnlyMemory<byte> png, CancellationToken cancellationToken)
    {
        var uri = new Uri(endpoint, $"documentintelligence/documentModels/{Model}:analyze?api-version={Version}&stringIndexType=utf16CodeUnit");
        using HttpMessage message = Message(RequestMethod.Post, uri);
        message.Request.Headers.Add(HttpHeader.Names.ContentType, "image/png");
        message.Request.Content = RequestContent.Create(png);
        Response response = await SendAsync(message, 202, cancellationToken);
        return response.Headers.TryGetValue("Operation-Location", out string? location) && Uri.TryCreate(location, UriKind.Absolute, out Uri? operation)
            ? IsOurs(operation) ? operation : throw new CloudOcrException(response.Status, "ForeignLocation", null, "its answer names a place of another host")
            : throw new CloudOcrException(response.Status, "NoLocation", null, "its answer names no place for the result");
    }

    /// <summary>How far it has come, and when to ask again at the earliest.</summary>
    /// <exception cref="CloudOcrException">It cannot be said, or the place is none of this service.</exception>
    public async Task<(AnalyzeAnswer Answer, TimeSpan? RetryAfter)> PollAsync(Uri operation, CancellationToken cancellationToken)
    {
        if (!IsOurs(operation))
        {
            throw new CloudOcrException(StatusNotFound, "ForeignLocation", null, "the result is said to be at another host");
        }

        using HttpMessage message = Message(RequestMethod.Get, operation);
        Response response = await SendAsync(message, 200, cancellationToken);
        try
        {
            AnalyzeAnswer? answer = JsonSerializer.Deserialize(response.Content.ToMemory().Span, AnalyzeJson.Default.AnalyzeAnswer);
            return (answer ?? throw new JsonException("null"), RetryAfter(response));
        }
        catch (JsonException e)
        {
            throw new CloudOcrException(0, "NotJson", RetryAfter(response), $"its answer cannot be read ({e.Message})");
        }
    }

    /// <summary>Removes a result; it would lie there for a day.</summary>
    public async Task DeleteAsync(Uri operation, CancellationToken cancellationToken)
    {
        using HttpMessage message = Message(RequestMethod.Delete, operation);
        await SendAsync(message, 204, cancellationToken);
    }

    /// <summary>A key or token goes to the host that it was given for, and to no other.</summary>
    public bool IsOurs(Uri operation) => operation.Scheme == endpoint.Scheme && operation.Authority == endpoint.Authority;

    private HttpMessage Message(RequestMethod method, Uri uri)
    {
        HttpMessage message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(uri);
        return message;
    }

    private async Task<Response> SendAsync(HttpMessage message, int expected, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is RequestFailedException or IOException or HttpRequestException)
        {
            throw new CloudOcrException(0, "Unreachable", null, "it cannot be reached", e);
        }

        Response response = message.Response;
        return response.Status == expected ? response : throw new CloudOcrException(response.Status, CodeOf(response), RetryAfter(response), $"it answers {response.Status}");
    }

    private static string CodeOf(Response response)
    {
        try
        {
            return JsonSerializer.Deserialize(response.Content.ToMemory().Span, AnalyzeJson.Default.AnalyzeErrorAnswer)?.Error?.Telling ?? "unknown";
        }
        catch (JsonException)
        {
            return "unknown";
        }
    }

    private static TimeSpan? RetryAfter(Response response) =>
        response.Headers.TryGetValue("Retry-After", out string? text) && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int seconds)
            ? TimeSpan.FromSeconds(seconds) : null;

    private sealed class KeyPolicy(string key) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", key);
    }
}

/// <summary>Transport and diagnostics; retries are not taken from here.</summary>
internal sealed class DocumentIntelligenceOptions : ClientOptions;

/// <summary>A call to Document Intelligence failed.</summary>
/// <param name="status">HTTP's; 0 where there was no answer.</param>
/// <param name="code">The service's, or one of ours.</param>
/// <param name="retryAfter">When to try again at the earliest, where the service says so.</param>
/// <param name="message">What happened, to follow "Document Intelligence: ".</param>
/// <param name="inner">The cause.</param>
internal sealed class CloudOcrException(int status, string code, TimeSpan? retryAfter, string message, Exception? inner = null)
    : Exception($"{message} ({code})", inner)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether another time it may well succeed.</summary>
    public bool IsPassing => Status is 0 or 408 or 429 or 500 or 502 or 503 or 504;
}
