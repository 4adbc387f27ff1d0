using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>Whose paper it is: every place where a municipality is named has its weight, heads and feet more than running text.</summary>
internal static partial class MunicipalityFinder
{
    private const int TimeoutMs = 10_000;

    private const double InFirstHead = 6;

    private const double InHead = 3;

    private const double InText = 0.5;

    /// <summary>A name alone, a domain, a postal town: a hint.</summary>
    private const double Hint = 0.5;

    /// <summary>Below this, nothing is said.</summary>
    private const double Least = 1;

    /// <summary>Running text is heard on this many pages from the front.</summary>
    private const int TextPages = 8;

    /// <summary>A first page of fewer words is a cover: what stands anywhere on it is whose paper it is.</summary>
    private const int WordsOfCover = 40;

    /// <summary>The municipality or region with the greatest weight, or null.</summary>
    public static Municipality? Find(ImmutableArray<Sheet> sheets)
    {
        if (sheets.Count(IsFederations) * 2 > sheets.Length)
        {
            return null;
        }

        var votes = new Dictionary<Municipality, double>();
        for (int i = 0; i < sheets.Length; i++)
        {
            foreach ((Municipality municipality, double weight) in OnPage(sheets[i], i == 0, i < TextPages)
                .GroupBy(vote => vote.Municipality).Select(group => (group.Key, group.Max(vote => vote.Weight))))
            {
                votes[municipality] = votes.GetValueOrDefault(municipality) + weight;
            }
        }

        return votes.Where(vote => vote.Value >= Least).OrderByDescending(vote => vote.Value).Select(vote => vote.Key).FirstOrDefault();
    }

    /// <summary>Whether a page's head bears the name of a federation of municipalities and no municipality's: its paper is none of theirs alone.</summary>
    private static bool IsFederations(Sheet sheet) =>
        sheet.Head.SelectMany(row => row.Parts).Any(part => Federation.IsMatch(part.Text)) && !sheet.Head.SelectMany(row => NamedIn(row.Text)).Any();

    /// <summary>Every municipality and region named with its kind in a text: <c>Falköpings kommun</c>, <c>Borås Stad</c>, <c>Region Skåne</c>.</summary>
    public static IEnumerable<Municipality> NamedIn(string text)
    {
        foreach (Match match in WithKind.Matches(text))
        {
            if (Longest(match.Groups["name"].Value, MunicipalityCatalogue.Named) is { } municipality)
            {
                yield return municipality;
            }
        }

        foreach (Match match in OfRegion.Matches(text))
        {
            if (MunicipalityCatalogue.RegionNamed(match.Value) is { } region)
            {
                yield return region;
            }
        }

        foreach (Match match in OfDistrict.Matches(text))
        {
            if (Longest(match.Groups["name"].Value, MunicipalityCatalogue.OfDistrict) is { } city)
            {
                yield return city;
            }
        }
    }

    private static IEnumerable<(Municipality Municipality, double Weight)> OnPage(Sheet sheet, bool first, bool withText)
    {
        bool isCover = first && sheet.Rows.Sum(row => row.Parts.Sum(part => part.Words.Length)) < WordsOfCover;
        foreach (Row row in sheet.Rows)
        {
            bool atEdge = isCover || sheet.IsInHead(row) || sheet.IsInFoot(row);
            if (!atEdge && !withText)
            {
                continue;
            }

            double weight = !atEdge ? (AsParty.IsMatch(row.Text) ? Least : InText) : first ? InFirstHead : InHead;
            foreach (Municipality municipality in NamedIn(row.Text))
            {
                yield return (municipality, weight);
            }

            foreach (Municipality municipality in HintsIn(row, atEdge))
            {
                yield return (municipality, atEdge ? 2 * Hint : Hint);
            }
        }
    }

    private static IEnumerable<Municipality> HintsIn(Row row, bool atEdge)
    {
        foreach (Match match in row.Text.Contains(".se", StringComparison.Ordinal) ? Domain.Matches(row.Text) : Enumerable.Empty<Match>())
        {
            if (MunicipalityCatalogue.OfDomain(match.Groups["domain"].Value) is { } municipality)
            {
                yield return municipality;
            }
        }

        if (!atEdge)
        {
            yield break;
        }

        foreach (string name in row.Parts.Select(part => PostalTown.Match(part.Text) is { Success: true } town ? town.Groups["town"].Value : part.Text))
        {
            if (name.Length < 40 && MunicipalityCatalogue.OfLogo(name.Replace(" ", string.Empty, StringComparison.Ordinal)) is { } municipality)
            {
                yield return municipality;
            }
        }
    }

    /// <summary>The catalogue's entry for the last words of a phrase, the longest that it knows.</summary>
    private static Municipality? Longest(string phrase, Func<string, Municipality?> named)
    {
        string[] words = phrase.Split(' ');
        return Enumerable.Range(0, words.Length).Select(from => named(string.Join(' ', words[from..]))).FirstOrDefault(found => found is not null);
    }

    // Lapplands kommunalförbund · KOMMUNALFÖRBUNDET VÄSTMANLAND · Samordningsförbundet Insjöriket
    [GeneratedRegex(@"^(?:[\p{L}-]+ ){0,4}(?:kommunal|räddningstjänst|gymnasie|utbildnings|samordnings|avfalls|sjukvårds)förbund(?:et)?(?: [\p{L}-]+){0,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex Federation { get; }

    // Falköpings kommun · BORÅS STAD · Upplands Väsby kommuns · Lidingö stad
    [GeneratedRegex(@"(?<name>\p{Lu}[\p{L}-]+(?: [\p{L}-]+){0,2}?) (?:[Kk]ommuns?|KOMMUNS?|[Ss]tads?|STADS?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex WithKind { get; }

    // a party that says who it is: "Borås Stad (org.nr …)", "Lunds kommun, genom socialnämnden", "Lunds kommun, nedan kallad Kommunen"
    [GeneratedRegex(@"\b(?:kommun|stad|region \p{L}+(?: län| härjedalen)?),? ?(?:\(?org\b|\(?organisations|\(?\d{6}-\d{4}|genom\b|\(?nedan|här(?:efter|nedan)?\b|\(?kallad)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, TimeoutMs)]
    private static partial Regex AsParty { get; }

    // Region Skåne · Region Örebro län · Region Jämtland Härjedalen · Västra Götalandsregionens
    [GeneratedRegex(@"\b(?:Region|REGION) \p{Lu}\p{L}+(?: län| LÄN| Härjedalen| HÄRJEDALEN)?|\bVästra Götalandsregionens?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex OfRegion { get; }

    // Skärholmens stadsdelsnämnd · Norra innerstadens stadsdelsförvaltning
    [GeneratedRegex(@"(?<name>\p{Lu}[\p{L}-]+(?: [\p{L}-]+)?) stadsdels(?:nämnd|förvaltning|område)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex OfDistrict { get; }

    // www.boras.se · arbetsliv@boras.se
    [GeneratedRegex(@"(?<domain>[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.se)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Domain { get; }

    // 521 81 Falköping
    [GeneratedRegex(@"\b\d{3} ?\d{2} (?<town>\p{Lu}\p{L}+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex PostalTown { get; }
}
