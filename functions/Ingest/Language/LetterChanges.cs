namespace Ingest.Language;

/// <summary>In how many letters two texts differ.</summary>
internal static class LetterChanges
{
    /// <summary>Letters to put in, take out or change to make one of the other (Levenshtein's distance).</summary>
    public static int Between(string one, string other)
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

    /// <summary>0..1: the letters that need no change, whatever their size, in parts of the longer text.</summary>
    public static double Likeness(string one, string other)
    {
        int longest = Math.Max(one.Length, other.Length);
        return longest == 0 ? 0 : 1 - ((double)Between(one.ToUpperInvariant(), other.ToUpperInvariant()) / longest);
    }
}
