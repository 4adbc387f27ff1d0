using System.Collections.Immutable;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>Diary numbers compared: the same case is written with and without its letters.</summary>
internal static class DiaryNumbers
{
    /// <summary>A cell with more characters holds more than a diary number.</summary>
    private const int LongestCell = 20;

    /// <summary>Diary numbers in a title or head, also in brackets.</summary>
    public static ImmutableArray<Sighting<DiaryNumber>> In(string text) => Swedish.DiaryNumbers(text.Replace('(', ' '));

    /// <summary>A diary number that is all of a cell or line, though no label tells it: <c>2024/123</c>; or one within it.</summary>
    public static string? InCell(string text) =>
        In(text) is [var found, ..] ? found.Value.Value
        : text.Length <= LongestCell && char.IsAsciiDigit(text.FirstOrDefault()) && Swedish.Dates(text).IsEmpty && In("Dnr " + text) is [var labelled] ? labelled.Value.Value
        : null;

    public static bool AreSame(string a, string b) => Digits(a) == Digits(b);

    /// <summary>As printed where it is fullest (contract, Item <c>diaryNumber</c>): of those with the wanted digits the longest; without a wanted one, the first.</summary>
    public static string? Fullest(string? wanted, ImmutableArray<string> printed) =>
        wanted is null
            ? (printed.IsEmpty ? null : printed.Where(diary => AreSame(diary, printed[0])).MaxBy(diary => diary.Length))
            : printed.Where(diary => AreSame(diary, wanted)).Append(wanted).MaxBy(diary => diary.Length);

    private static string Digits(string diary) => string.Concat(diary.Where(char.IsAsciiDigit));
}
