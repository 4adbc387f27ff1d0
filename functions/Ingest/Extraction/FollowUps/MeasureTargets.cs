using System.Text.RegularExpressions;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>What a measure's words and its target cell say: comparator and target (contract, Goal measures and Settled questions).</summary>
internal static partial class MeasureTargets
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;
    private const int TimeoutMs = 10_000;

    /// <summary>The target as a number, or null for <c>Ökar</c>, <c>Ja</c>, <c>Fler än 2025 (112)</c> and the like.</summary>
    public static decimal? Number(string targetText) =>
        Swedish.CellNumber(targetText) ?? (Swedish.Numbers(Compared.Replace(targetText, string.Empty)) is [{ } first, ..] ? first.Value.Value : null);

    /// <summary>By the target's words, else by the measure's; <c>equals</c> for yes and no; null for a bare number.</summary>
    public static Comparator? Of(string measure, string? targetText, bool isBudget) =>
        ByWords(targetText ?? string.Empty)
        ?? ByBound(targetText ?? string.Empty)
        ?? (MeasureUnits.IsYesNo(targetText ?? string.Empty) ? Comparator.Equals : (Comparator?)null)
        ?? (isBudget ? null : ByWords(WhoElse.Replace(measure, string.Empty)));

    private static Comparator? ByBound(string text) =>
        Bound.Match(text) is not { Success: true } bound ? null
        : bound.Groups["side"].Value[0] is 'u' or 'U' ? Comparator.AtMost
        : Comparator.AtLeast;

    private static Comparator? ByWords(string text) =>
        AtLeast.IsMatch(text) ? Comparator.AtLeast
        : AtMost.IsMatch(text) ? Comparator.AtMost
        : Exactly.IsMatch(text) ? Comparator.Equals
        : Increase.IsMatch(text) ? Comparator.Increase
        : Decrease.IsMatch(text) ? Comparator.Decrease
        : null;

    // a target that is a bound, and no time: "under 8 %", "ska vara över 75"; not "under 2025", "under 5 år"
    [GeneratedRegex(@"^(ska (vara|ligga|bli) )?(?<side>under|över)\s+\d{1,3}([,.]\d+)?\s*(%|procent|‰|dagar|dygn|timmar|minuter|personer|st)?$", Options, TimeoutMs)]
    private static partial Regex Bound { get; }

    // minst 80 %, lägst 3,5, ≥ 90, > 50
    [GeneratedRegex(@"\bminst\b(?!ing)|\blägst\b|\båtminstone\b|\bej under\b|\binte under\b|[≥>]", Options, TimeoutMs)]
    private static partial Regex AtLeast { get; }

    // högst 5 %, max 30 dagar, ≤ 2, inte överstiga
    [GeneratedRegex(@"\bhögst\b|\bmax(imalt)?\b|\bsom mest\b|\b(ej|inte) över|[≤<]", Options, TimeoutMs)]
    private static partial Regex AtMost { get; }

    // "Fler än 2025 (112)", "Öka jämfört med 2024: 45 %", "Ökar (41 år 2024)": what it is compared with
    [GeneratedRegex(@"\b(än|mot|från|jämfört med|jmf(r|ört)?\.?( med)?)\s+(utfallet\s+|nivån\s+)?(år\s+|under\s+|i\s+)?20\d\d\b(\s*[(:,]\s*\d[^)]*\)?)?|(?<=\b(ökar?|minskar?)\W+)\([^)]*\b20\d\d\b[^)]*\)", Options, TimeoutMs)]
    private static partial Regex Compared { get; }

    // "Antal hushåll där minst en vuxen …": what is said of those who are counted binds no target
    [GeneratedRegex(@"\bdär\b.*$", Options, TimeoutMs)]
    private static partial Regex WhoElse { get; }

    [GeneratedRegex(@"\bexakt\b|\bsamtliga\b", Options, TimeoutMs)]
    private static partial Regex Exactly { get; }

    // Ökar, ska öka, ökning, högre än 2023, ↗
    [GeneratedRegex(@"\b(ökar|öka|ökning|ökad|höjs|höjas|förbättras|stärks|fler än|mer än|bättre än|högre än)\b|[↗↑]", Options, TimeoutMs)]
    private static partial Regex Increase { get; }

    // Minskar, ska minska, lägre än
    [GeneratedRegex(@"\b(minskar|minska|minskning|minskad|sänks|sänkas|färre än|mindre än|lägre än)\b|[↘↓]", Options, TimeoutMs)]
    private static partial Regex Decrease { get; }
}
