using System.CommandLine;
using Ingest.Export;

namespace Ingest.App.Commands;

/// <summary><c>ingest schema</c>: the form of <c>extract --json</c> as a JSON Schema.</summary>
internal static class SchemaCommand
{
    public static Command Make()
    {
        var command = new Command("schema", "Prints the JSON Schema of what `extract --json` prints.");
        command.SetAction(_ => Console.Out.Write(RecordSchema.Text()));
        return command;
    }
}
