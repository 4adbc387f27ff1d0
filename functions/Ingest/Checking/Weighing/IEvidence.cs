using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>Something beside a record that speaks for or against it.</summary>
internal interface IEvidence
{
    /// <summary>The records of which it has something to say.</summary>
    IEnumerable<(IRecord Record, Odds Odds)> Weigh(WeighedItem item);
}

/// <summary>By how much the odds are multiplied that a record was read right; 1 says nothing.</summary>
/// <param name="Value">That its value was: the figure, the name, the date.</param>
/// <param name="Name">That what it is the value of was: its kind, subject, time.</param>
internal readonly record struct Odds(double Value, double Name)
{
    public static Odds Even { get; } = new(1, 1);

    public static Odds OfValue(double times) => new(times, 1);

    public static Odds OfName(double times) => new(1, times);

    public Odds Times(Odds other) => new(Value * other.Value, Name * other.Name);
}
