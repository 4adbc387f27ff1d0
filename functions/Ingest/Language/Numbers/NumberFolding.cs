using System.Text.RegularExpressions;
using static Ingest.Language.Numbers.NumberLexicon;

namespace Ingest.Language.Numbers;

/// <summary>Writes numbers in words, and digits with a word behind them, as digits, so that every other rule sees digits only.</summary>
/// <remarks><c>fem miljoner kronor</c> becomes <c>5000000 kronor</c>, <c>en och en halv miljon</c> <c>1500000</c>, <c>treårig</c> <c>3årig</c>.</remarks>
internal static partial class NumberFolding
{
    private static readonly string[] VagueBefore = ["par ", "några ", "flera ", "många ", "åtskilliga "];

    // The finders are asked one after the other for the same text; folding it is the larger part of their work.
    [ThreadStatic]
    private static (string Text, Folded Folded) last;

    public static Folded WithDigits(string text)
    {
        if (!ReferenceEquals(last.Text, text))
        {
            last = (text, Fold(Folded.Of(text)));
        }

        return last.Folded;
    }

    private static Folded Fold(Folded folded)
    {
        string text = folded.Text;
        var replacements = new List<Replacement>();
        int at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
            }
            else if (Read(text, at) is { } number)
            {
                if (!IsVague(text, number))
                {
                    replacements.Add(new Replacement(number.Start, number.Length, SwedishNumber.Print(number.Value)));
                }

                at = number.End;
            }
            else
            {
                at = EndOfWord(text, at);
            }
        }

        return folded.Replace(replacements);
    }

    /// <summary>A number that begins with this word and is not in plain digits already.</summary>
    private static WordNumber? Read(string text, int at) => text[at] switch
    {
        >= '0' and <= '9' => ReadDigits(text, at),
        'm' when StandsAt(text, at, "minus ") => ReadMinus(text, at),
        'h' or 'e' or 't' when HalfHere.Match(text, at) is { Success: true } half => ReadHalf(text, half),
        _ => ReadWords(text, at),
    };

    /// <summary><c>5 miljoner</c>; plain digits stay as they are.</summary>
    private static WordNumber? ReadDigits(string text, int at) =>
        DigitsHere.Match(text, at) is { Success: true } digits
            && SwedishNumber.Parse(digits.Value) is { } value
            && Tail(text, at + digits.Length, value) is { } scaled
            ? new WordNumber(scaled.Value, at, scaled.End - at, 2)
            : null;

    /// <summary><c>minus fem</c>, <c>minus 1 250</c>.</summary>
    private static WordNumber? ReadMinus(string text, int at)
    {
        int from = at + "minus ".Length;
        if (from < text.Length && text[from] != 'm' && Read(text, from) is { } number)
        {
            return new WordNumber(-number.Value, at, number.End - at, number.Parts);
        }

        Match digits = DigitsHere.Match(text, from);
        return digits.Success && SwedishNumber.Parse(digits.Value) is { } value
            ? new WordNumber(-value, at, from + digits.Length - at, 1)
            : null;
    }

    /// <summary><c>en halv miljon</c>, <c>halvannat</c>; a bare <c>halv</c> only before a scale.</summary>
    private static WordNumber? ReadHalf(string text, Match half)
    {
        decimal value = half.Groups["more"].Success ? 1.5m : PartOf(half);
        int end = half.Index + half.Length;
        return Scale(text, end, value) is { } scaled ? new WordNumber(scaled.Value, half.Index, scaled.End - half.Index, 2)
            : half.Groups["bare"].Success ? null
            : new WordNumber(value, half.Index, half.Length, 2);
    }

    private static WordNumber? ReadWords(string text, int at) =>
        NumberWords.Read(text, at) is not { } words ? null
        : Tail(text, words.End, words.Value) is { } more ? new WordNumber(more.Value, at, more.End - at, words.Parts + 1)
        : words is { Parts: 1, Value: 1 } ? null // "en", "ett" alone are articles
        : words;

    /// <summary>Decimals, a half and a scale behind a number: <c>komma fem</c>, <c>och en halv</c>, <c>miljoner</c>.</summary>
    private static (decimal Value, int End)? Tail(string text, int at, decimal value)
    {
        bool changed = at < text.Length && text[at] == '½';
        if (changed)
        {
            (value, at) = (value + 0.5m, at + 1);
        }
        else if (at < text.Length && text[at] == ' ' && AndHalfHere.Match(text, at) is { Success: true } half)
        {
            (value, at, changed) = (value + PartOf(half), at + half.Length, true);
        }
        else if (at < text.Length && text[at] == ' ' && CommaHere.Match(text, at) is { Success: true } comma
            && NumberWords.Read(text[..EndOfWord(text, at + comma.Length)], at + comma.Length) is { } decimals)
        {
            string digits = SwedishNumber.Print(decimals.Value);
            (value, at, changed) = (value + (decimals.Value / (decimal)Math.Pow(10, digits.Length)), decimals.End, true);
        }

        return Scale(text, at, value) ?? (changed ? (value, at) : null);
    }

    private static decimal PartOf(Match half) =>
        half.Groups["quarter"].Success ? 0.25m : half.Groups["three"].Success ? 0.75m : 0.5m;

    private static (decimal Value, int End)? Scale(string text, int at, decimal value)
    {
        Match scale = ScaleHere.Match(text, at);
        if (!scale.Success || value > 1_000_000_000m)
        {
            return null;
        }

        decimal factor = scale.Groups["word"].ValueSpan switch
        {
            ['m', 'i', 'l', 'j', 'a', ..] => 1_000_000_000m,
            ['m', ..] => 1_000_000m,
            ['b', ..] => 1_000_000_000_000m,
            ['t', 'r', ..] => 1_000_000_000_000_000_000m,
            ['t', 'j', ..] => 20m,
            ['d', ..] => 12m,
            ['h', ..] => 100m,
            _ => 1_000m,
        };
        int end = at + scale.Length;
        return end < text.Length && NumberWords.Read(text, end + 1) is { Value: >= 1_000m } rest && rest.Value < factor
            ? ((value * factor) + rest.Value, rest.End)  // "3 miljoner femhundratusen"
            : (value * factor, end);
    }

    /// <summary><c>ett par hundra tusen</c>, <c>flera tusen</c>: nobody knows how many.</summary>
    private static bool IsVague(string text, WordNumber number) =>
        number.Value >= 100m && VagueBefore.Any(word => number.Start >= word.Length && StandsAt(text, number.Start - word.Length, word));

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex($@"\G{Patterns.Digits}", Patterns.Options, Patterns.TimeoutMs)]
    private static partial Regex DigitsHere { get; }

    // "en halv miljon", "ett halvt", "halvannan", "en kvarts miljon"; a bare "halv" only before a scale
    [GeneratedRegex($@"\G(?:(?<more>halvanna[nt])|(?:en|ett) halvt?|(?<bare>halv)|(?:(?<quarter>en)|(?<three>tre)) ?kvarts){Patterns.End}", Patterns.Options, Patterns.TimeoutMs)]
    private static partial Regex HalfHere { get; }

    // "tre och en halv", "ett och ett halvt", "två och halv", "fem och en kvarts"
    [GeneratedRegex($@"\G och (?:(?:en |ett )?halvt?|(?:(?<quarter>en)|(?<three>tre)) ?kvarts){Patterns.End}", Patterns.Options, Patterns.TimeoutMs)]
    private static partial Regex AndHalfHere { get; }

    [GeneratedRegex(@"\G komma ", Patterns.Options, Patterns.TimeoutMs)]
    private static partial Regex CommaHere { get; }

    // "5 miljoner", "250 tusen", "1,5 miljard"; "4,7 milj. invånare"; not "5 miljonersstaden", nor "5 milj. kr", whose unit is read as one
    [GeneratedRegex($@"\G[ -]?(?<word>tusen|(?<=[0-9] )hundra|miljon(?:er)?|miljard(?:er)?|biljon(?:er)?|triljon(?:er)?|dussin|tjog|(?<=[0-9])k|milj(?>[.]?)(?! ?(?:kr|sek|svenska))){Patterns.End}", Patterns.Options, Patterns.TimeoutMs)]
    private static partial Regex ScaleHere { get; }
}
