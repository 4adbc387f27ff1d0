namespace Ingest.Agenda;

/// <summary>How alike two titles are letter by letter: what is left of a title when a scan misread a letter of every other word.</summary>
internal static class LetterLikeness
{
    /// <summary>0..1: the letters that need no change to make one of the other, in parts of the longer.</summary>
    public static double Of(string one, string other)
    {
        int longest = Math.Max(one.Length, other.Length);
        return longest == 0 ? 0 : 1 - ((double)Changes(one.ToUpperInvariant(), other.ToUpperInvariant()) / longest);
    }

    /// <summary>Letters to put in, take out or change (Levenshtein's distance).</summary>
    private static int Changes(string one, string other)
    {
        int[] above = [.. Enumerable.Range(0, other.Length + 1)];
        int[] row = new int[other.Length + 1];
        for (int i = 0; i < one.Length; i++)
        {
            row[0] = i + 1;
            for (int j = 0; j < other.Length; j++)
            {
                row[j + 1] = Math.Min(Math.Min(above[j + 1], row[j]) + 1, above[j] + (one[i] == other[j] ? 0 : 1));
            }

            (above, row) = (row, above);
        }

        return above[^1];
    }
}
