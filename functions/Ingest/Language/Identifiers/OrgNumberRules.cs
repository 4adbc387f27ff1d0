using System.Collections.Immutable;
using System.Text.RegularExpressions;
using static Ingest.Language.Patterns;

namespace Ingest.Language.Identifiers;

/// <summary>Organisation numbers: ten digits, the third at least 2. Every rule has its examples in <c>OrgNumbers.corpus.txt</c>, beside this file.</summary>
internal static partial class OrgNumberRules
{
    public static ImmutableArray<Rule<CheckedNumber>> All { get; } =
    [
        new("NNNNNN-NNNN", Dashed, m => Read(m, mustHold: false)),
        new("NNNNN N- NNNN", Split, m => Read(m, mustHold: true)),
        new("Org.nr NNNNNNNNNN", Labelled, m => Read(m, mustHold: false)),
        new("SENNNNNNNNNN01", Vat, m => Read(m, mustHold: true)),
    ];

    private static CheckedNumber? Read(Match match, bool mustHold)
    {
        string digits = string.Concat(match.Groups["digits"].Value.Where(char.IsAsciiDigit));
        bool valid = digits.Length == 10 && CheckDigits.Hold(digits);
        return digits.Length == 10 && digits[2] >= '2' && (valid || !mustHold) ? new CheckedNumber($"{digits[..6]}-{digits[6..]}", valid) : null;
    }

    // "802497-1221", "16802497-1221"
    [GeneratedRegex(@"(?<![0-9\p{L}/-])(?:16(?=[0-9]{6} ?-))?(?<digits>[0-9]{6} ?[-–−] ?[0-9]{4})(?![0-9]|[-/][0-9])", Options, TimeoutMs)]
    private static partial Regex Dashed { get; }

    // "80249 7- 1221": a narrow cell or OCR; only where the check digit holds
    [GeneratedRegex(@"(?<![0-9\p{L}/-])(?<digits>[0-9](?: ?[0-9]){5} ?[-–−] ?[0-9](?: ?[0-9]){3})(?![0-9]|[-/][0-9])", Options, TimeoutMs)]
    private static partial Regex Split { get; }

    // "SE802497122101": the number for value added tax holds it
    [GeneratedRegex(@"(?<!\p{L})se ?-?(?<only>(?<digits>[0-9]{6}[ -]?[0-9]{4}))[ -]?01(?![0-9])", Options, TimeoutMs)]
    private static partial Regex Vat { get; }

    // "Org.nr 8024971221", "Organisationsnummer: 802497 1221"
    [GeneratedRegex(@"(?<!\p{L})org(?:anisations)?[. ]*-?(?:nummer|nr|no)?[.:]*[^0-9\p{L}]{0,5}(?<only>(?:16(?=[0-9]{10}))?(?<digits>[0-9]{6} ?[0-9]{4}))(?![0-9]|[-/][0-9])", Options, TimeoutMs)]
    private static partial Regex Labelled { get; }
}
