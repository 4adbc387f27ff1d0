using System.Text.RegularExpressions;

namespace Ingest.Language;

/// <summary>What a heading over a decision says.</summary>
internal enum DecisionHeading
{
    /// <summary>What the body has decided: <c>Beslut</c>, <c>Socialnämndens beslut</c>.</summary>
    Decided,

    /// <summary>What it is asked to decide: <c>Förslag till beslut</c>.</summary>
    Proposed,

    /// <summary>What another body or a member would have it decide: <c>Arbetsutskottets förslag till beslut</c>.</summary>
    Secondary,
}

/// <summary>Headings under which papers write decisions.</summary>
internal static partial class DecisionHeadings
{
    private const int TimeoutMs = 10_000;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>Longer lines are no such heading.</summary>
    private const int MostLetters = 100;

    /// <summary>What the line is as a heading over a decision, or null.</summary>
    public static DecisionHeading? Read(string line)
    {
        string text = line.Trim();
        return text.Length > MostLetters || !text.Contains("slut", StringComparison.OrdinalIgnoreCase) && !text.Contains("slag", StringComparison.OrdinalIgnoreCase) ? null
            : Secondary.IsMatch(text) ? DecisionHeading.Secondary
            : Proposed.IsMatch(text) ? DecisionHeading.Proposed
            : Decided.IsMatch(text) ? DecisionHeading.Decided
            : null;
    }

    public static bool IsOver(string line) => Read(line) is not null;

    // Arbetsutskottets förslag till beslut · Förslag till beslut på sammanträdet · Ledamotens förslag
    [GeneratedRegex(@"^(?:[\p{L}-]+ (?:och )?)*(?:\p{L}*utskottets|\p{L}*beredningens|presidiets|ledamotens|yrkandenas) (?:förslag|förslag till beslut|beslutsförslag):?$|^förslag till beslut på (?:dagens )?sammanträdet:?$", Options, TimeoutMs)]
    private static partial Regex Secondary { get; }

    // Förslag till beslut · Förvaltningens förslag till beslut: · Beslutsförslag · Förslag till socialnämnden · FÖRSLAG TILL BESLUT I NÄMNDEN · Kontorets förslag
    [GeneratedRegex(@"^(?:\d{1,2}\.? )?(?:(?:[\p{L}-]+ ){0,4}(?:förslag till beslut|beslutsförslag|förslag till ställningstagande)(?: (?:i|från|för|av|till) [\p{L} ,&-]{2,60})?|(?:[\p{L}-]+s )?förslag till (?:[\p{L}-]+,? ){0,5}[\p{L}-]*(?:nämnden|styrelsen|fullmäktige|utskottet)|(?:föreslaget|föreslagna) beslut|förslag på beslut|(?:\p{L}*(?:förvaltningens|kontorets|ledningens|sekretariatets)|\p{L}*(?:chefens|direktörens|ordförandens)) förslag)\s?:?$", Options, TimeoutMs)]
    private static partial Regex Proposed { get; }

    // Beslut · Nämndens beslut · Arbetsmarknads- och vuxenutbildningsnämndens beslut: · Kommunstyrelsen beslutar
    [GeneratedRegex(@"^(?:(?:[\p{L}-]+,? ){0,6}[\p{L}-]+s )?beslut\s?:?$(?<!skickas.*)(?<!tidigare beslut:?)(?<!delegationsbeslut:?)|^(?:(?:[\p{L}-]+,? ){0,6}[\p{L}-]*(?:nämnden|styrelsen|fullmäktige|utskottet) (?:beslutar|föreslås besluta)(?: (?:att|följande))?)\s?:?$", Options, TimeoutMs)]
    private static partial Regex Decided { get; }
}
