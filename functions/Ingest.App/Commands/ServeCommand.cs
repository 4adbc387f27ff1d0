using System.CommandLine;
using System.Net;
using Ingest.App.Web;
using Ingest.Storage;
using Ingest.Storage.Mirrored;
using Ingest.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Ingest.App.Commands;

/// <summary><c>ingest serve</c>: the web page, the API and the reading of what is dropped, in one process.</summary>
internal static class ServeCommand
{
    /// <summary>Where the copy of a storage account lies, unless --store says otherwise.</summary>
    private const string CopyFolder = ".ingest-copy";

    public static Command Make()
    {
        var port = new Option<int>("--port") { Description = "The port; 0 takes any that is free.", HelpName = "N", DefaultValueFactory = _ => ServeOptions.UsualPort };
        var address = new Option<string>("--address") { Description = "The address to listen on. Anything but loopback needs --login.", HelpName = "IP", DefaultValueFactory = _ => IPAddress.Loopback.ToString() };
        var login = new Option<string>("--login") { Description = "Who may come in: none (loopback only), keys (made by `ingest key`), or platform (Entra ID before us; programs by key).", DefaultValueFactory = _ => "none" };
        login.AcceptOnlyFromAmong("none", "keys", "platform");
        var watch = new Option<string[]>("--watch") { Description = "A folder to watch beside, as `ingest watch` does.", HelpName = "FOLDER" };
        Option<int?> keep = KeepOption.Make(KeepOption.Description);
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("serve", "Serves the web page and the API, and reads what is dropped; over a storage account its workers read.") { port, address, login, watch, keep, store, storage };
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
            parsed.GetValue(storage),
            new ServeOptions(
                Path.GetFullPath(parsed.GetValue(storage) is not null && parsed.GetResult(store) is null or { Implicit: true } ? CopyFolder : parsed.GetRequiredValue(store)),
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

    private static async Task<int> ServeAsync(string? storage, ServeOptions options, CancellationToken cancellationToken)
    {
        if (storage is null)
        {
            await using var own = EmbeddedStore.OpenToWrite(options.Store, TimeProvider.System);
            return await ServeAsync(IngestServer.Make(options, own), own.Keys, $"store {options.Store}", options, cancellationToken);
        }

        await using MirroredStore mirrored = await MirroredStore.OpenAsync(storage, options.Store, TimeProvider.System, cancellationToken);
        try
        {
            await mirrored.RefreshKeysAsync(cancellationToken);
        }
        catch (StoreAwayException e)
        {
            await Console.Error.WriteLineAsync($"ingest: {e.Message} Serving what {options.Store} has until then.");
        }

        return await ServeAsync(IngestServer.Make(options, mirrored), mirrored.Keys, $"storage account {mirrored.Account.Name}, copied to {options.Store}", options, cancellationToken);
    }

    private static async Task<int> ServeAsync(WebApplication app, IKeyStore keys, string over, ServeOptions options, CancellationToken cancellationToken)
    {
        await using WebApplication serving = app;
        if (options.Login == Login.Keys && (await keys.AllAsync(cancellationToken)).IsEmpty)
        {
            await Console.Error.WriteLineAsync("ingest: nobody could come in: the store has no key. Make one with `ingest key --add NAME`, then serve again.");
            return (int)ExitCode.SomeFailed;
        }

        await serving.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"Ingest is at {serving.Urls.First()} ({over}). Ctrl-C ends it; what waits is read next time.");
        await serving.WaitForShutdownAsync(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return (int)ExitCode.AllComplete;
    }
}
