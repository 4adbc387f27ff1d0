using System.CommandLine;
using Ingest.App.Views;
using Ingest.Export.Tables;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Commands;

/// <summary><c>ingest status</c>: each paper's state and reasons, also while a run writes.</summary>
internal static class StatusCommand
{
    public static Command Make()
    {
        Option<string> store = StoreOption.Make();
        var command = new Command("status", "Shows each paper's state, and why it is not complete.") { store };
        command.SetAction((parsed, cancellationToken) => ShowAsync(parsed.GetRequiredValue(store), cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(string folder, CancellationToken cancellationToken)
    {
        await using var store = EmbeddedStore.OpenToRead(folder, TimeProvider.System);
        await foreach (PaperEntry paper in store.Records.PapersAsync(cancellationToken))
        {
            Console.WriteLine($"{paper.Id[..12]}  {Printable.Name(paper.Paper)}: {ResultLine.Summary(paper)}");
        }

        return (int)ExitCode.AllComplete;
    }
}
