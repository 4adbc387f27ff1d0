using System.CommandLine;
using System.Net;
using Ingest.App.Web;
using Ingest.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Ingest.App.Commands;

/// <summary><c>ingest serve</c>: the web page, the API and the reading of what is dropped, in one process.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var port = new Option<int>("--port") { Description = "The port; 0 takes any that is free.", HelpName = "N", DefaultValueFactory = _ => ServeOptions.UsualPort };
        var address = new Option<string>("--address") { Description = "The address to listen on. Anything but loopback needs --login.", HelpName = "IP", DefaultValueFactory = _ => IPAddress.Loopback.ToString() };
        var login = new Option<string>("--login") { Description = "Who may come in: none (loopback only), keys (made by `ingest key`), or platform (Entra ID before us; programs by key).", DefaultValueFactory = _ => "none" };
        login.AcceptOnlyFromAmong("none", "keys", "platform");
        var watch = new Option<string[]>("--watch") { Description = "A folder to watch beside, as `ingest watch` does.", HelpName = "FOLDER" };
        Option<int?> keep = KeepOption.Make(KeepOption.Description);
        Option<string> store = StoreOption.Make();
        var command = new Command("serve", "Serves the web page and the API, and reads what is dropped.") { port, address, login, watch, keep, store };
        command.Validators.Add(result =>
        {
            string given = result.GetResult(address) is null ? IPAddress.Loopback.ToString() : result.GetValue(address)!; // defaults are not there yet
            if (!IPAddress.TryParse(given, out IPAddress? listen))
            {
                result.AddError($"--address takes an IP address, not '{given}'.");
            }
            else if (!IPAddress.IsLoopback(listen) && (result.GetResult(login) is null || result.GetValue(login) == "none"))
            {
                result.AddError($"Others can reach {listen}: say --login keys (and make a key with `ingest key --add NAME`), or --login platform.");
            }

            foreach (string folder in result.GetValue(watch)?.Where(folder => !Directory.Exists(folder)) ?? [])
            {
                result.AddError($"There is no folder {folder} to watch.");
            }
        });
        command.SetAction((parsed, cancellationToken) => ServeAsync(
            new ServeOptions(
                Path.GetFullPath(parsed.GetRequiredValue(store)),
                IPAddress.Parse(parsed.GetRequiredValue(address)),
                parsed.GetValue(port),
                Enum.Parse<Login>(parsed.GetRequiredValue(login), ignoreCase: true),
                [.. parsed.GetValue(watch) ?? []])
            {
                KeepFor = KeepOption.In(parsed, keep),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        await using var store = EmbeddedStore.OpenToWrite(options.Store, TimeProvider.System);
        if (options.Login == Login.Keys && (await store.Keys.AllAsync(cancellationToken)).IsEmpty)
        {
            await Console.Error.WriteLineAsync("ingest: nobody could come in: the store has no key. Make one with `ingest key --add NAME`, then serve again.");
            return (int)ExitCode.SomeFailed;
        }

        await using WebApplication app = IngestServer.Make(options, store);
        await app.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"Ingest is at {app.Urls.First()} (store {options.Store}). Ctrl-C ends it; what waits is read next time.");
        await app.WaitForShutdownAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return (int)ExitCode.AllComplete;
    }
}
