using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Ingest.Tests.Storage.Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ingest.Tests.CloudOcr;

/// <summary>Answers as Document Intelligence does, or as badly as a test asks: one trouble a call, in order, then well.</summary>
internal sealed class DocumentIntelligenceStandIn : IAsyncDisposable
{
    private const int Seed = 7;
    private const string Operation = "/documentintelligence/documentModels/prebuilt-layout/analyzeResults/0f8fad5b-d9cb-469f-a165-70867728950e";

    private readonly WebApplication server;
    private readonly Random random = new(Seed);
    private int polls;

    private DocumentIntelligenceStandIn(WebApplication server, Uri endpoint) => (this.server, Endpoint) = (server, endpoint);

    public Uri Endpoint { get; }

    /// <summary>What becomes of the next calls.</summary>
    public ConcurrentQueue<Func<HttpContext, Task>> Troubles { get; } = new();

    /// <summary>Method and path of each call.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What every further call meets; null: nothing.</summary>
    public Func<HttpContext, Task>? Always { get; set; }

    /// <summary>Where results are said to be; null: here.</summary>
    public string? Location { get; set; }

    public string Result { get; set; } = """
        {"status":"succeeded","createdDateTime":"2024-03-01T00:00:00Z","unheardOf":{"a":[1]},
         "analyzeResult":{"apiVersion":"2024-11-30","modelId":"prebuilt-layout","content":"Bidrag 250 000 kr","stringIndexType":"utf16CodeUnit",
          "pages":[{"pageNumber":1,"angle":0.1,"width":200,"height":100,"unit":"pixel","spans":[],"figures":7,
           "words":[{"content":"Bidrag","span":{"offset":0,"length":6},"confidence":0.98,"polygon":[10,20,60,20,60,32,10,32]},
                    {"content":"250 000","span":{"offset":7,"length":7},"confidence":0.9,"polygon":[70,20,120,20,120,32,70,32]}],
           "selectionMarks":[{"state":"selected","confidence":0.8,"polygon":[130,20,140,20,140,30,130,30],"span":{"offset":0,"length":1}}],
           "lines":[{"content":"Bidrag 250 000","spans":[]}]}],"tables":[],"paragraphs":[]}}
        """;

    /// <summary>What a call must say of who it is.</summary>
    public (string Name, string Value) Authentication { get; set; } = ("Ocp-Apim-Subscription-Key", "secret");

    /// <summary>Share of calls that fail: 429, 500, 503, cut off; 0 to 1.</summary>
    public double ShareThatFails { get; set; }

    /// <summary>How many calls failed so.</summary>
    public int Failed { get; private set; }

    /// <summary>Whether results are still being made, however often they are asked for.</summary>
    public bool IsBusy { get; set; }

    /// <summary>Starts one; with a certificate it speaks TLS.</summary>
    public static async Task<DocumentIntelligenceStandIn> StartAsync(X509Certificate2? certificate = null)
    {
        int port = Azurite.FreePorts(1)[0];
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
        }

        WebApplication server = builder.Build();
        string address = string.Create(CultureInfo.InvariantCulture, $"{(certificate is null ? "http" : "https")}://127.0.0.1:{port}");
        server.Urls.Add(address);
        var standIn = new DocumentIntelligenceStandIn(server, new Uri(address));
        server.Run(standIn.HandleAsync);
        await server.StartAsync();
        return standIn;
    }

    /// <summary>An error in the service's form.</summary>
    public static Func<HttpContext, Task> Error(int status, string code = "TooBusy", int? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$$$"""{"error":{"code":"InvalidRequest","message":"no","innererror":{"code":"{{{{code}}}}","message":"no"}}}""");
    };

    public static Task CutOff(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Func<HttpContext, Task>? Draw()
    {
        lock (random)
        {
            if (random.NextDouble() >= ShareThatFails)
            {
                return null;
            }

            Failed++;
            return random.Next(4) switch { 0 => Error(429, retryAfter: 0), 1 => Error(500), 2 => Error(503), _ => CutOff };
        }
    }

    private async Task HandleAsync(HttpContext context)
    {
        Calls.Enqueue($"{context.Request.Method} {context.Request.Path}");
        if (context.Request.Headers[Authentication.Name] != Authentication.Value)
        {
            await Error(401, "401")(context);
            return;
        }

        if (Draw() is { } chance)
        {
            await chance(context);
            return;
        }

        if (Troubles.TryDequeue(out Func<HttpContext, Task>? trouble) || (trouble = Always) is not null)
        {
            await trouble(context);
            return;
        }

        context.Response.ContentType = "application/json";
        switch (context.Request.Method)
        {
            case "POST":
                using (var body = new MemoryStream())
                {
                    await context.Request.Body.CopyToAsync(body);
                    Assert.Equal("PNG"u8.ToArray(), body.ToArray()[1..4]);
                }

                context.Response.StatusCode = StatusCodes.Status202Accepted;
                context.Response.Headers["Operation-Location"] = Location ?? $"{Endpoint.AbsoluteUri.TrimEnd('/')}{Operation}?api-version=2024-11-30";
                break;
            case "GET":
                await context.Response.WriteAsync(!IsBusy && Interlocked.Increment(ref polls) % 3 == 0 ? Result : """{"status":"running","createdDateTime":"2024-03-01T00:00:00Z"}""");
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
        }
    }
}
