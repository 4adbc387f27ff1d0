using System.Globalization;
using System.Text.Json;
using Azure;

namespace Ingest.Storage.Azure.Tables;

/// <summary>Entities as the Table service's JSON: types that JSON has not are named beside the value (OData's <c>odata.type</c>).</summary>
internal static class TableEntityJson
{
    private const string TypeOf = "@odata.type";

    public static void Write(Utf8JsonWriter json, TableEntity entity)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey", entity.PartitionKey);
        json.WriteString("RowKey", entity.RowKey);
        foreach ((string name, object value) in entity.Properties)
        {
            WriteProperty(json, name, value);
        }

        json.WriteEndObject();
    }

    public static TableEntity Read(JsonElement json)
    {
        var entity = new TableEntity(Text(json, "PartitionKey"), Text(json, "RowKey"))
        {
            ETag = json.TryGetProperty("odata.etag", out JsonElement etag) ? new ETag(etag.GetString()!) : default,
        };
        string? annotation = null; // stands right before the property it is of
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(TypeOf, StringComparison.Ordinal))
            {
                annotation = property.Value.GetString();
                continue;
            }

            if (property.NameEquals("Timestamp"))
            {
                entity.Timestamp = property.Value.GetDateTimeOffset();
            }
            else if (!property.Name.StartsWith("odata.", StringComparison.Ordinal) && property.Name is not ("PartitionKey" or "RowKey"))
            {
                entity[property.Name] = Value(property.Value, annotation);
            }

            annotation = null;
        }

        return entity;
    }

    private static void WriteProperty(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case bool yes:
                json.WriteBoolean(name, yes);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                json.WriteString(name + TypeOf, "Edm.Double"); // or a whole number comes back as Int32
                json.WriteNumber(name, number);
                break;
            default:
                (string type, string written) = Written(value);
                json.WriteString(name + TypeOf, type);
                json.WriteString(name, written);
                break;
        }
    }

    private static (string Type, string Text) Written(object value) => value switch
    {
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("Edm.Double", double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity"),
        Guid guid => ("Edm.Guid", guid.ToString("D")),
        DateTimeOffset time => ("Edm.DateTime", Time(time)),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        _ => throw new ArgumentException($"A table has no type for {value.GetType()}."),
    };

    /// <summary>UTC with the seven digits that the service keeps.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static object? Value(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.String, "Edm.Int64") => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.Guid") => value.GetGuid(),
        (JsonValueKind.String, "Edm.DateTime") => value.GetDateTimeOffset(),
        (JsonValueKind.String, "Edm.Binary") => value.GetBytesFromBase64(),
        (JsonValueKind.String, "Edm.Double") => Special(value.GetString()!),
        (JsonValueKind.String, _) => value.GetString(),
        (JsonValueKind.Number, "Edm.Double") => value.GetDouble(),
        (JsonValueKind.Number, _) when value.TryGetInt32(out int number) => (object)number, // or the switch makes a double of it
        (JsonValueKind.Number, _) => (object)value.GetDouble(),
        _ => throw new FormatException($"A table's property is {value.ValueKind}."),
    };

    private static double Special(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) ? value.GetString()! : string.Empty;
}
