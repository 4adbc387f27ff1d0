using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>What a piece of a parties clause is.</summary>
internal enum FragmentKind
{
    Name,
    OrgNumber,
    Via,
    Noise,
}

/// <summary>A piece of a parties clause: <paramref name="Value"/> is the name or the body, else the text itself.</summary>
internal sealed record Fragment(FragmentKind Kind, string Value, int Start, int Length);

/// <summary>Text of a parties clause → names, numbers and bodies. Examples: <c>Fragments.corpus.txt</c>.</summary>
internal static partial class Fragments
{
    private const int MostNameWords = 10;
    private const string And = " och ";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>What is no name, in the order tried.</summary>
    public static ImmutableArray<(FragmentKind Kind, Regex Pattern)> All { get; } =
    [
        (FragmentKind.Via, Via),
        (FragmentKind.OrgNumber, OrgNumberWord),
        (FragmentKind.Noise, Alias),
        (FragmentKind.Noise, Address),
        (FragmentKind.Noise, Label),
        (FragmentKind.Noise, Person),
        (FragmentKind.Noise, Verb),
    ];

    /// <summary>The pieces of a text in order.</summary>
    /// <param name="text">A line of a clause, or a sentence that names parties.</param>
    /// <param name="isProse">Whether names end where the sentence goes on; in lines a name is all there is.</param>
    public static IEnumerable<Fragment> Of(string text, bool isProse)
    {
        ImmutableArray<Fragment> pieces = [.. Cut(text, isProse).Select(piece => Read(text.Substring(piece.Start, piece.Length), piece.Start, isProse))];
        for (int i = 0; i < pieces.Length; i++)
        {
            bool isStreet = i > 0 && i + 1 < pieces.Length && PostalCode.IsMatch(text.AsSpan(pieces[i + 1].Start, pieces[i + 1].Length)) && IsPlace(pieces[i].Value, pieces[i - 1]);
            bool isHouse = !isProse && House.IsMatch(pieces[i].Value) && i + 1 < pieces.Length && Address.IsMatch(text.AsSpan(pieces[i + 1].Start, pieces[i + 1].Length));
            bool isTown = !isProse && i > 0 && i + 1 == pieces.Length && Address.IsMatch(text.AsSpan(pieces[i - 1].Start, pieces[i - 1].Length)) && IsOneWord(pieces[i].Value);
            yield return isHouse || isStreet || isTown ? pieces[i] with { Kind = FragmentKind.Noise } : pieces[i];
        }
    }

    /// <summary>What stands before a postal code and is no organisation: a street with its number, or whatever follows a party's number.</summary>
    private static bool IsPlace(string words, Fragment before) =>
        !OrganisationRoles.IsOrganisationWord(words) && (Street.IsMatch(words) || before.Kind == FragmentKind.OrgNumber);

    /// <summary>What ends an address: <c>Stationsvägen, Edsbyn</c>.</summary>
    private static bool IsOneWord(string words) => !words.Contains(' ', StringComparison.Ordinal) && !OrganisationRoles.IsOrganisationWord(words);

    /// <summary>Whether a line only labels what stands beside or below it: <c>Genom</c>, <c>Part</c>, <c>Org.nr</c>.</summary>
    public static bool IsLabel(string line) => Label.IsMatch(line) || OrgNumberWord.Match(line).Length >= line.TrimEnd(':', ' ').Length;

    private static Fragment Read(string words, int start, bool isProse)
    {
        if (Swedish.OrgNumbers(words) is [var number, ..])
        {
            return new Fragment(FragmentKind.OrgNumber, number.Value.Valid ? number.Value.Value : string.Empty, start, words.Length);
        }

        foreach ((FragmentKind kind, Regex pattern) in All)
        {
            if (pattern.Match(words) is { Success: true } match)
            {
                string value = kind == FragmentKind.Via && !Person.IsMatch(words) ? ViaValue(words, match) : string.Empty;
                return new Fragment(kind == FragmentKind.Via && value.Length == 0 ? FragmentKind.Noise : kind, value, start, words.Length);
            }
        }

        return Name(words, start, isProse) ?? new Fragment(FragmentKind.Noise, words, start, words.Length);
    }

    private static string ViaValue(string words, Match match) =>
        ViaEnd.Replace(words[match.Length..], string.Empty).Trim(' ', '.', ',', ':');

