using System.Collections.Immutable;

namespace Ingest.Agenda;

/// <summary>Diary numbers compared: the same case is written with and without its letters.</summary>
internal static class DiaryNumbers
{
    public static bool AreSame(string a, string b) => Digits(a) == Digits(b);

    /// <summary>As printed where it is fullest (contract, Item <c>diaryNumber</c>): of those with the wanted digits the longest; without a wanted one, the first.</summary>
    public static string? Fullest(string? wanted, ImmutableArray<string> printed) =>
        wanted is null
            ? (printed.IsEmpty ? null : printed.Where(diary => AreSame(diary, printed[0])).MaxBy(diary => diary.Length))
            : printed.Where(diary => AreSame(diary, wanted)).Append(wanted).MaxBy(diary => diary.Length);

    private static string Digits(string diary) => string.Concat(diary.Where(char.IsAsciiDigit));
}
