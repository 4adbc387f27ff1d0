using System.Text.RegularExpressions;

namespace Ingest.Extraction.Parties;

/// <summary>Whether two names are one party's, and which is the fuller; what a party is called for short.</summary>
internal static partial class PartyNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether it is a board or an administration rather than the municipality itself.</summary>
    public static bool IsBody(string name) => Body.IsMatch(name) && !Whole.IsMatch(name);

    /// <summary>Soft hyphens, quotation marks and a leading small letter aside.</summary>
    public static string Clean(string name)
    {
        string clean = Described.Replace(name.Replace("\u00AD", string.Empty, StringComparison.Ordinal).Trim(' ', '.', ',', '"', '”', '“'), string.Empty);
        clean = Shortened.IsMatch(clean) ? clean + "." : clean;
        return clean.Length > 0 && char.IsLower(clean[0]) ? char.ToUpperInvariant(clean[0]) + clean[1..] : clean;
    }

    /// <summary>Whether two mentions are the same party: the same number, or names of which one holds the telling words of the other.</summary>
    public static bool Same(PartyMention a, PartyMention b)
    {
        if (a.OrgNumber is not null && b.OrgNumber is not null)
        {
            return a.OrgNumber == b.OrgNumber;
        }

        return a.IsPublic == b.IsPublic && SameName(a.Name, b.Name);
    }

    public static bool SameName(string a, string b)
    {
        HashSet<string> x = Telling(a);
        HashSet<string> y = Telling(b);
        return x.Count > 0 && y.Count > 0 && (x.IsSubsetOf(y) || y.IsSubsetOf(x));
    }

    /// <summary>Whether a name is the other one and words of its legal form, no more.</summary>
    public static bool IsOnlyLonger(string full, string name) => full.Contains(name, StringComparison.Ordinal) && Telling(full).SetEquals(Telling(name));

    /// <summary>What an agreement with the party is called: <c>Föreningen Kompassen</c> → <c>Kompassen</c>, <c>Guldkornet ideell förening</c> → <c>Guldkornet</c>.</summary>
    public static string Short(string name)
    {
        string bare = Legal.Replace(name, " ").Trim();
        return bare.Length >= 3 && char.IsUpper(bare[0]) && bare.Split(' ').Length <= 4 ? bare : name;
    }

    /// <summary>A name's words without legal ones; genitive s aside, so that <c>Borås Stads</c> is <c>Borås Stad</c>.</summary>
    private static HashSet<string> Telling(string name) =>
        [.. Words.Matches(Legal.Replace(name, " ")).Select(word => Genitive.Replace(word.Value.ToUpperInvariant(), string.Empty))];

    [GeneratedRegex(@"(nämnd|förvaltning|styrelse|utskott|kontor)(en|et)?\b|jobbcent|arbetsmarknadsenhet", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Body { get; }

    [GeneratedRegex(@"\b(kommuns?|stads?|region|regionen)\b(?!\p{L})", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"\b(den )?(ideell(a)?|ekonomisk(a)?|allmännyttig(a)?)\s+(förening(en)?|stiftelse(n)?)\b|\bu\.\s?p\.\s?a\b\.?|\b(föreningen|förening|stiftelsen|stiftelse|ek\.? ?för\.?|AB|aktiebolaget|aktiebolag)(?!\p{L})", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Legal { get; }

    // "ek. för", whose point ends no sentence
    [GeneratedRegex(@"\bek\.\s?för$", Options, 10_000)]
    private static partial Regex Shortened { get; }

    // "återbruksbolaget Gröna Varv AB", "fastighetsbolaget Fastighets AB Lundabo": the name says its form itself
    [GeneratedRegex(@"^\p{L}*(bolaget|företaget)\s+(?=\p{Lu}.*\bAB\b)", Options, 10_000)]
    private static partial Regex Described { get; }

    [GeneratedRegex(@"[\p{L}\d]+", Options, 10_000)]
    private static partial Regex Words { get; }

    [GeneratedRegex(@"(?<=\p{L}{3})S$", Options, 10_000)]
    private static partial Regex Genitive { get; }
}
