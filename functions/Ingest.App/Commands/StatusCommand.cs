using System.CommandLine;
using Ingest.App.Views;
using Ingest.Export.Tables;
using Ingest.Storage;

namespace Ingest.App.Commands;

/// <summary><c>ingest status</c>: each paper's state and reasons, also while a run writes.</summary>
internal static class StatusCommand
{
    public static Command Make()
    {
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("status", "Shows each paper's state, and why it is not complete.") { store, storage };
        command.SetAction((parsed, cancellationToken) => ShowAsync(
            RecordStores.OpenToRead(parsed.GetValue(storage), parsed.GetRequiredValue(store), TimeProvider.System), cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(IRecordStore records, CancellationToken cancellationToken)
    {
        await using IRecordStore store = records;
        await foreach (PaperEntry paper in store.PapersAsync(cancellationToken))
        {
            Console.WriteLine($"{paper.Id[..12]}  {Printable.Name(paper.Paper)}: {ResultLine.Summary(paper)}");
        }

        return (int)ExitCode.AllComplete;
    }
}
