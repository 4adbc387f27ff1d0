using System.CommandLine;
using System.Globalization;
using Ingest.App.Triggers;
using Ingest.Export.Tables;

namespace Ingest.App.Commands;

/// <summary><c>ingest reread --storage …</c>: sends papers that an earlier engine read, or that failed, to be read again.</summary>
internal static class RereadCommand
{
    public static Command Make()
    {
        Option<string?> storage = StorageOption.Make();
        var command = new Command(
            "reread", "Sends papers of a storage account that an earlier version read, or that failed, to be read again; each keeps its rows until its new ones are whole.") { storage };
        command.SetAction((parsed, cancellationToken) => SendAsync(parsed.GetValue(storage), cancellationToken));
        return command;
    }

    private static async Task<int> SendAsync(string? storage, CancellationToken cancellationToken)
    {
        Workplace place = await StorageOption.OpenAsync(storage, cancellationToken);
        await using var store = place.Store;
        int sent = 0;
        await foreach (PaperEntry paper in store.Records.PapersAsync(cancellationToken))
        {
            if (!Workplace.IsDone(paper))
            {
                await store.Pages.ForgetUnreadableAsync(paper.Id, cancellationToken);
                await place.SendAsync("read", new PaperMessage(paper.Id), cancellationToken);
                sent++;
            }
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{sent} papers were sent to be read again."));
        return (int)(sent > 0 ? ExitCode.AllComplete : ExitCode.NothingToDo);
    }
}
