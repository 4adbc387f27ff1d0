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

    // common nouns that end a name: "Lunds kommun", "Åstads folkhögskola", "Guldkornet ideell förening", "Åstads kvinno- och tjejjour", "Ålems församlings diakoniförening"
    private const string Tail =
        @"((\p{Ll}[\p{L}-]+\s){0,2}(ideella?|ekonomiska?|allmännyttig)\s(förening(en)?|stiftelse)|(socialt\s|arbets\p{Ll}+\s)?kooperativ(\s(ekonomisk\sförening|ek\.\s?för\.?))?|ek\.\s?för\.?|(\p{Ll}{4,}s\s)?((?<!\b(kommuns?|stads?|län)\s)\p{Ll}+-(,\s\p{Ll}+-)*,?\s(och|samt)\s)?\p{Ll}*(kommun|stad|förening|folkhögskola|högskola|universitet|församling|center|centrum|jour|förbund|klubb|"
        + @"nätverk|mission|nämnd|nämnden|förvaltning|förvaltningen|avdelning|distrikt|råd|krets|byalag|kooperativ|stiftelse|kår|kyrkan?|sällskap|samfund|samfällighet|akademi|teater|bolag)|län|med\sfirma)\b";

    // what belongs to the one named before: "Kajens kulturscen"
    private const string Owned = $@"(?<=\p{{L}}{{2}}s)\s(?!({GoesOn})\b)\p{{Ll}}{{3,}}";

    // where the sentence goes on after a name
    private const string GoesOn =
        "och|samt|genom|via|med|för|i|på|av|om|som|till|under|från|enligt|där|har|är|ska|skall|kan|vill|får|blir|nedan|org|kommuner|parter|egen|eget|egna|"
        + "driver|bidrar|ansvarar|erbjuder|deltar|betalar|svarar|anordnar|ordnar|arbetar|söker|ansöker|ger|tar|hyr|äger|leder|står|ingår|sluter|tecknar|föreslår|föreslås|"
        + "önskar|begär|samverkar|samarbetar|håller|stödjer|stöder|genomför|beviljas|beviljar|beslutar|godkänner|avslår|utser|bildar|startar|fortsätter";

    // known by a name with a small letter in it
    private const string Known = @"(Svenska\s)?(Röda\skorset|Rädda\sbarnen|Hela\smänniskan|Unga\sörnar|Vi\sunga|Svenska\skyrkan|Friskis\s(&|och)\s[Ss]vettis|Missing\speople|Lions\sclub|\d\p{Lu})(?!\p{L})";

    // common nouns that begin one: "föreningen Kompassen", "den ideella föreningen Steget", "Ideella föreningen Eldsjälarna"
    private const string Head =
        @"(\p{Lu}\p{Ll}+a\s)?\p{Ll}*(föreningen|stiftelsen|klubben|församlingen|kooperativet|organisationen|nätverket|jouren|missionen|kåren|förbundet|sällskapet|samfundet|bolaget|företaget|byalaget|myndigheten|kommunen)";

    private const string Joint = @"(i|på|för|av|de|utan|vid|mot|&|\+|och(?=\s\p{Lu}\p{L}+\s(förening|kommun|stad)\b))";

    private const string Unit = $@"{Known}|{Compound}|{Capital}";

    /// <summary>A name, as a pattern of its own for those who look for names among other words.</summary>
    public const string Pattern = $@"({Head}\s[""”“]?)?({Unit})(\s({Joint}\s)?({Unit})|\s{Tail})*";

    /// <summary>The name that a text begins with, or null. <c>föreningen Kompassen för åren 2025–2026</c> → <c>föreningen Kompassen</c>.</summary>
    public static string? Leading(string text)
    {
        Match match = LeadingName.Match(text);
        return match.Success ? match.Groups["name"].Value.TrimEnd('-', '–', ' ') : null;
    }

    /// <summary>The same in a list of names, where a small word may belong to the name before it: <c>Kajens kulturscen</c>.</summary>
    public static string? LeadingInList(string text)
    {
        Match match = ListedName.Match(text);
        return match.Success ? match.Groups["name"].Value.TrimEnd('-', '–', ' ') : null;
    }

    /// <summary>Whether the text begins with what sort of organisation it is: <c>Föreningen Steget</c>, <c>stiftelsen Hamnen</c>.</summary>
    public static bool IsHeaded(string text) => Headed.IsMatch(text);

    /// <summary>Where the leading name begins in the text.</summary>
    public static int LeadingOffset(string text) => LeadingName.Match(text).Groups["name"].Index;

    /// <summary>Every name in a text, with its offset.</summary>
    public static IEnumerable<(string Name, int Offset)> In(string text) =>
        AnyName.Matches(text).Select(match => (match.Groups["name"].Value.TrimEnd('-', '–', ' '), match.Groups["name"].Index));

    /// <summary>Whether a small word is one that names have: <c>i</c>, <c>kommun</c>, <c>folkhögskola</c>.</summary>
    public static bool IsNameWord(string word) => NameWord.IsMatch(word);

    [GeneratedRegex($@"^\W*((den|det|de)\s)?(\p{{Ll}}+a\s)?{Head}\s", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Headed { get; }

    [GeneratedRegex($@"^({Joint}|och|{Tail})$", Options, 10_000)]
    private static partial Regex NameWord { get; }

    private const string Opening = @"^[\s""”»“]*((den|det|de)\s)?((ideella|idéburna|idéburet|ideellt|offentligt|kommunalt|ekonomiska|sociala|lokala|politiskt|religiöst|obundna)\s)*";
    private const string First = $@"({Compound}|({Head}\s[""”“]?)?({Unit}))";
    private const string Next = $@"\s({Joint}\s)?[""”“]?({Known}|{Capital})[""”“]?|\s(?=\p{{Lu}}){Compound}|\s{Tail}";

    [GeneratedRegex($@"{Opening}(?<name>{First}({Next})*)", Options, 10_000)]
    private static partial Regex LeadingName { get; }

    [GeneratedRegex($@"{Opening}(?<name>{First}({Next}|{Owned}|\s\d{{1,3}}(?![\d–-]|\s?(kr|kronor|tkr|mkr|procent|%|år|månader)))*)", Options, 10_000)]
    private static partial Regex ListedName { get; }

    [GeneratedRegex(
        $@"(?<![\p{{L}}\d-])(?<name>{Pattern})",
        Options, 10_000)]
    private static partial Regex AnyName { get; }
}
