using System.CommandLine;
using System.Globalization;
using Ingest.Storage.Backups;

namespace Ingest.App.Commands;

/// <summary><c>ingest backup --to FOLDER</c>: all that a store keeps, to be put back by <c>ingest restore</c>.</summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var to = new Option<string>("--to") { Description = "The folder to write the backup into: one that is empty or not there.", HelpName = "FOLDER", Required = true };
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("backup", "Writes all that a store keeps into a folder; the store may be used meanwhile.") { to, store, storage };
        command.SetAction(async (parsed, cancellationToken) => Told("backed up", parsed.GetRequiredValue(to), await StoreBackups.BackupAsync(
            parsed.GetValue(storage), parsed.GetRequiredValue(store), parsed.GetRequiredValue(to), TimeProvider.System, cancellationToken)));
        return command;
    }

    /// <summary>Says what was done, and that it went well.</summary>
    internal static int Told(string done, string folder, BackupFacts facts)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{facts.Papers} papers in {facts.Files.Length} files ({facts.Files.Sum(file => file.Bytes) / 1e6:0.0} MB) were {done}: {folder}, of {facts.MadeAt:yyyy-MM-dd HH:mm} UTC"));
        return (int)ExitCode.AllComplete;
    }
}
