using System.CommandLine;
using System.Globalization;
using Ingest.App.Views;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.App.Commands;

/// <summary><c>ingest explain FILE</c>: which rule read what, where; what was set aside, and why. With <c>--text</c>: what is seen in a text.</summary>
internal static class ExplainCommand
{
    public static Command Make()
    {
        var file = new Argument<string?>("FILE") { Description = "The PDF to explain.", Arity = ArgumentArity.ZeroOrOne };
        var text = new Option<string?>("--text") { Description = "A text instead of a file; what is seen in it is printed as JSON lines." };
        var today = new Option<string?>("--today") { Description = "With --text: the day (YYYY-MM-DD) on which it is said; i morgon, förra året and dates without a year are read by it." };
        Option<string?> storage = StorageOption.Make();
        storage.Description = "An Azure storage account (its name, or an emulator's connection string) that has read FILE: that reading is explained, cloud OCR and all.";
        var command = new Command("explain", "Shows which rule read what, where, and what was set aside.") { file, text, today, storage };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(file) is null) == (result.GetValue(text) is null))
            {
                result.AddError("Give either a FILE or --text TEXT.");
            }

            if (result.GetValue(today) is { } day && Day(day) is null)
            {
                result.AddError($"--today takes a day as YYYY-MM-DD, not '{day}'.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(text) is { } given
            ? Task.FromResult(ExplainText(given, Day(parsed.GetValue(today))))
            : ExplainFileAsync(parsed.GetRequiredValue(file)!, parsed.GetValue(storage), cancellationToken));
        return command;
    }

    private static int ExplainText(string text, DateOnly? today)
    {
        foreach (Finding finding in Findings.In(text, today))
        {
            Console.Out.WriteLine(FindingJson.Line(finding));
        }

        return (int)ExitCode.AllComplete;
    }

    private static async Task<int> ExplainFileAsync(string file, string? storage, CancellationToken cancellationToken)
    {
        Ingestion? ingestion = storage is null ? await SingleFile.ReadAsync(file, store: null, cancellationToken) : await SingleFile.ReadInAsync(file, storage, cancellationToken);
        if (ingestion is null)
        {
            return (int)ExitCode.SomeFailed;
        }

        Derivation.Print(ingestion, Console.Out);
        SetAside.Print(ingestion, Console.Out);
        return (int)SingleFile.ExitCodeOf(ingestion.State);
    }

    private static DateOnly? Day(string? printed) =>
        DateOnly.TryParseExact(printed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
