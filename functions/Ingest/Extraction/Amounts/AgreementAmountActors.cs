using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;

namespace Ingest.Extraction.Amounts;

/// <summary>Who pays a sum and who gets it, by verbs and prepositions around the names in the sentence. Examples: <c>AgreementAmountActors.corpus.txt</c>.</summary>
internal static partial class AgreementAmountActors
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    // a name in the marked sentence: \uE010 and so on, one letter an actor
    private const string A = "(?<a>[\uE010-\uE06F])";
    private const string B = "(?<b>[\uE010-\uE06F])";
    private const string Pays =
        @"(ersätter|finansierar|bidrar|betalar( ut)?|utbetalar|stödjer|stöder|bistår|ger|lämnar|utger|skjuter till|tillskjuter|tillför|står för|svarar för|bekostar|avsätter|har avsatt|bär|ansvarar för|anslår|beviljar|medfinansierar|(ska|skall)( enligt \p{L}+)? (ersätta|betala|bidra|finansiera|utbetala|bistå|stödja|lämna|utge|tillskjuta|stå för)|upplåter|förhyr|hyr|ställer|tillhandahåller|lånar ut|satsar|överför|låter|åtar sig att (betala|ersätta|bidra|finansiera))";

    private const string Gets = @"(erhåller|får|tar emot|mottar|beviljas|ersätts|kompenseras|tilldelas|uppbär|ska (erhålla|få)|rekvirerar|söker)";

    /// <summary>In the order they are tried; group <c>a</c> pays, group <c>b</c> is paid.</summary>
    public static ImmutableArray<(string Name, Regex Pattern)> All { get; } =
    [
        ("which <b> invoices", InvoicedBy),
        ("<b> invoices <a>", Invoices),
        ("<a>'s share in brackets", Share),
        ("<a> pays <b>", PaysTo),
        ("to <b> pays <a>", ToPays),
        ("<b> gets from <a>", GetsFrom),
        ("compensation from <a> to <b>", FromTo),
        ("sum from <a> to <b>", SumFrom),
        ("sum to <b>", SumTo),
        ("borne by <a>", BorneBy),
        ("<a>'s own work", OwnWork),
    ];

    /// <summary>Payer and payee that the words around a sum say; null where they do not.</summary>
    /// <param name="text">The sentence, or the part of it that belongs to the sum.</param>
    /// <param name="parties">The agreement's parties: their names and common words for them are actors.</param>
    public static (string? Payer, string? Payee) In(string text, ImmutableArray<PartyMention> parties)
    {
        (string marked, ImmutableArray<string> actors) = Mark(text, parties);
        string? payer = null;
        string? payee = null;
        foreach ((string _, Regex pattern) in All)
        {
            Match match = pattern.Match(marked);
            if (match.Success)
            {
                payer ??= Actor(match.Groups["a"], actors);
                payee ??= Actor(match.Groups["b"], actors);
            }
        }

        return (payer, payee == payer ? null : payee);
    }

    private static string? Actor(Group group, ImmutableArray<string> actors) => group.Success ? actors[group.Value[0] - '\uE010'] : null;

    /// <summary>Every actor's name becomes one letter; <c>Åstads kommun, via socialförvaltningen,</c> is the administration (contract, Settled questions).</summary>
    private static (string Marked, ImmutableArray<string> Actors) Mark(string text, ImmutableArray<PartyMention> parties)
    {
        var actors = ImmutableArray.CreateBuilder<string>();
        string marked = ActorName.Replace(text, match =>
        {
            string name = match.Groups["via"].Success ? match.Groups["via"].Value : match.Groups["name"].Value;
            if (actors.Count >= 90 || !IsActor(name, parties))
            {
                return match.Value;
            }

            if (parties.FirstOrDefault(party => OpensOnly(name, party.Name)) is { } first)
            {
                actors.Add(first.Name);
                actors.Add(name[(first.Name.Length + 1)..].TrimEnd());
                return $"{(char)('\uE010' + actors.Count - 2)} {(char)('\uE010' + actors.Count - 1)}";
            }

            bool owns = match.Groups["s"].Success || (name.EndsWith('s') && CommonWord.IsMatch(name[..^1])) || parties.Any(party => IsGenitive(name, party.Name));
            actors.Add(owns && !match.Groups["s"].Success ? name[..^1] : name.TrimEnd());
            string possessive = owns ? "s" : string.Empty;
            return (char)('\uE010' + actors.Count - 1) + possessive;
        });
        return (marked, actors.ToImmutable());
    }

    /// <summary><c>Föreningen Stegets</c> or <c>Stegets</c> of <c>Föreningen Steget</c>.</summary>
    private static bool IsGenitive(string name, string party) => name.EndsWith('s') && party.EndsWith(name[..^1], StringComparison.Ordinal);

    /// <summary>Two names with nothing between: <c>ersätter Åstads kommun Föreningen Steget med</c>.</summary>
    private static bool OpensOnly(string name, string party) =>
        name.Length > party.Length + 2 && name.StartsWith(party + " ", StringComparison.Ordinal) && char.IsUpper(name[party.Length + 1])
        && OrganisationRoles.IsOrganisationWord(name[(party.Length + 1)..]) && OrganisationRoles.IsOrganisationWord(party);

    private static bool IsActor(string name, ImmutableArray<PartyMention> parties) =>
        CommonWord.IsMatch(name) || OrganisationRoles.IsOrganisationWord(name)
        || (parties.Any(party => !party.IsPublic && PartyNames.SameName(party.Name, name)) && !parties.Any(party => party.IsPublic && PartyNames.SameName(party.Name, name)));

    // "Åstads kommun, genom socialförvaltningen,", "Föreningen Steget", "kommunen", "föreningens"
    [GeneratedRegex(
        $@"(?-i:(?<name>((k|K)ommunen|(s|S)taden|(r|R)egionen|(n|N)ämnden|(f|F)örvaltningen|(k|K)ommunstyrelsen|(r|R)egionstyrelsen|(p|P)arterna|(f|F)öreningarna|(o|O)rganisationen|\p{{Ll}}+nämnden|\p{{Ll}}+förvaltningen|(d|D)en idéburna (parten|organisationen))(?=s?(?!\p{{L}}))|"
        + $@"(?!(Till|För|Från|Av|Vid|I|Om|Under|Mellan|Enligt|Den|Det|De|Därutöver|Dessutom|Som|Utöver|När|Med|På|Samt|Även|Vi|Detta|Denna|Ersättning\p{{L}}*|Kostnad\p{{L}}*|Bidrag\p{{L}}*|Stöd\p{{L}}*)\b){OrganisationNames.Pattern}|(f|F)öreningen|(s|S)tiftelsen)"
        + @"((?<s>s)(?=\s\p{Ll}))?(,?\s(via|genom)\s(?<via>(\p{L}+-\s(och|samt)\s)?\p{L}+(nämnden|förvaltningen|kontoret|styrelsen)),?)?)(?!\p{L})",
        Options, 10_000)]
    private static partial Regex ActorName { get; }

    [GeneratedRegex(@"^(kommunen|staden|regionen|föreningen|föreningarna|organisationen|stiftelsen|nämnden|förvaltningen|\p{L}+(nämnden|förvaltningen|kontoret)|(kommun|region)styrelsen|den idéburna .+)$", Options, 10_000)]
    private static partial Regex CommonWord { get; }

    // "A står för … 250 tkr, som B fakturerar dem"
    [GeneratedRegex($@"{A}\s+(?!fakturer)[^.]*?\bsom\s+{B}\s+fakturerar", Options, 10_000)]
    private static partial Regex InvoicedBy { get; }

    // "B fakturerar A 250 000 kr"
    [GeneratedRegex($@"{B}[^.\uE010-\uE06F]{{0,120}}?\b(fakturerar|rekvirerar från|får fakturera|ska fakturera)\s+{A}", Options, 10_000)]
    private static partial Regex Invoices { get; }

    // "delas mellan A (171 456 kr) och …": the text up to and with the sum
    [GeneratedRegex($@"{A}\s*\(\s*[\d\s]+\p{{L}}*\)?\s*$", Options, 10_000)]
    private static partial Regex Share { get; }

    // "A ersätter B med", "A bidrar med … till B"
    [GeneratedRegex($@"(?<!\btill\s){A},?\s+((kommer att|ska|skall|förbinder sig att|åtar sig att|årligen|därutöver|även|också|själv)\s+)*{Pays}\b(([^.\uE010-\uE06F]*?\btill\s+|\s+(ekonomiskt\s+|årligen\s+|därutöver\s+)?){B})?", Options, 10_000)]
    private static partial Regex PaysTo { get; }

    // "Till B betalar A", "bistår A B ekonomiskt", "För detta ersätter A B"
    [GeneratedRegex($@"(\btill\s+{B}[^.\uE010-\uE06F]{{0,40}}?)?\b{Pays}\s+{A}(\s+{B})?", Options, 10_000)]
    private static partial Regex ToPays { get; }

    // "B erhåller … från A", "B får av A"
    [GeneratedRegex($@"{B}\s+((kommer att|ska|årligen|därutöver|även)\s+)*{Gets}\b([^.\uE010-\uE06F]*?\b(från|av)\s+{A})?", Options, 10_000)]
    private static partial Regex GetsFrom { get; }

    // "A:s ersättning till B", "Ersättning från A till B", "bidraget till B"
    [GeneratedRegex($@"({A}s\s+)?(\p{{Ll}}+\s+)?\p{{L}}*(ersättning|bidrag|stöd|medel|betalning|utbetalning|finansiering|insats)(en|et|ar)?\s+(sker\s+|utgår\s+|utbetalas\s+|lämnas\s+|betalas\s+)?(från\s+{A}\s+)?(till\s+{B})?", Options, 10_000)]
    private static partial Regex FromTo { get; }

    // "utgår ett engångsbelopp från A till B", "ett bidrag om …, en gång, från A"
    [GeneratedRegex($@"(belopp|bidrag|ersättning|summa|stöd|medel)\p{{L}}*\b[^.\uE010-\uE06F]*?\bfrån\s+{A}(\s+till\s+{B})?", Options, 10_000)]
    private static partial Regex SumFrom { get; }

    // "betalar A 1 150 kronor per dygn till B"
    [GeneratedRegex($@"\b(betalar|betala|ersätter|utbetalar|lämnar|ger|utger|utgår|utbetalas|betalas)\b[^.]*?\btill\s+{B}", Options, 10_000)]
    private static partial Regex SumTo { get; }

    // "A:s ideella arbete motsvarar", "A:s oavlönade insatser värderas till"
    [GeneratedRegex($@"{A}s?\s+((eget|egen|egna)\s+)?(ideella|oavlönade|frivilliga|obetalda)\s+\p{{Ll}}", Options, 10_000)]
    private static partial Regex OwnWork { get; }

    // "betalas av A", "bärs av A", "finansieras av A"
    [GeneratedRegex($@"\b(betalas|bärs|finansieras|bekostas|utbetalas|ersätts|lämnas|utges|tillskjuts|står)\s+(\w+\s+){{0,3}}?av\s+{A}", Options, 10_000)]
    private static partial Regex BorneBy { get; }
}
