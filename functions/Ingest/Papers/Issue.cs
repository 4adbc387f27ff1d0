namespace Ingest.Papers;

/// <summary>How much an issue weighs: an error or warning of an unread or contradictory part makes a paper partial; a note never does.</summary>
public enum Severity
{
    Error,
    Warning,
    Note,
}

/// <summary>Something a person should know of a paper (contract, Document <c>issues</c>).</summary>
/// <param name="Code">One of <see cref="IssueCodes"/>.</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Message">What, where and what to do, in English.</param>
/// <param name="Page">1-based, or null.</param>
/// <param name="Item">The item's number among the paper's items, from 0, or null.</param>
/// <param name="Quote">The words it speaks of, at most 300 characters.</param>
public sealed record Issue(string Code, Severity Severity, string Message, int? Page = null, int? Item = null, string? Quote = null)
{
    /// <summary>Something of a table or list that no rule took (<see cref="IssueCodes.RowsLeftOver"/>).</summary>
    /// <param name="what">How much of it, a sentence.</param>
    /// <param name="row">The row to look at.</param>
    public static Issue LeftOver(string what, TableRow row) =>
        new(IssueCodes.RowsLeftOver, Severity.Warning, $"{what} Compare with the page and add what is missing.", row.Page, Quote: Quotation.Of(row));
}

/// <summary>Gathers a paper's issues on its way through the stages.</summary>
public sealed class Issues
{
    private readonly List<Issue> found = [];

    public IReadOnlyList<Issue> Found => found;

    public void Add(Issue issue) => found.Add(issue);
}
