using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>What a person would check: sums, columns, agenda against papers, pages read, check digits. A gap is an issue, never silence.</summary>
public static class Checks
{
    public static Ingestion Apply(PaperLayout layout, Masthead masthead, ImmutableArray<Item> items, Issues issues)
    {
        PaperState state = layout.Paper.Pages.Length == 0 ? PaperState.Failed
            : issues.Found.Any(issue => issue.Severity == Severity.Error) ? PaperState.Partial
            : PaperState.Complete;
        return new Ingestion(layout.Paper, masthead, items, [.. issues.Found], state);
    }
}
