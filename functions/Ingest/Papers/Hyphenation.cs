namespace Ingest.Papers;

/// <summary>Whether a hyphen at a line's end breaks a word or belongs to it.</summary>
public static class Hyphenation
{
    /// <summary>True where nothing parts the two lines' words and the hyphen is theirs: <c>OSA-</c> before <c>anställning</c>, <c>2026-01-</c> before <c>01</c>, <c>14-</c> before <c>dagarsperiod</c>.</summary>
    public static bool Keeps(string last, string first) =>
        last.Length > 2
        && last[^1] is '-' or '\u2010'
        && ((char.IsDigit(last[^2]) && (char.IsDigit(first[0]) || (char.IsLower(first[0]) && !Joins(first))))
            || (char.IsUpper(last[^2]) && char.IsUpper(last[^3]) && char.IsLower(first[0]) && !Joins(first)));

    /// <summary>True for <c>förläng-</c> before <c>ning</c>; false for <c>arbetsmarknads-</c> before <c>och</c>, <c>Mitt-</c> before <c>Skåne</c>.</summary>
    public static bool Breaks(string last, string first) =>
        last.Length > 1
        && last[^1] is '-' or '\u00AD' or '\u2010'
        && char.IsLetter(last[^2])
        && char.IsLower(first[0])
        && !Keeps(last, first)
        && !Joins(first);

    /// <summary>What stands between two words that share an end: <c>arbetsmarknads- och vuxenutbildningsnämnden</c>.</summary>
    private static bool Joins(string first) => first is "och" or "eller" or "samt" or "respektive" or "till" or "som" or "men" or "än";
}
