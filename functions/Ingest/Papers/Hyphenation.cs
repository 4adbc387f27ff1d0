namespace Ingest.Papers;

/// <summary>Whether a hyphen at a line's end breaks a word or belongs to it.</summary>
public static class Hyphenation
{
    /// <summary>True for <c>förläng-</c> before <c>ning</c>; false for <c>arbetsmarknads-</c> before <c>och</c>, <c>Mitt-</c> before <c>Skåne</c>.</summary>
    public static bool Breaks(string last, string first) =>
        last.Length > 1
        && last[^1] is '-' or '\u00AD' or '\u2010'
        && char.IsLetter(last[^2])
        && char.IsLower(first[0])
        && first is not ("och" or "eller" or "samt" or "respektive" or "till" or "som" or "men" or "än");
}
