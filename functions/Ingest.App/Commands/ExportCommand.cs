using System.CommandLine;
using System.Globalization;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Exports;
using Ingest.Storage.Readings;
using Ingest.Storage.Seen;

namespace Ingest.App.Commands;

/// <summary><c>ingest export --format jsonl|csv|xlsx --to …</c>: the store's tables as files.</summary>
internal static class ExportCommand
{
    /// <summary>The tables' form where everything is written and none is named.</summary>
    private const string WithoutFormat = "jsonl";

    public static Command Make()
    {
        var format = new Option<string>("--format") { Description = "jsonl or csv (a file a table), or xlsx (a sheet a table)." };
        format.AcceptOnlyFromAmong([.. TableExport.All.Select(export => export.Name)]);
        var to = new Option<string>("--to") { Description = "The folder to write jsonl or csv files into, or the xlsx file.", HelpName = "PATH" };
        var dictionary = new Option<bool>("--dictionary") { Description = "Print what the tables and columns mean (Markdown), and nothing else." };
        var everything = new Option<bool>("--everything") { Description = "Write all that the store keeps into the folder: tables, originals, pages' words, the log of changes." };
        var withProtected = new Option<bool>("--protected") { Description = "Write papers, too, that only named people may see." };
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("export", "Writes the store's tables as files.") { format, to, dictionary, everything, withProtected, store, storage };
        command.Validators.Add(result =>
        {
            if (result.GetResult(dictionary) is null && ((result.GetResult(format) is null && result.GetResult(everything) is null) || result.GetResult(to) is null))
            {
                result.AddError("export needs --format and --to (or --everything and --to, or --dictionary).");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(dictionary))
            {
                TableGuide.Write(TableCatalog.All, Console.Out);
                return (int)ExitCode.AllComplete;
            }

            TableExport export = TableExport.All.First(export => export.Name == (parsed.GetValue(format) ?? WithoutFormat));
            (IRecordStore Records, IStoreContents Contents) kept = RecordStores.OpenWholeToRead(parsed.GetValue(storage), parsed.GetRequiredValue(store), TimeProvider.System);
            await using IRecordStore whole = kept.Records;
            kept = parsed.GetValue(withProtected) ? kept : (new SeenRecords(kept.Records, new OpenToAll(kept.Records)), kept.Contents);
            return await (parsed.GetValue(everything)
                ? ExportEverythingAsync(export, parsed.GetRequiredValue(to), kept, cancellationToken)
                : ExportAsync(export, parsed.GetRequiredValue(to), kept.Records, cancellationToken));
        });
        return command;
    }

    private static async Task<int> ExportEverythingAsync(TableExport export, string to, (IRecordStore Records, IStoreContents Contents) kept, CancellationToken cancellationToken)
    {
        WholeExportTally tally = await new WholeExport(kept.Records, kept.Contents).WriteAsync(export, to, cancellationToken);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{tally.Papers} papers, {tally.Originals} of them with their original, {tally.Pages} pages with their words: {to}"));
        return (int)ExitCode.AllComplete;
    }

    private static async Task<int> ExportAsync(TableExport export, string to, IRecordStore records, CancellationToken cancellationToken)
    {
        await export.WriteAsync(records, to, cancellationToken);
        return (int)ExitCode.AllComplete;
    }
}