    private static Fragment? Name(string words, int start, bool isProse)
    {
        int bullet = Bullet.Match(words).Length;
        string? leading = OrganisationNames.LeadingInList(words[bullet..]);
        if (leading is null)
        {
            return null;
        }

        int offset = bullet + OrganisationNames.LeadingOffset(words[bullet..]);
        string name = isProse ? WithSecondHalf(leading, words[offset..]) : NameEnd.Replace(words[offset..], string.Empty);
        name = name.Trim(' ', '.', ',', ':', ';', '"', '”', '“', '»', '•');
        bool tooLong = name.Split(' ').Length > MostNameWords;
        return name.Length < 3 || name.EndsWith('-') || tooLong || LooksLikeSentence(name) || Generic.IsMatch(name) ? null : new Fragment(FragmentKind.Name, name, start + offset, name.Length);
    }

    /// <summary><c>Föreningen Nål</c>, where an <c>och</c> follows that joins no names → <c>Föreningen Nål och Tråd</c>.</summary>
    private static string WithSecondHalf(string leading, string words) =>
        words.StartsWith(leading + And, StringComparison.Ordinal) && OrganisationNames.LeadingInList(words[(leading.Length + And.Length)..]) is { } half
            ? leading + And + half
            : leading;

    /// <summary>A long run of small words that no name has: a sentence that lost its beginning.</summary>
    private static bool LooksLikeSentence(string name) =>
        name.Split(' ') is { Length: > 5 } words && words.Count(word => char.IsLower(word[0]) && !OrganisationNames.IsNameWord(word)) > 2;

    /// <summary>Where the text is cut: commas, brackets, colons, ends of sentences, and an <c>och</c> that joins two names.</summary>
    private static IEnumerable<(int Start, int Length)> Cut(string text, bool isProse)
    {
        int start = 0;
        bool ends = false; // whether the list has had the "och" before its last name
        foreach (Match cut in Separator.Matches(text))
        {
            string before = cut.Index < start ? string.Empty : text[start..cut.Index];
            if (cut.Index < start || (cut.Groups["and"].Success && !JoinsNames(before, text[(cut.Index + cut.Length)..], isProse || cut.Groups["and"].Value == "samt", ends && cut.Groups["and"].Value != "samt", isFirst: start == 0)))
            {
                continue;
            }

            ends = !Side.IsMatch(cut.Value) && (Conjunction.IsMatch(cut.Value) || (ends && !Comma.IsMatch(cut.Value)));
            if (before.Length > 0)
            {
                yield return (start, cut.Index - start);
            }

            start = cut.Index + cut.Length;
        }

        if (start < text.Length)
        {
            yield return (start, text.Length - start);
        }
    }

    private static bool JoinsNames(string before, string after, bool isProse, bool ends, bool isFirst)
    {
        if (NumberAhead.IsMatch(after))
        {
            return true;
        }

        if (before.EndsWith('-') || OrganisationNames.Leading(after) is not { } next)
        {
            return false;
        }

        bool isBody = OrganisationRoles.Of(next, null) == PartyRole.Municipality && !next.Contains("kommun", StringComparison.OrdinalIgnoreCase);
        bool knowsNext = OrganisationRoles.IsOrganisationWord(next);
        bool isPublic = OrganisationRoles.Of(before, null) is PartyRole.Municipality or PartyRole.Region or PartyRole.StateAgency;
        return !(Via.IsMatch(before) && isBody)
            && (isPublic || (isProse ? knowsNext || !IsHalf(before, after, ends, isFirst) : knowsNext && OrganisationRoles.IsOrganisationWord(before)));
    }

    /// <summary>Whether an <c>och</c> stands within a name: a list has one only before its last, and <c>Föreningen Nål och Tråd</c> may be all there is.</summary>
    private static bool IsHalf(string before, string after, bool ends, bool isFirst) =>
        OrganisationNames.Leading(before) is not null && (ends || OthersFollow.IsMatch(after) || (isFirst && OrganisationNames.IsHeaded(before) && SingleWord.IsMatch(after)));

