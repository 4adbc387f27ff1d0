using System.Collections.Frozen;
using Ingest.Language;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>Columns that part a measure by sex, Totalt above Flickor above Pojkar: what stands in line with two of these words and is nearly one is that one.</summary>
/// <remarks>Without it a row's figures are taken for those of a measure with another name.</remarks>
internal static class GroupColumns
{
    private static readonly FrozenDictionary<string, string> Shapes =
        new[] { "totalt", "flickor", "pojkar", "kvinnor" }.ToFrozenDictionary(DoubtfulWords.ThinShape, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = Shapes.Values.Append("män").Append("total").ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A page's rows of words with such words mended; others are as they were.</summary>
    public static List<OcrWord>[] Mend(List<OcrWord>[] rows)
    {
        OcrWord[] groups = [.. rows.SelectMany(row => row).Where(word => Known.Contains(word.Text))];
        if (groups.Length < 2)
        {
            return rows;
        }

        foreach (List<OcrWord> row in rows)
        {
            for (int i = 0; i < row.Count; i++)
            {
                OcrWord word = row[i];
                if (Nearly(word.Text) is { } printed && IsInLine(word, groups))
                {
                    row[i] = word with { Text = char.ToUpperInvariant(printed[0]) + printed[1..], Confidence = Mender.Doubt * word.Confidence };
                }
            }
        }

        return rows;
    }

    /// <summary>Two different groups begin or end where the word does.</summary>
    private static bool IsInLine(OcrWord word, OcrWord[] groups)
    {
        double near = (word.Y1 - word.Y0) / 2;
        return groups.Where(group => Math.Abs(group.X0 - word.X0) < near).Select(group => group.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 2
            || groups.Where(group => Math.Abs(group.X1 - word.X1) < near).Select(group => group.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 2;
    }

    /// <summary>The group that a word is but for a letter's shape more or less; null where it is one already, or like none or several.</summary>
    private static string? Nearly(string text)
    {
        if (text.Length is < 4 or > 9 || !text.All(char.IsLetter) || Known.Contains(text))
        {
            return null;
        }

        string shape = DoubtfulWords.ThinShape(string.Concat(text.Select(char.ToLowerInvariant)));
        string[] near = [.. Shapes.Where(pair => LetterChanges.Between(shape, pair.Key) <= 1).Select(pair => pair.Value)];
        return near.Length == 1 ? near[0] : null;
    }
}
