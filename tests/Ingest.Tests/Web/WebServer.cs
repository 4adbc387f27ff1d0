using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ingest.App.Web;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage.Mirrored;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;
using Ingest.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Tests.Web;

/// <summary>The real server over a store of its own, on a port that is free.</summary>
public sealed partial class WebServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ScratchFolder folder = new();
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false };
    private EmbeddedStore? store;
    private MirroredStore? mirrored;
    private WebApplication? app;

    /// <summary>Papers that every test finds read: an agreement, an extension, a call with papers, minutes, a follow-up.</summary>
    public static ImmutableArray<string> Given { get; } = ["umea-2023-agreement", "kalmar-2024-forlangning", "motala-2025-memo-forlangning", "pitea-2026-protokollsutdrag", "eslov-2024-09"];

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    internal EmbeddedStore Store => store!;

    internal MirroredStore Mirrored => mirrored!;

    internal IServiceProvider Services => app!.Services;

    public static string Pdf(string paper) => Path.Combine(Repository.Root, "tests", "papers", paper, "paper.pdf");

    public async Task InitializeAsync()
    {
        await StartAsync(Login.None);
        await ReadAsync(Given);
    }

    /// <summary>Puts a paper that nobody wrote into the store, read, with records of every kind.</summary>
    internal async Task HoldAsync(string id, decimal funding)
    {
        await Store.Records.ReceiveAsync(new PaperEntry(SampleIngestion.Id(id), id + ".pdf", 1, DateTimeOffset.UnixEpoch), default);
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(id, funding: funding), default);
    }

    internal async Task StartAsync(Login login)
    {
        store = EmbeddedStore.OpenToWrite(folder.In("store"), TimeProvider.System);
        await StartAsync(IngestServer.Make(new ServeOptions(folder.In("store"), IPAddress.Loopback, 0, login, []), store));
    }

    /// <summary>Over a storage account, with a copy of its own.</summary>
    internal async Task StartOverAsync(string storage, Login login = Login.None)
    {
        mirrored = await MirroredStore.OpenAsync(storage, folder.In("copy"), TimeProvider.System, default);
        await StartAsync(IngestServer.Make(
            new ServeOptions(folder.In("copy"), IPAddress.Loopback, 0, login, Directory.Exists(folder.In("watched")) ? [folder.In("watched")] : []) { WorkerMayBeSilent = TimeSpan.FromSeconds(4) }, mirrored));
    }

    /// <summary>Ends it, and starts it again over the same copy.</summary>
    internal async Task RestartOverAsync(string storage)
    {
        await StopAsync();
        await StartOverAsync(storage);
    }

    private async Task StartAsync(WebApplication made)
    {
        app = made;
        await app.StartAsync();
        Client = new HttpClient(handler, disposeHandler: false) { BaseAddress = new Uri(app.Urls.First()) };
    }

    /// <summary>A folder that a server over an account watches, if it is made before that starts.</summary>
    internal string WatchedFolder => Directory.CreateDirectory(folder.In("watched")).FullName;

    /// <summary>Drops papers as the page does, and waits until they have been read.</summary>
    internal async Task<ImmutableArray<string>> ReadAsync(IEnumerable<string> papers)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (string paper in papers)
        {
            using HttpResponseMessage answer = await DropAsync(await File.ReadAllBytesAsync(Pdf(paper)), paper + ".pdf");
            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            ids.Add(said.RootElement.GetProperty("Id").GetString()!);
        }

        await WaitAsync(async () => (await Store.Work.AllAsync(default)).All(work => work.State is Ingest.Storage.WorkState.Done or Ingest.Storage.WorkState.Failed));
        return ids.ToImmutable();
    }

    internal Task<HttpResponseMessage> DropAsync(byte[] bytes, string name) => SendAsync("/papper?namn=" + Uri.EscapeDataString(name), new ByteArrayContent(bytes));

    /// <summary>Sends a form as a page of this server does; to another server where the address names one.</summary>
    internal Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    private async Task<HttpResponseMessage> SendAsync(string address, HttpContent content)
    {
        string token = TokenOfForm().Match(await Client.GetStringAsync(new Uri("/", UriKind.Relative))).Groups["token"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add("X-Form", token);
        return await Client.SendAsync(request);
    }

    /// <summary>What an address of the API answers.</summary>
    internal async Task<JsonElement> JsonAsync(string address) =>
        (await JsonDocument.ParseAsync(await Client.GetStreamAsync(new Uri(address, UriKind.RelativeOrAbsolute)))).RootElement;

    /// <summary>Reads a paper again, and waits until it has been read.</summary>
    internal async Task ReadAgainAsync(string paper)
    {
        await Services.GetRequiredService<WorkBoard>().EnqueueAsync(paper, default);
        await WaitAsync(async () => (await Store.Work.AllAsync(default)).Single(work => work.PaperId == paper).State == Ingest.Storage.WorkState.Done);
    }

    internal async Task<PaperEntry> PaperAsync(string name)
    {
        await foreach (PaperEntry paper in Store.Records.PapersAsync(default))
        {
            if (paper.Paper == name + ".pdf")
            {
                return paper;
            }
        }

        throw new InvalidOperationException($"{name} was not read.");
    }

    internal static async Task WaitAsync(Func<Task<bool>> holds)
    {
        long began = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "It took too long.");
            await Task.Delay(50);
        }
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        handler.Dispose();
        folder.Dispose();
    }

    private async Task StopAsync()
    {
        Client.Dispose();
        await app!.StopAsync();
        await app.DisposeAsync();
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (mirrored?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [GeneratedRegex("name=\"form\" content=\"(?<token>[^\"]*)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TokenOfForm();
}

/// <summary>One server for all classes that only look, or change what no other looks at.</summary>
[CollectionDefinition(Name)]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1711", Justification = "xunit's word for what shares a fixture.")]
public sealed class WebCollection : ICollectionFixture<WebServer>
{
    public const string Name = "web";
}
