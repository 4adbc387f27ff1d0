using System.Collections.Immutable;
using Ingest.Extraction.Parties;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>One agreement of a matter, with all that its papers say of it.</summary>
/// <param name="Name">Its short name (contract: <c>agreement</c>); null where neither name nor civil-society party is known.</param>
/// <param name="Blocks">Its own text first, then what memos say of it.</param>
/// <param name="Statements">The same, sentence by sentence.</param>
/// <param name="Parties">Who is bound by it.</param>
internal sealed record Agreement(
    string? Name, ImmutableArray<ClauseBlock> Blocks, ImmutableArray<Statement> Statements, ImmutableArray<PartyMention> Parties)
{
    /// <summary>The words of the table's line that it is read from; empty where it is told in text.</summary>
    public ImmutableArray<PlacedWord> Line { get; init; } = [];

    /// <summary>Whether the agreement's own text is among the papers.</summary>
    public bool HasText => Statements.Any(statement => statement.Role == PaperRole.Agreement);

    /// <summary>What a record read from some words quotes: of a table's line the whole (contract, <c>source</c>).</summary>
    public ImmutableArray<PlacedWord> Quoted(ImmutableArray<PlacedWord> words) =>
        !Line.IsEmpty && words.All(word => Line.Any(other => ReferenceEquals(other.Word, word.Word))) ? Line : words;
}