    // "802441-3182 Föreningen Steget"
    [GeneratedRegex(@"^\s*\d{6}\s?-\s?\d{4}\s+\p{Lu}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NumberAhead { get; }

    [GeneratedRegex(@"\bå (ena|andra) sidan\b|\bdels\b", Options, 10_000)]
    private static partial Regex Side { get; }

    // "A och B, C, D och E": a list goes on
    [GeneratedRegex(@"^\s*,\s*$", Options, 10_000)]
    private static partial Regex Comma { get; }

    [GeneratedRegex(@"\b(och|samt)\b", Options, 10_000)]
    private static partial Regex Conjunction { get; }

    // "Dal, Lunds kommun och Föreningen Steget": the list's own "och" is yet to come
    [GeneratedRegex(@"^[^,]{2,40}(,.*)?\s(och|samt)\s", Options, 10_000)]
    private static partial Regex OthersFollow { get; }

    // "Tråd", "Garn i Klarälvdalen"
    [GeneratedRegex(@"^\s*\p{L}[\p{L}-]*(\s+(?!\p{Lu})|\s*[.,;()]|\s*$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SingleWord { get; }

    [GeneratedRegex(@"^\s*(vi (i|på|från|inom)|och|samt|((samt|och)\s+)?för(?=\s(?-i:\p{Lu}))|(på\s)?(offentligt|idéburet|ideellt|kommunalt)(\shåll)?(?=\s(?-i:\p{Lu}))|var och en av|både|såväl|enligt (det |den )?\p{Ll}+|således|därmed|i dag|idag|för närvarande|följande|endast|förutom|även|dels)\s+|((\s+|^)(och|samt))?\s*\b(å (ena|andra) sidan|dels),?(\s+((och|samt)\s+)?|\s*$)|\s+(tillsammans|gemensamt|i samverkan) med\s+|(?<=^\W*såväl\s.{3,120})\s+som\s+(?=(?-i:\p{Lu}))|(,?\s+(samt|och))\s+för\s+(?=(?-i:\p{Lu}))|(?<!-)\s*[,;]\s+((och|samt)\s+)?|\s*[()]\s*((och|samt)\s+)?|(?<!^\s*(genom|via))\s*:\s*(?=\S)|[.]\s+(?-i:(?=\p{Lu}))|\s+([–/-]|med)\s+(?=org|\d{6})|(?<=\d{6}\s?-\s?\d{4})\s+(?=(?-i:\p{Lu}))|\s+(?=nedan\s|genom\s|via\s|som\s|med (sin |sitt )?(säte|organisationsn|org)|företrä[dt]\p{L}*\s|representera\p{L}*\s|org(\.|anisationsn|nr|[ -]nr|[ -]?nummer)|härefter |fortsättningsvis )|(?<=\b(?!(org|nr|nummer|orgnr|n:r|organisationsn\p{L}*|momsnr|registreringsnummer|med)\b)\p{L}+\.?)\s+(?=\d{6}\s?-\s?\d{4}(?!\d))|\s+(?<and>och|samt)\s+", Options, 10_000)]
    private static partial Regex Separator { get; }

    [GeneratedRegex(@"^\s*([•▪◦●○■□·\uF0B7\uF0A7*–-]|\d{1,2}([.)]|(\.\d{1,2})+\.?)|[a-h][).])\s+", Options, 10_000)]
    private static partial Regex Bullet { get; }

    // "genom socialnämnden", "via Kultur- och fritidsförvaltningen"
    [GeneratedRegex(@"^\s*[:]?(genom|via)(\s+(dess|sin|sitt|dennes))?\b\s*:?\s*", Options, 10_000)]
    private static partial Regex Via { get; }

    [GeneratedRegex(@"\s*\(.*$|\s+nedan.*$|\s+org\.?\s?(nr|nummer|anisations).*$", Options, 10_000)]
    private static partial Regex ViaEnd { get; }

    [GeneratedRegex(@"^\s*(med\s)?(org(anisations)?\.?\s?-?\s?(nr|nummer|n:r)\b|orgnr|organisationsnr)", Options, 10_000)]
    private static partial Regex OrgNumberWord { get; }

    [GeneratedRegex(@"\b(nedan|härefter|hädanefter|fortsättningsvis|i det följande|i fortsättningen|i detta avtal|i denna överenskommelse)\b|^\s*[""”“»'][^""”“»]+[""”“»']\s*$|\b(kallad|kallat|kallas|kallade|benämns?|benämnda?|benämnt)\b", Options, 10_000)]
    private static partial Regex Alias { get; }

    [GeneratedRegex(
        @"^\s*(SE?[-\s]\s?)?\d{3}\s?\d{2}\s|^\s*c/o\b|\b\p{L}*(gatan|vägen|torget|torg|gränd|plan|allén?|backen|stigen|gången|esplanaden)\b\s*\d|^\s*\p{L}{3,}(gatan|vägen)\s*$|\b\p{L}+s\s(gata|väg|gränd|plats|gång|stig|backe|torg|plan|allé|kaj|park|udde)\s\d|^\s*(post)?box\s\d|@|\bwww\.|^\s*(tel|telefon|mobil|fax|e-?post|mejl|mail|(post|besöks|faktura)?adress|kontakt\w*|plusgiro|bankgiro|hemsida|webb)|\d{2,4}\s?-\s?\d{2,3}\s?\d{2}",
        Options, 10_000)]
    private static partial Regex Address { get; }

    // "871 30 Åstad"
    [GeneratedRegex(@"^\s*(SE?[-\s]\s?)?\d{3}\s?\d{2}(\s|$)", Options, 10_000)]
    private static partial Regex PostalCode { get; }

    // "Skeppsbron 9", "Norra Hamnen 12 B"
    [GeneratedRegex(@"^\s*(\p{L}[\p{L}.-]*\s){1,4}\d{1,4}(\s?(?-i:[A-Za-z]))?\s*$", Options, 10_000)]
    private static partial Regex Street { get; }

    // before its street: "Folkets hus, Industrigatan 7", "Stadshuset, Stortorget 1"
    [GeneratedRegex(@"^(folkets|föreningarnas|medborgarnas|hela) hus$|^(kommun|stads|råd|tings|förvaltnings|region|landstings|medborgar|kultur|förenings|församlings|social)(ens|s)?hus(et)?$|^(stads|kommunal)förvaltning(en)?$", Options, 10_000)]
    private static partial Regex House { get; }

    [GeneratedRegex(
        @"^\s*(\d+[.)]|[a-e][.)])?\s*(för )?((den |de )?(offentliga?|idéburn?e?na?|idéburna|idéburen|kommunala?|statliga?|ideella?|civilsamhället?s?)(\s(part(en|er|erna)?|sida(n)?|sektor\w*|organisation(er|en)?|aktör(er)?))?(\sgenom)?\d?|(avtals|samverkans)?part(er|en|erna)?(\s?(\d|[a-e]|i))?|samverkansparter|(å|på|för|från)\s\p{L}+s\s(vägnar|sida|räkning)|"
        + @"sökande( \p{L}+)?|kommun|region|kommunen|föreningen|regionen|organisationen|bolaget|myndigheten|stiftelsen|namn|mellan|och|samt|å (ena|andra) sidan|följande( parter)?|organisation|förening|undertecknade( parter)?|avtal|roll|genom|företrädare)\s*\d?\s*[:.]?\s*$",
        Options, 10_000)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"\b(ordföranden?|vice ordf|\w*chef(en)?|\w*direktör(en)?|sekreterare|kassör(en)?|firmatecknare|verksamhetsledare|föreståndare|handläggare|samordnare|företrä[dt]\w*( av)?|av styrelsen|representera[ds]|datum|ort)\b", Options, 10_000)]
    private static partial Regex Person { get; }

    // a clause of a sentence, no name
    [GeneratedRegex(@"\b(är|ska|skall|har|kan|som|gäller|ingår|ingås|tecknas|sluts|träffas|upprättas|bildas|tillkomma|regleras|att|avtalet|överenskommelsen|upprätta[td]?|träffats|följande|denna|detta|parterna|parter)\b", Options, 10_000)]
    private static partial Regex Verb { get; }

    [GeneratedRegex(@"^(kommunen|föreningen|regionen|organisationen|nämnden|styrelsen|förvaltningen|utskottet|stiftelsen|bolaget|parterna|partnerskapet|samarbetet|avtalet|överenskommelsen|verksamheten|iop|idéburet offentligt partnerskap|sverige|vilka( .*)?|flera|under|samtliga|alla|båda|dessa|denna|detta|när|där|här|som|nedan|ovan|följande|bundna( .*)?|idébure[tn]|partnerskapsavtal\p{Ll}*|(antal|andel|mål\p{Ll}*|mått|tabell\p{Ll}*|summa|totalt)( .*)?|bilaga.*|sida.*|dnr.*|§.*|[\d\W]+)$", Options, 10_000)]
    private static partial Regex Generic { get; }

    [GeneratedRegex(@"\s+(nedan|org\.?\s?nr|organisationsn|genom|via)\b.*$|(?<=\p{L})\d\s*$", Options, 10_000)]
    private static partial Regex NameEnd { get; }
}
