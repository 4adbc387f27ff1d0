using System.Text;

namespace Ingest.Reading;

/// <summary>Makes plain letters of what text layers hold: ligatures taken apart, control characters gone, NFC.</summary>
internal static class LetterMending
{
    private const char SoftHyphen = '\u00AD';

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The text as a reader sees it; white space inside it becomes one plain space, at its ends none. May be empty.</summary>
    public static string Mend(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var mended = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            Append(mended, text[i], isLast: i == text.Length - 1);
        }

        string joined = mended.ToString().Trim();
        return joined.IsNormalized() ? joined : joined.Normalize(NormalizationForm.FormC);
    }

    private static bool IsPlain(string text)
    {
        foreach (char letter in text)
        {
            if (letter is not ((>= '!' and <= '~') or (>= '\u00C0' and <= '\u017F') or '–' or '—' or '−' or '”' or '’' or '•' or '§'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Append(StringBuilder mended, char letter, bool isLast)
    {
        switch (letter)
        {
            case >= '\uFB00' and <= '\uFB06':
                mended.Append(Ligatures[letter - '\uFB00']);
                break;
            case SoftHyphen:
                mended.Append(isLast ? "-" : ""); // At a line's end it is printed, inside a word it is not.
                break;
            case >= '\uE000' and <= '\uF8FF':
                mended.Append(OfSymbolFont(letter));
                break;
            case '\u00A8' or '\u02DA' or '\u00B4' when mended.Length > 0 && char.IsLetter(mended[^1]):
                mended.Append(letter switch { '\u00A8' => '\u0308', '\u02DA' => '\u030A', _ => '\u0301' }); // a¨ → ä
                break;
            default:
                AppendOther(mended, letter);
                break;
        }
    }

    private static void AppendOther(StringBuilder mended, char letter)
    {
        if (char.IsWhiteSpace(letter))
        {
            _ = mended.Length > 0 && mended[^1] != ' ' ? mended.Append(' ') : mended;
        }
        else if (!char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)
        {
            mended.Append(letter);
        }
    }

    /// <summary>Word's list marks from the fonts Symbol and Wingdings, which have no letters of their own in Unicode.</summary>
    private static char OfSymbolFont(char letter) => letter switch
    {
        '\uF0B7' => '•',
        '\uF0A7' => '▪',
        '\uF0D8' => '➢',
        '\uF0FC' => '✓',
        '\uF0E0' => '→',
        '\uF02D' => '-',
        '\uF0A8' => '□',
        _ => letter,
    };
}
