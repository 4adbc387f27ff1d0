using System.CommandLine;
using Ingest.App.Views;
using Ingest.Export;
using Ingest.Papers;

namespace Ingest.App.Commands;

/// <summary><c>ingest extract FILE --json</c>: one document in the contract's form, and nothing else on standard output.</summary>
internal static class ExtractCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The PDF to read." };
        var asJson = new Option<bool>("--json") { Description = "Print the document as JSON in the form of `ingest schema`." };
        Option<string> store = StoreOption.ForOcr();
        var command = new Command("extract", "Reads one PDF and prints its records; keeps nothing else.") { file, asJson, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Ingestion? ingestion = await SingleFile.ReadAsync(parsed.GetRequiredValue(file), parsed.GetValue(store), cancellationToken);
            if (ingestion is null)
            {
                return (int)ExitCode.SomeFailed;
            }

            if (parsed.GetValue(asJson))
            {
                await using Stream output = Console.OpenStandardOutput();
                ContractJson.Write(ingestion, output);
            }
            else
            {
                Derivation.Print(ingestion, Console.Out);
            }

            return (int)SingleFile.ExitCodeOf(ingestion.State);
        });
        return command;
    }
}
