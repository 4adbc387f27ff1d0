using System.Collections.Immutable;

namespace Ingest.Papers;

/// <summary>A piece of a page's body, in reading order.</summary>
/// <param name="Page">1-based; where it begins.</param>
/// <param name="Box">Its place on that page.</param>
public abstract record Block(int Page, Box Box);

/// <summary>What a text block is.</summary>
public enum TextKind
{
    Heading,
    Paragraph,
    ListItem,
    Footnote,
}

/// <summary>A heading, paragraph, list item or footnote.</summary>
/// <param name="Page">1-based; where it begins.</param>
/// <param name="Box">Its place on that page.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Headings: 1 for the paper's largest and up; else 0.</param>
/// <param name="Marker">A list item's or numbered heading's mark as printed (<c>1.</c>, <c>•</c>, <c>§ 61</c>, <c>a)</c>); it also stands first in the text.</param>
/// <param name="Lines">Its lines, in order; of more than one page where a paragraph runs over.</param>
public sealed record TextBlock(int Page, Box Box, TextKind Kind, int Level, string? Marker, ImmutableArray<TextLine> Lines)
    : Block(Page, Box)
{
    private Passage? passage;

    // A copy may get other lines, so it makes its passage anew.
    private TextBlock(TextBlock other)
        : base(other) =>
        (Kind, Level, Marker, Lines) = (other.Kind, other.Level, other.Marker, other.Lines);

    /// <summary>The block's text with its words' places, marker included.</summary>
    public Passage Passage => passage ??= Passage.Of(Lines);

    public string Text => Passage.Text;
}

/// <summary>A table, joined over pages.</summary>
/// <param name="Page">1-based; where it begins.</param>
/// <param name="Box">Its place on that page.</param>
/// <param name="ColumnCount">How many columns its widest row has.</param>
/// <param name="Rows">Header rows first; a header repeated on a later page is left out.</param>
/// <param name="Caption">The title or unit line straight above it, where there is one.</param>
/// <param name="IsRuled">Whether its cells were found by ruled lines (else by alignment).</param>
public sealed record Table(int Page, Box Box, int ColumnCount, ImmutableArray<TableRow> Rows, Passage Caption, bool IsRuled)
    : Block(Page, Box)
{
    public IEnumerable<TableRow> HeaderRows => Rows.TakeWhile(row => row.IsHeader);

    public IEnumerable<TableRow> BodyRows => Rows.SkipWhile(row => row.IsHeader);

    /// <summary>All that its header says, cell by cell.</summary>
    public string HeaderText => string.Join(' ', HeaderRows.SelectMany(row => row.Cells).Select(cell => cell.Text));

    /// <summary>With its rows as columns, the first column's cells as header.</summary>
    public Table Turned() => this with
    {
        ColumnCount = Rows.Length,
        Rows =
        [
            .. from column in Enumerable.Range(0, ColumnCount)
               let cells = Rows.Select((row, i) => new Cell(i, 1, 1, row.At(column)?.Lines ?? [])).ToImmutableArray()
               let lines = cells.SelectMany(cell => cell.Lines).Select(line => line.Box).ToArray()
               select new TableRow(Page, lines.Length > 0 ? Box.Around(lines) : Box, column == 0, cells),
        ],
    };
}

/// <summary>A row of a table.</summary>
/// <param name="Page">1-based; differs from the table's where it runs over pages.</param>
/// <param name="Box">Its place on that page.</param>
/// <param name="IsHeader">Whether it names columns.</param>
/// <param name="Cells">Left to right; empty cells are there, with an empty passage.</param>
public sealed record TableRow(int Page, Box Box, bool IsHeader, ImmutableArray<Cell> Cells)
{
    /// <summary>The cell that covers a 0-based column, or null.</summary>
    public Cell? At(int column) => Cells.FirstOrDefault(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan);

    /// <summary>All of its words, cell by cell: what a record's quote is made of (contract, <c>source</c>).</summary>
    public IEnumerable<PlacedWord> Words => Cells.SelectMany(cell => cell.Passage.Words);
}

/// <summary>A cell of a table.</summary>
/// <param name="Column">0-based.</param>
/// <param name="ColumnSpan">1 or more.</param>
/// <param name="RowSpan">1 or more; the cell is listed in the first of its rows only.</param>
/// <param name="Lines">Its lines from the top; empty for an empty cell.</param>
public sealed record Cell(int Column, int ColumnSpan, int RowSpan, ImmutableArray<TextLine> Lines)
{
    private Passage? passage;

    // A copy may get other lines, so it makes its passage anew.
    private Cell(Cell other) =>
        (Column, ColumnSpan, RowSpan, Lines) = (other.Column, other.ColumnSpan, other.RowSpan, other.Lines);

    public Passage Passage => passage ??= Passage.Of(Lines);

    public string Text => Passage.Text;
}
