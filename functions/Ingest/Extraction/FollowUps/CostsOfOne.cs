using System.Text.RegularExpressions;

namespace Ingest.Extraction.FollowUps;

/// <summary>What one place, hour or person costs (contract, Settled questions: kronor, <c>per_person</c>).</summary>
internal static partial class CostsOfOne
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    private const string One = @"(\w+\s)?(\w*plats|\w*person|\w*elev|barn|\w*deltagare|\w*brukare|\w*dygn|\w*invånare|hushåll|\w*timme|klient|\w*studerande|ungdom|vårddygn|besök|boende|patient|vårdtagare|låntagare|gäst|kund|medlem|familj|individ|inskriven|resenär|resa|portion|måltid|placering|insats)";

    /// <summary>Whether a line's label or its headings say so.</summary>
    public static bool AreIn(string label) => PerOne.IsMatch(label);

    /// <summary>Kronor for 1, where one of the texts around a table says so of all its lines; null where none does.</summary>
    public static decimal? UnitIn(params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            if (OfAll.IsMatch(text))
            {
                return MoneyUnits.DeclaredIn(text) ?? 1m;
            }
        }

        return null;
    }

    // Kostnad / årsplats, Nettokostnad per elev, kr/dygn; also a label that ends so: Förskola, per inskrivet barn
    [GeneratedRegex($@"((kostnad|pris|ersättning|avgift|bidrag|kr|kronor)\w*\s*(/|per)|(^|[,:]\s*)per)\s*{One}", Options, 10_000)]
    private static partial Regex PerOne { get; }

    // Nyckeltal, kostnad per plats · Kronor per plats och år · Styckkostnader (kr/dygn): short, no sum of its own, and of nothing else beside
    [GeneratedRegex($@"^(?!.*\b(och|samt)\s+\w*(kostnad|pris|volym|antal|invester))(?!.*\b\d[\d ]* ?(kr|kronor|tkr|mkr|mnkr)\b)(?=.{{0,90}}$).*\b(\w*kostnad(er|en|erna)?|pris|kr|kronor|tkr)\b\s*(/|per)\s*{One}|^\W*(nyckeltal[ ,:–-]+)?(styckkostnad|enhetskostnad|dygnskostnad|platskostnad|timkostnad|kostnadsnyckeltal)(er|en)?\b", Options, 10_000)]
    private static partial Regex OfAll { get; }
}
