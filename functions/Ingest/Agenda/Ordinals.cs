using System.Globalization;

namespace Ingest.Agenda;

/// <summary>Numbers of an agenda's lines as they are written: <c>7</c>, <c>IV</c>, <c>c</c>.</summary>
internal static class Ordinals
{
    public const string Digits = "digits";

    public const string Roman = "roman";

    public const string Letters = "letters";

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ";

    /// <summary>How a list is numbered whose first number is this one; <c>I</c> begins a list of Roman numbers.</summary>
    public static string StyleOf(string first) =>
        char.IsAsciiDigit(first[0]) ? Digits : first.All(letter => "IVXivx".Contains(letter, StringComparison.Ordinal)) ? Roman : Letters;

    /// <summary>A list's first number in its own style.</summary>
    public static int? FirstOf(string text) => Of(text, StyleOf(text));

    /// <summary>The number that a text is in a list's style, 1-based; null where it is none.</summary>
    public static int? Of(string text, string style) => style switch
    {
        Digits => int.TryParse(text, out int number) ? number : null,
        Roman => OfRoman(text.ToUpperInvariant()),
        _ => text.Length == 1 && Alphabet.IndexOf(char.ToUpperInvariant(text[0]), StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null,
    };

    /// <summary>A number from 1 on, as a list of this style writes it.</summary>
    public static string Written(int number, string style) => style switch
    {
        Digits => number.ToString(CultureInfo.InvariantCulture),
        Roman => OfTens(number / 10) + OfUnits(number % 10),
        _ => Alphabet[Math.Min(number, Alphabet.Length) - 1].ToString(),
    };

    private static string OfTens(int tens) => new('X', tens);

    private static string OfUnits(int units) => units switch
    {
        9 => "IX",
        >= 5 => "V" + new string('I', units - 5),
        4 => "IV",
        _ => new string('I', units),
    };

    private static int? OfRoman(string text)
    {
        int sum = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int value = ValueOf(text[i]);
            if (value == 0)
            {
                return null;
            }

            sum += i + 1 < text.Length && ValueOf(text[i + 1]) > value ? -value : value;
        }

        return sum;
    }

    private static int ValueOf(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
}
