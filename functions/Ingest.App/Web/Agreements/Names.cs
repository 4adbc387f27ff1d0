using System.Globalization;
using System.Text;

namespace Ingest.App.Web.Agreements;

/// <summary>Names made comparable.</summary>
internal static class Names
{
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal)
        { "iop", "idéburet", "idéburna", "offentligt", "offentliga", "partnerskap", "partnerskapet", "avtal", "avtalet", "överenskommelse", "om", "med", "och", "i", "föreningen", "stiftelsen", "ideella" };

    /// <summary>Letters and digits in small letters, without the words that every agreement's name may have.</summary>
    public static string Plain(string name)
    {
        string[] words = Storage.Queries.SearchTerms.Words(name);
        string[] own = [.. words.Where(word => !Said.Contains(word))];
        return string.Join(' ', own.Length == 0 ? words : own);
    }

    /// <summary>For an address: letters without marks, hyphens between words.</summary>
    public static string Address(string name)
    {
        var address = new StringBuilder();
        foreach (char letter in name.Normalize(NormalizationForm.FormD).Select(char.ToLowerInvariant).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            bool isPlain = char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);
            if (isPlain || (address.Length > 0 && address[^1] != '-'))
            {
                address.Append(isPlain ? letter : '-');
            }
        }

        return address.ToString().Trim('-');
    }
}
