using System.Collections.Immutable;
using System.Text;
using Ingest.Papers;

namespace Ingest.Checking.Weighing;

/// <summary>A paper's words, page by page, without case and punctuation; made when it is first asked.</summary>
internal sealed class PlainText(Paper paper)
{
    private readonly Lazy<ImmutableArray<string>> pages = new(() => [.. paper.Pages.Select(page => Of(page.Words))]);

    /// <summary>How often plain text stands in the paper, as whole words.</summary>
    public int Times(string plain) => pages.Value.Sum(page => Times(page, plain));

    public static string Of(IEnumerable<Word> words) => Of(string.Join(' ', words.Select(word => word.Text)));

    /// <summary>Letters and digits in small letters, one space between words, before the first and after the last.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(" ");
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
            else if (plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return (plain[^1] == ' ' ? plain : plain.Append(' ')).ToString();
    }

    private static int Times(string page, string plain)
    {
        int times = 0;
        for (int at = page.IndexOf(plain, StringComparison.Ordinal); at >= 0; at = page.IndexOf(plain, at + 1, StringComparison.Ordinal))
        {
            times++;
        }

        return times;
    }
}
