using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Ingest.Language;

/// <summary>A municipality or region as the contract names it (Document <c>municipality</c>, <c>municipalityCode</c>).</summary>
/// <param name="Name"><c>Borås</c>, <c>Region Skåne</c>.</param>
/// <param name="Code">Four digits of Statistics Sweden; a region's are the county's two and <c>00</c>.</param>
/// <param name="IsRegion">Whether it is a region.</param>
internal sealed record Municipality(string Name, string Code, bool IsRegion);

/// <summary>The 290 municipalities and 20 regions (Region Gotland is Gotland's municipality), and the city districts whose boards belong to one of them.</summary>
internal static class MunicipalityCatalogue
{
    private static readonly ImmutableArray<(Municipality Municipality, string Name, string Kind)> Rows = Read();

    private static readonly FrozenDictionary<string, Municipality> Municipalities = Of("municipality");

    private static readonly FrozenDictionary<string, Municipality> Regions = Of("region");

    private static readonly FrozenDictionary<string, Municipality> Districts = Of("district");

    private static readonly FrozenDictionary<string, Municipality> Domains = Rows
        .Where(row => row.Kind != "district")
        .SelectMany(row => DomainsOf(row.Municipality).Select(domain => (domain, row.Municipality)))
        .DistinctBy(pair => pair.domain)
        .ToFrozenDictionary(pair => pair.domain, pair => pair.Municipality, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names in spaced capitals (<c>B O T K Y R K A</c>) and their like, without spaces.</summary>
    private static readonly FrozenDictionary<string, Municipality> Logos = Rows
        .Where(row => row.Kind != "district")
        .SelectMany(row => LogosOf(row.Municipality).Select(logo => (logo, row.Municipality)))
        .DistinctBy(pair => pair.logo)
        .ToFrozenDictionary(pair => pair.logo, pair => pair.Municipality, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Municipality> All => Rows.Where(row => row.Kind != "district").Select(row => row.Municipality).Distinct();

    /// <summary>By its bare name, in any case, with or without genitive: <c>Falköpings</c>, <c>BORÅS</c>; null for another word.</summary>
    public static Municipality? Named(string name) => Find(Municipalities, name);

    /// <summary>By a region's whole name: <c>Region Skåne</c>, <c>Västra Götalandsregionens</c>.</summary>
    public static Municipality? RegionNamed(string name) => Find(Regions, name);

    /// <summary>By the name of a city district with a board of its own: <c>Skärholmens</c> → Stockholm.</summary>
    public static Municipality? OfDistrict(string name) => Find(Districts, name);

    /// <summary>By a web or mail domain: <c>upplands-bro.se</c>, <c>www.boras.se</c>.</summary>
    public static Municipality? OfDomain(string domain)
    {
        string[] labels = domain.Split('.');
        return labels.Length < 2 ? null : Domains.GetValueOrDefault(labels[^2] + "." + labels[^1]);
    }

    /// <summary>By a logo's letters without their spaces: <c>BOTKYRKAKOMMUN</c>.</summary>
    public static Municipality? OfLogo(string letters) => Logos.GetValueOrDefault(letters);

    private static Municipality? Find(FrozenDictionary<string, Municipality> names, string name) =>
        names.TryGetValue(name, out Municipality? found) ? found
        : name.EndsWith('s') || name.EndsWith('S') ? names.GetValueOrDefault(name[..^1])
        : names.GetValueOrDefault(name + "n"); // Falu kommun is Falun's

    private static FrozenDictionary<string, Municipality> Of(string kind) => Rows
        .Where(row => row.Kind == kind)
        .ToFrozenDictionary(row => row.Name, row => row.Municipality, StringComparer.OrdinalIgnoreCase);

    private static ImmutableArray<(Municipality Municipality, string Name, string Kind)> Read()
    {
        using Stream stream = typeof(MunicipalityCatalogue).Assembly.GetManifestResourceStream("Ingest.Language.Municipalities.csv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[][] lines = [.. reader.ReadToEnd().Split('\n').Skip(1).Where(line => line.Contains(';', StringComparison.Ordinal)).Select(line => line.Trim().Split(';'))];
        var byCode = lines
            .Where(line => line[2] != "district")
            .DistinctBy(line => line[0])
            .ToDictionary(line => line[0], line => new Municipality(line[1], line[0], line[2] == "region"));
        return [.. lines.Select(line => (byCode[line[0]], line[1], line[2]))];
    }

    private static IEnumerable<string> DomainsOf(Municipality municipality)
    {
        string folded = Folded(municipality.Name);
        yield return folded.Replace(" ", string.Empty, StringComparison.Ordinal) + ".se";
        yield return folded.Replace(' ', '-') + ".se";
        if (municipality.IsRegion)
        {
            yield return municipality.Code == "1400" ? "vgregion.se" : folded.Replace("region ", string.Empty, StringComparison.Ordinal).Replace(' ', '-') + ".se";
        }
    }

    private static IEnumerable<string> LogosOf(Municipality municipality)
    {
        string joined = municipality.Name.Replace(" ", string.Empty, StringComparison.Ordinal);
        yield return joined;
        foreach (string kind in (string[])["kommun", "stad"]) // municipality, city
        {
            yield return joined + kind;
            yield return joined + "s" + kind;
        }
    }

    /// <summary>As in a domain name: å, ä → a, ö → o, é → e.</summary>
    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (char letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAscii(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
