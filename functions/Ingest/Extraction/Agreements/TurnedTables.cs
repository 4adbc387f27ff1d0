using Ingest.Papers;

namespace Ingest.Extraction.Agreements;

/// <summary>Tables with a column for each agreement, and what is told of it on lines of their own: <c>Part</c>, <c>Ersättning</c>, <c>Avtalstid</c>.</summary>
internal static class TurnedTables
{
    /// <summary>Of the lines' labels so many kinds announce what an agreement's line tells.</summary>
    private const int FewestKinds = 3;

    /// <summary>The table with a line for each agreement: itself, or turned where its lines are what columns should be.</summary>
    /// <param name="table">A table.</param>
    /// <param name="kind">What a label announces.</param>
    public static Table Upright(Table table, Func<string, Clause> kind)
    {
        int labels = Kinds(table.Rows.Select(row => row.At(0)), kind);
        int heads = Kinds(table.Rows[0].Cells, kind);
        return table.ColumnCount < 3 || labels < FewestKinds || heads >= labels ? table : table.Turned();
    }

    private static int Kinds(IEnumerable<Cell?> cells, Func<string, Clause> kind) =>
        cells.OfType<Cell>().Select(cell => kind(cell.Text.Trim())).Where(clause => clause is not (Clause.None or Clause.Aside)).Distinct().Count();
}
