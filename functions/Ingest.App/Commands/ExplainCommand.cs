using System.CommandLine;
using Ingest.App.Views;
using Ingest.Papers;

namespace Ingest.App.Commands;

/// <summary><c>ingest explain FILE</c>: which rule read what, where; what was set aside, and why.</summary>
internal static class ExplainCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = "The PDF to explain." };
        var command = new Command("explain", "Shows which rule read what, where, and what was set aside.") { file };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Ingestion? ingestion = await SingleFile.ReadAsync(parsed.GetRequiredValue(file), cancellationToken);
            if (ingestion is null)
            {
                return (int)ExitCode.SomeFailed;
            }

            Derivation.Print(ingestion, Console.Out);
            SetAside.Print(ingestion, Console.Out);
            return (int)SingleFile.ExitCodeOf(ingestion.State);
        });
        return command;
    }
}
