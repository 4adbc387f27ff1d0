using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>Diary numbers compared: the same case is written with and without its letters.</summary>
internal static partial class DiaryNumbers
{
    /// <summary>A cell with more characters holds more than a diary number.</summary>
    private const int LongestCell = 20;

    /// <summary>Diary numbers in a title or head, also in brackets.</summary>
    public static ImmutableArray<Sighting<DiaryNumber>> In(string text) => Swedish.DiaryNumbers(text.Replace('(', ' '));

    /// <summary>Diary numbers in a page's head or foot: also one that is all of a part of it, and <c>ärende 2025/1406</c>.</summary>
    public static IEnumerable<string> AtEdge(Row row) =>
        In(row.Text) is { IsEmpty: false } found ? found.Select(diary => diary.Value.Value)
        : row.Parts.Select(part => Alone.Match(part.Text)).Where(match => match.Success).Select(match => match.Groups["only"].Value);

    /// <summary>A diary number that is all of a cell or line, though no label tells it: <c>2024/123</c>; or one within it.</summary>
    public static string? InCell(string text) =>
        In(text) is [var found, ..] ? found.Value.Value
        : Alone.Match(text) is { Success: true } alone ? alone.Groups["only"].Value
        : text.Length <= LongestCell && !Clock.IsMatch(text) && char.IsAsciiDigit(text.FirstOrDefault()) && Swedish.Dates(text).IsEmpty && In("Dnr " + text) is [var labelled] ? labelled.Value.Value
        : null;

    public static bool AreSame(string a, string b) => Digits(a) == Digits(b);

    /// <summary>As printed where it is fullest (contract, Item <c>diaryNumber</c>): of those with the wanted digits the longest; without a wanted one, the first.</summary>
    public static string? Fullest(string? wanted, ImmutableArray<string> printed) =>
        wanted is null
            ? (printed.IsEmpty ? null : printed.Where(diary => AreSame(diary, printed[0])).MaxBy(diary => diary.Length))
            : printed.Where(diary => AreSame(diary, wanted)).Append(wanted).MaxBy(diary => diary.Length);

    // KBN/250061 · RD23/04417 · KUN24-0119 · … ärende 2025/1406
    [GeneratedRegex(@"^(?:[Dd]nr:? )?(?<only>\p{Lu}{2,5}[ /-]?(?:1[5-9]|[23][0-9])[/-]?[0-9]{3,6})$|\b[Ää]rende (?<only>20[0-9]{2}[/:-][0-9]{1,6})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Alone { get; }

    // 13.15 · 13:15-14:00
    [GeneratedRegex(@"^[0-9]{1,2}[.:][0-9]{2}(?:\s?[-–].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Clock { get; }

    private static string Digits(string diary) => string.Concat(diary.Where(char.IsAsciiDigit));
}
