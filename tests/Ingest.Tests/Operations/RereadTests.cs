using System.Diagnostics;
using Ingest.App;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage;
using Ingest.Tests.App;
using Ingest.Tests.Golden;
using Microsoft.Data.Sqlite;

namespace Ingest.Tests.Operations;

/// <summary>Papers are read again: first shown, then switched; stopped in between.</summary>
public sealed class RereadTests
{
    private const string Motala = "motala-2025-memo-forlangning";

    [Theory, InlineData("embedded"), InlineData("azure")]
    public async Task What_would_change_is_shown_before_it_is_switched(string kind)
    {
        await using StoreToTry store = await StoreToTry.FilledAsync(kind);
        string[] right = await store.RowsAsync();
        await ReadAsByAnEarlierEngineAsync(store);
        string[] earlier = await store.RowsAsync();
        Assert.NotEqual(right, earlier);

        IngestProcess.Ended shown = await store.RunAsync("reread", "--all", "--details");
        Assert.Equal(ExitCode.SomeFailed, shown.ExitCode); // brev.pdf is no PDF today either
        Assert.Contains($"{Motala}.pdf: complete, ", shown.Said, StringComparison.Ordinal);
        Assert.Matches(@"Periods \+[1-9]", shown.Said);
        Assert.Contains("  + Periods: ", shown.Said, StringComparison.Ordinal);
        Assert.Contains("emmaboda-manad.pdf: nothing changes", shown.Said, StringComparison.Ordinal);
        Assert.Contains("2 papers, 1 with changes, 1 that cannot be read again; nothing is switched yet: `ingest reread --switch` does it.", shown.Said, StringComparison.Ordinal);
        Assert.Contains("brev.pdf: stays as it is, it cannot be read again: ", shown.Complained, StringComparison.Ordinal);
        Assert.Equal(earlier, await store.RowsAsync());

        IngestProcess.Ended switched = await store.RunAsync("reread", "--switch");
        Assert.Equal(ExitCode.AllComplete, switched.ExitCode);
        Assert.Contains("2 papers, 1 with changes, 0 that cannot be read again; the new readings are in place.", switched.Said, StringComparison.Ordinal);
        Assert.Equal(right, await store.RowsAsync());
        Assert.Equal(ExitCode.NothingToDo, (await store.RunAsync("reread", "--switch")).ExitCode);
    }

    [Fact]
    public async Task Stopped_it_goes_on_without_reading_again_what_it_has_read()
    {
        await using StoreToTry store = await StoreToTry.FilledAsync("embedded");
        using (Process first = IngestProcess.Start(store.Folder.Path, [], ["reread", "--all", .. store.Named]))
        {
            Task<string> complained = first.StandardError.ReadToEndAsync();
            Assert.Contains(".pdf: ", await first.StandardOutput.ReadLineAsync(), StringComparison.Ordinal); // a paper is done
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
            await complained;
        }

        string read = Path.GetFileNameWithoutExtension(Directory.GetFiles(store.Folder.In("s", "reread"), "*.json", SearchOption.AllDirectories).First()).Split('.')[0];
        foreach (string original in Directory.GetFiles(store.Folder.In("s", "papers"), read + ".pdf", SearchOption.AllDirectories))
        {
            File.Delete(original); // so that it cannot be read a second time
        }

        IngestProcess.Ended second = await store.RunAsync("reread", "--all");
        Assert.Contains($"{read[..12]}  ", second.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(read[..12], second.Complained, StringComparison.Ordinal);
        Assert.Contains("2 papers, 0 with changes", second.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_of_this_version_are_left_alone_and_those_of_an_earlier_one_are_read()
    {
        await using StoreToTry store = await StoreToTry.FilledAsync("embedded");
        Assert.Contains("0 papers, 0 with changes, 1 that cannot be read again; nothing can be switched.", (await store.RunAsync("reread")).Said, StringComparison.Ordinal);
        await using (var file = new SqliteConnection($"Data Source={store.Folder.In("s", "ingest.db")};Pooling=False"))
        {
            await file.OpenAsync();
            await using SqliteCommand older = file.CreateCommand();
            older.CommandText = $"UPDATE Papers SET version = {Pipeline.Version - 1} WHERE paper LIKE 'motala%'";
            Assert.Equal(1, await older.ExecuteNonQueryAsync());
        }

        Assert.Contains("1 papers, 0 with changes", (await store.RunAsync("reread")).Said, StringComparison.Ordinal);
        await store.RunAsync("reread", "--switch");
        await using IRecordStore records = store.Open();
        Assert.All(await records.PapersAsync(CancellationToken.None).ToListAsync(), paper => Assert.Equal(Pipeline.Version, paper.Version));
    }

    [Theory, InlineData("embedded"), InlineData("azure")]
    public async Task A_paper_whose_original_is_gone_says_what_to_do(string kind)
    {
        await using StoreToTry store = await StoreToTry.FilledAsync(kind);
        if (store.Open() is Ingest.Storage.Azure.TableRecordStore)
        {
            var azure = Ingest.Storage.Azure.AzureStore.Open(store.Named[1], TimeProvider.System);
            await foreach (Ingest.Export.Tables.PaperEntry paper in azure.Records.PapersAsync(CancellationToken.None))
            {
                await azure.Papers.RemoveAsync(paper.Id, CancellationToken.None);
            }
        }
        else
        {
            Directory.Delete(store.Folder.In("s", "papers"), recursive: true);
        }

        IngestProcess.Ended told = await store.RunAsync("reread", "--all");
        Assert.Equal(3, told.Complained.Split('\n').Count(line => line.EndsWith("its original is not kept (any more). Read the file again with `ingest run`, or drop it again", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.SomeFailed, told.ExitCode);
    }

    [Fact]
    public async Task To_let_workers_do_it_an_account_is_needed()
    {
        await using StoreToTry store = await StoreToTry.FilledAsync("embedded");
        IngestProcess.Ended told = await store.RunAsync("reread", "--send");
        Assert.Equal(ExitCode.WrongUse, told.ExitCode);
        Assert.Contains("--send needs --storage", told.Complained, StringComparison.Ordinal);
    }

    /// <summary>As if an engine that knew less had read the paper: it found no periods.</summary>
    private static async Task ReadAsByAnEarlierEngineAsync(StoreToTry store)
    {
        SourceFile file = await SourceFile.OfAsync(Path.Combine(SamplePapers.Folder, Motala, "paper.pdf"), CancellationToken.None);
        Ingestion reading = await new Pipeline(new PaperReader()).IngestAsync(file, CancellationToken.None);
        await using IRecordStore records = store.Open();
        await records.SaveAsync(reading with { Items = [.. reading.Items.Select(item => item with { Records = item.Records with { Periods = [] } })] }, CancellationToken.None);
    }
}
