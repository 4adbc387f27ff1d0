using System.Text.RegularExpressions;

namespace Ingest.Papers;

/// <summary>A figure that a narrow column breaks within three of its digits.</summary>
internal static partial class BrokenFigure
{
    /// <summary>True for <c>−536 031 00</c> over <c>0</c>; false for two figures one below the other, <c>12 300</c> over <c>45</c>.</summary>
    public static bool GoesOn(TextLine before, TextLine line) =>
        line.Words is [var rest] && Rest.Match(rest.Text) is { Success: true } second
        && Begun.Match(before.Text) is { Success: true } first
        && first.Groups["last"].Length + second.Groups["digits"].Length == 3;

    // "−536 031 00", "(1 2": groups of three digits, and one of fewer
    [GeneratedRegex(@"^[-–−(]{0,2} ?[0-9]{1,3}(?:[ \u00A0\u2009\u202F][0-9]{3})*[ \u00A0\u2009\u202F](?<last>[0-9]{1,2})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Begun { get; }

    [GeneratedRegex(@"^(?<digits>[0-9]{1,2})\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Rest { get; }
}
