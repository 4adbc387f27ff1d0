using System.Collections.Immutable;
using Ingest.Checking.Weighing;
using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>What a person would check: sums, columns, terms, check digits, decisions. A gap is an issue, never silence; what holds or does not weighs in each record's confidence.</summary>
public static class Checks
{
    private static readonly ImmutableArray<ICheck> All =
    [
        new AgreementClauses(),
        new DecisionsAgainstAnnexes(),
        new DoubtfulUnits(),
        new OrgNumberDigits(),
        new PrintedSums(),
        new TablesOfMoney(),
        new TermOrder(),
        new VarianceColumns(),
    ];

    /// <summary>Applies every check and settles how the paper ends (contract, Document <c>state</c>).</summary>
    public static Ingestion Apply(PaperLayout layout, Masthead masthead, ImmutableArray<Item> items, Issues issues)
    {
        for (int i = 0; i < items.Length; i++)
        {
            foreach (Issue issue in All.SelectMany(check => Fault.Contain(() => [.. check.Find(items[i])], ImmutableArray<Issue>.Empty, "A check is missing", issues)))
            {
                issues.Add(issue with { Item = i });
            }
        }

        ImmutableArray<Item> weighed = Fault.Contain(() => RecordWeighing.Apply(layout.Paper, items), items, "The weighing of records is missing", issues);
        return new Ingestion(layout.Paper, masthead, weighed, [.. issues.Found.Distinct()], State(layout.Paper, issues));
    }

    /// <summary>Nothing read: failed. Something unread, or print that contradicts itself or what was read: partial.</summary>
    private static PaperState State(Paper paper, Issues issues) =>
        paper.Pages.IsEmpty ? PaperState.Failed
        : issues.Found.Any(issue => issue.Severity is Severity.Error or Severity.Warning) ? PaperState.Partial
        : PaperState.Complete;
}

/// <summary>One thing that is looked at in every item.</summary>
internal interface ICheck
{
    /// <summary>What does not hold; empty where all is well.</summary>
    IEnumerable<Issue> Find(Item item);
}
