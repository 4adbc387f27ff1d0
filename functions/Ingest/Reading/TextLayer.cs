using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Reading;

/// <summary>Judges whether a page's text layer makes sense, page by page (design: anything else goes through OCR).</summary>
internal static class TextLayer
{
    /// <summary>Fewer words than this in a page's body ask for a look at its picture: a scan may carry a stamp or a printed foot.</summary>
    public const int FewWords = 8;

    private const double EdgeShare = 0.08;
    private const double RoomForWriting = 0.3;
    private const double MostStrangeLetters = 0.2;
    private const double LeastLettersAndDigits = 0.5;
    private const int EnoughWordsToJudge = 60;

    // The commonest small words of the languages that such papers are written in; a page of running text has some of them.
    private static readonly FrozenSet<string> SmallWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "och", "i", "att", "av", "för", "på", "med", "som", "en", "ett", "den", "det", "till", "är", "har", "om", "från", "vid", "kl", "nr",
        "the", "of", "and", "in", "to", "is", "ja", "on", "ei", "og", "af", "der", "die", "und", "kr", "tkr", "mkr", "summa", "totalt");

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyåäöAEIOUYÅÄÖéèüøæÉÜØÆ");

    /// <summary>How many of the words stand in the page's body, off its edges, where stamps, heads and feet stand.</summary>
    public static int BodyWords(IEnumerable<Box> words, double width, double height) => words.Count(word =>
        word.MiddleX > width * EdgeShare && word.MiddleX < width * (1 - EdgeShare)
        && word.MiddleY > height * EdgeShare && word.MiddleY < height * (1 - EdgeShare));

    /// <summary>Whether the words leave so much of the page free that a scan may stand there, under a printed head or above a printed foot.</summary>
    public static bool LeavesRoom(IEnumerable<Box> words, double height)
    {
        double widest = 0, free = height * EdgeShare;
        foreach (Box word in words.Where(word => word.MiddleY > free && word.MiddleY < height * (1 - EdgeShare)).OrderBy(word => word.Y0))
        {
            widest = Math.Max(widest, word.Y0 - free);
            free = Math.Max(free, word.Y1);
        }

        return Math.Max(widest, (height * (1 - EdgeShare)) - free) > height * RoomForWriting;
    }

    /// <summary>Whether nothing of the text layer is worth keeping even where OCR cannot be had.</summary>
    public static bool IsWorthless(SeenPage seen) =>
        IsGarbage(seen.Page.Words) || BodyWords(seen.Page.Words.Select(word => word.Box), seen.Page.Width, seen.Page.Height) < FewWords;

    /// <summary>Why the page cannot be read from its text layer; null where it can, or where it is blank.</summary>
    public static string? Fault(SeenPage seen)
    {
        ImmutableArray<Word> words = seen.Page.Words;
        return (words.IsEmpty, seen.Ink) switch
        {
            (true, PageInk.Writing or PageInk.Photo) => "it is a picture without text",
            (false, PageInk.Writing) => "much of it is a picture of writing",
            _ => IsGarbage(words) ? "its text layer holds no readable letters" : null,
        };
    }

    /// <summary>Whether the letters are no language: fonts without a key to what their glyphs mean.</summary>
    internal static bool IsGarbage(ImmutableArray<Word> words)
    {
        LetterCount count = LetterCount.Of(words);
        if (count.All < 20)
        {
            return false;
        }

        bool isStrange = count.Strange > count.All * MostStrangeLetters;
        bool isSigns = count.All >= 100 && count.Letters + count.Digits < count.All * LeastLettersAndDigits;
        return isStrange || isSigns || IsCipher(words, count);
    }

    /// <summary>Plain letters that stand for others: no common word among many, and vowels too few or too many for any language.</summary>
    private static bool IsCipher(ImmutableArray<Word> words, LetterCount count)
    {
        int spelled = words.Count(word => word.Text.Length > 1 && char.IsLetter(word.Text[0]) && char.IsLetter(word.Text[1]));
        double vowels = count.VowelCount / (double)Math.Max(1, count.Letters);
        return spelled >= EnoughWordsToJudge
            && vowels is < 0.27 or > 0.6
            && count.Letters > count.Digits
            && !words.Any(word => SmallWords.Contains(word.Text));
    }

    private readonly record struct LetterCount(int All, int Letters, int VowelCount, int Digits, int Strange)
    {
        public static LetterCount Of(ImmutableArray<Word> words)
        {
            int all = 0, letters = 0, vowels = 0, digits = 0, strange = 0;
            foreach (Word word in words)
            {
                foreach (char letter in word.Text)
                {
                    bool isDot = letter is '.' or '_' or '…' or '-'; // leaders of a contents list, lines to write on
                    all += isDot ? 0 : 1;
                    letters += char.IsLetter(letter) ? 1 : 0;
                    vowels += Vowels.Contains(letter) ? 1 : 0;
                    digits += char.IsDigit(letter) ? 1 : 0;
                    strange += letter is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') ? 1 : 0;
                }
            }

            return new(all, letters, vowels, digits, strange);
        }
    }
}
