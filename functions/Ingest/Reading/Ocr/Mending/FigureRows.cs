using System.Text.RegularExpressions;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>Rows of a table: a label, then figures to the line's end. There a letter or mark of a figure's shape is that figure.</summary>
/// <remarks>A section sign among figures is a 5 only where the thousands come out right: <c>-32 §61 -33 370</c>, not <c>Bilaga 3 § 12</c>.</remarks>
internal static partial class FigureRows
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LeastFigures = 2;

    /// <summary>The line's words with figures mended; the same list where it is no row of figures.</summary>
    public static IReadOnlyList<OcrWord> Mend(IReadOnlyList<OcrWord> line)
    {
        int from = line.Count;
        while (from > 0 && Figure.IsMatch(line[from - 1].Text))
        {
            from--;
        }

        bool isRow = from > 0 && from < line.Count && line.Take(from).Any(word => word.Text.Count(char.IsLetter) > 1) && !line.Take(from).Any(word => Reference.IsMatch(word.Text));
        List<OcrWord> row = [.. line];
        return isRow && line.Skip(from).Count(word => Sure.IsMatch(word.Text) || Strong.IsMatch(word.Text)) >= LeastFigures && Mend(row, from) ? row : line;
    }

    private static bool Mend(List<OcrWord> row, int from)
    {
        bool mended = false;
        for (int i = from; i < row.Count; i++)
        {
            string before = i > from ? row[i - 1].Text : string.Empty;
            string after = i + 1 < row.Count ? row[i + 1].Text : string.Empty;
            string text = Printed(row[i].Text, before, after);
            if (text != row[i].Text)
            {
                row[i] = row[i] with { Text = text };
                mended = true;
            }
        }

        return mended;
    }

    private static string Printed(string word, string before, string after)
    {
        bool isFive = (LoneMark.IsMatch(word) && Group.IsMatch(after))                                       // § 508
            || (MarkAndThree.IsMatch(word) && !Group.IsMatch(after))                                         // §702
            || (MarkAndTwo.IsMatch(word) && (Lead.IsMatch(before) || Group.IsMatch(after)))                  // -32 §61
            || (MarkAndOne.IsMatch(word) && Group.IsMatch(after));                                           // §9 614
        string text = isFive ? Mark.Replace(word, "5") : word;
        text = text.Length > 1 && text[0] == '=' && (char.IsDigit(text[1]) || text[1] == '5') ? "-" + text[1..] : text;
        return Alike.IsMatch(text) || (LoneOne.IsMatch(text) && Group.IsMatch(after)) ? string.Concat(text.Select(letter => letter switch { 'O' or 'o' => '0', 'I' or 'l' or '|' => '1', _ => letter })) : text;
    }

    // what may stand for a figure: -32 · §61 · OI2 · 12,5 · 88% · (4)
    [GeneratedRegex(@"^[-−–=(]{0,2}[0-9§$OoIl|]+([.,][0-9OoIl]+)?[%)]{0,2}$|^[-−–]$", Options, 10_000)]
    private static partial Regex Figure { get; }

    [GeneratedRegex(@"^[-−–(]{0,2}[0-9]+([.,][0-9]+)?[%)]{0,2}$", Options, 10_000)]
    private static partial Regex Sure { get; }

    // §362: no section where another follows · OI2
    [GeneratedRegex(@"^[-−–]?[§$][0-9]{3}$|^(?=.*[0-9])[0-9OIl]{3}$", Options, 10_000)]
    private static partial Regex Strong { get; }

    // what is counted by sections: enligt, beslut, kap., a date
    [GeneratedRegex(@"§|^(enligt|beslut\w*|se|dnr|kap|bilaga|prop|lag\w*|protokoll\w*|ärende\w*|paragraf\w*|19[0-9]{2}-.*|20[0-9]{2}-.*)[.:,]?$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Reference { get; }

    [GeneratedRegex(@"(?<=^[-−–=]?)[§$]", Options, 10_000)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"^[-−–=]?[§$]$", Options, 10_000)]
    private static partial Regex LoneMark { get; }

    [GeneratedRegex(@"^[-−–=]?[§$][0-9]$", Options, 10_000)]
    private static partial Regex MarkAndOne { get; }

    [GeneratedRegex(@"^[-−–=]?[§$][0-9]{2}$", Options, 10_000)]
    private static partial Regex MarkAndTwo { get; }

    [GeneratedRegex(@"^[-−–=]?[§$][0-9]{3}$", Options, 10_000)]
    private static partial Regex MarkAndThree { get; }

    [GeneratedRegex(@"^[-−–]?[0-9]{1,3}$", Options, 10_000)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"^[-−–]?[Il|]$", Options, 10_000)]
    private static partial Regex LoneOne { get; }

    [GeneratedRegex(@"^(?=.*[0-9])[0-9OIl]{3}$", Options, 10_000)]
    private static partial Regex Group { get; }

    // O54 · OI2 · l0 beside digits
    [GeneratedRegex(@"^[-−–(]?[0-9OoIl|]*[0-9][0-9OoIl|]*([.,][0-9OoIl]+)?[%)]{0,2}$", Options, 10_000)]
    private static partial Regex Alike { get; }
}
