using System.Text.RegularExpressions;

namespace Ingest.Extraction.Parties;

/// <summary>How organisations' names stand in running text. Examples: <c>OrganisationNames.corpus.txt</c>.</summary>
internal static partial class OrganisationNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // "Vård- och äldrenämnden", "Kultur-, idrotts- och fritidsnämnden", "arbetsmarknads- och vuxenutbildningsförvaltningen"
    private const string Compound = @"\p{L}+-(,\s\p{L}+-)*,?\s(och|samt)\s\p{Ll}\p{L}+";

    // a word with a capital, an abbreviation, a number within a name
    private const string Capital = @"\p{Lu}[\p{L}\d&'’/]*([\-–.][\p{L}\d&'’/]+)*";

    // common nouns that end a name: "Lunds kommun", "Åstads folkhögskola", "Guldkornet ideell förening"
    private const string Tail =
        @"((ideella?|ekonomiska?|allmännyttig)\s(förening(en)?|stiftelse)|ek\.\s?för\.?|\p{Ll}*(kommun|stad|förening|folkhögskola|församling|center|centrum|kvinnojour|jour|förbund|klubb|"
        + @"nätverk|mission|nämnd|nämnden|förvaltning|förvaltningen|lokalavdelning|distrikt|råd|krets|byalag|kooperativ|stiftelse|scoutkår)|län|med\sfirma)\b";

    // common nouns that begin one: "föreningen Kompassen", "den ideella föreningen Steget"
    private const string Head =
        @"\p{Ll}*(föreningen|stiftelsen|klubben|församlingen|kooperativet|organisationen|nätverket|jouren|missionen|kåren|förbundet|sällskapet|bolaget|aktiebolaget|företaget|byalaget|kommunen)";

    private const string Joint = @"(i|på|för|av|de|utan|vid|mot|&|–|-|och(?=\s\p{Lu}\p{L}+\s(förening|kommun|stad)\b))";

    /// <summary>A name, as a pattern of its own for those who look for names among other words.</summary>
    public const string Pattern = $@"({Head}\s[""”“]?)?({Compound}|{Capital})(\s({Joint}\s)?({Compound}|{Capital})|\s{Tail})*";

    /// <summary>The name that a text begins with, or null. <c>föreningen Kompassen för åren 2025–2026</c> → <c>föreningen Kompassen</c>.</summary>
    public static string? Leading(string text)
    {
        Match match = LeadingName.Match(text);
        return match.Success ? match.Groups["name"].Value.TrimEnd('-', '–', ' ') : null;
    }

    /// <summary>Where the leading name begins in the text.</summary>
    public static int LeadingOffset(string text) => LeadingName.Match(text).Groups["name"].Index;

    /// <summary>Every name in a text, with its offset.</summary>
    public static IEnumerable<(string Name, int Offset)> In(string text) =>
        AnyName.Matches(text).Select(match => (match.Groups["name"].Value.TrimEnd('-', '–', ' '), match.Groups["name"].Index));

    /// <summary>Whether a small word is one that names have: <c>i</c>, <c>kommun</c>, <c>folkhögskola</c>.</summary>
    public static bool IsNameWord(string word) => NameWord.IsMatch(word);

    [GeneratedRegex($@"^({Joint}|och|{Tail})$", Options, 10_000)]
    private static partial Regex NameWord { get; }

    [GeneratedRegex(
        $@"^[\s""”»“]*((den|det|de)\s)?(ideella\s|idéburna\s|ekonomiska\s|sociala\s|lokala\s)?(?<name>({Compound}|({Head}\s[""”“]?)?({Compound}|{Capital}))(\s({Joint}\s)?[""”“]?({Compound}|{Capital})[""”“]?|\s{Tail})*)",
        Options, 10_000)]
    private static partial Regex LeadingName { get; }

    [GeneratedRegex(
        $@"(?<![\p{{L}}\d-])(?<name>{Pattern})",
        Options, 10_000)]
    private static partial Regex AnyName { get; }
}
