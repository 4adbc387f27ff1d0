namespace Ingest.Tests.Storage;

/// <summary>A clock that always says the same.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public static DateTimeOffset At { get; } = new(2024, 3, 1, 12, 30, 15, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => At;
}
