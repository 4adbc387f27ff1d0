using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Ingest.App.Views;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Commands;

/// <summary><c>ingest remove</c>: papers, or all that have been kept long enough, with all that came from them.</summary>
internal static class RemoveCommand
{
    private const int LeastIdLength = 12; // as `ingest status` prints them

    public static Command Make()
    {
        var papers = new Argument<string[]>("PAPER") { Description = "Ids, or their first twelve characters as `ingest status` prints them.", Arity = ArgumentArity.ZeroOrMore };
        Option<int?> keep = KeepOption.Make("Remove all papers that came longer ago than this.");
        var watched = new Option<string[]>("--watch") { Description = "A folder that was watched: the papers' files in klart/ and fel/ go, too.", HelpName = "FOLDER" };
        Option<string> store = StoreOption.Make();
        Option<string?> storage = StorageOption.Make();
        var command = new Command("remove", "Removes papers with all that came from them: rows, corrections, index, pictures, originals. Nothing brings them back but a backup.") { papers, keep, watched, store, storage };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(papers) ?? []).Length > 0 == (result.GetResult(keep) is not null))
            {
                result.AddError("remove needs papers' ids, or --keep-days.");
            }

            if ((result.GetValue(papers) ?? []).FirstOrDefault(id => id.Length < LeastIdLength) is { } shortest)
            {
                result.AddError($"'{shortest}' is too short for an id: give {LeastIdLength} characters at least, as `ingest status` prints them.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var asked = new Asked(parsed.GetValue(papers) ?? [], KeepOption.In(parsed, keep), [.. parsed.GetValue(watched) ?? []]);
            if (parsed.GetValue(storage) is { } account)
            {
                await using AzureStore azure = await AzureStore.OpenAsync(account, TimeProvider.System, cancellationToken);
                return await RemoveAsync(azure.Records, azure.Removal, azure.Audit, asked, cancellationToken);
            }

            await using EmbeddedStore own = StoreOption.OpenThere(parsed.GetRequiredValue(store));
            return await RemoveAsync(own.Records, own.Removal, own.Audit, asked, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RemoveAsync(IRecordStore records, IPaperRemoval removal, IAuditLog audit, Asked asked, CancellationToken cancellationToken)
    {
        (string[] ids, TimeProvider clock) = (asked.Ids, TimeProvider.System);
        ImmutableArray<PaperEntry> papers =
        [
            .. await records.PapersAsync(cancellationToken).Where(paper => asked.Keep is { } kept
                ? string.CompareOrdinal(PaperEntry.Time(paper.ReceivedAt), PaperEntry.Time(clock.GetUtcNow() - kept)) < 0
                : ids.Any(id => paper.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase))).ToListAsync(cancellationToken),
        ];
        ImmutableArray<string> gone = await Retention.RemoveAsync(removal, audit, clock, papers, asked.Watched, cancellationToken);
        foreach (PaperEntry paper in papers)
        {
            Console.WriteLine($"{paper.Id[..LeastIdLength]}  {Printable.Name(paper.Paper)}: {(gone.Contains(paper.Id) ? "removed" : "waits to be read, and was left: let it be read first")}");
        }

        foreach (string id in ids.Where(id => !papers.Any(paper => paper.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase))))
        {
            await Console.Error.WriteLineAsync($"ingest: the store has no paper {id}; `ingest status` lists them.");
        }

        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{gone.Length} papers removed. Backups that were made before still have them."));
        return (int)(gone.IsEmpty ? ExitCode.NothingToDo : gone.Length < papers.Length ? ExitCode.SomePartial : ExitCode.AllComplete);
    }

    /// <summary>What is to be removed.</summary>
    private sealed record Asked(string[] Ids, TimeSpan? Keep, ImmutableArray<string> Watched);
}
