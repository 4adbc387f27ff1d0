using System.Text.RegularExpressions;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>Figures of a table that lost their decimal point: among figures with one they stand as wide as those, or begin with 0 as no whole number does.</summary>
internal static partial class LostPoints
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Enough = 4;           // figures of a page with as many decimals, before any is mended
    private const double Advance = 0.76;    // from one figure to the next, in parts of a figure's height, where a page has no long numbers
    private const double NarrowOne = 0.22;  // of that: how much narrower a number is for each 1 at its ends
    private const double HalfPoint = 0.22;  // of that: half of what a point takes
    private const double NearGroup = 0.7;   // of a figure's height: nearer figures are of one number

    /// <summary>A page's rows of words, from the top, with such figures mended; others are as they were.</summary>
    public static List<OcrWord>[] Mend(List<OcrWord>[] rows)
    {
        Figure[][] figures = [.. rows.Select(row => row.Select(Figure.Of).OfType<Figure>().ToArray())];
        Figure[] all = [.. figures.SelectMany(row => row)];
        IGrouping<int, Figure>? usual = all.Where(figure => figure.Decimals > 0).GroupBy(figure => figure.Decimals).MaxBy(same => same.Count());
        if (usual is null || usual.Count() < Enough)
        {
            return rows;
        }

        double[] advances = [.. all.Where(figure => figure is { Decimals: 0, Digits: >= 3, Marks: 0 }).Select(figure => figure.Width / (figure.Digits - 0.15)).Order()];
        double advance = advances.Length == 0 ? Advance : advances[advances.Length / 2];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int at = 0; at < rows[i].Count; at++)
            {
                if (figures[i].FirstOrDefault(figure => figure.Word == rows[i][at]) is { Decimals: 0 } bare && bare.Digits > usual.Key && !IsInGroup(rows[i], at)
                    && IsAmong(usual.Key, figures, i, bare) && (bare.BeginsWithZero || IsAsWide(bare, usual, advance)))
                {
                    int end = bare.Word.Text.TrimEnd(')').Length;
                    rows[i][at] = bare.Word with { Text = bare.Word.Text.Insert(end - usual.Key, ","), Confidence = Mender.Doubt * bare.Word.Confidence };
                }
            }
        }

        return rows;
    }

    /// <summary>A part of a number in groups of three.</summary>
    private static bool IsInGroup(List<OcrWord> row, int at)
    {
        double widest = NearGroup * (row[at].Y1 - row[at].Y0);
        return (at > 0 && char.IsDigit(row[at - 1].Text[^1]) && row[at].X0 - row[at - 1].X1 < widest)
            || (at + 1 < row.Count && char.IsDigit(row[at + 1].Text[0]) && row[at + 1].X0 - row[at].X1 < widest);
    }

    /// <summary>Whether figures with as many decimals stand in its row, or over or under it.</summary>
    private static bool IsAmong(int decimals, Figure[][] figures, int row, Figure bare) =>
        figures[row].Any(other => other.Decimals == decimals)
        || new[] { row - 1, row + 1 }.Any(near => near >= 0 && near < figures.Length
            && figures[near].Any(other => other.Decimals == decimals && other.Word.X0 < bare.Word.X1 && bare.Word.X0 < other.Word.X1));

    private static bool IsAsWide(Figure bare, IEnumerable<Figure> pointed, double advance)
    {
        double[] widths = [.. pointed.Where(other => other.Marks == bare.Marks)
            .Select(other => other.Width + (advance * ((NarrowOne * other.OnesAtEnds) + bare.Digits - other.Digits))).Order()];
        return widths.Length >= Enough / 2 && bare.Width + (advance * NarrowOne * bare.OnesAtEnds) > widths[widths.Length / 2] - (HalfPoint * advance);
    }

    // 78 · -01 · (42,2) · 4.0; no percent, which is whole beside decimals
    [GeneratedRegex(@"^(?<sign>[-−–(]?)(?<whole>[0-9]{1,4})([.,](?<decimals>[0-9]{1,2}))?(?<end>\)?)$", Options, 10_000)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"^(19|20)[0-9]{2}$", Options, 10_000)]
    private static partial Regex Year { get; }

    /// <summary>A number alone in its word.</summary>
    /// <param name="Word">As it was read.</param>
    /// <param name="Digits">How many.</param>
    /// <param name="Decimals">How many of them stand after a point; 0 without one.</param>
    /// <param name="Marks">How many signs and brackets it has.</param>
    private sealed record Figure(OcrWord Word, int Digits, int Decimals, int Marks)
    {
        /// <summary>In parts of its figures' height.</summary>
        public double Width { get; } = (Word.X1 - Word.X0) / Math.Max(1, Word.Baseline - Word.Y0);

        public bool BeginsWithZero { get; } = Word.Text.TrimStart('-', '−', '–', '(') is ['0', _, ..];

        public int OnesAtEnds { get; } = (Word.Text.TrimStart('-', '−', '–', '(')[0] == '1' ? 1 : 0) + (Word.Text.TrimEnd(')')[^1] == '1' ? 1 : 0);

        public static Figure? Of(OcrWord word) => Pattern.Match(word.Text) is not { Success: true } match || Year.IsMatch(word.Text) ? null
            : new(word, match.Groups["whole"].Length + match.Groups["decimals"].Length, match.Groups["decimals"].Length, match.Groups["sign"].Length + match.Groups["end"].Length);
    }
}
