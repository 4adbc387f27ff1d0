using Ingest.App.Watching;
using Ingest.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.Tests.Web;

/// <summary>A folder that people drop papers into.</summary>
[Collection(WebCollection.Name)]
public sealed class WatchTests(WebServer server) : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Papers_are_read_and_moved_and_what_failed_lies_beside_a_note()
    {
        using var watch = ActivatorUtilities.CreateInstance<WatchService>(server.Services, folder.Path);
        await watch.StartAsync(default);
        File.Copy(WebServer.Pdf("kiruna-kort"), folder.In("ny.pdf"));
        File.Copy(WebServer.Pdf("umea-2023-agreement"), folder.In("samma igen.pdf"));
        folder.Write("brev.pdf", "Det här är inget annat än ett brev.");
        await WebServer.WaitAsync(() => Task.FromResult(File.Exists(folder.In("klart", "ny.pdf")) && File.Exists(folder.In("klart", "samma igen.pdf.txt")) && File.Exists(folder.In("fel", "brev.pdf.txt"))));
        await watch.StopAsync(default);
        Assert.Contains("ingen PDF", File.ReadAllText(folder.In("fel", "brev.pdf.txt")), StringComparison.Ordinal);
        Assert.Contains("fanns redan", File.ReadAllText(folder.In("klart", "samma igen.pdf.txt")), StringComparison.Ordinal);
        Assert.NotNull((await server.PaperAsync("ny")).State);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_file_that_is_still_being_copied_is_left_until_it_is_whole()
    {
        var watch = new FolderWatch(folder.Path);
        byte[] bytes = await File.ReadAllBytesAsync(WebServer.Pdf("kiruna-kort"));
        await File.WriteAllBytesAsync(folder.In("halv.pdf"), bytes[..(bytes.Length / 2)]);
        Assert.Empty(await watch.LookAsync(default));
        Assert.Empty(await watch.LookAsync(default)); // unchanged, but without an end
        await File.WriteAllBytesAsync(folder.In("halv.pdf"), bytes);
        Assert.Empty(await watch.LookAsync(default)); // it has changed
        Assert.Equal([folder.In("halv.pdf")], await watch.LookAsync(default));
    }

    [Fact]
    public async Task A_hundred_files_at_once_are_seen_and_what_programs_leave_is_not()
    {
        foreach (int i in Enumerable.Range(0, 100))
        {
            File.Copy(WebServer.Pdf("kiruna-kort"), folder.In($"{i}.pdf"));
        }

        folder.Write("Thumbs.db", "x");
        folder.Write("~lås.pdf", "x");
        folder.Write("hämtas.crdownload", "x");
        var watch = new FolderWatch(folder.Path);
        await watch.LookAsync(default);
        Assert.Equal(100, (await watch.LookAsync(default)).Count);
    }

    [Fact]
    public async Task A_file_of_the_same_name_takes_no_place_from_another()
    {
        var watch = new FolderWatch(folder.Path);
        foreach (string content in new[] { "ett", "två" })
        {
            watch.Move(folder.Write("brev.pdf", content), FolderWatch.Failed, null);
        }

        Assert.Equal(["brev (2).pdf", "brev.pdf"], Directory.GetFiles(folder.In("fel")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("två", await File.ReadAllTextAsync(folder.In("fel", "brev (2).pdf")));
    }
}
