using System.Globalization;
using System.Text;

namespace Ingest.Language.Numbers;

/// <summary>Numbers in digits as Swedish text writes them, between print and <see cref="decimal"/>.</summary>
internal static class SwedishNumber
{
    /// <summary>What has more is no number that anybody means, and would not fit once it is multiplied by its unit.</summary>
    private const int MostDigits = 21;

    /// <summary>Reads what <see cref="Patterns.Digits"/> matches, a sign before it included; null where it has more than twenty-one digits.</summary>
    public static decimal? Parse(string printed)
    {
        string digits = printed.Trim();
        bool negative = digits.StartsWith('-') || digits.StartsWith('–') || digits.StartsWith('−');
        digits = digits.TrimStart('-', '–', '−', '+', '±');
        return digits.Count(char.IsAsciiDigit) <= MostDigits && decimal.TryParse(Plain(digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? negative ? -value : value
            : null;
    }

    /// <summary>With a decimal comma and nothing between thousands, so that it reads back: <c>1500000</c>, <c>0,5</c>.</summary>
    public static string Print(decimal value) =>
        value.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>Digits with at most one decimal point.</summary>
    private static string Plain(string digits)
    {
        var plain = new StringBuilder(digits.Length);
        int point = DecimalPoint(digits);
        for (int i = 0; i < digits.Length; i++)
        {
            if (char.IsAsciiDigit(digits[i]))
            {
                plain.Append(digits[i]);
            }
            else if (i == point)
            {
                plain.Append('.');
            }
        }

        return plain.ToString();
    }

    /// <summary>Where the decimals begin: the last comma or point, unless it stands between thousands.</summary>
    private static int DecimalPoint(string digits)
    {
        int last = digits.LastIndexOfAny([',', '.']);
        if (last < 0)
        {
            return -1;
        }

        char sign = digits[last];
        int decimals = digits.Length - last - 1;
        bool repeated = digits.IndexOf(sign, StringComparison.Ordinal) != last;
        bool thousandsPoint = sign == '.' && decimals == 3 && digits[0] != '0' && !digits.Contains(',', StringComparison.Ordinal);
        return repeated || thousandsPoint ? -1 : last;
    }
}
