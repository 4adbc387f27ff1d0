using System.Text.RegularExpressions;

namespace Ingest.Extraction.FollowUps;

/// <summary>What a table's figures are counted in, in kronor.</summary>
internal static partial class MoneyUnits
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int TimeoutMs = 10_000;

    /// <summary>The unit that a heading, a caption or a line of text names alone, or null.</summary>
    public static decimal? In(string text) =>
        Millions.IsMatch(text) ? 1_000_000m
        : Thousands.IsMatch(text) ? 1_000m
        : Kronor.IsMatch(text) ? 1m
        : null;

    /// <summary>The unit that a title or caption declares; sums of money that it tells (<c>uppgick till 321,6 miljoner kronor</c>) declare none.</summary>
    public static decimal? DeclaredIn(string text) => In(Sum.Replace(text, " "));

    /// <summary>The unit that running text mostly counts in: <c>tkr</c> against <c>mkr</c>; null where it counts in neither.</summary>
    public static decimal? MostIn(string text)
    {
        (int thousands, int millions) = (Thousands.Count(text), Millions.Count(text));
        return (thousands, millions) is (0, 0) ? null : thousands >= millions ? 1_000m : 1_000_000m;
    }

    // Mkr, mnkr, Miljoner kronor, mkr
    [GeneratedRegex(@"\b(mkr|mnkr|msek|mnsek|milj\.?( ?kr)?|miljoner( kronor| kr)?|mkronor)\b", Options, TimeoutMs)]
    private static partial Regex Millions { get; }

    // Tkr, tusental kronor, tusen kronor, ksek, 1 000 kr, 1000-tal kronor
    [GeneratedRegex(@"\b(tkr|tsek|ksek|tusen(tals?)?( kronor| kr)|tusental|kkr)\b|(?<!\d[\s\u00A0]?)\b1[\s\u00A0.]?000[- ]?(tals? )?(kr|kronor)\b", Options, TimeoutMs)]
    private static partial Regex Thousands { get; }

    // 321,6 miljoner kronor; not Budget 2024 tkr, not 1 000 kr
    [GeneratedRegex(@"(?<![\d\s\u00A0][\s\u00A0]?)(?!(19|20)\d\d\s|1[\s\u00A0.]?000\b)\d[\d\s\u00A0.,]*(mkr|mnkr|msek|milj\.?|miljon(er)?|mdkr|tkr|tsek|tusen|kr|kronor)\b(\s(kr|kronor)\b)?", Options, TimeoutMs)]
    private static partial Regex Sum { get; }

    // kr, kronor, SEK, belopp i kr
    [GeneratedRegex(@"\b(kr|kronor|sek)\b", Options, TimeoutMs)]
    private static partial Regex Kronor { get; }
}
