using System.Collections.Immutable;
using System.Text.Json;

namespace Ingest.Tests.Triggers;

/// <summary>A function as its definition says: what the host reads.</summary>
internal sealed record FunctionDefinition(string Name, string Trigger, string Binding, string? Queue)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "functions", "Ingest.App", "Triggers");

    public static ImmutableArray<FunctionDefinition> All { get; } =
        [.. Directory.GetFiles(Folder, "function.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    private static FunctionDefinition Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        JsonElement trigger = json.RootElement.GetProperty("bindings").EnumerateArray()
            .Single(binding => binding.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal));
        return new FunctionDefinition(
            Path.GetFileName(Path.GetDirectoryName(path)!),
            trigger.GetProperty("type").GetString()!,
            trigger.GetProperty("name").GetString()!,
            trigger.TryGetProperty("queueName", out JsonElement queue) ? queue.GetString() : null);
    }
}
