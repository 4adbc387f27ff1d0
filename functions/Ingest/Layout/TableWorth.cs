using System.Globalization;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>How well a reading of an area as tables fits together, whoever made it.</summary>
/// <param name="Fitting">Filled cells that hold what their column holds: one figure on one line in a column of figures, words in one of words.</param>
/// <param name="Misfits">Filled cells that do not, figures that are called headers, and cells whose border runs through a word or number.</param>
/// <param name="Gaps">Places of the body that no cell fills.</param>
/// <param name="FigureColumns">Columns that hold figures.</param>
internal readonly record struct TableWorth(int Fitting, int Misfits, int Gaps, int FigureColumns)
{
    /// <summary>In ems: white that parts two figures in a cell, as a space within a number never does.</summary>
    private const double ApartWithin = 0.9;

    /// <summary>In ems: between the words of one number or phrase there is more white than in a cut; a column's border takes more.</summary>
    private const double LeastBetweenCells = 0.35;

    /// <summary>What fits, less what does not and what is missing.</summary>
    public int Value => Fitting - Misfits - Gaps;

    public static TableWorth operator +(TableWorth one, TableWorth other) =>
        new(one.Fitting + other.Fitting, one.Misfits + other.Misfits, one.Gaps + other.Gaps, one.FigureColumns + other.FigureColumns);

    public static TableWorth Of(Table table)
    {
        var cut = new HashSet<Cell>(table.Rows.SelectMany(Cut), ReferenceEqualityComparer.Instance);
        var worth = new TableWorth(0, table.HeaderRows.SelectMany(row => row.Cells).Count(cell => KindOf(cell) is ValueKind.Number), 0, 0);
        for (int column = 0; column < table.ColumnCount; column++)
        {
            Cell?[] cells = [.. table.BodyRows.Select(row => row.At(column))];
            Cell[] filled = [.. cells.OfType<Cell>().Where(cell => cell is { ColumnSpan: 1, Lines.IsEmpty: false })];
            bool isOfFigures = filled.Count(cell => KindOf(cell) != ValueKind.Text) * 2 > filled.Length;
            int fitting = filled.Count(cell => !cut.Contains(cell) && (isOfFigures ? IsOneFigure(cell) : KindOf(cell) == ValueKind.Text));
            int misfits = filled.Count(cell => cut.Contains(cell) || (isOfFigures && !IsOneFigure(cell)));
            worth += new TableWorth(fitting, misfits, cells.Count(cell => cell is { ColumnSpan: 1, Lines.IsEmpty: true }), isOfFigures && fitting > 1 ? 1 : 0);
        }

        return worth;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value} ({Fitting} cells fit their column, {Misfits} do not, {Gaps} are empty)");

    private static ValueKind KindOf(Cell cell) => Values.KindOf(cell.Text);

    private static bool IsOneFigure(Cell cell) =>
        KindOf(cell) != ValueKind.Text && cell.Lines is [{ } line] && new Fragment(line.Words) is var figure && figure.WidestGap <= ApartWithin * figure.Em;

    /// <summary>Neighbours whose words stand as close as those of one number.</summary>
    private static IEnumerable<Cell> Cut(TableRow row) =>
        from pair in row.Cells.Zip(row.Cells.Skip(1))
        where pair.First.Lines.Any(left => pair.Second.Lines.Any(right =>
            left.Box.VerticalOverlap(right.Box) > 0.5 && right.Words[0].Box.X0 - left.Words[^1].Box.X1 < LeastBetweenCells * Fragment.EmOf(right.Words[0])))
        from cell in new[] { pair.First, pair.Second }
        select cell;
}
