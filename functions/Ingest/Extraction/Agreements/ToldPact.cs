using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>One of several agreements that a memo or minutes tell of, without its text among the papers.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Blocks">What is told of it.</param>
/// <param name="Statements">The same, sentence by sentence.</param>
internal sealed record ToldPact(string Name, ImmutableArray<ClauseBlock> Blocks, ImmutableArray<Statement> Statements)
{
    /// <summary>The words of the table's line that lists it; empty where none does.</summary>
    public ImmutableArray<PlacedWord> Line { get; init; } = [];

    public bool IsNamedIn(string text) => text.Contains(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Each once, with all that its lines, sections and paragraphs tell.</summary>
    public static ImmutableArray<ToldPact> Joined(IEnumerable<ToldPact> told) =>
    [
        .. from pact in told
           group pact by pact.Name.ToUpperInvariant() into same
           select new ToldPact(same.First().Name, [.. same.SelectMany(pact => pact.Blocks)], [.. same.SelectMany(pact => pact.Statements)])
           {
               Line = same.Select(pact => pact.Line).FirstOrDefault(line => !line.IsEmpty, []),
           },
    ];
}
