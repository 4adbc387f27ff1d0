using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Tables whose lines are <c>Budget</c>, <c>Utfall</c>, <c>Prognos</c> and whose columns are activities or months.</summary>
internal static class TurnedTable
{
    private const int FewestKinds = 2;

    /// <summary>The table with its lines as columns, or as it is where its columns tell what they hold.</summary>
    public static Table Upright(Table table) => IsTurned(table) ? table.Turned() : table;

    private static bool IsTurned(Table table)
    {
        TableRow[] header = [.. table.HeaderRows];
        TableRow[] body = [.. table.BodyRows];
        if (header.Length != 1 || table.ColumnCount < 3 || body.Length < FewestKinds || header[0].Cells.Concat(body.SelectMany(row => row.Cells)).Any(cell => cell.ColumnSpan > 1 || cell.RowSpan > 1))
        {
            return false;
        }

        int named = body.Count(row => row.Cells[0].Text is { Length: > 0 and < 40 } label && ColumnRules.For(label) is { Use: ColumnUse.Figure or ColumnUse.Aside });
        int kinds = body.Select(row => ColumnRules.For(row.Cells[0].Text)?.Kind).OfType<AmountKind>().Distinct().Count();
        bool ofMonths = header[0].Cells.Skip(1).Count(cell => MonthLines.IsMonth(cell.Text)) >= MonthLines.Fewest;
        bool columnsTell = header[0].Cells.Skip(1).Any(cell => !(ofMonths && MonthLines.IsMonth(cell.Text)) && (ColumnRules.For(cell.Text) is not null || ColumnTime.Read(cell.Text) is not null));
        return !columnsTell && kinds >= (ofMonths ? 1 : FewestKinds) && named == body.Length && header[0].Cells.Skip(1).All(cell => cell.Text.Length > 0);
    }
}
