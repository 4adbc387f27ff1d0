using System.Collections.Immutable;
using Ingest.Language;

namespace Ingest.Agenda;

/// <summary>Diary numbers compared: the same case is written with and without its letters.</summary>
internal static class DiaryNumbers
{
    /// <summary>Diary numbers in a title or head, also in brackets.</summary>
    public static ImmutableArray<Sighting<DiaryNumber>> In(string text) => Swedish.DiaryNumbers(text.Replace('(', ' '));

    public static bool AreSame(string a, string b) => Digits(a) == Digits(b);

    /// <summary>As printed where it is fullest (contract, Item <c>diaryNumber</c>): of those with the wanted digits the longest; without a wanted one, the first.</summary>
    public static string? Fullest(string? wanted, ImmutableArray<string> printed) =>
        wanted is null
            ? (printed.IsEmpty ? null : printed.Where(diary => AreSame(diary, printed[0])).MaxBy(diary => diary.Length))
            : printed.Where(diary => AreSame(diary, wanted)).Append(wanted).MaxBy(diary => diary.Length);

    private static string Digits(string diary) => string.Concat(diary.Where(char.IsAsciiDigit));
}
