using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Numbers;

/// <summary>A table's cell that is a number and nothing else.</summary>
internal static partial class CellNumbers
{
    public static decimal? Read(string text)
    {
        if (text.Length > 40 || !text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        Match match = Cell.Match(Folded.Of(text).Text.Trim());
        if (!match.Success || SwedishNumber.Parse(match.Groups["number"].Value) is not { } value)
        {
            return null;
        }

        bool negative = match.Groups["minus"].Success || match.Groups["open"].Success || match.Groups["behind"].Success;
        return negative ? -value : value;
    }

    // "10 109", "−10 109", "- 5,9", "(500)", "90 %", "±0", "+500", "1 250 tkr", "500-"
    [GeneratedRegex($@"^(?:(?<minus>[-–−])|[+±]|\+/-)? ?(?<open>\( ?[-–−]?)?(?<number>(?:{Grouped}|[0-9]+){Decimals}?|[0-9]{{1,3}}(?:(?:  ?|[.])[0-9]{{3}})+(?:,[0-9]+)?)(?<behind>-)? ?(?(open)\)) ?(?:%|procent(?:enheter)?|tkr|mkr|mnkr|kr|kronor|sek|tsek|msek|st|:-|[*])?(?:/(?:år|mån|dygn))?\)?[*¹²³]?$", Options, TimeoutMs)]
    private static partial Regex Cell { get; }
}
