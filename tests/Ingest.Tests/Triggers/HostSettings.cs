using System.Text.Json;

namespace Ingest.Tests.Triggers;

/// <summary>What host.json tells the host.</summary>
internal sealed record HostSettings(string Executable, string[] Arguments, int BatchSize, int MostDequeues, TimeSpan Visibility, TimeSpan Timeout)
{
    /// <summary>How long a message that was taken is out of others' sight; one whose host was killed comes again after it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    public static HostSettings Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json")));
        JsonElement handler = json.RootElement.GetProperty("customHandler").GetProperty("description");
        JsonElement queues = json.RootElement.GetProperty("extensions").GetProperty("queues");
        return new HostSettings(
            handler.GetProperty("defaultExecutablePath").GetString()!,
            [.. handler.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString()!)],
            queues.GetProperty("batchSize").GetInt32(),
            queues.GetProperty("maxDequeueCount").GetInt32(),
            TimeSpan.Parse(queues.GetProperty("visibilityTimeout").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            TimeSpan.Parse(json.RootElement.GetProperty("functionTimeout").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
    }
}
