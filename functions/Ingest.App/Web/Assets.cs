using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ingest.App.Web;

/// <summary>Style, script and icon: in the program itself, each under an address that changes when it does.</summary>
internal static class Assets
{
    private static readonly Assembly Own = typeof(Assets).Assembly;
    private static readonly string Prefix = $"{typeof(Assets).Namespace}.Assets.";

    private static readonly FrozenDictionary<string, (byte[] Bytes, string Mark)> All =
        Own.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Prefix.Length..], Load);

    public static string Address(string name) => $"/a/{All[name].Mark}/{name}";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/a/{mark}/{name}", (HttpContext context, string name) =>
    {
        if (!All.TryGetValue(name, out (byte[] Bytes, string Mark) asset))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, Path.GetExtension(name) switch { ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8", _ => "image/svg+xml" });
    });

    private static (byte[] Bytes, string Mark) Load(string resource)
    {
        using Stream stream = Own.GetManifestResourceStream(resource)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)));
    }
}
