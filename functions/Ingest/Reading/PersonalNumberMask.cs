using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Reading;

/// <summary>Masks personal identity numbers in a page's words before anything is kept (design, Privacy): <c>********-****</c>.</summary>
/// <remarks>
/// A number is one whose date can be a birth date (day + 60 in a coordination number) and whose check digit holds (Luhn; Skatteverket,
/// SKV 704). Organisation numbers have no such date: their third digit is at least 2. A number may be printed as two or three words.
/// </remarks>
internal static partial class PersonalNumberMask
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>How far apart the halves of a number may stand, in heights of its words: a space, not a column's gap.</summary>
    private const double WidestSpace = 0.8;

    /// <summary>The same words, with the digits of every personal number as asterisks; the same array where there is none.</summary>
    public static ImmutableArray<Word> Apply(ImmutableArray<Word> words)
    {
        ImmutableArray<Word>.Builder? masked = null;
        for (int i = 0; i < words.Length; i++)
        {
            int taken = Masked(words, i, out string[] texts);
            for (int k = 0; k < taken; k++)
            {
                masked ??= words.ToBuilder();
                masked[i + k] = words[i + k] with { Text = texts[k] };
            }

            i += Math.Max(0, taken - 1);
        }

        return masked?.MoveToImmutable() ?? words;
    }

    /// <summary>The text with its personal numbers masked; for lines that are no words of a page (titles, names of files).</summary>
    public static string Apply(string text) =>
        HasDigits(text, 6) ? WholePattern.Replace(text, match => IsPersonal(match) ? Stars(match.Value) : match.Value) : text;

    /// <summary>How many words from <paramref name="i"/> on a masked number stands in, 0 for none.</summary>
    private static int Masked(ImmutableArray<Word> words, int i, out string[] texts)
    {
        texts = [];
        string first = words[i].Text;
        if (!HasDigits(first, 6))
        {
            return 0;
        }

        string alone = Apply(first);
        if (!ReferenceEquals(alone, first) && alone != first)
        {
            texts = [alone];
            return 1;
        }

        for (int count = 2; count <= 3 && i + count <= words.Length && Adjoins(words[i + count - 2], words[i + count - 1]); count++)
        {
            string[] parts = [.. words.AsSpan(i, count).ToArray().Select(word => word.Text)];
            Match match = SplitPattern.Match(string.Join(' ', parts));
            if (match.Success && IsPersonal(match))
            {
                texts = Stars(string.Join(' ', parts), match).Split(' ');
                return count;
            }
        }

        return 0;
    }

    private static bool Adjoins(Word left, Word right) =>
        left.Box.VerticalOverlap(right.Box) > 0.5
        && Math.Abs(right.Box.X0 - left.Box.X1) <= WidestSpace * Math.Max(left.Box.Height, right.Box.Height);

    private static string Stars(string text, Match match) =>
        string.Concat(text.AsSpan(0, match.Index), Stars(match.Value), text.AsSpan(match.Index + match.Length));

    private static string Stars(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiDigit(from[i]) ? '*' : from[i];
        }
    });

    private static bool IsPersonal(Match match)
    {
        ReadOnlySpan<char> date = match.Groups["date"].ValueSpan;
        ReadOnlySpan<char> six = date[^6..];
        return IsDate(date, Number(six[..2]), Number(six[2..4]), Number(six[4..])) && PassesLuhn(six, match.Groups["last"].ValueSpan);
    }

    private static bool IsDate(ReadOnlySpan<char> date, int yearOfCentury, int month, int day)
    {
        bool isCentury = date.Length == 6 || (Number(date[..4]) is >= 1850 and <= 2099);
        int born = day > 60 ? day - 60 : day;
        int year = date.Length == 8 ? Number(date[..4]) : 2000 + yearOfCentury;
        return isCentury && month is >= 1 and <= 12 && born >= 1 && born <= DateTime.DaysInMonth(year, month);
    }

    private static bool PassesLuhn(ReadOnlySpan<char> date, ReadOnlySpan<char> last)
    {
        int sum = 0;
        for (int i = 0; i < 10; i++)
        {
            int digit = (i < 6 ? date[i] : last[i - 6]) - '0';
            int weighed = i % 2 == 0 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        int number = 0;
        foreach (char digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    private static bool HasDigits(string text, int least)
    {
        int digits = 0;
        foreach (char letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits >= least;
    }

    // 19121212-1212, 121212-1212, 191212121212, 121212+1212, (121212–1212), with nothing of a longer number around it
    [GeneratedRegex(@"(?<![0-9])(?<date>([0-9]{2})?[0-9]{6})[-+\u2010-\u2015\u2212]?(?<last>[0-9]{4})(?![0-9])", Options, 10_000)]
    private static partial Regex WholePattern { get; }

    // 19121212- 1212, 19121212 -1212, 121212 – 1212, 19121212 1212: the same over two or three words
    [GeneratedRegex(@"(?<![0-9])(?<date>([0-9]{2})?[0-9]{6}) ?[-+\u2010-\u2015\u2212]? ?(?<last>[0-9]{4})(?![0-9])", Options, 10_000)]
    private static partial Regex SplitPattern { get; }
}
