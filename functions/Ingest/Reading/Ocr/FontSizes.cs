namespace Ingest.Reading.Ocr;

/// <summary>Guesses the size that a line is set in from how high its letters stand.</summary>
internal static class FontSizes
{
    // Shares of the size, between those of the common faces (Times 0.66 and 0.45, Arial 0.72 and 0.52, Garamond 0.65 and 0.40).
    private const double Capitals = 0.7;
    private const double SmallLetters = 0.48;

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
