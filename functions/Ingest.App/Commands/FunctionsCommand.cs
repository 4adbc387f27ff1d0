using System.CommandLine;
using System.Globalization;
using Ingest.App.Triggers;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Commands;

/// <summary><c>ingest functions</c>: the custom handler that the Azure Functions host starts.</summary>
internal static class FunctionsCommand
{
    public static Command Make()
    {
        Option<string?> storage = StorageOption.Make();
        var command = new Command("functions", "Serves the Azure Functions host, which starts it (host.json); nobody else needs it.") { storage };
        command.SetAction((parsed, cancellationToken) => ServeAsync(parsed.GetValue(storage), cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(string? storage, CancellationToken cancellationToken)
    {
        string? port = Environment.GetEnvironmentVariable(HandlerServer.PortVariable);
        if (!int.TryParse(port, CultureInfo.InvariantCulture, out int number))
        {
            await Console.Error.WriteLineAsync($"ingest: {HandlerServer.PortVariable} is no port: this command is started by the Azure Functions host.");
            return (int)ExitCode.WrongUse;
        }

        using IDisposable? exports = Telemetry.Export();
        using ILoggerFactory logging = StorageOption.Logging();
        Workplace place = await StorageOption.OpenAsync(storage, cancellationToken);
        await using var store = place.Store;
        using var runner = new StepRunner(place, logging.CreateLogger("ingest"));
        await new HandlerServer(place, runner).RunAsync(number, cancellationToken);
        return (int)ExitCode.AllComplete;
    }
}
