using Ingest.Papers;

namespace Ingest.Checking;

/// <summary>Budget and forecast (or budget and outcome so far) against the variance printed beside them.</summary>
/// <remarks>
/// Whether a surplus is positive is each paper's own habit: a line is only held against the habit that most of the paper's lines
/// keep. Rounding is allowed for: two units of the last place printed.
/// </remarks>
internal sealed class VarianceColumns : ICheck
{
    private const double Most = 0.8;
    private const int FewestLines = 3;

    /// <summary>Kronor; nobody prints less.</summary>
    private const decimal Least = 0.01m;

    private static readonly decimal[] Units = [100_000m, 10_000m, 1_000m, 1m, Least];

    public IEnumerable<Issue> Find(Item item)
    {
        List<Line> lines =
        [
            .. from row in item.Records.Amounts.GroupBy(amount => (amount.Source.Page, amount.Source.Box, amount.Subject))
               let line = Line.Of([.. row])
               where line is not null
               select line,
        ];
        decimal allowed = 2 * LastPlace(item.Records.Amounts);
        int holding = lines.Count(line => line.Holds(allowed));
        return lines.Count < FewestLines || holding < Most * lines.Count
            ? []
            : lines.Where(line => !line.Holds(allowed)).Select(line => line.Issue());
    }

    /// <summary>The largest round number of kronor that every value is a multiple of: what the paper's last digit stands for.</summary>
    private static decimal LastPlace(IEnumerable<Amount> amounts)
    {
        decimal[] values = [.. amounts.Where(amount => amount.Frequency is null).Select(amount => amount.Value)];
        return Units.First(unit => unit == Least || Array.TrueForAll(values, value => value % unit == 0));
    }

    private sealed record Line(Amount Expected, Amount Reached, Amount Variance)
    {
        private decimal Difference => Math.Abs(Expected.Value - Reached.Value);

        public bool Holds(decimal allowed)
        {
            // A variance printed with fewer decimals than its columns is rounded: half of its own last place.
            decimal most = Math.Max(allowed, Units.First(unit => unit == Least || Variance.Value % unit == 0) / 2);
            return Math.Abs(Difference - Math.Abs(Variance.Value)) <= most
                || Math.Abs(Math.Abs(Math.Abs(Expected.Value) - Math.Abs(Reached.Value)) - Math.Abs(Variance.Value)) <= most;
        }

        public static Line? Of(Amount[] row)
        {
            if (row.Where(amount => amount.Kind == AmountKind.Variance).ToArray() is not [var variance])
            {
                return null;
            }

            Amount? budget = row.FirstOrDefault(amount => amount.Kind == AmountKind.Budget && amount.Period == variance.Period)
                ?? row.FirstOrDefault(amount => amount.Kind == AmountKind.PeriodBudget && amount.Period == variance.Period);
            Amount? reached = row.FirstOrDefault(amount => amount.Kind == AmountKind.Forecast && amount.Period == variance.Period)
                ?? row.FirstOrDefault(amount => amount.Kind == AmountKind.Actual && amount.Period == variance.Period);
            return budget is null || reached is null ? null : new(budget, reached, variance);
        }

        public Issue Issue() => new(
            IssueCodes.VarianceDiffers,
            Severity.Warning,
            $"{Expected.Kind} {Expected.Value:0.##} and {Reached.Kind} {Reached.Value:0.##} differ by {Difference:0.##} kronor, but the variance printed is {Variance.Value:0.##}. Compare the line with the page.",
            Variance.Source.Page,
            Quote: Variance.Source.Quote);
    }
}
