using Ingest.Export.Tables;
using Ingest.Reading;
using Ingest.Storage.Azure;

namespace Ingest.App.Triggers.Receive;

/// <summary>A PDF lands in the container <c>incoming</c>: it is kept under the hash of its bytes, gets its row, is sent to be read, and taken out.</summary>
/// <remarks>In that order, so that wherever it is cut off the blob still waits, and the next try does what is missing.</remarks>
internal sealed class ReceiveStep(Workplace place) : IStep
{
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        string blob = DroppedMessage.Parse(message).Blob;
        using TemporaryFolder folder = Workplace.MakeFolder();
        string path = Path.Combine(folder.Path, "paper.pdf");
        AzureStore store = place.Store;
        if (await store.Incoming.FetchAsync(blob, path, cancellationToken) is not { } fetched)
        {
            return; // taken out by an earlier try
        }

        await ReceiveAsync(await store.Papers.KeepAsync(path, blob, cancellationToken), cancellationToken);
        await store.Incoming.TakeOutAsync(blob, fetched, cancellationToken);
    }

    private async Task ReceiveAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var received = new PaperEntry(file.Id, file.Name, new FileInfo(file.Path).Length, place.Clock.GetUtcNow());
        await place.Store.Records.ReceiveAsync(received, cancellationToken);
        PaperEntry known = await place.Store.Records.EntryAsync(file.Id, cancellationToken) ?? received;
        if (!Workplace.IsDone(known))
        {
            await place.Store.Pages.ForgetUnreadableAsync(file.Id, cancellationToken); // who drops it again wants it tried again
            await place.SendAsync("read", new PaperMessage(file.Id), cancellationToken);
        }
    }
}
