using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace Ingest.Storage.Azure.Tables;

/// <summary>The Table service's errors: unlike the others of Azure it has them in the body alone.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is { CanSeek: true } ? Parse(response.Content.ToMemory()) : null;
        return error is not null;
    }

    /// <summary><c>{"odata.error":{"code":"…","message":{"value":"…"}}}</c> → code and message; null for anything else.</summary>
    public static ResponseError? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            JsonElement error = json.RootElement.GetProperty("odata.error");
            return new ResponseError(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>The Table service's error codes that callers ask for.</summary>
public static class TableErrorCode
{
    public const string EntityAlreadyExists = nameof(EntityAlreadyExists);
    public const string ResourceNotFound = nameof(ResourceNotFound);
    public const string TableAlreadyExists = nameof(TableAlreadyExists);
    public const string UpdateConditionNotSatisfied = nameof(UpdateConditionNotSatisfied);
}
