using System.Collections.Frozen;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Type whose letters are all as wide (typewriter faces): its word space is a whole letter, wider than other faces' gaps between columns.</summary>
/// <remarks>
/// Words grow by the same width with each letter. Their boxes may be drawn tight around the ink (OCR), so that what the first and last letter
/// lack is no part of it: a line is fitted through widths and lengths.
/// </remarks>
internal static class EqualLetters
{
    private const int FewestWords = 12;
    private const int ShortestWord = 4;
    private const double SameSize = 0.2;    // of the type of most words: headings are set larger
    private const double OwnSlack = 0.05;   // of a letter's width
    private const double Slack = 0.25;      // of a letter
    private const double LeastAlike = 0.75; // of the words; other faces have half of it
    private const double LeastScanned = 0.7; // of a scan's words, whose letters may be misread; other faces have at most 0.6 there

    /// <summary>The width of a letter in ems; null on a page set in any other type.</summary>
    public static double? Of(Page page)
    {
        Word[] written = [.. Written(page)];
        return ByEach(written) ?? ByLine(written);
    }

    /// <summary>By each word's own letters, where boxes are as wide as the type says.</summary>
    private static double? ByEach(Word[] written)
    {
        double[] widths = [.. written.Where(word => word.Text.All(char.IsAsciiLetter)).Select(word => word.Box.Width / word.Text.Length / Fragment.EmOf(word)).Order()];
        double middle = widths.Length == 0 ? 0 : widths[widths.Length / 2];
        return widths.Length >= FewestWords && widths.Count(width => Math.Abs(width - middle) < OwnSlack * middle) * 10 > widths.Length * 7 ? middle : null;
    }

    /// <summary>By a line through lengths and widths, where boxes are drawn around the ink.</summary>
    private static double? ByLine(Word[] written)
    {
        double em = written.Length == 0 ? 0 : written.Select(Fragment.EmOf).Order().ElementAt(written.Length / 2);
        return Letter([.. written.Where(word => Math.Abs(Fragment.EmOf(word) - em) < SameSize * em)]) / em;
    }

    /// <summary>The width of a letter in ems for each size that is set so, where sizes are guessed (OCR): a table may be, its page's text not.</summary>
    public static FrozenDictionary<double, double> BySize(Page page) =>
        (from word in Written(page)
         where !word.IsSure
         group word by Fragment.EmOf(word) into size
         let letter = Letter([.. size])
         where letter is not null
         select KeyValuePair.Create(size.Key, letter.Value / size.Key)).ToFrozenDictionary();

    private static IEnumerable<Word> Written(Page page) => page.Words.Where(word => word.Text.Length >= ShortestWord && word.Text.All(char.IsLetter));

    /// <summary>The width of a letter in points, by which nearly all of the words are as wide as their letters say; null where it is none, or words are few.</summary>
    private static double? Letter(Word[] words)
    {
        if (words.Length < FewestWords)
        {
            return null;
        }

        double letters = words.Average(word => word.Text.Length);
        double width = words.Average(word => word.Box.Width);
        double spread = words.Sum(word => (word.Text.Length - letters) * (word.Text.Length - letters));
        double letter = spread == 0 ? width / letters : words.Sum(word => (word.Text.Length - letters) * (word.Box.Width - width)) / spread;
        int alike = words.Count(word => Math.Abs(word.Box.Width - width - (letter * (word.Text.Length - letters))) < Slack * letter);
        return alike > (Array.Exists(words, word => !word.IsSure) ? LeastScanned : LeastAlike) * words.Length ? letter : null;
    }
}
