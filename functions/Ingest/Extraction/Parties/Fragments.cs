using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;

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
        foreach ((int start, int length) in Cut(text, isProse))
        {
            yield return Read(text.Substring(start, length), start, isProse);
        }
    }

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
                string value = kind == FragmentKind.Via ? ViaValue(words, match) : string.Empty;
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
        string? leading = OrganisationNames.Leading(words[bullet..]);
        if (leading is null)
        {
            return null;
        }

        int offset = bullet + OrganisationNames.LeadingOffset(words[bullet..]);
        string name = isProse ? leading : NameEnd.Replace(words[offset..], string.Empty);
        name = name.Trim(' ', '.', ',', ':', ';', '"', '”', '“', '»', '•');
        bool tooLong = name.Split(' ').Length > MostNameWords;
        return name.Length < 3 || tooLong || LooksLikeSentence(name) || Generic.IsMatch(name) ? null : new Fragment(FragmentKind.Name, name, start + offset, name.Length);
    }

    /// <summary>A long run of small words that no name has: a sentence that lost its beginning.</summary>
    private static bool LooksLikeSentence(string name) =>
        name.Split(' ') is { Length: > 5 } words && words.Count(word => char.IsLower(word[0]) && !OrganisationNames.IsNameWord(word)) > 2;

    /// <summary>Where the text is cut: commas, brackets, colons, ends of sentences, and an <c>och</c> that joins two names.</summary>
    private static IEnumerable<(int Start, int Length)> Cut(string text, bool isProse)
    {
        int start = 0;
        foreach (Match cut in Separator.Matches(text))
        {
            if (cut.Index < start || (cut.Groups["and"].Success && !JoinsNames(text[start..cut.Index], text[(cut.Index + cut.Length)..], isProse)))
            {
                continue;
            }

            if (cut.Index > start)
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

    private static bool JoinsNames(string before, string after, bool isProse)
    {
        if (before.EndsWith('-') || OrganisationNames.Leading(after) is not { } next)
        {
            return false;
        }

        bool isBody = OrganisationRoles.Of(next, null) == Ingest.Papers.PartyRole.Municipality && !next.Contains("kommun", StringComparison.OrdinalIgnoreCase);
        return !(Via.IsMatch(before) && isBody)
            && (isProse || (OrganisationRoles.IsOrganisationWord(before) && OrganisationRoles.IsOrganisationWord(next)));
    }

    [GeneratedRegex(@"^\s*(och|samt)\s+|((\s+|^)(och|samt))?\s*\bå (ena|andra) sidan,?\s+|(?<!-)\s*[,;]\s+((och|samt)\s+)?|\s*[()]\s*((och|samt)\s+)?|(?<!^\s*(genom|via))\s*:\s*(?=\S)|[.]\s+(?-i:(?=\p{Lu}))|\s+[–-]\s+(?=org|\d{6})|\s+(?=nedan\s|genom\s|via\s|org(\.|anisationsn|nr)|härefter |fortsättningsvis )|\s+(?<and>och|samt)\s+", Options, 10_000)]
    private static partial Regex Separator { get; }

    [GeneratedRegex(@"^\s*([•▪◦●○■□·\uF0B7\uF0A7*–-]|\d{1,2}([.)]|(\.\d{1,2})+\.?))\s+", Options, 10_000)]
    private static partial Regex Bullet { get; }

    // "genom socialnämnden", "via Kultur- och fritidsförvaltningen"
    [GeneratedRegex(@"^\s*[:]?(genom|via)(\s+(dess|sin|sitt|dennes))?\b\s*:?\s*", Options, 10_000)]
    private static partial Regex Via { get; }

    [GeneratedRegex(@"\s*\(.*$|\s+nedan.*$|\s+org\.?\s?(nr|nummer|anisations).*$", Options, 10_000)]
    private static partial Regex ViaEnd { get; }

    [GeneratedRegex(@"^\s*(org(anisations)?\.?\s?-?\s?(nr|nummer|n:r)\b|orgnr|organisationsnr)", Options, 10_000)]
    private static partial Regex OrgNumberWord { get; }

    [GeneratedRegex(@"\b(nedan|härefter|hädanefter|fortsättningsvis|i det följande|i fortsättningen|i detta avtal|i denna överenskommelse)\b|\b(kallad|kallat|kallas|kallade|benämns?|benämnda?|benämnt)\b", Options, 10_000)]
    private static partial Regex Alias { get; }

    [GeneratedRegex(
        @"^\s*\d{3}\s?\d{2}\s|\b\p{L}+(gatan|vägen|torget|torg|gränd|plan|allén?|backen|stigen|gången|esplanaden)\b\s*\d|^\s*box\s\d|@|\bwww\.|^\s*(tel|telefon|mobil|fax|e-?post|mejl|mail|(post|besöks|faktura)?adress|kontakt\w*|plusgiro|bankgiro|hemsida|webb)|\d{2,4}\s?-\s?\d{2,3}\s?\d{2}",
        Options, 10_000)]
    private static partial Regex Address { get; }

    [GeneratedRegex(
        @"^\s*(\d+[.)]|[a-e][.)])?\s*((den |de )?(offentliga?|idéburn?e?na?|idéburna|idéburen|kommunala?|statliga?|ideella?|civilsamhället?s?)(\s(part(en|er|erna)?|sektor\w*|organisation(er|en)?|aktör(er)?))?(\sgenom)?\d?|(avtals|samverkans)?part(er|en|erna)?(\s?(\d|[a-e]|i))?|samverkansparter|"
        + @"sökande( \p{L}+)?|kommun|region|kommunen|föreningen|regionen|organisationen|bolaget|myndigheten|stiftelsen|namn|mellan|och|samt|å (ena|andra) sidan|följande( parter)?|organisation|förening|undertecknade( parter)?|avtal|roll|genom|företrädare)\s*\d?\s*[:.]?\s*$",
        Options, 10_000)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"\b(ordförande|vice ordf|förvaltningschef|\w*chef|\w*direktör|sekreterare|kassör|firmatecknare|verksamhetsledare|föreståndare|handläggare|samordnare|företrädd av|representera[ds]|datum|ort)\b", Options, 10_000)]
    private static partial Regex Person { get; }

    // a clause of a sentence, no name
    [GeneratedRegex(@"\b(är|ska|skall|har|kan|som|gäller|ingår|tillkomma|regleras|att|avtalet|överenskommelsen|upprätta[td]?|träffats|följande|denna|detta|parterna|parter)\b", Options, 10_000)]
    private static partial Regex Verb { get; }

    [GeneratedRegex(@"^(kommunen|föreningen|regionen|organisationen|parterna|iop|idéburet offentligt partnerskap|sverige|bilaga.*|sida.*|dnr.*|§.*|[\d\W]+)$", Options, 10_000)]
    private static partial Regex Generic { get; }

    [GeneratedRegex(@"\s+(nedan|org\.?\s?nr|organisationsn|genom|via)\b.*$|\s*\d?\s*$", Options, 10_000)]
    private static partial Regex NameEnd { get; }
}
