using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Ingest.Extraction.Parties;

/// <summary>What the agreement is called in a report's sentence that names its parties: a name that is none of theirs. Examples: <c>ReportedParties.corpus.txt</c>.</summary>
internal static partial class ReportedNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const char Taken = '\uE020';

    // "Hela familjen", "Kvinnor i Arbete", "Väg in, väg vidare" is left to the short names
    private const string Name = @"[""”“»]?(?<name>\p{Lu}[\p{L}\d&’'-]*(\s[\p{L}\d&’'-]+){0,5}?)[""”“«]?";
    private const string Pact = @"([Pp]artnerskapet|[Ii]débur(et|na) offentlig(t|a) partnerskap(et)?|IOP(-avtalet|-överenskommelsen|-avtal|:t|et)?|[ÖöA-Za-z]*(överenskommelsen|avtalet|Överenskommelsen|Avtalet)|[Ss]amarbetet|[Ss]amverkan|[Ii]nsatsen|[Pp]rojektet|[Vv]erksamheten)";

    /// <summary>What may follow a name, and is no part of it.</summary>
    public const string Verbs = @"är|ingår|står|deltar|består|utgörs|samarbetar|samverkar|medverkar|finns|har|bildas|bildades|drivs|driver|bärs|ingås|ingicks|tecknas|tecknades|sluts|slöts|omfattar|heter|löper|pågår|gäller|möts|hör|räknas|delas|undertecknas|bedrivs|genomförs|slöts|undertecknades|startades?|startade|upprättades|etablerades|inrättades|förlängdes|förnyades|inleddes|träffades|löpte|grundades|tillkom|kom till";
    private const string Verb = $"({Verbs})";

    private const string Loose = @"(partnerskap|samarbete|samverkan|överenskommelse|avtal|IOP)";

    /// <summary>In the order they are tried.</summary>
    public static ImmutableArray<Regex> All { get; } = [Label, Titled, Called, Concerned, AfterPact, Within, Exists, Subject];

    /// <summary>The name, or null where the sentence gives none.</summary>
    /// <param name="sentence">A sentence of a report.</param>
    /// <param name="parties">Those that it names.</param>
    public static string? Of(string sentence, ImmutableArray<PartyMention> parties)
    {
        string rest = parties.OrderByDescending(party => party.Name.Length)
            .Aggregate(sentence, (text, party) => text.Replace(party.Name, new string(Taken, party.Name.Length), StringComparison.OrdinalIgnoreCase));
        return All.Select(pattern => pattern.Match(rest)).Where(match => match.Success).Select(match => match.Groups["name"].Value.Trim()).FirstOrDefault(name => IsName(name) && !parties.Any(party => party.Name.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsName(string name) => name.Length > 2 && !NoName.IsMatch(name) && !(OrganisationRoles.IsOrganisationWord(name) && PartyNames.IsBody(name));

    // "Barnens lov: A och B är parter"
    [GeneratedRegex($@"^\W*((IOP|Partnerskapet)\s)?{Name}\s?(:\s|\s[–—-]\s|\s\((?=IOP|ett\s|idébur|partnerskap|(avtals|samverkans)?part(er|erna)?\b)|,\s(?=(avtals|samverkans)?part(er|erna)?\b|avtal\s(mellan|med)\s|IOP\b|partnerskap\b|överenskommelse\b))", Options, 10_000)]
    private static partial Regex Label { get; }

    // "Vägen vidare heter partnerskapet mellan", "Vägen vidare är namnet på det samarbete som"
    [GeneratedRegex($@"^\W*{Name}\s(heter|kallas|är\s(namnet|beteckningen)\spå|är\svad)\s(det\s|den\s|ett\s|en\s)?(\p{{Ll}}+\s)?({Pact}|{Loose})", Options, 10_000)]
    private static partial Regex Titled { get; }

    // "Det partnerskap som heter Vägen vidare har ingåtts av", "kallat Vägen vidare"
    [GeneratedRegex($@"\b(heter|kallas|kallat|kallad|benämns|benämnt|[Mm]ed namnet|[Vv]id namn|[Uu]nder (namnet|rubriken|beteckningen)|[Ii] (samarbetet|satsningen|projektet))\s{Name}(?=\s(och\s)?{Verb}\b|[.,;)\uE020]|\s(mellan|med|av|som)\b|$)", Options, 10_000)]
    private static partial Regex Called { get; }

    // "När det gäller Vägen vidare består partnerskapet av", "Beträffande Vägen vidare är parterna"
    [GeneratedRegex($@"^\W*(När det gäller|Vad gäller|Vad avser|Beträffande|I fråga om|Angående|Avseende|Kring|Gällande|För)\s{Name}(?=,?\s{Verb}\b)", Options, 10_000)]
    private static partial Regex Concerned { get; }

    // "parter i partnerskapet Vägen vidare.", "Avtalet om Vägen vidare är undertecknat av", "Partnerskapet Vägen vidare är mellan"
    [GeneratedRegex($@"\b{Pact}(\s(om|kring|för|gällande|avseende|kallat|benämnt))?\s{Name}(?=\s{Verb}\b|[.,;)\uE020]|\s(mellan|med|av|som|och är|tillsammans)\b|$)", Options, 10_000)]
    private static partial Regex AfterPact { get; }

    // "Parter i Vägen vidare är", "I Vägen vidare ingår", "Bakom Vägen vidare står", "Partskretsen i Vägen vidare utgörs av"
    [GeneratedRegex($@"(^\W*(I|Inom|Bakom|Genom|Till|Med)|\b(i|bakom|inom|genom|(?<!^\W*(?!Part|Avtal)\p{{Lu}}\p{{Ll}}+\s)för|till|om))\s{Name}(?=,?\s{Verb}\b|[.,;:]|$)", Options, 10_000)]
    private static partial Regex Within { get; }

    // "Sedan flera år finns Vägen vidare, ett partnerskap mellan"
    [GeneratedRegex($@"\b(finns|pågår|drivs|bedrivs|startade|startades|bildades|ingicks|tecknades|löper|heter)\s((också|även|dessutom)\s)?{Name}(?=,\s(ett|en|det|som|vilket)\b)", Options, 10_000)]
    private static partial Regex Exists { get; }

    // "Vägen vidare är ett IOP mellan", "Vägen vidare bedrivs som IOP av"
    [GeneratedRegex($@"^\W*{Name}(,[^,]{{3,60}},)?\s(?=(är|drivs|bedrivs|genomförs|utförs|organiseras|bärs|utgör|ingicks|ingås|tecknades|omfattar|har ingåtts|har tecknats|består|vilar|bygger|utgår|regleras|grundas|styrs)\b|har\s\uE020|har\s(följande|två|tre|fyra|fem|sex|som)\s)", Options, 10_000)]
    private static partial Regex Subject { get; }

    // what opens a sentence, or speaks of all partnerships
    [GeneratedRegex(@"^(Part(er|erna|en|ner)?|Avtalspart(er|erna)?|Partskretsen|Partnerskap(et|en)?|Avtal(et|en)?|Överenskommelse(n|rna)?|IOP\S*|Samarbete(t|n)?|Samverkan|De|Det|Den|Detta|Denna|Dessa|Där|Här|Följande|Två|Tre|Fyra|Fem|Sex|Under|Sedan|Genom|Bakom|Inom|Enligt|När|Vad|Även|Också|Nämnden|Förvaltningen|Kommunen|Regionen|Staden|Vi|Som|Ett|En|Idéburet.*|Idéburna.*|\p{L}*nämnden|Beträffande.*)$|^(Det|De|Den|Detta|Denna|Dessa|Under|Sedan|Nämndens|Kommunens|Följande|(Avtals|Samverkans|Kontrakts)?[Pp]art(er|erna)?)\s|\b(partnerskap(et|en)?|överenskommelse(n|r|rna)?)\b|\b20\d\d\b|\s(har|är|parter|består)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex NoName { get; }
}
