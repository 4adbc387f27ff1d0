using System.Text.RegularExpressions;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Storage.Exports;
using Ingest.Tests.App;
using Ingest.Tests.Storage;
using Ingest.Tests.Storage.Azure;

namespace Ingest.Tests.Triggers;

/// <summary>A storage account of its own, papers dropped into it, and its tables beside those of <c>ingest run</c>.</summary>
internal sealed partial class AzureRun : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private AzureRun(Azurite azurite, AzureStore store) => (Azurite, Store) = (azurite, store);

    public Azurite Azurite { get; }

    public AzureStore Store { get; }

    private static CancellationToken None => CancellationToken.None;

    public static async Task<AzureRun> BeginAsync()
    {
        Azurite azurite = await Azurite.StartAsync();
        var store = AzureStore.Open(azurite.ConnectionString, TimeProvider.System);
        await store.CreateAsync(None);
        return new AzureRun(azurite, store);
    }

    /// <summary>Drops every PDF of a folder under the name that <c>ingest run</c> gives it; tells of each as Event Grid does, or of none.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="told">Whether each has its event.</param>
    /// <param name="which">Which of the PDFs.</param>
    public async Task DropAsync(string folder, bool told = true, string which = "*.pdf")
    {
        foreach (string path in Directory.GetFiles(folder, which, SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(folder, path);
            await using (FileStream pdf = File.OpenRead(path))
            {
                await Store.Incoming.DropAsync(name, pdf, None);
            }

            if (told)
            {
                await Store.Work.SendAsync("incoming", EventOf(name), None);
            }
        }
    }

    /// <summary>Event Grid's own form of an event, as it puts it into a storage queue.</summary>
    public static string EventOf(string name) => $$"""
        {"topic":"/subscriptions/s/resourceGroups/r/providers/Microsoft.Storage/storageAccounts/a",
         "subject":"/blobServices/default/containers/incoming/blobs/{{name}}","eventType":"Microsoft.Storage.BlobCreated",
         "eventTime":"2024-03-01T12:30:15.123Z","id":"831e1650-001e-001b-66ab-eeb76e069631",
         "data":{"api":"PutBlob","contentType":"application/pdf","contentLength":524288,"blobType":"BlockBlob","url":"https://a.blob.core.windows.net/incoming/x"},
         "dataVersion":"","metadataVersion":"1"}
        """;

    /// <summary>Waits until so many papers have come to an end.</summary>
    public async Task EndedAsync(int papers, TimeSpan atMost)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (await EndedAsync() < papers)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < atMost, $"Only {await EndedAsync()} of {papers} papers have come to an end.");
            await Task.Delay(Pause);
        }
    }

    public async Task<int> EndedAsync() => await Store.Records.PapersAsync(None).CountAsync(paper => paper.State is not null);

    /// <summary>Whether no queue holds anything.</summary>
    public async Task<bool> IsQuietAsync()
    {
        foreach (string queue in WorkQueues.Names.SelectMany(name => new[] { name, WorkQueues.PoisonOf(name) }))
        {
            if (await Store.Work.LengthAsync(queue, None) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two sets of rows are the same; says the first that only one has.</summary>
    public static void Same(string[] expected, string[] actual)
    {
        string[] lost = [.. expected.Except(actual).Take(5)], more = [.. actual.Except(expected).Take(5)];
        Assert.True(lost.Length + more.Length == 0, $"only expected:\n{string.Join('\n', lost)}\nonly there:\n{string.Join('\n', more)}");
        Assert.Equal(expected.Length, actual.Length);
    }

    public Task<string[]> RowsAsync() => RowsAsync(Store.Records);

    /// <summary>Every row of every table but for the times, sorted.</summary>
    public static async Task<string[]> RowsAsync(IRecordStore records)
    {
        using var folder = new ScratchFolder();
        await TableExport.All.Single(export => export.Name == "jsonl").WriteAsync(records, folder.In("out"), None);
        return
        [
            .. (from file in Directory.GetFiles(folder.In("out"))
                from row in File.ReadAllLines(file)
                select $"{Path.GetFileName(file)} {Times().Replace(row, "")}").Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What <c>ingest run</c> makes of the same folder.</summary>
    public static async Task<string[]> RowsOfRunAsync(string folder)
    {
        using var scratch = new ScratchFolder();
        await IngestProcess.RunAsync(scratch.Path, "run", folder, "--store", "s");
        await using var store = Ingest.Storage.Sqlite.EmbeddedStore.OpenToRead(scratch.In("s"), TimeProvider.System);
        return await RowsAsync(store.Records);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Azurite.DisposeAsync();
    }

    [GeneratedRegex("\"(receivedAt|readAt)\":\"[^\"]*\"")]
    private static partial Regex Times();
}
