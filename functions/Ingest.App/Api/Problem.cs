using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Ingest.App.Api;

/// <summary>Problem details (RFC 9457) that say what to do.</summary>
internal static class Problem
{
    /// <summary>People read answers too: quotes and letters stand as they are.</summary>
    public static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, int status, string title, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { type = "about:blank", title, status, detail, instance = context.Request.Path.Value }, Plain));
    }
}

/// <summary>A request that cannot be answered; the message says what to do.</summary>
internal sealed class ApiException(int status, string title, string detail) : Exception(detail)
{
    public int Status { get; } = status;

    public string Title { get; } = title;
}
