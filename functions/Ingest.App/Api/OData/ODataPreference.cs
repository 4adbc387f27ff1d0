using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ingest.App.Api.OData;

/// <summary>What a caller would like (header <c>Prefer</c>), with or without OData 4.0's prefix.</summary>
/// <remarks>http://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part1-protocol.html, 8.2.8.</remarks>
/// <param name="TracksChanges">Whether a delta link is to end the answer.</param>
/// <param name="MostRows">The most rows of a page; null: as many as we give.</param>
internal sealed record ODataPreference(bool TracksChanges, int? MostRows)
{
    private const string Tracking = "track-changes";
    private const string PageSize = "maxpagesize";
    private const string Prefix = "odata.";

    public static ODataPreference Of(HttpRequest request)
    {
        (string Name, string Value)[] said =
        [
            .. from one in request.Headers["Prefer"].SelectMany(header => (header ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
               let parts = one.Split('=', 2, StringSplitOptions.TrimEntries)
               let name = parts[0].StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? parts[0][Prefix.Length..] : parts[0]
               select (name, parts.ElementAtOrDefault(1)?.Trim('"') ?? ""),
        ];
        string? size = said.FirstOrDefault(one => Is(one.Name, PageSize)).Value;
        return new ODataPreference(said.Any(one => Is(one.Name, Tracking)), int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int most) && most > 0 ? most : null);
    }

    private static bool Is(string said, string name) => said.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says which of them were followed.</summary>
    public void Say(HttpResponse response, bool tracksChanges)
    {
        string[] followed = [.. new[] { tracksChanges ? Prefix + Tracking : null, MostRows is { } most ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}{PageSize}={most}") : null }.OfType<string>()];
        response.Headers.Append("Vary", "Prefer");
        if (followed.Length > 0)
        {
            response.Headers["Preference-Applied"] = string.Join(", ", followed);
        }
    }
}
