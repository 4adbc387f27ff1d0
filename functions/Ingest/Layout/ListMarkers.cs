using System.Text.RegularExpressions;

namespace Ingest.Layout;

/// <summary>What stands before a list's item or a numbered heading.</summary>
internal static partial class ListMarkers
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeoutMs = 10_000;

    /// <summary>The text is a marker and nothing else.</summary>
    public static bool IsAlone(string text) => text.Length <= 8 && Alone.IsMatch(text);

    /// <summary>A bullet, dash or odd glyph: the item is not numbered.</summary>
    public static bool IsBullet(string text) => text.Length == 1 && Bullet(text[0]);

    /// <summary><c>2</c>, <c>2.1</c>, <c>2.1.</c>, <c>§ 4</c> before a heading.</summary>
    public static bool IsNumber(string text) => text.Length <= 8 && Numbered.IsMatch(text);

    /// <summary><c>2.1</c> or <c>§</c>: numbers a heading, never a list's item.</summary>
    public static bool IsPart(string text) => text is "§" or "§§" || (IsNumber(text) && text.TrimEnd('.').Contains('.', StringComparison.Ordinal));

    private static bool Bullet(char sign) =>
        sign is '•' or '·' or '▪' or '■' or '●' or '○' or '◦' or '-' or '–' or '—' or '−' or '*' or '➢' or '►' or '▶' or '✓' or '✔' or '□' or '☐' or '☒' or '⁃' or '∙' or '¾'
        || (sign >= '\uE000' && sign <= '\uF8FF')
        || sign == '\uFFFD';

    // • · - · 1. · 1) · a) · (a) · iv. · 2.1
    [GeneratedRegex(@"^([•·▪■●○◦\-–—−*➢►▶✓✔□☐☒⁃∙¾\uE000-\uF8FF\uFFFD]|\(?(\d{1,2}|[a-zåäö]|[ivx]{1,4})[.)]|\d{1,2}(\.\d{1,2}){1,3}\.?)$", Options, TimeoutMs)]
    private static partial Regex Alone { get; }

    [GeneratedRegex(@"^(\d{1,2}(\.\d{1,2}){0,3}\.?|§§?|[A-Z]\.)$", Options, TimeoutMs)]
    private static partial Regex Numbered { get; }
}
