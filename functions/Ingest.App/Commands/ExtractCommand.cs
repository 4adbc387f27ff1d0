using System.CommandLine;
using Ingest.Export;
using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.App.Commands;

/// <summary><c>ingest extract FILE --json</c>: one document in the contract's form, and nothing else on standard output.</summary>
internal static class ExtractCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The PDF to read." };
        var asJson = new Option<bool>("--json") { Description = "Print the document as JSON in the contract's form." };
        var command = new Command("extract", "Reads one PDF and prints its records.") { file, asJson };
        command.SetAction(async (parse, cancellationToken) =>
        {
            SourceFile source = await SourceFile.OfAsync(parse.GetRequiredValue(file).FullName, cancellationToken);
            Ingestion ingestion = await new Pipeline(new PaperReader()).IngestAsync(source, cancellationToken);
            await using Stream output = Console.OpenStandardOutput();
            ContractJson.Write(ingestion, output);
            return 0;
        });
        return command;
    }
}
