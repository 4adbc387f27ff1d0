using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Tables whose lines are months (contract: <c>period</c> is that month, the subject its name).</summary>
internal static class MonthLines
{
    private const int FewestMonths = 3;

    /// <summary>The kind and time of a figure, by its column and, where the line is a month, a closing or a forecast, by its line.</summary>
    public static (AmountKind Kind, ColumnTime Time) Place(FollowUpTable table, FollowUpColumn column, string? subject, ColumnTime reported)
    {
        ColumnTime time = column.MoneyTime ?? reported;
        AmountKind kind = column.Kind ?? AmountKind.Other;
        bool isOfMonths = Are(table.Table) && table.Columns.All(other => other.Kind != AmountKind.Forecast);
        if (isOfMonths && kind is AmountKind.PeriodBudget or AmountKind.Budget or AmountKind.Variance && subject is not null && MonthOf(subject) is { } single)
        {
            return (kind, new(time.Year, single));
        }

        if (subject is null || kind is not (AmountKind.Actual or AmountKind.PriorYear) || subject.Length > 30)
        {
            return (kind, time);
        }

        if (subject.Contains("prognos", StringComparison.OrdinalIgnoreCase))
        {
            return (AmountKind.Forecast, new(time.Year, null));
        }

        if (subject.StartsWith("bokslut", StringComparison.OrdinalIgnoreCase))
        {
            return (time.Year < reported.Year ? AmountKind.PriorYear : kind, new(time.Year, null));
        }

        if (subject.StartsWith("summa", StringComparison.OrdinalIgnoreCase) && LastMonth(table) is { } last)
        {
            return (kind, new(time.Year, time.Month ?? last));
        }

        return MonthOf(subject) is { } month ? (kind, new(time.Year, month)) : (kind, time);
    }

    /// <summary>The month that a line is named for, or null.</summary>
    private static int? MonthOf(string subject) =>
        ColumnTime.Read(subject) is { Month: { } month, Year: null } ? month
        : subject.StartsWith("december", StringComparison.OrdinalIgnoreCase) ? 12
        : null;

    /// <summary>Whether most lines of the table are months.</summary>
    public static bool Are(Table table) =>
        table.BodyRows.Count(row => row.At(0) is { Text.Length: > 0 and < 12 } cell && ColumnTime.Read(cell.Text) is { Month: not null, Year: null }) is var months
        && months >= FewestMonths && months * 2 > table.BodyRows.Count();

    /// <summary>The last month that names a line; null in a table of other lines and where it is December.</summary>
    private static int? LastMonth(FollowUpTable table) =>
        table.Table.BodyRows
            .Select(row => row.Cells[0].Text)
            .Where(label => label.Length is > 0 and < 12)
            .Select(label => ColumnTime.Read(label) is { Year: null, Month: { } month } ? month : (int?)null)
            .LastOrDefault(month => month is not null);
}
