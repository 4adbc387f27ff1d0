using System.CommandLine;
using Ingest.App.Views;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Commands;

/// <summary><c>ingest protect PAPER --for NAME</c>: who alone may see a paper; also where nobody who may is left.</summary>
internal static class ProtectCommand
{
    public static Command Make()
    {
        var paper = new Argument<string>("PAPER") { Description = "Its id, or the first twelve characters as `ingest status` prints them." };
        var names = new Option<string[]>("--for") { Description = "Who may see it: names of logins or keys. Without it: everybody.", HelpName = "NAME", AllowMultipleArgumentsPerToken = true };
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("protect", "Says who alone sees a paper on the page and through the API (sekretess).") { paper, names, store, storage };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            (string id, string[] who) = (parsed.GetRequiredValue(paper), parsed.GetValue(names) ?? []);
            if (parsed.GetValue(storage) is { } account)
            {
                await using AzureStore azure = await AzureStore.OpenAsync(account, TimeProvider.System, cancellationToken);
                return await ProtectAsync(azure.Records, azure.Records.Corrections, azure.Audit, id, who, cancellationToken);
            }

            await using EmbeddedStore own = StoreOption.OpenThere(parsed.GetRequiredValue(store));
            return await ProtectAsync(own.Records, own.Corrections, own.Audit, id, who, cancellationToken);
        });
        return command;
    }

    private static async Task<int> ProtectAsync(
        IRecordStore records, ICorrectionStore corrections, IAuditLog audit, string id, string[] names, CancellationToken cancellationToken)
    {
        PaperEntry[] found = await records.PapersAsync(cancellationToken).Where(paper => paper.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).ToArrayAsync(cancellationToken);
        if (found is not [{ } paper])
        {
            await Console.Error.WriteLineAsync($"ingest: {found.Length} papers have an id that begins with '{id}'; `ingest status` lists them.");
            return (int)ExitCode.SomeFailed;
        }

        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        string? list = Protection.List(names);
        await corrections.AddAsync([new Correction(paper.Id, paper.Id, PapersTable.Table.Name, PapersTable.ProtectedFor, list, Environment.UserName, now)], cancellationToken);
        await audit.AddAsync(new AuditEntry(now, Environment.UserName, "protect", paper.Id), cancellationToken);
        Console.WriteLine($"{Printable.Name(paper.Paper)}: {(list is null ? "everybody sees it" : $"only {list} see it")}.");
        return (int)ExitCode.AllComplete;
    }
}
