using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Tables whose lines are months (contract: <c>period</c> is that month, the subject its name).</summary>
internal static class MonthLines
{
    public const int Fewest = 3;
    private const int LongestMonth = 12; // characters: a month's name alone

    /// <summary>The kind and time of a figure, by its column and, where the line is a month, a closing or a forecast, by its line.</summary>
    public static (AmountKind Kind, ColumnTime Time) Place(FollowUpTable table, FollowUpColumn column, string? subject, ColumnTime reported)
    {
        ColumnTime time = column.MoneyTime ?? reported;
        AmountKind kind = column.Kind ?? AmountKind.Other;
        bool isOfMonths = Are(table.Table) && table.Columns.All(other => other.Kind != AmountKind.Forecast);
        if (kind == AmountKind.Forecast && subject is not null && MonthOf(subject) is { } coming && ForecastsWhatIsLeft(table))
        {
            return (kind, new(time.Year, coming));
        }

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
        : subject.StartsWith("dec", StringComparison.OrdinalIgnoreCase) && subject.Length < LongestMonth ? 12
        : null;

    /// <summary>Whether a text is a month's name and nothing else.</summary>
    public static bool IsMonth(string text) => text.Length is > 0 and < LongestMonth && MonthOf(text) is not null;

    /// <summary>Whether most lines of the table are months.</summary>
    public static bool Are(Table table) =>
        table.BodyRows.Count(row => row.At(0) is { } cell && IsMonth(cell.Text)) is var months
        && months >= Fewest && months * 2 > table.BodyRows.Count();

    /// <summary>Whether a forecast stands only in months that have no outcome of its year yet: it is the month's, not the year's as seen in that month.</summary>
    private static bool ForecastsWhatIsLeft(FollowUpTable table)
    {
        int[] forecasts = [.. table.Columns.Where(column => column.Kind == AmountKind.Forecast).Select(column => column.Index)];
        int[] outcomes = [.. table.Columns.Where(column => column.Kind == AmountKind.Actual).Select(column => column.Index)];
        bool Has(TableRow row, int[] columns) => columns.Any(column => row.At(column) is { } cell && Figures.IsFigure(cell));
        return Are(table.Table) && outcomes.Length > 0 && table.Table.BodyRows.Where(row => IsMonth(row.At(0)?.Text ?? string.Empty)).All(row => Has(row, forecasts) != Has(row, outcomes));
    }

    /// <summary>The last month that names a line; null in a table of other lines and where it is December.</summary>
    private static int? LastMonth(FollowUpTable table) =>
        table.Table.BodyRows
            .Select(row => row.Cells[0].Text)
            .Where(label => label.Length is > 0 and < LongestMonth)
            .Select(label => ColumnTime.Read(label) is { Year: null, Month: { } month } ? month : (int?)null)
            .LastOrDefault(month => month is not null);
}
