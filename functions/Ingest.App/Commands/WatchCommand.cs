using System.CommandLine;
using System.Net;
using Ingest.App.Views;
using Ingest.App.Watching;
using Ingest.App.Web;
using Ingest.App.Work;
using Ingest.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Commands;

/// <summary><c>ingest watch FOLDER</c>: reads what lands in a folder, until it is stopped.</summary>
internal static class WatchCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder; a network share will do." };
        Option<int?> keep = KeepOption.Make(KeepOption.Description);
        Option<string> store = StoreOption.Make();
        var command = new Command("watch", $"Reads what lands in a folder, then moves it to {FolderWatch.Done}/, or to {FolderWatch.Failed}/ beside a note.") { folder, keep, store };
        command.Validators.Add(result =>
        {
            if (result.GetValue(folder) is { } given && !Directory.Exists(given))
            {
                result.AddError($"There is no folder {given} to watch.");
            }
        });
        command.SetAction((parsed, cancellationToken) => WatchAsync(parsed.GetRequiredValue(folder), Path.GetFullPath(parsed.GetRequiredValue(store)), KeepOption.In(parsed, keep), cancellationToken));
        return command;
    }

    private static async Task<int> WatchAsync(string folder, string storeFolder, TimeSpan? keep, CancellationToken cancellationToken)
    {
        await using var store = EmbeddedStore.OpenToWrite(storeFolder, TimeProvider.System);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new ServeOptions(storeFolder, IPAddress.Loopback, 0, Login.None, [folder]) { KeepFor = keep });
        builder.Services.AddReading(store);
        builder.Services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<WatchService>(provider, folder));
        using IHost host = builder.Build();
        await host.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"Watching {Printable.Name(Path.GetFullPath(folder))} (store {storeFolder}). Ctrl-C ends it.");
        await host.WaitForShutdownAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return (int)ExitCode.AllComplete;
    }
}
