using Ingest.Papers;

namespace Ingest.Export.Tables;

/// <summary>What a person should know of a paper (contract, Document <c>issues</c>).</summary>
internal static class IssuesTable
{
    public static RecordTable Table { get; } = new RecordTable<PlacedIssue>(
        "Issues",
        "Why a paper is not complete, or what to look at.",
        new ColumnList<PlacedIssue>()
            .RequiredText("id", "The paper's id and the issue's number among its issues", row => $"{row.Ingestion.Paper.Id}/{row.Index}")
            .OfPaper(row => row.Ingestion)
            .RequiredWholeNumber("position", "Order among the paper's issues, from 0", row => row.Index)
            .RequiredText("code", "What kind of issue", row => row.Issue.Code)
            .RequiredName("severity", "How much it weighs", row => row.Issue.Severity)
            .RequiredText("message", "What, where and what to do", row => row.Issue.Message)
            .WholeNumber("page", "From 1", row => row.Issue.Page)
            .WholeNumber("item", "The matter's number among the paper's matters, from 0", row => row.Issue.Item)
            .Text("quote", "The words it speaks of", row => row.Issue.Quote),
        ingestion => ingestion.Issues.Select((issue, index) => new PlacedIssue(ingestion, issue, index)));
}

/// <summary>An issue with its paper.</summary>
internal sealed record PlacedIssue(Ingestion Ingestion, Issue Issue, int Index);
