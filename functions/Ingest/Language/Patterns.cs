using System.Text.RegularExpressions;

namespace Ingest.Language;

/// <summary>Parts that the patterns of this room are built of; all are matched against <see cref="Folded"/> text: lower case, plain spaces.</summary>
internal static class Patterns
{
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public const int TimeoutMs = 10_000;

    /// <summary>Not in the middle of a word or number.</summary>
    public const string Start = @"(?<![\p{L}0-9])";

    /// <summary>Not in the middle of a word or number.</summary>
    public const string End = @"(?![\p{L}0-9])";

    /// <summary>A minus or plus that belongs to the number behind it: <c>-5</c>, <c>–5</c>, but not the dash of <c>4-5</c> or <c>4 –5</c>.</summary>
    public const string Sign = @"(?:(?<![\p{L}0-9)\]/.,:%-])(?<![0-9%] )[-–+]|−)";

    /// <summary><c>350 000</c>, <c>1.000.000</c>, <c>1'000</c>, <c>1,000,000</c>: groups of three, never after a leading nought.</summary>
    public const string Grouped =
        "(?:[1-9][0-9]{0,2}(?:(?: [0-9]{3}){1,4}|(?:[.][0-9]{3}){1,4}|(?:'[0-9]{3}){1,4}|(?:,[0-9]{3}){2,4}|(?:,[0-9]{3}){1,4}(?=[.][0-9]{1,2}(?![0-9])))(?![0-9]))";

    /// <summary>Decimals behind a comma, or behind a point unless three digits follow it: <c>13,5</c>, <c>2.50</c>, <c>0.125</c>.</summary>
    public const string Decimals = "(?:,[0-9]{1,6}|[.][0-9]{1,2}(?![0-9])|(?<=(?<![0-9])0)[.][0-9]+|[.][0-9]{4,})";

    /// <summary>A number in digits, without sign; begins where no other number ends.</summary>
    public const string Digits = $"(?<![0-9][.,]?)(?:{Grouped}|[0-9]+){Decimals}?(?![0-9])";

    /// <summary>A dash between two ends.</summary>
    public const string Dash = "[-–−]";
}
