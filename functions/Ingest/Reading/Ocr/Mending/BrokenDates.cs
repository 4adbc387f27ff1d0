using System.Text.RegularExpressions;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>A date that came as two words, <c>2027-1 1-03</c>: wide figures 1 part it, and one of them may be read as a bracket.</summary>
internal static partial class BrokenDates
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const double WidestGap = 0.8;   // of a figure's height

    /// <summary>The line's words with such dates as one word each.</summary>
    public static IReadOnlyList<OcrWord> Joined(IReadOnlyList<OcrWord> line)
    {
        List<OcrWord>? joined = null;
        for (int i = line.Count - 2; i >= 0; i--)
        {
            IReadOnlyList<OcrWord> words = joined ?? line;
            if (Begins.IsMatch(words[i].Text) && Date(words[i], words[i + 1]) is { } date)
            {
                joined ??= [.. line];
                joined[i] = date;
                joined.RemoveAt(i + 1);
            }
        }

        return joined ?? line;
    }

    private static OcrWord? Date(OcrWord one, OcrWord other)
    {
        string text = one.Text + other.Text;
        string[] dates = [.. new[] { text.Replace(')', '1'), text.Replace(")", string.Empty, StringComparison.Ordinal) }.Distinct().Where(date => WholeDate.IsMatch(date))];
        return dates.Length != 1 || other.X0 - one.X1 > WidestGap * (one.Y1 - one.Y0) ? null : one with
        {
            Text = dates[0],
            Confidence = Mender.Doubt * Math.Min(one.Confidence, other.Confidence),
            Y0 = Math.Min(one.Y0, other.Y0),
            X1 = other.X1,
            Y1 = Math.Max(one.Y1, other.Y1),
        };
    }

    // 2027-1 · 2027-) · 2027-1)
    [GeneratedRegex(@"^(19|20)[0-9]{2}-[01]?\)?$", Options, 10_000)]
    private static partial Regex Begins { get; }

    [GeneratedRegex(@"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", Options, 10_000)]
    private static partial Regex WholeDate { get; }
}
