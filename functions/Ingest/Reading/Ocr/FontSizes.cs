namespace Ingest.Reading.Ocr;

/// <summary>Guesses the size that a line is set in from how high its letters stand.</summary>
internal static class FontSizes
{
    // Shares of the size, between those of the common faces (Times 0.66 and 0.45, Arial 0.72 and 0.52, Garamond 0.65 and 0.40).
    private const double Capitals = 0.7;
    private const double SmallLetters = 0.48;

    private const double Near = 1.06;       // between neighbours of a group, sorted
    private const double Widest = 1.16;     // between a group's ends: 11 and 13 points are two sizes

    private const string Tall = "bdfhkltåäöéüßij";

    /// <summary>In the words' own unit.</summary>
    public static double Of(List<OcrWord> line)
    {
        double[] tall = [.. Heights(line, isTall: true)];
        double[] low = [.. Heights(line, isTall: false)];
        return tall.Length > 0 ? Median(tall) / Capitals
            : low.Length > 0 ? Median(low) / SmallLetters
            : line.Max(word => word.Y1 - word.Y0) / Capitals;
    }

    /// <summary>Sizes that differ by less than a guess can tell made one: the middle of their group.</summary>
    public static double[] Alike(double[] sizes)
    {
        double[] alike = [.. sizes];
        int[] order = [.. Enumerable.Range(0, sizes.Length).OrderBy(i => sizes[i])];
        for (int from = 0; from < order.Length;)
        {
            int to = from;
            while (to + 1 < order.Length && sizes[order[to + 1]] <= sizes[order[to]] * Near && sizes[order[to + 1]] <= sizes[order[from]] * Widest)
            {
                to++;
            }

            double middle = sizes[order[(from + to) / 2]];
            for (int i = from; i <= to; i++)
            {
                alike[order[i]] = middle;
            }

            from = to + 1;
        }

        return alike;
    }

    private static IEnumerable<double> Heights(List<OcrWord> line, bool isTall) =>
        from word in line
        where word.Text.Any(char.IsLetterOrDigit)
        where word.Text.Any(letter => char.IsUpper(letter) || char.IsDigit(letter) || Tall.Contains(letter, StringComparison.Ordinal)) == isTall
        let height = word.Baseline - word.Y0
        where height > 2
        select height;

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
