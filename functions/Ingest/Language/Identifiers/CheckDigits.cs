namespace Ingest.Language.Identifiers;

/// <summary>The check digit of organisation and personal numbers (Luhn, SIS).</summary>
internal static class CheckDigits
{
    /// <summary>Whether ten digits, the last the check digit, agree.</summary>
    public static bool Hold(ReadOnlySpan<char> tenDigits)
    {
        int sum = 0;
        for (int i = 0; i < tenDigits.Length; i++)
        {
            int product = (tenDigits[i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product > 9 ? product - 9 : product;
        }

        return sum % 10 == 0;
    }
}
