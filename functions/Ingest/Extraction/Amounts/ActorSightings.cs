using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;

namespace Ingest.Extraction.Amounts;

/// <summary>How an actor stands in a sentence: by the word before its name, or a genitive s.</summary>
internal enum ActorCase
{
    /// <summary>Subject or object: <c>kommunen betalar föreningen</c>.</summary>
    Bare,

    /// <summary><c>till föreningen</c>, <c>åt föreningen</c>.</summary>
    To,

    /// <summary><c>från kommunen</c>, <c>hos kommunen</c>.</summary>
    From,

    /// <summary><c>av kommunen</c>.</summary>
    By,

    /// <summary><c>för kommunen</c>.</summary>
    For,

    /// <summary><c>kommunens</c>.</summary>
    Owner,

    /// <summary><c>för att föreningen ska kunna</c>, <c>mot att föreningen svarar för</c>: for whose work.</summary>
    Aim,

    /// <summary>After any other preposition: no part in a payment.</summary>
    Other,
}

/// <summary>A name or common word for one who may pay or be paid.</summary>
/// <param name="Name">As printed, genitive s aside.</param>
/// <param name="Offset">Where it begins in the sentence, in characters.</param>
/// <param name="End">Where it ends, genitive s and <c>genom …</c> included.</param>
/// <param name="Case">How it stands there.</param>
internal sealed record Actor(string Name, int Offset, int End, ActorCase Case);

