using System.Globalization;

namespace Ingest.App.Triggers;

/// <summary>How work is cut and how long things are kept; each from an environment variable of the app's settings.</summary>
internal sealed record WorkOptions
{
    /// <summary>Pages that one message of the queue <c>ocr</c> asks for: some twenty seconds of work.</summary>
    public int PagesPerPart { get; init; } = 10;

    /// <summary>A step that takes longer is given up and tried again; below the host's <c>functionTimeout</c> of ten minutes.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(9);

    /// <summary>How long a message that a worker takes is out of others' sight; renewed while it is worked on.</summary>
    public TimeSpan Visibility { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a worker tries a message before it puts it aside; the Functions host goes by <c>maxDequeueCount</c> in host.json.</summary>
    public int MostTries { get; init; } = StepTable.MostTries;

    /// <summary>What has waited so long while the queues are empty was missed.</summary>
    public TimeSpan MissedAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long papers are kept after they came; null: for ever.</summary>
    public TimeSpan? KeptFor { get; init; }

    /// <summary>Reads <c>INGEST_PAGES_PER_PART</c>, <c>INGEST_DEADLINE_SECONDS</c>, <c>INGEST_VISIBILITY_SECONDS</c>, <c>INGEST_TRIES</c>,
    /// <c>INGEST_MISSED_AFTER_SECONDS</c> and <c>INGEST_KEPT_DAYS</c>.</summary>
    /// <exception cref="ArgumentException">One is no whole number above zero.</exception>
    public static WorkOptions FromEnvironment()
    {
        var options = new WorkOptions();
        return options with
        {
            PagesPerPart = Number("INGEST_PAGES_PER_PART") ?? options.PagesPerPart,
            Deadline = Number("INGEST_DEADLINE_SECONDS") is { } deadline ? TimeSpan.FromSeconds(deadline) : options.Deadline,
            Visibility = Number("INGEST_VISIBILITY_SECONDS") is { } visibility ? TimeSpan.FromSeconds(visibility) : options.Visibility,
            MostTries = Number("INGEST_TRIES") ?? options.MostTries,
            MissedAfter = Number("INGEST_MISSED_AFTER_SECONDS") is { } missed ? TimeSpan.FromSeconds(missed) : options.MissedAfter,
            KeptFor = Number("INGEST_KEPT_DAYS") is { } days ? TimeSpan.FromDays(days) : null,
        };
    }

    private static int? Number(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        null or "" => null,
        { } text when int.TryParse(text, CultureInfo.InvariantCulture, out int number) && number > 0 => number,
        { } text => throw new ArgumentException($"The setting {name} is '{text}': give a whole number above zero, or take it away."),
    };
}
