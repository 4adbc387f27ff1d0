using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.Papers;

namespace Ingest.Export;

/// <summary>Ids made of paper, kind and place (contract): the same on every reading, also when a value is then read differently.</summary>
internal sealed class RecordIds(string paperId)
{
    private readonly Dictionary<string, int> seen = [];

    /// <summary>The id of the next record of that kind at that place; several at one place are told apart by their order.</summary>
    public string Next(string kind, Provenance source)
    {
        Box at = source.Anchor;
        string place = string.Create(CultureInfo.InvariantCulture, $"{paperId}/{kind}/{source.Page}/{at.MiddleX:F0},{at.MiddleY:F0}");
        int ordinal = seen[place] = seen.GetValueOrDefault(place) + 1;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place}/{ordinal}")));
        return Convert.ToHexStringLower(hash.AsSpan(0, 12));
    }
}
