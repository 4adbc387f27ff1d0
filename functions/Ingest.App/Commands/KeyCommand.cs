using System.CommandLine;
using System.Security.Cryptography;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Commands;

/// <summary><c>ingest key</c>: keys for people and programs that reach <c>ingest serve</c> from elsewhere.</summary>
internal static class KeyCommand
{
    private const int KeyBytes = 32;

    public static Command Make()
    {
        var add = new Option<string>("--add") { Description = "Make a key for that person or program, print it once, and keep its hash.", HelpName = "NAME" };
        var scope = new Option<string>("--scope") { Description = "What it may do: read, or write (drop papers and correct).", DefaultValueFactory = _ => Access.Read };
        scope.AcceptOnlyFromAmong(Access.Read, Access.Write);
        var remove = new Option<string>("--remove") { Description = "Remove the key of that name; within seconds it opens nothing.", HelpName = "NAME" };
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("key", "Makes, lists and removes keys for `ingest serve --login keys`; without options it lists them.") { add, scope, remove, store, storage };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(storage) is { } account)
            {
                await using AzureStore azure = await AzureStore.OpenAsync(account, TimeProvider.System, cancellationToken);
                return await RunAsync(azure.Keys, parsed.GetValue(add), parsed.GetRequiredValue(scope), parsed.GetValue(remove), cancellationToken);
            }

            string folder = parsed.GetRequiredValue(store);
            await using EmbeddedStore open = EmbeddedStore.IsAt(folder) ? EmbeddedStore.OpenToRead(folder, TimeProvider.System) : EmbeddedStore.OpenToWrite(folder, TimeProvider.System);
            return await RunAsync(open.Keys, parsed.GetValue(add), parsed.GetRequiredValue(scope), parsed.GetValue(remove), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(IKeyStore keys, string? added, string scope, string? removed, CancellationToken cancellationToken)
    {
        if (added is not null)
        {
            string key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
            await keys.KeepAsync(new KeptKey(added, scope, Access.Hash(key), TimeProvider.System.GetUtcNow()), cancellationToken);
            Console.WriteLine(key);
            return (int)ExitCode.AllComplete;
        }

        return removed is not null ? await RemoveAsync(keys, removed, cancellationToken) : await ListAsync(keys, cancellationToken);
    }

    private static async Task<int> RemoveAsync(IKeyStore keys, string name, CancellationToken cancellationToken)
    {
        if (await keys.RemoveAsync(name, cancellationToken))
        {
            return (int)ExitCode.AllComplete;
        }

        await Console.Error.WriteLineAsync($"ingest: there is no key named {name}; `ingest key` lists them.");
        return (int)ExitCode.SomeFailed;
    }

    private static async Task<int> ListAsync(IKeyStore keys, CancellationToken cancellationToken)
    {
        foreach (KeptKey key in await keys.AllAsync(cancellationToken))
        {
            Console.WriteLine($"{key.Name}\t{key.Scope}\t{PaperEntry.Time(key.MadeAt)}");
        }

        return (int)ExitCode.AllComplete;
    }
}