/// <summary>The actors of a sentence: its parties' names, other organisations, and common words for either.</summary>
internal static partial class ActorSightings
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const char Taken = '\uE010';

    // "kommunen", "Hembygdsföreningen", "utbildningsförvaltningen", "den idéburna parten"
    private const string Common =
        @"((k|K)ommunen|(s|S)taden|(r|R)egionen|(k|K)ommunerna|(m|M)yndigheten|(f|F)örvaltningen|(o|O)rganisationen|(k|K)ommunstyrelsen|(r|R)egionstyrelsen|(?!(f|F)inansförvaltning|(s|S)ocialstyrelsen|(l|L)änsstyrelsen|\p{L}*förenings(s|styrelsen))\p{L}{4,}(kontoret|förvaltningen|kassan|förmedlingen|verket|(?<!för)styrelsen)|"
        + @"\p{L}*(n|N)ämnden|\p{L}*((f|F)öreningen|(f|F)öreningarna|(s|S)tiftelsen|(f|F)örsamlingen|(k|K)ooperativet|(k|K)lubben|(f|F)örbundet|(b|B)olaget|(f|F)öretaget|(s|S)ällskapet|(b|B)yalaget|(n|N)ätverket|(j|J)ouren|(s|S)couterna|(a|A)lliansen|(f|F)olkhögskolan|(h|H)yresvärden|(v|V)ärdbolaget)(?!s?\s[”""“]?\p{Lu})|"
        + @"(d|D)en (idéburna|offentliga|ideella|sökande) (parten|organisationen|aktören|föreningen))(?=s?(?!\p{L}))";

    /// <summary>Every actor, in the order they stand.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="parties">The agreement's parties; other organisations are actors as well.</param>
    public static ImmutableArray<Actor> In(string text, ImmutableArray<PartyMention> parties)
    {
        var spans = new List<(int Offset, int End)>();
        char[] free = text.ToCharArray();
        foreach (string name in Names(parties))
        {
            foreach (int offset in Places(free, name))
            {
                int from = WithHead(text, name, offset);
                Array.Fill(free, Taken, from, offset + name.Length - from);
                spans.Add((from, offset + name.Length));
            }
        }

        spans.AddRange(
            OtherName.Matches(new string(free))
                .Where(match => IsActor(match.Value, parties) || (Named.IsMatch(match.Value) && (Taking.IsMatch(text[..match.Index]) || Giving.IsMatch(text[(match.Index + match.Length)..]))))
                .Select(match => (match.Index, match.Index + match.Length)));
        return Placed(text, [.. spans.Order()]);
    }

    /// <summary>What each party is called, the fullest first; <c>Steget</c> for <c>Föreningen Steget</c>.</summary>
    private static IEnumerable<string> Names(ImmutableArray<PartyMention> parties) =>
        parties
            .SelectMany(party => new[] { party.Name, PartyNames.Short(party.Name), Head.Replace(party.Name, string.Empty), party.Via ?? string.Empty })
            .Where(name => name.Length >= 3 && char.IsUpper(name[0]))
            .Distinct()
            .OrderByDescending(name => name.Length);

    private static IEnumerable<int> Places(char[] free, string name)
    {
        bool ownCase = !name.Contains(' ', StringComparison.Ordinal);
        string text = new(free);
        for (int at = 0; (at = text.IndexOf(name, at, ownCase ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
        {
            bool begins = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] == '-');
            string after = text[(at + name.Length)..];
            if (begins && NameEnd.IsMatch(after))
            {
                yield return at;
            }
        }
    }

    /// <summary><c>föreningen</c> before a name that does not say it belongs to it.</summary>
    private static int WithHead(string text, string name, int offset) =>
        !Head.IsMatch(name) && HeadBefore.Match(text[..offset]) is { Success: true } head ? head.Index : offset;

    /// <summary>A single word is an actor where it is an organisation's, or the definite form of a party's: <c>Växthuset</c> of <c>Föreningen Hageby Växthus</c>.</summary>
    private static bool IsActor(string name, ImmutableArray<PartyMention> parties) =>
        CommonWord.IsMatch(name) || OrganisationRoles.IsOrganisationWord(name)
        || parties.Any(party => !party.IsPublic && PartyNames.SameName(party.Name, name) && !parties.Any(other => other.IsPublic && PartyNames.SameName(other.Name, name)))
        || (Definite.Match(name) is { Success: true } word && parties.Any(party => party.Name.Split(' ').Any(own => own.Length >= 4 && own.Equals(word.Groups["stem"].Value, StringComparison.OrdinalIgnoreCase))));

    private static ImmutableArray<Actor> Placed(string text, ImmutableArray<(int Offset, int End)> spans)
    {
        var actors = ImmutableArray.CreateBuilder<Actor>();
        foreach ((int offset, int end) in spans.Where(span => span.End > span.Offset))
        {
            if (actors.Count > 0 && offset < actors[^1].End)
            {
                continue;
            }

            string name = text[offset..end].TrimEnd();
            Match possessive = Possessive.Match(text[(offset + name.Length)..]);
            bool owns = possessive.Success || (name.EndsWith('s') && CommonWord.IsMatch(name[..^1]));
            Match via = Through.Match(text[(offset + name.Length)..]);
            ActorCase @case = Case(text, offset, actors.LastOrDefault(), owns, possessive.Length + offset + name.Length);
            actors.Add(new Actor(via.Success ? via.Groups["via"].Value : owns && !possessive.Success ? name[..^1] : name, offset, offset + name.Length + (via.Success ? via.Length : possessive.Length), @case));
        }

        return actors.ToImmutable();
    }

    private static ActorCase Case(string text, int offset, Actor? before, bool owns, int end)
    {
        if (Aimed.IsMatch(text[..offset]))
        {
            return ActorCase.Aim;
        }

        string word = Preposition.Match(text[..offset]).Groups["word"].Value.ToUpperInvariant();
        ActorCase @case = word switch
        {
            "TILL" or "ÅT" => ActorCase.To,
            "GENTEMOT" or "MOT" when Promised.IsMatch(text[..offset]) => ActorCase.To,
            "FRÅN" or "HOS" => ActorCase.From,
            "AV" => ActorCase.By,
            "FÖR" => Free.IsMatch(text[..offset]) ? ActorCase.To : ActorCase.For,
            "" => before is not null && Joined.IsMatch(text[before.End..offset]) && !(before.Case is ActorCase.By && Giving.IsMatch(text[end..])) ? before.Case : ActorCase.Bare,
            _ => ActorCase.Other,
        };
        return !owns ? @case
            : @case == ActorCase.To && text[end..].TrimStart().StartsWith("förfogande", StringComparison.Ordinal) ? ActorCase.To
            : ActorCase.Owner;
    }

    [GeneratedRegex(
        $@"(?<![\p{{L}}\d-])({Common}|(?!(Till|För|Från|Av|Åt|Hos|Vid|I|Om|Under|Mellan|Enligt|Genom|Via|Mot|Inom|Utöver|Förutom|Jämte|Sedan|Den|Det|De|Därutöver|Dessutom|Därtill|Därefter|Som|När|Med|På|Samt|Och|Även|Vi|Detta|Denna|Ersättning\p{{L}}*|Kostnad\p{{L}}*|Bidrag\p{{L}}*|Stöd\p{{L}}*)\b){OrganisationNames.Pattern}(?!\p{{L}}))",
        Options, 10_000)]
    private static partial Regex OtherName { get; }

    // "betalar till Stadsodlarna Söderslätt": a name of several words where money goes to or comes from
    [GeneratedRegex(@"^\p{Lu}\S+(\s\S+)*\s\p{Lu}", Options, 10_000)]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"\b(till|från|åt|av|ersätter|ersätta|begär|begärs)\s[”""“]?$", Options, 10_000)]
    private static partial Regex Taking { get; }

    // "Stadsodlarna Söderslätt bidrar med"
    [GeneratedRegex(@"^\s((ska|skall|kommer att|åtar sig att)\s)?(bidrar?|betalar?|ersätt(er|a)|med?finansierar?|finansierar?|upplåt(er|a)|skjut(er|a)|erhåll(er|a)|fakturerar?|rekvirerar?|svarar?\s(själv\s)?för|står?\s(själv\s)?för)\b", Options, 10_000)]
    private static partial Regex Giving { get; }

    [GeneratedRegex($@"^({Common}|föreningen|stiftelsen)$", Options, 10_000)]
    private static partial Regex CommonWord { get; }

    // "Föreningen Steget" without its first word is a name too; "Studieförbundet Nordvind" as well
    [GeneratedRegex(@"^((D|d)en\s)?((I|i)deella\s)?\p{L}*(föreningen|stiftelsen|förbundet|klubben|sällskapet|kooperativet|jouren|Föreningen|Stiftelsen|Klubben|Jouren|Sällskapet|Kooperativet)\s(?=\p{Lu})", Options, 10_000)]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"((d|D)en\s)?((i|I)deella\s)?\b((f|F)öreningen|(s|S)tiftelsen|(k|K)ooperativet|(k|K)lubben|(s|S)ällskapet|(b|B)olaget)\s[”""“]?$", Options, 10_000)]
    private static partial Regex HeadBefore { get; }

    // the name goes on to no other word: "Steget", "Stegets", "Steget:s"
    [GeneratedRegex(@"^(:?s)?(?![\p{L}\d])", Options, 10_000)]
    private static partial Regex NameEnd { get; }

    [GeneratedRegex(@"^:?s(?![\p{L}\d])", Options, 10_000)]
    private static partial Regex Possessive { get; }

    [GeneratedRegex(@"^(?<stem>\p{L}{3,}?)(e?n|e?t|na|arna)$", Options, 10_000)]
    private static partial Regex Definite { get; }

    // "Åstads kommun, via socialförvaltningen," is the administration (contract, Settled questions)
    [GeneratedRegex(@"^,?\s(via|genom)\s(dess\s|sin\s)?(?<via>(\p{L}+-(,\s\p{L}+-)*\s(och|samt)\s)?(\p{Lu}\p{L}+\s)?\p{L}*(nämnden|nämnd|förvaltningen|förvaltning|kontoret|styrelsen))(?!\p{L}),?", Options, 10_000)]
    private static partial Regex Through { get; }

    // "till", "till den ideella", "från båda"
    [GeneratedRegex(@"(^|[^\p{L}])(?<word>till|åt|från|hos|av|för|mellan|med|i|på|vid|enligt|genom|via|inom|mot|om|under|utöver|gentemot|förutom|jämte)\s+((den|det|de|båda|respektive|nämnda|lokala|ideella|idéburna)\s+)*[”""“]?$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Preposition { get; }

    // "har åtagit sig gentemot", "svarar för finansieringen gentemot"
    [GeneratedRegex(@"\b(åt(ar|agit)\ssig|finansieringen|betalningen|ersättningen)\s(gentemot|mot)\s+$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Promised { get; }

    // "för att föreningen ska", "mot att föreningen svarar för"
    [GeneratedRegex(@"(^|[^\p{L}])(för|mot|under förutsättning)\satt\s+(den\s)?$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Aimed { get; }

    // "utan kostnad för föreningen", "kostnadsfritt för föreningen": lent to it
    [GeneratedRegex(@"\b(utan\s(kostnad|hyra|avgift|ersättning)|kostnadsfri\p{L}*|avgiftsfri\p{L}*|hyresfri\p{L}*|gratis)\s+för\s+$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Free { get; }

    [GeneratedRegex(@"^(,|\s*(och|samt|respektive|eller))?\s*$|^,?\s(och|samt)\s$", Options, 10_000)]
    private static partial Regex Joined { get; }
}
