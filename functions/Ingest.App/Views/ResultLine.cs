using System.Globalization;
using Ingest.App.Intake;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Papers;

namespace Ingest.App.Views;

/// <summary>What is said of one file when it is done.</summary>
internal static class ResultLine
{
    public static string Of(IntakeResult result) => $"{Printable.Name(result.Path)}: {Rest(result)}";

    /// <summary>Whether it belongs on standard error.</summary>
    public static bool IsFailure(IntakeResult result) => result.End == IntakeEnd.Refused || result.Paper?.State == PaperState.Failed;

    private static string Rest(IntakeResult result) => result switch
    {
        { End: IntakeEnd.Refused } => result.Why!,
        { End: IntakeEnd.SameAsAnother } => $"the same bytes as {Printable.Name(result.Why!)}",
        { End: IntakeEnd.ReadBefore, Paper: { } paper } => $"read before, {Summary(paper)} (--again reads it again)",
        { Paper: { } paper } => Summary(paper),
        _ => throw new ArgumentException("A paper that was read is in the store.", nameof(result)),
    };

    public static string Summary(PaperEntry paper)
    {
        string state = paper.State is { } known ? ContractName.Of(known) : PapersTable.Received;
        string read = paper.State == PaperState.Failed ? "" : string.Create(
            CultureInfo.InvariantCulture, $", {Pages(paper)}, {paper.Counts.Items} items, {paper.Counts.Records} records");
        return paper.Reasons is null ? state + read : $"{state}{read}: {Printable.Name(paper.Reasons)}";
    }

    private static string Pages(PaperEntry paper) => paper.PagesRead == paper.PageCount
        ? string.Create(CultureInfo.InvariantCulture, $"{paper.PagesRead} pages")
        : string.Create(CultureInfo.InvariantCulture, $"{paper.PagesRead} of {paper.PageCount} pages");
}
