using System.Globalization;
using Ingest.Export;
using Ingest.Papers;

namespace Ingest.App.Views;

/// <summary>Every record with the rule, the words and the place that it was read from.</summary>
internal static class Derivation
{
    public static void Print(Ingestion ingestion, TextWriter writer)
    {
        Masthead masthead = ingestion.Masthead;
        writer.WriteLine($"{Printable.Name(ingestion.Paper.Source)}: {ContractName.Of(masthead.Kind)}, {ContractName.Of(ingestion.State)}");
        writer.WriteLine($"  municipality {masthead.Municipality ?? "-"} ({masthead.MunicipalityCode ?? "-"}), body {masthead.Body ?? "-"}, meets {Day(masthead.MeetingDate)}");
        foreach (Item item in ingestion.Items)
        {
            Print(item, writer);
        }

        foreach (Issue issue in ingestion.Issues)
        {
            writer.WriteLine(Text($"{ContractName.Of(issue.Severity)} {issue.Code}{(issue.Page is { } page ? Text($", page {page}") : "")}: {issue.Message}"));
        }
    }

    private static void Print(Item item, TextWriter writer)
    {
        ClassifiedMatter classified = item.Classified;
        Matter matter = classified.Matter;
        string pages = matter.FirstPage is null ? "only listed" : Text($"pages {matter.FirstPage}-{matter.LastPage}");
        writer.WriteLine();
        writer.WriteLine($"{matter.Number ?? "-"}  {matter.Title}  ({matter.DiaryNumber ?? "no diary number"}, {pages})");
        writer.WriteLine(Text($"  {ContractName.Of(classified.Category)} ({classified.Confidence:F2}): {classified.Evidence}"));
        if (classified.Decision is { } decision)
        {
            writer.WriteLine($"  decision {ContractName.Of(decision.Outcome)}: {decision.Text}");
            PrintSource(decision.Source, writer);
        }

        foreach (IRecord record in item.Records.All)
        {
            writer.WriteLine("  " + RecordLine.Of(record));
            PrintSource(record.Source, writer);
        }
    }

    private static void PrintSource(Provenance source, TextWriter writer)
    {
        Box box = source.Box;
        writer.WriteLine(Text($"    rule: {source.Rule} ({source.Confidence:F2})"));
        writer.WriteLine(Text($"    page {source.Page} [{box.X0:F1} {box.Y0:F1} {box.X1:F1} {box.Y1:F1}]: {source.Quote}"));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
