using System.Collections.Immutable;

namespace Ingest.Storage.Queries;

/// <summary>What a person typed into a search box, as words and groups of words.</summary>
public static class SearchTerms
{
    private const int MostTerms = 12;

    /// <summary>Words without signs; what stands in quotation marks is one term, its words a space apart.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var terms = ImmutableArray.CreateBuilder<string>();
        foreach ((int i, string part) in text.Replace('”', '"').Replace('“', '"').Split('"').Index())
        {
            string[] words = Words(part);
            terms.AddRange(i % 2 == 1 && words.Length > 1 ? [string.Join(' ', words)] : words);
        }

        return [.. terms.Take(MostTerms)];
    }

    /// <summary>Letters and digits that stand together, in small letters.</summary>
    public static string[] Words(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
