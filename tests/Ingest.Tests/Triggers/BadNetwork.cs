using Ingest.Tests.Storage.Azure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Ingest.Tests.Triggers;

/// <summary>
/// Stands between programs and the emulator: some calls are refused (429, 500, 503) or cut off before or after they were done, and every
/// message is delivered one to three times, at once or later.
/// </summary>
internal sealed class BadNetwork : IAsyncDisposable
{
    private const int MostCopies = 3;
    private const int MostMsLate = 2_000;

    private static readonly string[] NotForwarded = ["Host", "Connection", "Transfer-Encoding", "Expect"];

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly List<WebApplication> servers = [];
    private readonly Random random;
    private readonly double share;
    private readonly int blobs;
    private int failed;
    private int copied;
    private int work;

    private BadNetwork(int seed, double share, int blobs) => (random, this.share, this.blobs) = (new Random(seed), share, blobs);

    public int[] Ports { get; private set; } = [];

    /// <summary>Whether calls fail and messages are doubled.</summary>
    public bool IsBad { get; set; } = true;

    public int Failed => failed;

    public int Copied => copied;

    /// <summary>Messages sent and blobs written.</summary>
    public int Work => work;

    public string ConnectionString => Azurite.Connection("http", Ports, withKey: true);

    /// <param name="azurite">What stands behind.</param>
    /// <param name="seed">Of chance.</param>
    /// <param name="share">Of calls that fail, 0 to 1.</param>
    public static async Task<BadNetwork> StartAsync(Azurite azurite, int seed, double share)
    {
        var network = new BadNetwork(seed, share, azurite.Ports[0]) { Ports = Azurite.FreePorts(azurite.Ports.Length) };
        foreach ((int own, int behind) in network.Ports.Zip(azurite.Ports))
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            WebApplication server = builder.Build();
            server.Urls.Add($"http://127.0.0.1:{own}");
            server.Run(context => network.HandleAsync(context, behind));
            await server.StartAsync();
            network.servers.Add(server);
        }

        return network;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (WebApplication server in servers)
        {
            await server.DisposeAsync();
        }

        client.Dispose();
    }

    private async Task HandleAsync(HttpContext context, int port)
    {
        (double chance, int kind, int late) = Draw();
        int copies = late % MostCopies;
        bool fails = IsBad && chance < share;
        if (fails && kind < 4)
        {
            Interlocked.Increment(ref failed);
            Refuse(context, kind);
            return;
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        using HttpResponseMessage answer = await client.SendAsync(Forwarded(context, port, body.ToArray()));
        if (IsMessage(context) || IsBlob(context, port))
        {
            Interlocked.Increment(ref work);
        }

        if (IsBad && IsMessage(context))
        {
            _ = CopyAsync(context.Request.Method, Forwarded(context, port, body.ToArray()), Forwarded(context, port, body.ToArray()), copies);
        }

        if (fails)
        {
            Interlocked.Increment(ref failed);
            context.Abort(); // done, but nobody hears of it
            return;
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach ((string name, IEnumerable<string> values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !NotForwarded.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        if (context.Request.Method != "HEAD")
        {
            await answer.Content.CopyToAsync(context.Response.Body);
        }
    }

    private static void Refuse(HttpContext context, int kind)
    {
        if (kind == 3)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = kind switch { 0 => 429, 1 => 500, _ => 503 };
        context.Response.Headers["x-ms-error-code"] = kind switch { 1 => "InternalError", _ => "ServerBusy" };
    }

    private async Task CopyAsync(string method, HttpRequestMessage one, HttpRequestMessage two, int copies)
    {
        foreach (HttpRequestMessage copy in new[] { one, two }.Take(copies))
        {
            Assert.Equal("POST", method);
            Interlocked.Increment(ref copied);
            await Task.Delay(Draw().Late);
            using HttpResponseMessage sent = await client.SendAsync(copy);
        }
    }

    private static bool IsMessage(HttpContext context) =>
        context.Request.Method == "POST" && context.Request.Path.Value!.EndsWith("/messages", StringComparison.Ordinal);

    private bool IsBlob(HttpContext context, int port) =>
        context.Request.Method == "PUT" && port == blobs && !context.Request.Query.ContainsKey("restype");

    private (double Chance, int Kind, int Late) Draw()
    {
        lock (random)
        {
            return (random.NextDouble(), random.Next(5), random.Next(MostMsLate));
        }
    }

    private static HttpRequestMessage Forwarded(HttpContext context, int port, byte[] body)
    {
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri($"http://127.0.0.1:{port}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (body.Length > 0 || context.Request.ContentLength is not null)
        {
            request.Content = new ByteArrayContent(body);
        }

        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in context.Request.Headers.Where(header => !NotForwarded.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                request.Content?.Headers.Remove(name);
                request.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return request;
    }
}
