using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Which time a figure speaks of where its own heading does not say.</summary>
internal static class MoneyTimes
{
    /// <summary>
    /// Outcomes and budgets so far reach to the reported month, budgets and forecasts over the year. A variance is of the time of
    /// the columns before it: of the months so far straight after budget and outcome so far, else of the whole year.
    /// </summary>
    public static ImmutableArray<FollowUpColumn> Settle(ImmutableArray<FollowUpColumn> columns, ColumnTime reported) =>
        [.. columns.Select((column, i) => column with { MoneyTime = Time(columns, i, reported) })];

    private static ColumnTime? Time(ImmutableArray<FollowUpColumn> columns, int index, ColumnTime reported)
    {
        FollowUpColumn column = columns[index];
        int? year = column.Time?.Year ?? reported.Year;
        return column.Kind switch
        {
            AmountKind.Actual or AmountKind.PeriodBudget => new(year, column.Time?.Month ?? reported.Month),
            AmountKind.Budget or AmountKind.Forecast => new(year, null),
            AmountKind.PriorYear => new(column.Time?.Year ?? reported.Year - 1, column.Time?.Month ?? MonthOfYearBefore(columns, column, reported)),
            AmountKind.Variance => new(year, column.Time?.Month ?? (IsSoFar(columns, index) ? reported.Month : null)),
            _ => column.Time,
        };
    }

    /// <summary><c>Utfall 2023</c> beside <c>Utfall jan–aug 2024</c> is the whole year's; a heading <c>Utfall fg år</c> follows the outcome's months.</summary>
    private static int? MonthOfYearBefore(ImmutableArray<FollowUpColumn> columns, FollowUpColumn column, ColumnTime reported)
    {
        bool saysYearOnly = column.Time?.Year is not null;
        bool soFar = column.Heading.Contains("period", StringComparison.OrdinalIgnoreCase)
            || column.Heading.StartsWith("ack", StringComparison.OrdinalIgnoreCase);
        bool isClosing = column.Heading.Contains("bokslut", StringComparison.OrdinalIgnoreCase) || columns.All(other => other.Kind != AmountKind.Actual);
        return soFar || (!saysYearOnly && !isClosing) ? reported.Month : null;
    }

    private static bool IsSoFar(ImmutableArray<FollowUpColumn> columns, int index)
    {
        string heading = columns[index].Heading;
        if (heading.Contains("helår", StringComparison.OrdinalIgnoreCase) || heading.Contains("prognos", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (heading.Contains("ack", StringComparison.OrdinalIgnoreCase) || heading.Contains("period", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        AmountKind?[] before = [.. columns.Take(index).Reverse().TakeWhile(column => column.Kind != AmountKind.Variance).Select(column => column.Kind)];
        return !before.Contains(AmountKind.Forecast) && before.Contains(AmountKind.PeriodBudget) && before.Contains(AmountKind.Actual);
    }
}
