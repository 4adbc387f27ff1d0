using System.Text.RegularExpressions;

namespace Ingest.Reading.Ocr.Mending;

/// <summary>Rows of a table: a label, then figures to the line's end. There a letter or mark of a figure's shape is that figure.</summary>
/// <remarks>A section sign among figures is a 5 only where the thousands come out right: <c>-32 §61 -33 370</c>, not <c>Bilaga 3 § 12</c>.</remarks>
internal static partial class FigureRows
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int LeastFigures = 2;

    // three figures, one of them read as such: 508 · OI2
    private const string Thousands = "^(?=.*[0-9])[0-9OIl]{3}$";

    /// <summary>The line's words with figures mended; the same list where it is no row of figures.</summary>
    public static IReadOnlyList<OcrWord> Mend(IReadOnlyList<OcrWord> line)
    {
        int from = line.Count;
        while (from > 0 && Figure.IsMatch(line[from - 1].Text))
        {
            from--;
        }

        bool isRow = from > 0 && from < line.Count && line.Take(from).Any(word => word.Text.Count(char.IsLetter) > 1) && !line.Take(from).Any(word => Reference.IsMatch(word.Text));
        if (!isRow || line.Skip(from).Count(word => Sure.IsMatch(word.Text) || Strong.IsMatch(word.Text)) < LeastFigures)
        {
            return line;
        }

        List<OcrWord> row = [.. line];
        for (int i = from; i < row.Count; i++)
        {
            row[i] = row[i] with { Text = Printed(row[i].Text, i > from ? row[i - 1].Text : string.Empty, i + 1 < row.Count ? row[i + 1].Text : string.Empty) };
        }

        return row;
    }

    /// <summary>O and o are 0, I, l and a stroke 1.</summary>
    public static string OfShape(string word) => string.Concat(word.Select(letter => letter switch { 'O' or 'o' => '0', 'I' or 'l' or '|' => '1', _ => letter }));

    private static string Printed(string word, string before, string after)
    {
        string text = MarkAndFigures.Match(word) is { Success: true } mark && IsFive(mark.Groups["figures"].Length, before, after) ? mark.Result("${sign}5${figures}") : word;
        text = text.Length > 1 && text[0] == '=' && char.IsDigit(text[1]) ? "-" + text[1..] : text;
        return Alike.IsMatch(text) || (LoneOne.IsMatch(text) && Group.IsMatch(after)) ? OfShape(text) : text;
    }

    /// <summary>Whether a mark before so many figures is a 5 by the thousands around it.</summary>
    private static bool IsFive(int figures, string before, string after) => figures switch
    {
        0 or 1 => Group.IsMatch(after),                         // § 508 · §9 614
        2 => Lead.IsMatch(before) || Group.IsMatch(after),      // -32 §61 · §14 508
        _ => !Group.IsMatch(after),                             // §702
    };

    // what may stand for a figure: -32 · §61 · OI2 · 12,5 · 88% · (4)
    [GeneratedRegex(@"^[-−–=(]{0,2}[0-9§$OoIl|]+([.,][0-9OoIl]+)?[%)]{0,2}$|^[-−–]$", Options, 10_000)]
    private static partial Regex Figure { get; }

    [GeneratedRegex(@"^[-−–(]{0,2}[0-9]+([.,][0-9]+)?[%)]{0,2}$", Options, 10_000)]
    private static partial Regex Sure { get; }

    // §362: no section where another follows · OI2
    [GeneratedRegex($"^[-−–]?[§$][0-9]{{3}}$|{Thousands}", Options, 10_000)]
    private static partial Regex Strong { get; }

    // what is counted by sections: enligt, beslut, kap., a date
    [GeneratedRegex(@"§|^(enligt|beslut\w*|se|dnr|kap|bilaga|prop|lag\w*|protokoll\w*|ärende\w*|paragraf\w*|19[0-9]{2}-.*|20[0-9]{2}-.*)[.:,]?$", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Reference { get; }

    // § · -§61 · =$9
    [GeneratedRegex("^(?<sign>[-−–=]?)[§$](?<figures>[0-9]{0,3})$", Options, 10_000)]
    private static partial Regex MarkAndFigures { get; }

    [GeneratedRegex(@"^[-−–]?[0-9]{1,3}$", Options, 10_000)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"^[-−–]?[Il|]$", Options, 10_000)]
    private static partial Regex LoneOne { get; }

    [GeneratedRegex(Thousands, Options, 10_000)]
    private static partial Regex Group { get; }

    // O54 · OI2 · l0 beside digits
    [GeneratedRegex(@"^[-−–(]?[0-9OoIl|]*[0-9][0-9OoIl|]*([.,][0-9OoIl]+)?[%)]{0,2}$", Options, 10_000)]
    private static partial Regex Alike { get; }
}
