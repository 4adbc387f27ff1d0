using System.Collections.Immutable;

namespace Ingest.Papers;

/// <summary>A paper laid out: for each page its furniture and its body in reading order.</summary>
public sealed record PaperLayout(Paper Paper, ImmutableArray<PageLayout> Pages);

/// <summary>A page laid out.</summary>
/// <param name="Page">The page as read.</param>
/// <param name="Masthead">Lines at the top that are no body text: running header, logo, reference fields of a letter's head.</param>
/// <param name="Footer">Running footer and page number lines.</param>
/// <param name="Blocks">The body in reading order; a paragraph or table that runs over pages stands on its first page only.</param>
/// <param name="Footnotes">Set aside from the body.</param>
public sealed record PageLayout(
    Page Page,
    ImmutableArray<TextLine> Masthead,
    ImmutableArray<TextLine> Footer,
    ImmutableArray<Block> Blocks,
    ImmutableArray<TextBlock> Footnotes)
{
    /// <summary>1-based.</summary>
    public int Number => Page.Number;

    /// <summary>Readings of tables that a better one of the same area took the place of.</summary>
    public ImmutableArray<LostTable> LostTables { get; init; } = [];
}

/// <summary>A reading of an area as a table that does not count.</summary>
/// <param name="Box">The area.</param>
/// <param name="IsOurs">Whether it was layout's own; else it was what the reader saw.</param>
/// <param name="Why">Both readings' sizes and worths.</param>
public sealed record LostTable(Box Box, bool IsOurs, string Why);
