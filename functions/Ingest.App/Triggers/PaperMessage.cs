using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingest.App.Triggers;

/// <summary>What the queues between the steps carry: a paper, and of OCR which of its pages.</summary>
/// <param name="PaperId">SHA-256 of the PDF, hex.</param>
internal sealed record PaperMessage(string PaperId)
{
    /// <summary>Pages to read by OCR, 1-based.</summary>
    public ImmutableArray<int> Pages { get; init; } = [];

    /// <summary>The engine that these pages are to be kept under.</summary>
    public string? Engine { get; init; }

    /// <summary>Which round of OCR: a paper may need several, each known by the pages that it was begun for.</summary>
    public string? Round { get; init; }

    /// <summary>Which of the round's parts, from 0.</summary>
    public int Part { get; init; }

    /// <summary>How many parts the round has.</summary>
    public int Parts { get; init; }

    /// <summary>How many pages the round has, over all of its parts.</summary>
    public int AllPages { get; init; }

    /// <summary>Whether a person asked for the paper to be read anew, though it has been read well.</summary>
    public bool IsAgain { get; init; }

    /// <summary>The trace that the paper's steps belong to (W3C Trace Context).</summary>
    public string? Traceparent { get; init; } = Activity.Current?.Id;

    /// <summary>Reads a message.</summary>
    /// <exception cref="UnreadableMessageException">It is none of ours.</exception>
    public static PaperMessage Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Messages.Default.PaperMessage) is { } message && IsId(message.PaperId)
                ? message with { Pages = message.Pages.IsDefault ? [] : message.Pages }
                : throw new UnreadableMessageException("it names no paper");
        }
        catch (JsonException e)
        {
            throw new UnreadableMessageException(e.Message);
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Messages.Default.PaperMessage);

    private static bool IsId(string? id) => id?.Length == 64 && id.All(char.IsAsciiHexDigitLower);
}

/// <summary>A blob was dropped, as Event Grid tells it or as we do: <c>{"subject":"/blobServices/default/containers/incoming/blobs/2024/möte.pdf"}</c>.</summary>
internal sealed record DroppedMessage(string Subject)
{
    private const string BeforeName = "/blobs/";

    /// <summary>The blob's name in its container.</summary>
    public string Blob => Subject[(Subject.IndexOf(BeforeName, StringComparison.Ordinal) + BeforeName.Length)..];

    public static DroppedMessage Of(string container, string blob) => new($"/blobServices/default/containers/{container}{BeforeName}{blob}");

    /// <exception cref="UnreadableMessageException">It is no event of a blob.</exception>
    public static DroppedMessage Parse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, Messages.Default.DroppedMessage) is { Subject: { } subject } message && subject.Contains(BeforeName, StringComparison.Ordinal)
                ? message
                : throw new UnreadableMessageException("it names no blob");
        }
        catch (JsonException e)
        {
            throw new UnreadableMessageException(e.Message);
        }
    }

    public string Write() => JsonSerializer.Serialize(this, Messages.Default.DroppedMessage);
}

/// <summary>A message that no step can read; trying again does not help.</summary>
internal sealed class UnreadableMessageException(string why) : Exception($"A message cannot be read: {why}.");

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaperMessage))]
[JsonSerializable(typeof(DroppedMessage))]
internal sealed partial class Messages : JsonSerializerContext;
