using System.Globalization;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Splits footnotes off a page's body: smaller type at its end that begins with a mark.</summary>
internal static class Footnotes
{
    /// <summary>Of a mark, its text, and a figure or two: more parts on one line are a table's row.</summary>
    private const int MostParts = 3;

    /// <summary>Lines that a row with wrapped cells has at most.</summary>
    private const int LinesOfRow = 4;

    private const double SameEm = 0.3;
    private const double SamePlace = 12; // in points: numbers of one and two digits may stand right

    /// <summary>The index of the first footnote row; the number of rows where there is none.</summary>
    public static int Begin(IReadOnlyList<Row> body, Page page, double bodyEm)
    {
        int first = body.Count;
        for (int i = body.Count - 1; i >= 0 && body[i].Em < 0.93 * bodyEm && body[i].Mid > 0.4 * page.Height && body[i].Fragments.Length <= MostParts; i--)
        {
            if (IsMark(body[i].Fragments[0].Words[0].Text) && (body[i].Fragments[0].Words.Length > 1 || body[i].IsMulti))
            {
                first = i;
            }
        }

        return first < body.Count && GoesOn(body, first) ? body.Count : first;
    }

    /// <summary>Whether the rows above count up to the first mark in the same type and place: a list's or a table's rows.</summary>
    private static bool GoesOn(IReadOnlyList<Row> body, int first)
    {
        Row marked = body[first];
        string above = int.TryParse(marked.Fragments[0].Words[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (number - 1).ToString(CultureInfo.InvariantCulture) : string.Empty;
        return Enumerable.Range(1, Math.Min(first, LinesOfRow)).Select(back => body[first - back]).Any(row =>
            row.Fragments[0].Words[0].Text == above && Math.Abs(row.Em - marked.Em) < SameEm && Math.Abs(row.Box.X0 - marked.Box.X0) < SamePlace);
    }

    public static IEnumerable<TextBlock> Of(IEnumerable<Row> rows)
    {
        var lines = new List<TextLine>();
        foreach (TextLine line in rows.Select(row => row.ToLine()))
        {
            if (lines.Count > 0 && IsMark(line.Words[0].Text) && line.Box.X0 < lines[0].Box.X0 + 3)
            {
                yield return Make(lines);
                lines = [];
            }

            lines.Add(line);
        }

        if (lines.Count > 0)
        {
            yield return Make(lines);
        }
    }

    private static TextBlock Make(List<TextLine> lines) =>
        new(lines[0].Page, Box.Around(lines.Select(line => line.Box)), TextKind.Footnote, 0, lines[0].Words[0].Text, [.. lines]);

    private static bool IsMark(string text) => text is "*" or "**" or "***" or "†" || (text.Length <= 2 && text.All(char.IsAsciiDigit));
}
