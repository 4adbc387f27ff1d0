using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>Tables that say themselves what they are: forms in which each clause is a table.</summary>
internal static class ClauseTables
{
    /// <summary>Of a form's labels so many announce clauses, of so many kinds.</summary>
    private const int FewestLabels = 3, FewestKinds = 2;

    /// <summary>Characters of a label, whether in a cell or beside its text.</summary>
    public const int LongestLabel = 45;

    /// <summary>
    /// Whether it is a fact box: a column of labels that announce clauses (<c>Parter</c>, <c>Gäller</c>, <c>Uppsägning</c>), and what each holds beside it;
    /// not a budget, whose lines may be called alike (<c>Lokaler</c>, <c>Administration</c>) and have bare figures.
    /// </summary>
    public static bool IsForm(Table table)
    {
        if (table.ColumnCount != 2 || table.Rows.Count(row => row.At(1) is { } cell && Swedish.CellNumber(cell.Text) is not null) * 2 > table.Rows.Length)
        {
            return false;
        }

        Clause[] labels = [.. table.Rows.Where(IsLabelled).Select(row => ClauseHeadings.Of(row.Cells[0].Text))];
        Clause[] known = [.. labels.Where(label => label != Clause.None)];
        return labels.Length * 4 >= table.Rows.Length * 3 && known.Length >= FewestLabels && known.Length * 2 >= labels.Length && known.Distinct().Count() >= FewestKinds;
    }

    /// <summary>Whether a row is a label and what it holds.</summary>
    public static bool IsLabelled(TableRow row) =>
        row.Cells is [{ Text: { Length: > 0 and <= LongestLabel } label }, { Passage.IsEmpty: false }] && !char.IsDigit(label[^1]);

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
