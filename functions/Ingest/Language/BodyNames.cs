using System.Text.RegularExpressions;

namespace Ingest.Language;

/// <summary>Names of committees as papers write them: nämnd, styrelse, fullmäktige, utskott, beredning, a federation's direktion.</summary>
internal static partial class BodyNames
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>A pattern of what the names of bodies that decide end with, in the definite form.</summary>
    public const string Deciding = "nämnden|styrelsen|utskottet|fullmäktige|direktionen";

    // Arbetsmarknads- och · Hälso- och · Kultur-, idrotts- och
    private const string Compound = @"(?:\p{L}{2,}-,? (?:(?:och|samt|&) )?){0,3}";

    // Arbete och välfärdsnämnden · Barn och utbildningsnämnden: the hyphen left out, where the first word is a field that bodies have
    private const string Field = @"(?:(?-i:Arbete|Arbetsmarknad|Barn|Bygg|Familj|Fritid|Förskola|Hälsa|Individ|Integration|Kompetens|Kultur|Landsbygd|Lärande|Miljö|Näringsliv|Omsorg|Park|Plan|Samhälle|Skola|Social|Stöd|Teknik|Trafik|Ungdom|Utbildning|Vuxen|Vård|Välfärd|Äldre|ARBETE|BARN|BYGG|FRITID|KULTUR|MILJÖ|OMSORG|SOCIAL|UTBILDNING|VÅRD)) (?:och|&) ";

    // Socialnämnden · Kommunstyrelsen · Kommunfullmäktige · Tekniska nämnden · Direktionen
    private const string Simple = $@"(?:{Field})?{Compound}(?:(?:\p{{L}}+iska|\p{{L}}+ala|gemensamma) )?\p{{L}}*(?:{Deciding}|beredningen)";

    // Kommunstyrelsens arbetsutskott · Socialnämndens individ- och familjeutskott
    private const string OfAnother = $@"{Compound}\p{{L}}+(?:nämndens|styrelsens|fullmäktiges) {Compound}\p{{L}}*(?:utskott|beredning)(?:et|en)?";

    // Nämnden för arbete och välfärd · Utskottet för lärande
    private const string For = @"(?:nämnden|utskottet|beredningen|styrelsen) för (?:\p{L}+-?(?:, \p{L}+-?){0,3} (?:och|samt|&) )?(?:\p{L}+(?:ial|isk|lig|bar)a?t? )?\p{L}+";

    // Skärholmens stadsdelsnämnd · Stadsdelsnämnden Centrum · Driftnämnden Kultur och skola · Lokala nämnden Varberg · Socialnämnden Nordost
    private const string OfDistrict = @"\p{L}[\p{L}-]+(?: innerstadens)? stadsdelsnämnd|stadsdelsnämnden \p{L}[\p{L}-]+|(?:(?:drift|kommundels|områdes|distrikts|närsjukvårds)nämnden|lokala nämnden) (?-i:\p{Lu})[\p{L}-]+(?: (?:och \p{L}+|sjukhus))?|(?:social|skol|utbildnings|vård|omsorgs|äldre|idrotts|fritids)nämnden (?-i:Nordost|Nordväst|Sydost|Sydväst|Norr|Nord|Syd|Söder|Öst|Öster|Väst|Väster|Centrum|Mitt|Hisingen)(?!\p{L})";

    // Omsorgsnämnd, Miljö- och byggnadsnämnd: as a cover may write it
    private const string Indefinite = $@"{Compound}\p{{L}}{{3,}}(?<!stadsdels|hyres|arrende|fack|del|över)nämnd";

    /// <summary>The name of a committee when the text is nothing else (<c>SOCIALNÄMNDEN</c>, <c>Nämnden för arbete och välfärd</c>), in the nominative; or null.</summary>
    public static string? Whole(string text) =>
        MayHold(text) && (Alone.Match(text) is { Success: true } match || (match = AloneFor.Match(text)).Success) && !IsNone(match.Groups["name"].Value)
            ? Nominative(match.Groups["name"].Value)
            : null;

    /// <summary>Every committee named in a text, in the nominative, with the place of the name.</summary>
    public static IEnumerable<(string Name, int Start, int End)> In(string text)
    {
        if (!MayHold(text))
        {
            yield break;
        }

        foreach (Match match in Anywhere.Matches(text))
        {
            if (!IsNone(match.Groups["name"].Value))
            {
                yield return (Nominative(match.Groups["name"].Value), match.Index, match.Index + match.Length);
            }
        }
    }

    private static bool MayHold(string text) =>
        text.Contains("nämnd", StringComparison.OrdinalIgnoreCase)
        || text.Contains("styrelse", StringComparison.OrdinalIgnoreCase)
        || text.Contains("fullmäktige", StringComparison.OrdinalIgnoreCase)
        || text.Contains("utskott", StringComparison.OrdinalIgnoreCase)
        || text.Contains("beredning", StringComparison.OrdinalIgnoreCase)
        || text.Contains("direktion", StringComparison.OrdinalIgnoreCase);

    private static string Nominative(string name)
    {
        string cased = name.Any(char.IsLower) ? name : string.Concat(name.Select(char.ToLowerInvariant));
        return char.ToUpperInvariant(cased[0]) + cased[1..];
    }

    /// <summary>State agencies, companies' boards and words that only end alike.</summary>
    private static bool IsNone(string name) => None.IsMatch(name);

    [GeneratedRegex($@"^(?:till |för )?(?<name>{OfAnother}|{OfDistrict}|{Simple}|{Indefinite})$", Options, TimeoutMs)]
    private static partial Regex Alone { get; }

    [GeneratedRegex(@"^(?<name>(?:nämnden|utskottet|beredningen|styrelsen) för [\p{L} ,&-]{3,70})$", Options, TimeoutMs)]
    private static partial Regex AloneFor { get; }

    [GeneratedRegex($@"(?<![\p{{L}}-])(?<name>{OfAnother}|{OfDistrict}|{For}|{Simple})s?(?![\p{{L}}-])", Options, TimeoutMs)]
    private static partial Regex Anywhere { get; }

    // länsstyrelsen · socialstyrelsen · bolagsstyrelsen; nämnden, styrelsen and utskottet alone; överklagandenämnden
    [GeneratedRegex(@"^(?:\p{L}+ )?(?:nämnden|styrelsen|utskottet|beredningen)$(?<!\p{L}+(?:iska|ala) nämnden|gemensamma nämnden)|länsstyrelsen|socialstyrelsen|bolagsstyrelsen|överklagandenämnden|ansvarsnämnden|hyresnämnden|(?:klubb|förenings)styrelsen|budgetberedningen", Options, TimeoutMs)]
    private static partial Regex None { get; }
}
