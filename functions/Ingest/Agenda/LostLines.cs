using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Agenda;

/// <summary>Where the lines of a list begin, in points.</summary>
/// <param name="Numbers">The left edge of its numbers.</param>
/// <param name="Titles">The left edge of its titles.</param>
internal readonly record struct ListPlace(double Numbers, double Titles);

/// <summary>Rows of a list between two numbers that leave some out: which of them begin the lines whose numbers are lost.</summary>
internal static class LostLines
{
    /// <summary>Points by which numbers and titles of one list may stand apart.</summary>
    private const double Slack = 14;

    /// <summary>Letters of what may stand for a number: <c>§ 12</c>, <c>VIII.</c></summary>
    private const int LongestNumber = 5;

    /// <summary>Words before a title: sign and number.</summary>
    private const int MostWords = 2;

    /// <summary>The rows that begin such lines, with the words before their titles; none where they cannot be told.</summary>
    /// <remarks>
    /// On a scan exactly as many rows must begin under the titles as numbers are missing, or as many of them with something in the
    /// numbers' place (titles run over lines). What is printed leaves out one number at most, and that line has a diary number.
    /// </remarks>
    public static ImmutableArray<(int Row, int Words)> In(List<Row> rows, ListPlace place, int missing)
    {
        ImmutableArray<(int Row, int Words)> under = [.. rows.Select((row, i) => (Row: i, Words: WordsBeforeTitle(row, place))).Where(start => start.Words >= 0)];
        ImmutableArray<(int Row, int Words)> marked = [.. under.Where(start => start.Words > 0)];
        bool isScanned = rows.Exists(row => row.IsScanned);
        return isScanned && under.Length == missing ? under
            : isScanned && marked.Length == missing ? marked
            : missing == 1 && !under.IsEmpty && rows.Skip(under[0].Row).Any(row => !DiaryNumbers.In(row.Text).IsEmpty) ? [under[0]]
            : [];
    }

    /// <summary>The row's parts without its first words.</summary>
    public static List<TextLine> From(Row row, int skip)
    {
        var rest = new List<TextLine>();
        foreach (TextLine part in row.Parts)
        {
            int inPart = Math.Min(skip, part.Words.Length);
            skip -= inPart;
            if (inPart < part.Words.Length)
            {
                rest.Add(inPart == 0 ? part : new TextLine(part.Page, part.Words[inPart..]));
            }
        }

        return rest;
    }

    /// <summary>How many words stand before the word that begins a title; -1 where none does.</summary>
    private static int WordsBeforeTitle(Row row, ListPlace place)
    {
        Word[] words = [.. row.Parts.SelectMany(part => part.Words).Take(MostWords + 1)];
        for (int i = 0; i < words.Length; i++)
        {
            bool isPlaced = i == 0 ? words[0].Box.X0 > place.Numbers + 2 : Math.Abs(words[0].Box.X0 - place.Numbers) < Slack;
            if (isPlaced && Math.Abs(words[i].Box.X0 - place.Titles) < Slack && words[i].Text.Any(char.IsLetter) && !char.IsLower(words[i].Text[0]))
            {
                return i;
            }

            if (words[i].Text.Length > LongestNumber)
            {
                return -1;
            }
        }

        return -1;
    }
}
