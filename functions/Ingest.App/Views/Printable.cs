using System.Globalization;
using System.Text;

namespace Ingest.App.Views;

/// <summary>File names and words made fit for one line of a terminal.</summary>
internal static class Printable
{
    /// <summary>A name with control characters (a newline, an escape) written out, so that it cannot break the line or the terminal.</summary>
    public static string Name(string name)
    {
        if (!name.Any(NeedsEscape))
        {
            return name;
        }

        var text = new StringBuilder();
        foreach (char letter in name)
        {
            text.Append(letter switch
            {
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                _ when NeedsEscape(letter) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        return text.ToString();
    }

    private static bool NeedsEscape(char letter) =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
