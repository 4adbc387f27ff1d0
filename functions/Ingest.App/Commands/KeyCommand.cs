using System.CommandLine;
using System.Security.Cryptography;
using Ingest.App.Web;
using Ingest.Export.Tables;
using Ingest.Storage;
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
        var command = new Command("key", "Makes, lists and removes keys for `ingest serve --login keys`; without options it lists them.") { add, scope, remove, store };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string folder = parsed.GetRequiredValue(store);
            await using EmbeddedStore open = EmbeddedStore.IsAt(folder) ? EmbeddedStore.OpenToRead(folder, TimeProvider.System) : EmbeddedStore.OpenToWrite(folder, TimeProvider.System);
            if (parsed.GetValue(add) is { } name)
            {
                string key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
                await open.Keys.KeepAsync(new KeptKey(name, parsed.GetRequiredValue(scope), Access.Hash(key), TimeProvider.System.GetUtcNow()), cancellationToken);
                Console.WriteLine(key);
                return (int)ExitCode.AllComplete;
            }

            return parsed.GetValue(remove) is { } gone
                ? await RemoveAsync(open.Keys, gone, cancellationToken)
                : await ListAsync(open.Keys, cancellationToken);
        });
        return command;
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
