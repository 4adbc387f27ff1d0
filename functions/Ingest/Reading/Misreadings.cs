using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Reading;

/// <summary>Traces that OCR leaves in a text when it reads badly; a text layer with many may be worse than what our own OCR gives.</summary>
internal static partial class Misreadings
{
    private const double Many = 0.02;               // of the words; papers born digital have less than a tenth of it
    private const int Few = 3;                      // words: a slip of the author's
    private const double WithoutOwnLetters = 0.05;  // what a Swedish text that has no å, ä, ö counts on top
    private const int EnoughLetters = 300;          // of which fifteen are å, ä or ö in Swedish
    private const double LeastOwnLetters = 0.01;
    private const double LeastSmallWords = 0.08;    // of the words of a Swedish text

    private static readonly FrozenSet<string> SwedishSmallWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "och", "att", "som", "av", "med", "till", "den", "det", "en", "ett", "om", "vid", "har", "i", "de", "ska");

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyåäöéAEIOUYÅÄÖÉ");

    /// <summary>Whether our own OCR should have a look at the page, too.</summary>
    public static bool AreMany(ImmutableArray<Word> words) =>
        LacksOwnLetters(words) || (words.Count(IsMisread) is var misread && misread > Few && misread >= words.Length * Many);

    /// <summary>The part of the words that show a misreading, 0 to 1: the less, the better the text.</summary>
    public static double Share(ImmutableArray<Word> words) =>
        words.IsEmpty ? 1 : (words.Count(IsMisread) / (double)words.Length) + (LacksOwnLetters(words) ? WithoutOwnLetters : 0);

    private static bool IsMisread(Word word) => word.Text.Length > 3 && !IsPlain(word.Text) && Trace().IsMatch(word.Text) && !Address().IsMatch(word.Text);

    /// <summary>Told without the trace, as most words are: small letters behind the first, a vowel, no letter three times.</summary>
    private static bool IsPlain(string text)
    {
        bool hasVowel = Vowels.Contains(text[0]);
        for (int i = 1; i < text.Length; i++)
        {
            if (!char.IsLower(text[i]) || (i > 1 && text[i] == text[i - 1] && text[i] == text[i - 2]))
            {
                return false;
            }

            hasVowel |= Vowels.Contains(text[i]);
        }

        return hasVowel && char.IsLetter(text[0]) && char.ToLowerInvariant(text[0]) != text[1];
    }

    /// <summary>Swedish read with a model for another language: hardly any å, ä, ö.</summary>
    private static bool LacksOwnLetters(ImmutableArray<Word> words)
    {
        int letters = 0;
        int own = 0;
        foreach (Word word in words)
        {
            foreach (char letter in word.Text)
            {
                letters += char.IsLetter(letter) ? 1 : 0;
                own += letter is 'å' or 'ä' or 'ö' or 'Å' or 'Ä' or 'Ö' ? 1 : 0;
            }
        }

        return letters >= EnoughLetters && own < letters * LeastOwnLetters && words.Count(word => SwedishSmallWords.Contains(word.Text)) >= words.Length * LeastSmallWords;
    }

    /// <summary>A figure between small letters, a capital between them, a sign that no word has, a letter three times, five consonants of a kind that no word has.</summary>
    [GeneratedRegex(@"\p{Ll}\d+\p{Ll}{2}|\p{Ll}{2}\d\p{Ll}|\p{Ll}{2}\p{Lu}\p{Ll}|\p{L}[|\\¬~^{}<>¢£¥°§$_]\p{L}|(?i:([b-df-hj-np-tv-xzåäö])\1\1)|\p{Ll}[!;?]\p{Ll}|^[bcdfghjklmnpqrstvwxz]{6,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Trace();

    [GeneratedRegex(@"[@/]|^www\.|\.(?:se|com|nu|org|eu)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
