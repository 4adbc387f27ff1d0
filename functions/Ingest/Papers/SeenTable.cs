using System.Collections.Immutable;

namespace Ingest.Papers;

/// <summary>A table as the reader itself saw it, beside what layout makes of the page's words; the better of the two counts.</summary>
/// <param name="RowCount">Rows on this page, headers among them.</param>
/// <param name="ColumnCount">Its columns.</param>
/// <param name="Cells">In any order; places that no cell covers are empty.</param>
public sealed record SeenTable(int RowCount, int ColumnCount, ImmutableArray<SeenCell> Cells)
{
    /// <summary>All of its cells' places.</summary>
    public Box Box { get; } = Box.Around(Cells.Select(cell => cell.Box));
}

/// <summary>A cell of a table as the reader saw it; its words are the page's that have their middle in it.</summary>
/// <param name="Row">0-based.</param>
/// <param name="Column">0-based.</param>
/// <param name="RowSpan">1 or more.</param>
/// <param name="ColumnSpan">1 or more.</param>
/// <param name="IsHeader">Whether it names columns.</param>
/// <param name="Box">Its place on the page as it was read, in points.</param>
public readonly record struct SeenCell(int Row, int Column, int RowSpan, int ColumnSpan, bool IsHeader, Box Box);
