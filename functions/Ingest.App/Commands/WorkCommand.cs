using System.CommandLine;
using Ingest.App.Triggers;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Commands;

/// <summary><c>ingest work --storage …</c>: takes papers from an account's queues, beside others who do the same.</summary>
internal static class WorkCommand
{
    public static Command Make()
    {
        Option<string?> storage = StorageOption.Make();
        var untilEmpty = new Option<bool>("--until-empty") { Description = "End when nothing is left to do." };
        var every = new Option<int>("--reconcile-every")
        {
            Description = "How often what was missed is looked for, in seconds.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 300,
        };
        var command = new Command("work", "Takes papers from a storage account's queues; any number of these may work at once.") { storage, untilEmpty, every };
        command.SetAction((parsed, cancellationToken) => WorkAsync(
            parsed.GetValue(storage), parsed.GetValue(untilEmpty), TimeSpan.FromSeconds(parsed.GetValue(every)), cancellationToken));
        return command;
    }

    private static async Task<int> WorkAsync(string? storage, bool untilEmpty, TimeSpan every, CancellationToken cancellationToken)
    {
        using IDisposable? exports = Telemetry.Export();
        using ILoggerFactory logging = StorageOption.Logging();
        Workplace place = await StorageOption.OpenAsync(storage, cancellationToken);
        await using var store = place.Store;
        ILogger log = logging.CreateLogger("ingest");
        using var runner = new StepRunner(place, log);
        await new QueueWorker(place, runner, log).RunAsync(untilEmpty, every, cancellationToken);
        return (int)ExitCode.AllComplete;
    }
}
