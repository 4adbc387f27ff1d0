using System.CommandLine;
using Ingest.Storage.Backups;

namespace Ingest.App.Commands;

/// <summary><c>ingest restore --from FOLDER</c>: a backup into a store that is empty or not there.</summary>
internal static class RestoreCommand
{
    public static Command Make()
    {
        var from = new Option<string>("--from") { Description = "The folder that `ingest backup` wrote.", HelpName = "FOLDER", Required = true };
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("restore", "Puts a backup into a store that is empty or not there, when every file of it is as it was written; cut off, do it again.") { from, store, storage };
        command.SetAction(async (parsed, cancellationToken) => BackupCommand.Told("restored", parsed.GetRequiredValue(from), await StoreBackups.RestoreAsync(
            parsed.GetValue(storage), parsed.GetRequiredValue(store), parsed.GetRequiredValue(from), TimeProvider.System, cancellationToken)));
        return command;
    }
}
