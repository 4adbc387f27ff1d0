using System.CommandLine;
using System.Globalization;
using Ingest.App.Rereading;
using Ingest.App.Triggers;
using Ingest.App.Views;
using Ingest.Export.Tables;
using Ingest.Reading;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Commands;

/// <summary><c>ingest reread</c>: papers that an earlier engine read, or that failed, are read again; what would change is shown before <c>--switch</c> does it.</summary>
internal static class RereadCommand
{
    public static Command Make()
    {
        var all = new Option<bool>("--all") { Description = "Read also papers again that this version has read." };
        var details = new Option<bool>("--details") { Description = "Show each row that comes (+), goes (-) or changes (~)." };
        var switching = new Option<bool>("--switch") { Description = "Put the new readings that were shown in the place of the earlier ones." };
        var send = new Option<bool>("--send") { Description = "Let the workers of the storage account read and switch them, without showing anything before." };
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("reread", "Reads papers again that an earlier version read, or that failed, and shows what would change; stopped, it goes on where it was.")
        {
            all, details, switching, send, store, storage,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(send) is not null && (result.GetResult(storage) is null || result.GetResult(switching) is not null || result.GetResult(all) is not null))
            {
                result.AddError("--send needs --storage, and goes without --all and --switch.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(send))
            {
                return await SendAsync(parsed.GetValue(storage), cancellationToken);
            }

            var told = new RereadView(parsed.GetValue(details), parsed.GetValue(switching));
            return parsed.GetValue(storage) is { } account
                ? await OverAzureAsync(account, told, parsed.GetValue(all), cancellationToken)
                : await OverEmbeddedAsync(parsed.GetRequiredValue(store), told, parsed.GetValue(all), cancellationToken);
        });
        return command;
    }

    private static async Task<int> OverEmbeddedAsync(string folder, RereadView told, bool all, CancellationToken cancellationToken)
    {
        await using EmbeddedStore store = StoreOption.OpenThere(folder);
        var reader = new PaperReader(new ReadingOptions { OcrArchive = StoreOption.OcrArchiveIn(folder) });
        return await RunAsync(new Rereader(store.Records, store.Contents, store.Next, reader), told, all, cancellationToken);
    }

    private static async Task<int> OverAzureAsync(string account, RereadView told, bool all, CancellationToken cancellationToken)
    {
        Workplace place = await StorageOption.OpenAsync(account, cancellationToken);
        await using var store = place.Store;
        var reader = new PaperReader(new ReadingOptions { OcrArchive = store.Pages, OcrEngine = place.OcrEngine });
        return await RunAsync(new Rereader(store.Records, store.Contents, store.Next, reader), told, all, cancellationToken);
    }

    private static async Task<int> RunAsync(Rereader rereader, RereadView told, bool all, CancellationToken cancellationToken)
    {
        await (told.IsSwitching ? rereader.SwitchAsync(told.Show, cancellationToken) : rereader.ReadAsync(all, told.Show, cancellationToken));
        return (int)told.End();
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
