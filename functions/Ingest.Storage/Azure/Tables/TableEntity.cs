using Azure;

namespace Ingest.Storage.Azure.Tables;

/// <summary>A row of a table: its two keys and its properties; a property that is null is absent.</summary>
/// <remarks>Values are string, bool, int, long, double, Guid, <see cref="DateTimeOffset"/> or byte[].</remarks>
public sealed class TableEntity(string partitionKey, string rowKey)
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    public string PartitionKey { get; } = partitionKey;

    public string RowKey { get; } = rowKey;

    /// <summary>As the service gave it; default for a row that was not read.</summary>
    public ETag ETag { get; init; }

    /// <summary>When the service last wrote it; null for a row that was not read.</summary>
    public DateTimeOffset? Timestamp { get; internal set; }

    public IReadOnlyDictionary<string, object> Properties => values;

    /// <summary>The property's value, or null where it is absent; setting null takes it away.</summary>
    public object? this[string name]
    {
        get => values.GetValueOrDefault(name);
        set
        {
            if (value is null)
            {
                values.Remove(name);
            }
            else
            {
                values[name] = value;
            }
        }
    }

    public string? GetString(string name) => (string?)this[name];

    public long? GetInt64(string name) => this[name] switch { long value => value, int value => value, _ => null };

    public double? GetDouble(string name) => this[name] switch { double value => value, int value => value, long value => value, _ => null };
}
