using System.Net;
using System.Text;
using System.Text.Json;
using Ingest.App;
using Ingest.App.Watching;
using Ingest.App.Web;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Sqlite;
using Ingest.Tests.App;
using Ingest.Tests.Export;
using Ingest.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Tests.Web;

/// <summary>What has been kept as long as it may goes with everything that came from it, and nothing else does.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private const string Agreement = "Läxstugan"; // only the paper that goes speaks of it

    private readonly WebServer server = new();
    private readonly ScratchFolder watched = new();
    private string goes = "";
    private string stays = "";

    private string Store => server.Services.GetRequiredService<ServeOptions>().Store;

    public async Task InitializeAsync()
    {
        await server.StartAsync(Login.None);
        string[] read = [.. await server.ReadAsync(["motala-2025-memo-forlangning", "kalmar-2024-forlangning"])];
        (goes, stays) = (read[0], read[1]);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        watched.Dispose();
    }

    [Fact]
    public async Task A_paper_goes_with_all_that_came_from_it()
    {
        await FillAsync();
        string delta = await DeltaAsync();
        await RemoveAsync(goes);

        foreach (RecordTable table in TableCatalog.All)
        {
            string text = await server.Client.GetStringAsync(new Uri($"/api/v1/{Ingest.App.Api.ApiTables.AddressOf(table)}?limit=1000&superseded=include", UriKind.Relative));
            Assert.DoesNotContain(goes, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Agreement, text, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(Store, goes + "*", SearchOption.AllDirectories));
        Assert.DoesNotContain(Agreement, await server.Client.GetStringAsync(new Uri("/avtal.json", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain(goes, await server.Client.GetStringAsync(new Uri("/sok?q=bildningsnämnden", UriKind.Relative)), StringComparison.Ordinal);
        foreach (string address in new[] { "", "/original.pdf", "/sida/1.png", "/guld.json" })
        {
            using HttpResponseMessage answer = await server.Client.GetAsync(new Uri($"/papper/{goes}{address}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Contains((await server.JsonAsync(delta)).GetProperty("value").EnumerateArray(), row => row.TryGetProperty("@removed", out JsonElement removed) && removed.GetProperty("reason").GetString() == "deleted");
        Assert.Contains(goes, (await server.JsonAsync("/api/v1/changes?since=2020-01-01")).GetProperty("deleted").EnumerateArray().Select(id => id.GetString()));
        Assert.Contains(await server.Store.Audit.LastAsync(5, default), entry => entry.What == "remove" && entry.About == goes);
    }

    [Fact]
    public async Task Its_words_are_not_left_in_the_stores_file()
    {
        await FillAsync();
        Assert.True(InFile(Agreement), "The words are looked for in the right place.");
        await RemoveAsync(goes);
        await RemoveAsync(stays);
        Assert.False(InFile(Agreement), "An agreement's name is left.");
        Assert.False(InFile("ideburna") || InFile("idéburna"), "Words of pages are left.");
    }

    [Fact]
    public async Task Other_papers_stay_as_they_were_and_count_again_where_it_counted_instead()
    {
        await server.Store.Corrections.AddAsync([new Correction(stays, stays, "Papers", PapersTable.SupersededBy, goes, "någon", DateTimeOffset.UnixEpoch)], default);
        string before = await server.Client.GetStringAsync(new Uri($"/api/v1/parties?paperId={stays}&superseded=include", UriKind.Relative));
        await RemoveAsync(goes);
        Assert.Equal(before, await server.Client.GetStringAsync(new Uri($"/api/v1/parties?paperId={stays}&superseded=include", UriKind.Relative)));
        Assert.Null((await server.Store.Records.FindAsync(stays, default))!.SupersededBy);
        Assert.NotEmpty((await server.JsonAsync($"/api/v1/parties?paperId={stays}")).GetProperty("value").EnumerateArray());
        Assert.True(File.Exists(server.Store.Papers.PlaceOf(stays)));
    }

    [Fact]
    public async Task A_paper_that_waits_or_is_read_stays_until_it_has_been_read()
    {
        await server.Store.Records.ReceiveAsync(new PaperEntry(SampleIngestion.Id("0a"), "väntar.pdf", 1, DateTimeOffset.UnixEpoch), default);
        await server.Store.Work.EnqueueAsync(SampleIngestion.Id("0a"), default);
        PaperWork? taken = await server.Store.Work.TakeAsync(default);
        if (taken?.PaperId == SampleIngestion.Id("0a"))
        {
            Assert.Empty(await server.Store.Removal.RemoveAsync([SampleIngestion.Id("0a")], default));
            Assert.NotNull(await server.Store.Records.FindAsync(SampleIngestion.Id("0a"), default));
        }
    }

    [Fact]
    public async Task Handled_files_of_watched_folders_go_with_their_papers_and_old_failures_with_their_notes()
    {
        var watch = new FolderWatch(watched.Path);
        watch.Move(Dropped("motala-2025-memo-forlangning", "bilaga.pdf"), FolderWatch.Done, "Samma fil fanns redan.");
        watch.Move(Dropped("kalmar-2024-forlangning", "annat.pdf"), FolderWatch.Done, null);
        watch.Move(watched.Write("gammalt.pdf", "inget"), FolderWatch.Failed, "Filen är ingen PDF.");
        watch.Move(watched.Write("nytt.pdf", "inget"), FolderWatch.Failed, "Filen är ingen PDF.");
        File.SetLastWriteTimeUtc(watched.In("fel", "gammalt.pdf.txt"), DateTime.UnixEpoch);
        await RemoveAsync(goes);
        HandledFiles.RemoveFailed(watched.Path, TimeProvider.System.GetUtcNow().AddDays(-1));
        Assert.Equal(["annat.pdf", "nytt.pdf", "nytt.pdf.txt"], Directory.EnumerateFiles(watched.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_server_removes_what_is_older_than_it_keeps_and_nothing_newer()
    {
        string old = SampleIngestion.Id("0a");
        await server.Store.Records.ReceiveAsync(new PaperEntry(old, "gammalt.pdf", 1, TimeProvider.System.GetUtcNow().AddDays(-31)), default);
        await server.Store.Records.SaveAsync(SampleIngestion.WithEveryKind("0a"), default);
        using var service = ActivatorUtilities.CreateInstance<RetentionService>(server.Services, server.Services.GetRequiredService<ServeOptions>() with { KeepFor = TimeSpan.FromDays(30) });
        await service.StartAsync(default);
        await WebServer.WaitAsync(async () => await server.Store.Records.FindAsync(old, default) is null);
        await service.StopAsync(default);
        Assert.NotNull(await server.Store.Records.FindAsync(stays, default));
    }

    [Fact]
    public async Task The_commands_remove_and_protect_and_an_export_leaves_protected_papers_out()
    {
        using var folder = new ScratchFolder();
        await using (var store = EmbeddedStore.OpenToWrite(folder.In("store"), TimeProvider.System))
        {
            foreach (string id in new[] { "0a", "0b", "0c" })
            {
                await store.Records.ReceiveAsync(new PaperEntry(SampleIngestion.Id(id), id + ".pdf", 1, id == "0a" ? DateTimeOffset.UnixEpoch : TimeProvider.System.GetUtcNow()), default);
                await store.Records.SaveAsync(SampleIngestion.WithEveryKind(id), default);
            }
        }

        Task<IngestProcess.Ended> RunAsync(params string[] args) => IngestProcess.RunAsync(folder.Path, [.. args, "--store", "store"]);
        Assert.Contains("only Anna see it", (await RunAsync("protect", SampleIngestion.Id("0b")[..12], "--for", "Anna")).Said, StringComparison.Ordinal);
        IngestProcess.Ended removed = await RunAsync("remove", "--keep-days", "30");
        Assert.True(removed.Said.Contains("1 papers removed", StringComparison.Ordinal), removed.Complained);
        Assert.Equal(ExitCode.WrongUse, (await RunAsync("remove")).ExitCode);
        await RunAsync("export", "--format", "csv", "--to", "open");
        await RunAsync("export", "--format", "csv", "--to", "all", "--protected");
        Assert.Equal(["0c"], await PapersAsync("open"));
        Assert.Equal(["0b", "0c"], await PapersAsync("all"));

        async Task<IEnumerable<string>> PapersAsync(string name) =>
            (await File.ReadAllLinesAsync(folder.In(name, "Papers.csv"))).Skip(1).Select(line => line.TrimStart('"')[..2]).Order(StringComparer.Ordinal);
    }

    /// <summary>Corrections, a link, a picture and what OCR read: all that can be there beside rows.</summary>
    private async Task FillAsync()
    {
        string party = (await server.JsonAsync($"/api/v1/parties?paperId={goes}")).GetProperty("value")[0].GetProperty("id").GetString()!;
        await server.Store.Corrections.AddAsync([new Correction(goes, party, "Parties", "name", Agreement + " AB", "någon", DateTimeOffset.UnixEpoch)], default);
        await server.Store.AgreementLinks.AddAsync([AgreementLink.Of(new AgreementMention(goes, Agreement), new AgreementMention(stays, "annat"), true, "någon", DateTimeOffset.UnixEpoch)], default);
        await server.Client.GetByteArrayAsync(new Uri($"/papper/{goes}/sida/1.png", UriKind.Relative));
        Directory.CreateDirectory(Path.Combine(Store, "ocr", goes[..2], goes));
        await File.WriteAllTextAsync(Path.Combine(Store, "ocr", goes[..2], goes, "1.tesseract.json"), "{}");
        Assert.Equal(3, Directory.EnumerateFileSystemEntries(Store, goes + "*", SearchOption.AllDirectories).Count());
    }

    private async Task<string> DeltaAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/odata/AgreementLinks");
        request.Headers.Add("Prefer", "odata.track-changes");
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("@odata.deltaLink").GetString()!;
    }

    private async Task RemoveAsync(string paper)
    {
        Retention retention = server.Services.GetRequiredService<Retention>();
        Assert.Equal(paper, Assert.Single(await retention.RemoveAsync([(await server.Store.Records.FindAsync(paper, default))!], [watched.Path], default)));
    }

    private bool InFile(string word) => Directory.GetFiles(Store, "ingest.db*").Any(path =>
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
    });

    private string Dropped(string paper, string name)
    {
        File.Copy(WebServer.Pdf(paper), watched.In(name));
        return watched.In(name);
    }
}
