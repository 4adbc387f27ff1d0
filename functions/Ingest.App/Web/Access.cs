using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ingest.Storage;
using Microsoft.AspNetCore.Http;

namespace Ingest.App.Web;

/// <summary>Who is asking, and what they may do.</summary>
internal sealed class Access(ServeOptions options, IKeyStore keys, TimeProvider clock)
{
    public const string Read = "read";
    public const string Write = "write";

    private const string PlatformName = "X-MS-CLIENT-PRINCIPAL-NAME";
    private static readonly TimeSpan KeysAreFresh = TimeSpan.FromSeconds(5);

    private (ImmutableArray<KeptKey> Keys, DateTimeOffset At) known = ([], DateTimeOffset.MinValue);

    /// <summary>Who it is and with which scope; null where nobody may be let in.</summary>
    public async Task<Caller?> WhoAsync(HttpContext context)
    {
        if (options.Login == Login.None)
        {
            return new Caller(Environment.UserName, Write);
        }

        if (options.Login == Login.Platform && context.Request.Headers[PlatformName].ToString() is { Length: > 0 } name)
        {
            return new Caller(name, Write);
        }

        if (KeyOf(context.Request) is not { } key)
        {
            return null;
        }

        byte[] hash = Encoding.ASCII.GetBytes(Hash(key));
        KeptKey? found = (await KnownAsync()).FirstOrDefault(kept => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept.Hash), hash));
        return found is null ? null : new Caller(found.Name, found.Scope);
    }

    /// <summary>SHA-256, hex.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>For limits: by key where there is one, else by address.</summary>
    public static string Caller(HttpContext context) =>
        KeyOf(context.Request) is { } key ? Hash(key) : context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>The caller that the gate let in.</summary>
    public static Caller Of(HttpContext context) => (Caller)context.Items[typeof(Caller)]!;

    /// <summary>As a bearer, as <c>X-API-Key</c>, or as the password that Excel, Power BI and browsers ask for.</summary>
    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers["X-API-Key"].ToString() is { Length: > 0 } own)
        {
            return own;
        }

        string header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return header["Bearer ".Length..].Trim();
        }

        byte[] buffer = new byte[header.Length];
        return header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) && Convert.TryFromBase64String(header["Basic ".Length..].Trim(), buffer, out int length)
            ? Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2) is [_, var password] ? password : null
            : null;
    }

    private async Task<ImmutableArray<KeptKey>> KnownAsync()
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (now - known.At > KeysAreFresh)
        {
            known = (await keys.AllAsync(CancellationToken.None), now);
        }

        return known.Keys;
    }
}

/// <summary>Who asks.</summary>
internal sealed record Caller(string Name, string Scope)
{
    public bool MayWrite => Scope == Access.Write;
}
