using System.Globalization;
using Ingest.App.Intake;
using Ingest.Export.Tables;
using Spectre.Console;

namespace Ingest.App.Views;

/// <summary>What a run came to.</summary>
internal static class ClosingTable
{
    private const int LabelWidth = 9;

    public static void Print(RunTally tally, string store, TimeSpan time)
    {
        if (Console.IsOutputRedirected)
        {
            foreach ((string label, string text) in Lines(tally, store, time))
            {
                Console.WriteLine($"{label.PadRight(LabelWidth)} {text}");
            }

            return;
        }

        var table = new Spectre.Console.Table { Border = TableBorder.Rounded, ShowHeaders = false };
        table.AddColumns("", "");
        foreach ((string label, string text) in Lines(tally, store, time))
        {
            table.AddRow(Markup.Escape(label), Markup.Escape(text));
        }

        AnsiConsole.Write(table);
    }

    private static IEnumerable<(string Label, string Text)> Lines(RunTally tally, string store, TimeSpan time)
    {
        PaperCounts counts = tally.Counts;
        yield return ("papers", Text($"{tally.Papers}: {tally.Complete} complete, {tally.Partial} partial, {tally.Failed} failed{Before(tally)}"));
        yield return ("pages", Text($"{tally.PagesRead} read of {tally.Pages}{ByOcr(tally)}"));
        yield return ("items", Text($"{counts.Items}"));
        yield return ("records", Text(
            $"{counts.Records}: {counts.Parties} parties, {counts.Amounts} amounts, {counts.Periods} periods, {counts.GoalMeasures} goal measures, {counts.Decisions} decisions"));
        yield return ("issues", Text($"{counts.Issues}"));
        yield return ("time", Text($"{time.TotalSeconds:F1} s, {tally.PagesRead / time.TotalSeconds:F0} pages a second"));
        yield return ("store", Printable.Name(Path.GetFullPath(store)));
    }

    private static string Before(RunTally tally) => tally.ReadBefore == 0 ? "" : Text($" ({tally.ReadBefore} read before)");

    private static string ByOcr(RunTally tally) => tally.PagesByOcr == 0 ? "" : Text($", {tally.PagesByOcr} of them by OCR");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
