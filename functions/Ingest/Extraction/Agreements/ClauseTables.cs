using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>Tables that say themselves what they are: forms in which each clause is a table.</summary>
internal static class ClauseTables
{
    /// <summary>The first row as a heading where it stands alone across all columns and announces a clause: <c>1 Parter</c>; else null.</summary>
    public static TextBlock? TitleOf(Table table)
    {
        if (table.ColumnCount < 2 || table.Rows.Length < 2)
        {
            return null;
        }

        Cell[] filled = [.. table.Rows[0].Cells.Where(cell => !cell.Passage.IsEmpty)];
        return filled is [var title] && ClauseHeadings.Of(title.Text) != Clause.None
            ? new TextBlock(table.Page, table.Rows[0].Box, TextKind.Heading, 1, null, title.Lines)
            : null;
    }
}
