using System.Collections.Immutable;
using System.CommandLine;
using Ingest.App.Intake;
using Ingest.App.Views;
using Ingest.Reading;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Commands;

/// <summary><c>ingest run FOLDER|FILE…</c>: papers into the store, several at a time.</summary>
internal static class RunCommand
{
    public static Command Make()
    {
        var paths = new Argument<string[]>("FOLDER|FILE") { Description = "PDFs, or folders to search for them.", Arity = ArgumentArity.OneOrMore };
        var again = new Option<bool>("--again") { Description = "Read also papers that this version has read before." };
        Option<string> store = StoreOption.Make();
        var command = new Command("run", "Reads papers into the store and shows what it found.") { paths, again, store };
        command.Validators.Add(result =>
        {
            foreach (string unknown in result.GetValue(paths)?.Where(path => path.StartsWith('-') && !Path.Exists(path)) ?? [])
            {
                result.AddError($"Unrecognized option '{unknown}'.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) => (int)await RunAsync(
            parsed.GetRequiredValue(paths), parsed.GetValue(again), parsed.GetRequiredValue(store), cancellationToken));
        return command;
    }

    private static async Task<ExitCode> RunAsync(string[] paths, bool again, string folder, CancellationToken cancellationToken)
    {
        long started = TimeProvider.System.GetTimestamp();
        (ImmutableArray<FoundPaper> papers, ImmutableArray<IntakeResult> refused) = PaperFinder.Find(paths);
        if (papers.IsEmpty && refused.IsEmpty)
        {
            await Console.Error.WriteLineAsync($"ingest: there is no PDF in {string.Join(", ", paths.Select(Printable.Name))}.");
            return ExitCode.NothingToDo;
        }

        await using var store = EmbeddedStore.OpenToWrite(folder, TimeProvider.System);
        var tally = new RunTally();
        await RunView.OfTerminal().ShowAsync(papers.Length + refused.Length, async view =>
        {
            var reader = new PaperReader(new ReadingOptions
            {
                Report = view.Report,
                Progress = view.Progress,
                OcrArchive = StoreOption.OcrArchiveIn(folder),
            });
            var intake = new PaperIntake(store.Papers, store.Records, new Pipeline(reader), TimeProvider.System, again);
            foreach (IntakeResult result in refused)
            {
                view.End(result, tally.Add(result));
            }

            var limits = new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount };
            await Parallel.ForEachAsync(papers, limits, async (paper, token) =>
            {
                view.Begin(paper);
                IntakeResult result = await intake.TakeAsync(paper, token);
                view.End(result, tally.Add(result));
            });
        });
        ClosingTable.Print(tally, folder, TimeProvider.System.GetElapsedTime(started));
        return tally.ExitCode;
    }
}
