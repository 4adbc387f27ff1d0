using System.Text.Json;

namespace Ingest.App.Triggers;

/// <summary>What the Functions host sends to a custom handler, and what it wants to hear.</summary>
/// <remarks>https://learn.microsoft.com/azure/azure-functions/functions-custom-handlers, and the host's own source where that is silent.</remarks>
internal static class Invocation
{
    /// <summary>What a success answers: an object, since an empty body leaves the host waiting until the function's time is over.</summary>
    public const string Done = """{"Outputs":{},"Logs":[],"ReturnValue":null}""";

    private const int MostWrappings = 3;

    /// <summary>The message of a trigger called <c>message</c>: JSON that the host has put into a JSON string, mostly twice.</summary>
    /// <exception cref="UnreadableMessageException">The host sent something else.</exception>
    public static string MessageOf(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("Data", out JsonElement data))
        {
            throw new UnreadableMessageException("the host sent no Data");
        }

        if (!data.TryGetProperty("message", out JsonElement message))
        {
            return "{}"; // a timer
        }

        for (int unwrapped = 0; unwrapped < MostWrappings && message.ValueKind == JsonValueKind.String; unwrapped++)
        {
            string text = message.GetString()!;
            try
            {
                using var inner = JsonDocument.Parse(text);
                message = inner.RootElement.Clone();
            }
            catch (JsonException)
            {
                return text;
            }
        }

        return message.GetRawText();
    }

    /// <summary>The answer of a function with the output <c>response</c>.</summary>
    public static string Http(int status, string json) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["Outputs"] = new Dictionary<string, object?>
        {
            ["response"] = new Dictionary<string, object?>
            {
                ["statusCode"] = status,
                ["body"] = json,
                ["headers"] = new Dictionary<string, string> { ["Content-Type"] = "application/json" },
            },
        },
        ["Logs"] = Array.Empty<string>(),
        ["ReturnValue"] = null,
    });
}
