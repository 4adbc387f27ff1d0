using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Extraction.Parties;

namespace Ingest.Extraction.Agreements;

/// <summary>A way in which papers say what an agreement is called: its name, its pattern with a group <c>name</c>.</summary>
internal sealed record ShortNameRule(string Name, Regex Pattern)
{
    /// <summary>Whether its words may also lead on to an organisation, or to what the agreement is about.</summary>
    public bool IsLoose { get; init; }
}

/// <summary>What an agreement is called (contract: <c>agreement</c>). Examples: <c>ShortNames.corpus.txt</c>.</summary>
internal static partial class ShortNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Quoted = @"[""”“»’'](?<name>\p{Lu}[^""”“«»]{1,50}?)[""”“«’']";
    private const string Proper = @"(?<name>\p{Lu}[\p{L}\d&'’-]*(\s((i|på|för|till|av|och|mot|&|–)\s)?\p{Lu}[\p{L}\d&'’-]*|\s(till|i|för|mot)\s\p{Ll}{3,}(?=[""”.,\s]*$))*)";
    private const string Words = @"\p{Lu}[\p{L}\d&'’-]*(\s(?!(med|mellan|om|för|avseende|kring|under|är|ska|har|som|från|enligt|till)\b)[\p{L}\d&'’-]+){0,4}?";
    private const string Pact = @"([Ii]débur(et|na)( och)? offentlig(t|a)( socialt)? partnerskap(et)?(\s\((IOP|Iop)\))?|(IOP|Iop)(-avtalet|-överenskommelsen|-avtal|:t|:et)?|[Pp]artnerskap(et)?)";

    /// <summary>For running text and titles, the surest first.</summary>
    public static ImmutableArray<ShortNameRule> All { get; } =
    [
        new("called", Called),
        new("labelled", LabelledName),
        new("quoted after IOP", QuotedAfter),
        new("IOP and name with its echo", EchoAfter),
        new("partnership and what somebody's is called", OwnedAfter),
        new("decided on: IOP and name to its end", NameToEnd),
        new("IOP and name", NameAfter),
        new("quoted project", QuotedProject),
        new("IOP, and name", Apposed) { IsLoose = true },
        new("IOP about name", About) { IsLoose = true },
        new("IOP with party about name", WithAbout) { IsLoose = true },
    ];

    /// <summary>The name that a sentence gives, or null.</summary>
    public static string? In(string text)
    {
        foreach (ShortNameRule rule in All)
        {
            if (rule.Pattern.Match(text) is { Success: true } match && Acceptable(match.Groups["name"].Value) is { } name && !(rule.IsLoose && (Described.IsMatch(name) || OrganisationRoles.IsOrganisationWord(name))))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The name where a line is a pact's word and the name alone: <c>IOP Öppet hus</c>; null where small words lead on.</summary>
    public static string? WholeLine(string line) =>
        PactAndName.Match(line.Trim()) is { Success: true } match ? Acceptable(match.Groups["name"].Value) : null;

    /// <summary>The name that a title gives beside what every such title says: <c>Överenskommelse om IOP – Vägen vidare</c> → <c>Vägen vidare</c>; null without one.</summary>
    public static string? InTitle(string title)
    {
        if (QuotedAnywhere.Match(title) is { Success: true } quoted)
        {
            return Acceptable(quoted.Groups["name"].Value);
        }

        if (AfterParty.Match(title) is { Success: true } last && Acceptable(last.Groups["name"].Value) is { } called)
        {
            return called;
        }

        if (Venture.Match(title) is { Success: true } venture)
        {
            return Acceptable(venture.Groups["name"].Value);
        }

        string rest = TitleWords.Replace(title, " | ");
        foreach (string piece in rest.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string part = LeadsOn.Replace(Trim.Replace(piece, string.Empty), string.Empty);
            if (part.Length > 2 && char.IsUpper(part[0]) && !(part.Length < piece.Length && Described.IsMatch(part)) && Acceptable(Echo.IsMatch(part) ? part : CutAt.Replace(part, string.Empty)) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether a line says what it stands over and no more: <c>Överenskommelse om ett idéburet offentligt partnerskap (IOP)</c>.</summary>
    public static bool IsBarePact(string line) => BarePact.IsMatch(line.Trim());

    private static string? Acceptable(string found)
    {
        string name = found.Replace("\u00AD", string.Empty, StringComparison.Ordinal).Trim(' ', '.', ',', ':', '–', '-', '"', '”', '“');
        return name.Length < 3 || name.Split(' ').Length > 7 || Generic.IsMatch(name) || Unfinished.IsMatch(name) ? null : name;
    }

    // "med namnet Vägen vidare", "nedan kallat Grannkraft", "benämnt ”Steget in”"
    [GeneratedRegex($@"(?i:partnerskap|IOP|överenskommelse|avtal|samarbete|projekt|insats)\p{{L}}*[^.]{{0,60}}?\b(med namnet|under namnet|vid namn|nedan kallat|kallat|kallas|benämnt|benämns|som heter|heter)\s+({Quoted}|(?<name>\p{{Lu}}[\p{{L}}-]*(\s[\p{{L}}-]+){{0,3}}?)(?=[.,;)]|$|\s(mellan|med|som|är|ska|har|där|vars|under|från)\b))", Options, 10_000)]
    private static partial Regex Called { get; }

    // "Avtalets namn: Vägen vidare", "Partnerskapets namn Vägen vidare"
    [GeneratedRegex(@"\b(avtalets|överenskommelsens|partnerskapets|projektets|verksamhetens|insatsens|samarbetets)\snamn(\s(är|ska vara|blir))?\s*[:–-]?\s*[""”“]?(?<name>\p{Lu}[^.,;:""”]{2,50})", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex LabelledName { get; }

    // "IOP ”Funkis till jobb”", "partnerskapet ”Steget in”"
    [GeneratedRegex($@"{Pact}\s+{Quoted}", Options, 10_000)]
    private static partial Regex QuotedAfter { get; }

    // "partnerskap – Väg in, väg vidare"
    [GeneratedRegex($@"\b{Pact}(\s[–-])?\s+(?<name>(?<word>\p{{Lu}}\p{{L}}*)(\s[\p{{L}}-]+)?,\s(?i:\k<word>)(\s[\p{{L}}-]+)?)(?=[.\s)]|$)", Options, 10_000)]
    private static partial Regex EchoAfter { get; }

    // "ingår partnerskapet Bryggans dagverksamhet.": the definite form names what would else only describe
    [GeneratedRegex(@"\b[Pp]artnerskapet\s+(?<name>\p{Lu}\p{L}+s\s\p{Ll}[\p{L}-]{3,})(?=[.,;:)]|$|\s(med|mellan|från|under|för|enligt|om|och)\s)", Options, 10_000)]
    private static partial Regex OwnedAfter { get; }

    // "godkänner överenskommelsen om idéburet offentligt partnerskap (IOP) Runby odlar.": the sentence has its verb before
    [GeneratedRegex($@"\b(godkänn|ingå|teckna|anta|förläng|fastställ|uppdra|träffa)\p{{L}}*\s[^.;:]{{0,80}}?\b{Pact}(\s[–-])?\s+(?<name>\p{{Lu}}[\p{{L}}-]*(\s(?!(med|mellan|om|för|avseende|kring|under|är|ska|har|i|på|av|från|till|enligt|genom|och|samt|som)\b)\p{{Ll}}[\p{{L}}-]{{2,}}){{1,2}})(?=[.;]|$|\s(med|mellan|enligt|i enlighet|under|från|för|till och med)\s)", Options, 10_000)]
    private static partial Regex NameToEnd { get; }

    // "IOP Kvinna i Norrbo", "partnerskapet Läxstugan"
    [GeneratedRegex($@"\b{Pact}(\s[–-])?\s+{Proper}", Options, 10_000)]
    private static partial Regex NameAfter { get; }

    // "idéburet offentligt partnerskap, Vägen vidare."
    [GeneratedRegex($@"\b{Pact},\s+(?<name>{Words})(?=[.,;]|$)", Options, 10_000)]
    private static partial Regex Apposed { get; }

    // "teckna partnerskap om Vägen vidare med Föreningen Steget"
    [GeneratedRegex($@"\b{Pact}\s(om|avseende|gällande|rörande|benämnt)\s+(?<name>{Words})(?=[.,;]|$|\s(med|mellan|från|under|enligt|till|för|i)\s)", Options, 10_000)]
    private static partial Regex About { get; }

    // "ingå partnerskap med Föreningen Steget om Vägen vidare,"
    [GeneratedRegex($@"\b{Pact}\smed\s[^.;]{{3,80}}?\s(om|avseende|gällande|rörande|kring)\s+(?<name>{Words})(?=[.,;]|$|\s(från|under|enligt|till|för|i)\s)", Options, 10_000)]
    private static partial Regex WithAbout { get; }

    // "… partnerskap med Föreningen Steget – Vägen vidare", "Partnerskap med Föreningen Steget om Vägen vidare"
    [GeneratedRegex($@"\b(med|mellan)\s.{{3,80}}?(\s[–—]\s+|:\s+|\s(om|avseende|gällande|rörande|kring)\s+)(?<name>{Words})\s*$", Options, 10_000)]
    private static partial Regex AfterParty { get; }

    // ends where no name does: "Förfrågan om"
    [GeneratedRegex(@"\s(om|av|på|för|till|från|med|och|i|kring)$", Options, 10_000)]
    private static partial Regex Unfinished { get; }

    [GeneratedRegex(@"^((förslag till|utkast till|en|ett)\s)*(\p{L}*(avtal|överenskommelse)(\p{L}{0,2})?(\s(om|för|avseende|gällande))?\s*)?(ett\s|det\s)?(id[eé]bur(et|na)( och|/)?\s?offentlig(t|a)( socialt| sociala)? partnerskap|IOP|partnerskap)(\s?\(IOP\))?(\s(20\d\d|mellan|för)\b.*)?$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex BarePact { get; }

    // "IOP Öppet hus", "Överenskommelse om IOP – Öppet hus", "partnerskap Öppen gemenskap i Hageby"
    [GeneratedRegex($@"^(.*\s)?{Pact}(\s[–-]|,)?\s+(?<name>\p{{Lu}}[\p{{L}}-]*(\s(?!(med|mellan|om|för|avseende|kring|under|är|ska|har)\b)\p{{Ll}}[\p{{L}}-]*){{1,3}}(\s\p{{Lu}}[\p{{L}}-]*)?)$", Options, 10_000)]
    private static partial Regex PactAndName { get; }

    // "projektet ”Steget in”", "verksamheten ”Öppna dörren”"
    [GeneratedRegex($@"\b([Pp]rojektet|[Vv]erksamheten|[Ii]nsatsen|[Mm]ötesplatsen|[Ss]atsningen|[Mm]ål för|[Bb]eskrivning av)\s+{Quoted}", Options, 10_000)]
    private static partial Regex QuotedProject { get; }

    [GeneratedRegex(Quoted, Options, 10_000)]
    private static partial Regex QuotedAnywhere { get; }

    // what titles of such papers have in common
    [GeneratedRegex(
        @"\b(villkor för|samarbete inom|(om )?samverkan genom|om samverkan|i form av|vårt|vår|våra|utvärdering av|arbetsformen|nämndens|förslag (till|på)|utkast till|ny|nytt|förlängning av|förläng(d|t|er|a)|fortsatt|fortsättning av|avslut av|uppsägning av|avveckling av|reviderad|revidering av|antagande av|godkännande av|tecknande av|ingående av|uppföljning av|återrapportering av|information om|beslut om|begäran om|begäran från|begäran|förfrågan om|förfrågan från|förfrågan|initiativ till|initiativ från|inbjudan till|återremiss av|förslag om( att)?( bilda| ingå| teckna| inrätta)?|att (bilda|ingå|teckna)|"
        + @"ansökan om|ansökan från|ansökan|svar på|yttrande över|bilaga( \d+)?|tjänsteskrivelse|avtalsblad( för| om)?|pm|\p{L}*(samverkans|samarbets|partnerskaps|iop-|iop)?(avtal|överenskommelse)(et|en)?(?!\p{L})|(ett |det |de )?idébur(et|na)( och|/)?\s?offentlig(t|a)( sociala?| socialt)? partnerskap(s?(avtal|överenskommelse))?(et|en)?|partnerskap(et)?|avtalshandling(en)?|\(?\biop\b\)?(:er)?|sociala företag|arbetsintegrerande)(?!\p{L})",
        Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex TitleWords { get; }

    [GeneratedRegex(@"^[\s,:;()–—-]+|[\s,:;()–—-]+$", Options, 10_000)]
    private static partial Regex Trim { get; }

    // "om mötesplatsen Kupan", "för verksamheten Steget in"
    [GeneratedRegex($@"\b([Pp]rojektet|[Vv]erksamheten|[Mm]ötesplatsen|[Ii]nsatsen|[Ss]atsningen|[Tt]räffpunkten|[Pp]rogrammet)\s+{Proper}", Options, 10_000)]
    private static partial Regex Venture { get; }

    // "avseende Vägen vidare", "gällande Läsglädje"
    [GeneratedRegex(@"^(om|gällande|avseende|rörande|angående|kring|för)\s+(?=\p{Lu})", Options, 10_000)]
    private static partial Regex LeadsOn { get; }

    // "Lövsågens naturlekplats" says what it is about, no name; "Tillsammans i Gårdsten" is one
    [GeneratedRegex(@"^\p{Lu}\p{L}+s\s(?!(i|på|för|till|med|och|mot|av|om|under|över|vid|hos|utan|kring)\s)\p{Ll}", Options, 10_000)]
    private static partial Regex Described { get; }

    // "Väg in, väg vidare": the word before the comma comes again
    [GeneratedRegex(@"^(?<word>\p{L}+)(\s[\p{L}-]+)?,\s(?i:\k<word>)(\s[\p{L}-]+)?$", Options, 10_000)]
    private static partial Regex Echo { get; }

    // a name ends where the title goes on: " med X", " mellan", " 2025–2026", ", ", " – "
    [GeneratedRegex(@"\s+(med|mellan|för åren|för perioden|för år|avseende|från|under|tillsammans|(läsåret|verksamhetsåret|kalenderåret|våren|hösten|år)\s\d{4}|\(?\d{4})(\s.*|\b.*)$|\s+[–—-]\s.*$|\.\s.*$|[,:;(].*$", Options, 10_000)]
    private static partial Regex CutAt { get; }

    [GeneratedRegex(@"^(iop|avtal\p{L}*|överenskommelse\p{L}*|idébur\p{L}*|partnerskap\p{L}*|parter\p{L}*|bilaga.*|\p{L}*nämnd(en|ens)?( .*)?|kommun\p{L}*( .*)?|region\p{L}*|den|det|detta|denna|vad|hur|varför|när|vem|vilka|vilken|vilket|vår|vårt|våra|er|ert|för|vi( .*)?|så .*|följande( .*)?|till|inom|genom|samarbete inom|idéburet offentligt|.*(partnerskap|överenskommelse).*|mellan|med|om|en|ett|samverkan|samarbete\p{L}*|syfte.*|mål.*|bakgrund|förlängning|sida.*|dnr.*|datum.*|sverige|\p{L}+ (kommun|stad)s?)$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Generic { get; }
}
