using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.Parties;

/// <summary>An organisation's name and number → its role. Examples: <c>OrganisationRoles.corpus.txt</c>.</summary>
internal static partial class OrganisationRoles
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>In the order they are tried; what none of them knows is civil society.</summary>
    public static ImmutableArray<(PartyRole Role, Regex Pattern)> All { get; } =
    [
        (PartyRole.CivilSociety, ClearlyCivil),
        (PartyRole.Region, RegionWords),
        (PartyRole.StateAgency, AgencyWords),
        (PartyRole.Company, CompanyWords),
        (PartyRole.Municipality, MunicipalityWords),
    ];

    public static PartyRole Of(string name, string? orgNumber)
    {
        foreach ((PartyRole role, Regex pattern) in All)
        {
            if (pattern.IsMatch(name))
            {
                return role;
            }
        }

        return ByNumber(orgNumber) ?? PartyRole.CivilSociety;
    }

    /// <summary>Whether the words name a kind of organisation at all (<c>Föreningen</c>, <c>nämnden</c>), and not only something with a capital.</summary>
    public static bool IsOrganisationWord(string words) => All.Any(rule => rule.Pattern.IsMatch(words));

    /// <summary>Municipalities and regions begin 21 or 23 (2120 and 2321), state agencies 20, companies 55 or 56, associations 7, 8 and 25 (SCB, groups of organisation numbers).</summary>
    private static PartyRole? ByNumber(string? orgNumber) => orgNumber switch
    {
        null => null,
        ['2', '0', ..] => PartyRole.StateAgency,
        ['2', '3', '2', '1', ..] => PartyRole.Region,
        ['2', '1', ..] or ['2', '2', ..] or ['2', '3', ..] => PartyRole.Municipality,
        ['5', ..] => PartyRole.Company,
        _ => PartyRole.CivilSociety,
    };

    // words that settle it before any other: "Räddningsmissionen i Lunds kommun", "Stiftelsen Region i samverkan"
    [GeneratedRegex(
        @"förening|stiftelse|församling|\bideell|klubb(en)?\b|folkhögskola|studieförbund|mission(en)?\b|kvinnojour|tjejjour|\bjouren\b|hyresgäst|idrottsförbund|kooperativ|ek\.? ?för|"
        + @"\b(IF|IK|BK|FK|SK|FF|AIK|KFUM|KFUK|PRO|SPF|ABF|RSMH|IOGT|NTO|FUB|SKPF|Verdandi|Röda Korset|Rädda Barnen|Hela Människan|Fryshuset|Fontänhuset|Attention|Caritas|Friskis|Svenska kyrkan|Pingst\w*|Frälsningsarmén|Skyddsvärnet)\b|"
        + @"volontärc|resurscent|kulturcent|nätverk(et)?\b|\p{L}kår(en)?\b|hembygds|bygde(gård|lag|råd)|samfällighet|samfund|pensionär|\bsvb\b|jour(en)?\b|byalag|sällskap(et)?\b|främjande(t)?\b|fontänhus|kyrkan\b|\b(fri)?kyrka\b|moské|"
        + @"(?<!kommun(al)?|samordnings|gymnasie|tjänst|räddnings|sjukvårds|utbildnings|avfalls|vatten|miljö)förbund(et)?\b",
        Options, 10_000)]
    private static partial Regex ClearlyCivil { get; }

    // Region Gotland is a municipality's name
    [GeneratedRegex(@"^(?-i:Region (?!Gotland\b)\p{Lu})|regionen?\b|^regionens?\b|regionstyrelsen|regionala? utvecklingsnämnd|landsting", Options, 10_000)]
    private static partial Regex RegionWords { get; }

    [GeneratedRegex(
        @"arbetsförmedlingen|försäkringskassan|kriminalvården|frivården|häktet|\b(lokal)?polis(en|område\w*)?\b|länsstyrelsen|kronofogde|åklagar|försvarsmakten|domstol|(skatte|migrations|skol|trafik|jordbruks|naturvårds|tull|bo)verket|myndigheten\b|inspektionen\b|styrelsen för\b|^statens |universitet|\bhögskolan?\b",
        Options, 10_000)]
    private static partial Regex AgencyWords { get; }

    [GeneratedRegex(@"\b(AB|aktiebolag(et)?|HB|KB|handelsbolag(et)?)\b|bolag(et)?\b|\w(bostäder|byggen|fastigheter|lokaler|bostads|energi|hus AB)$", Options, 10_000)]
    private static partial Regex CompanyWords { get; }

    [GeneratedRegex(
        @"\bkommun(en|er|ens|s)?\b|^region gotland\b|\bstad(en|ens|s)?\b|nämnd(en|ens)?\b|förvaltning(en|ens)?\b|kommunstyrelsen?|stadsdel|(kommun(al)?|samordnings|gymnasie|tjänst|räddnings|sjukvårds|utbildnings|avfalls|vatten|miljö)förbund|räddningstjänst|utskott(et)?\b|jobbcenter|arbetsmarknadsenhet|socialtjänsten",
        Options, 10_000)]
    private static partial Regex MunicipalityWords { get; }
}
