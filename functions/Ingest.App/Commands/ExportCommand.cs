using System.CommandLine;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Exports;

namespace Ingest.App.Commands;

/// <summary><c>ingest export --format jsonl|csv|xlsx --to …</c>: the store's tables as files.</summary>
internal static class ExportCommand
{
    public static Command Make()
    {
        var format = new Option<string>("--format") { Description = "jsonl or csv (a file a table), or xlsx (a sheet a table)." };
        format.AcceptOnlyFromAmong([.. TableExport.All.Select(export => export.Name)]);
        var to = new Option<string>("--to") { Description = "The folder to write jsonl or csv files into, or the xlsx file.", HelpName = "PATH" };
        var dictionary = new Option<bool>("--dictionary") { Description = "Print what the tables and columns mean (Markdown), and nothing else." };
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("export", "Writes the store's tables as files.") { format, to, dictionary, store, storage };
        command.Validators.Add(result =>
        {
            if (result.GetResult(dictionary) is null && (result.GetResult(format) is null || result.GetResult(to) is null))
            {
                result.AddError("export needs --format and --to (or --dictionary).");
            }
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(dictionary))
            {
                TableGuide.Write(TableCatalog.All, Console.Out);
                return Task.FromResult((int)ExitCode.AllComplete);
            }

            return ExportAsync(parsed.GetRequiredValue(format), parsed.GetRequiredValue(to), RecordStores.OpenToRead(parsed.GetValue(storage), parsed.GetRequiredValue(store), TimeProvider.System), cancellationToken);
        });
        return command;
    }

    private static async Task<int> ExportAsync(string format, string to, IRecordStore records, CancellationToken cancellationToken)
    {
        await using IRecordStore store = records;
        TableExport export = TableExport.All.First(export => export.Name == format);
        await export.WriteAsync(store, to, cancellationToken);
        return (int)ExitCode.AllComplete;
    }
}
