using System.Text.RegularExpressions;

namespace Ingest.Layout;

/// <summary>What the text of a cell looks like, without knowing what it means.</summary>
internal enum ValueKind
{
    Text,
    Number,
    Dash,
    Date,
    YesNo,

    /// <summary>A year or month, which may name a column as well as fill a cell.</summary>
    Year,
}

/// <summary>Tells figures from words by their form.</summary>
internal static partial class Values
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 10_000;

    public static ValueKind KindOf(string text)
    {
        if (text.Length > 40)
        {
            return ValueKind.Text;
        }

        if (text is "-" or "–" or "−" or "—" or "--")
        {
            return ValueKind.Dash;
        }

        if (text is "Ja" or "Nej" or "ja" or "nej" or "JA" or "NEJ" or "Ja/Nej")
        {
            return ValueKind.YesNo;
        }

        return !text.Any(char.IsAsciiDigit) ? ValueKind.Text
            : YearPattern.IsMatch(text) ? ValueKind.Year
            : DatePattern.IsMatch(text) ? ValueKind.Date
            : NumberPattern.IsMatch(text) ? ValueKind.Number
            : ValueKind.Text;
    }

    // 2022 · 2022-09 · 2024/25 · 2024–2026 · 2209 is a number
    [GeneratedRegex(@"^(19|20)\d\d([-–/](\d\d|(19|20)\d\d))?$", Options, TimeoutMs)]
    private static partial Regex YearPattern { get; }

    // 2022-09-30 · 20220930 · 30/9 2022 · 2022-09-30–2022-10-02
    [GeneratedRegex(@"^((19|20)\d\d-\d\d-\d\d|(19|20)\d{6}|\d{1,2}[/.]\d{1,2}( (19|20)?\d\d)?)( ?[-–] ?((19|20)\d\d-\d\d-\d\d))?$", Options, TimeoutMs)]
    private static partial Regex DatePattern { get; }

    // −10 109 · (500) · 5,9 % · +12 · 11 800 kr · 7.400:- · 80 % ↗ · § 131–149 · 16-19 (an age) · minst 80 %
    [GeneratedRegex(
        @"^((minst|högst|lägst|max|ca|cirka) |§+ ?)?[(\[]?[-–−+±<>≥≤~]? ?\d[\d .,:/\u00A0\u2009\u202F]*([-–] ?\d[\d ]*)?[)\]]? ?(%|‰|:-|kr|tkr|mkr|mnkr|kronor|st|procent|p\.e\.|år|mån|dagar|tim)?\*{0,2}[↑↓↗↘→]?\)?$",
        Options | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex NumberPattern { get; }
}
