using System.Collections.Immutable;
using Ingest.Layout;
using Ingest.Papers;

namespace Ingest.Tests.Layout;

/// <summary>
/// Pages drawn with letters: words where they stand, <c>|</c> a ruled line down, a line of <c>-</c> one across. A space is a word
/// space, two or more are white.
/// </summary>
internal static class PageArt
{
    private const double CharWidth = 4;
    private const double TypeHeight = 12;
    private const double Left = 60;
    private const double Top = 240;

    public static PaperLayout LayOut(params string[] pages) => LayOut(12, Top, pages);

    /// <param name="pitch">Points from one drawn line to the next; half a line's height draws cells centred beside two lines.</param>
    /// <param name="top">Where the first drawn line stands, in points from the page's top.</param>
    /// <param name="pages">One drawing a page.</param>
    public static PaperLayout LayOut(double pitch, double top, params string[] pages) =>
        LayoutAnalysis.Of(new Paper("0", "drawn.pdf", pages.Length, [.. pages.Select((page, i) => Draw(page, i + 1, pitch, top))]));

    /// <summary>One page as OCR has it: no word is quite sure.</summary>
    public static PaperLayout LayOutScan(string page)
    {
        Page drawn = Draw(page, 1, TypeHeight, Top);
        return LayoutAnalysis.Of(new Paper("0", "drawn.pdf", 1, [drawn with { TextSource = TextSource.Ocr, Words = [.. drawn.Words.Select(word => word with { Confidence = 0.9 })] }]));
    }

    /// <summary>One page on which the reader saw tables of its own.</summary>
    public static PaperLayout LayOut(string page, params SeenTable[] seen) =>
        LayoutAnalysis.Of(new Paper("0", "drawn.pdf", 1, [Draw(page, 1, TypeHeight, Top) with { Tables = [.. seen] }]));

    /// <summary>A table as a reader sees it in a drawing: a column begins at each of the given letters and ends at the last, a row is a line.</summary>
    public static SeenTable See(int[] letters, int[] lines, int headers = 1) => new(
        lines.Length,
        letters.Length - 1,
        [
            .. from row in Enumerable.Range(0, lines.Length)
               from column in Enumerable.Range(0, letters.Length - 1)
               select new SeenCell(row, column, 1, 1, row < headers, Place(letters[column], lines[row], letters[column + 1], lines[row] + 1)),
        ]);

    /// <summary>The place of letters and lines of a drawing.</summary>
    public static Box Place(int fromLetter, int fromLine, int toLetter, int toLine) =>
        new(Left + (fromLetter * CharWidth), Top + (fromLine * TypeHeight), Left + (toLetter * CharWidth), Top + (toLine * TypeHeight));

    /// <summary>The page's tables, each row its cells' texts, lines within a cell parted by <c>/</c>.</summary>
    public static string[] Rows(this Table table) =>
        [.. table.Rows.Select(row => (row.IsHeader ? "# " : string.Empty) + string.Join(" | ", row.Cells.Select(Show)))];

    public static Table OnlyTable(this PaperLayout layout) => Assert.Single(layout.Tables());

    public static IEnumerable<Table> Tables(this PaperLayout layout) => layout.Pages.SelectMany(page => page.Blocks).OfType<Table>();

    /// <summary>Kind and text of each text block.</summary>
    public static string[] Texts(this PaperLayout layout) =>
        [.. layout.Pages.SelectMany(page => page.Blocks).OfType<TextBlock>().Select(block => $"{block.Kind}: {block.Text}")];

    private static string Show(Cell cell)
    {
        string text = string.Join(" / ", cell.Lines.Select(line => line.Text));
        return cell.ColumnSpan > 1 ? $"{text} <{cell.ColumnSpan}>" : text;
    }

    private static Page Draw(string art, int number, double pitch, double top)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        var rulings = ImmutableArray.CreateBuilder<Ruling>();
        string[] lines = art.Split('\n');
        double y = top;
        foreach (string line in lines)
        {
            if (line.Trim() is { Length: > 2 } rule && rule.All(sign => sign is '-' or '+'))
            {
                int from = line.IndexOf(rule[0], StringComparison.Ordinal);
                rulings.Add(new Ruling(Left + (from * CharWidth), Left + ((from + rule.Length) * CharWidth), y, IsHorizontal: true));
                y += 4;
                continue;
            }

            AddWords(words, line, y);
            for (int i = 0; i < line.Length; i++)
            {
                if (line[i] == '|')
                {
                    rulings.Add(new Ruling(y - 5, y + pitch + 5, Left + (i * CharWidth), IsHorizontal: false));
                }
            }

            y += pitch;
        }

        return new Page(number, 595, 842, TextSource.Digital, 1, words.ToImmutable(), rulings.ToImmutable());
    }

    private static void AddWords(ImmutableArray<Word>.Builder words, string line, double y)
    {
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool letter = i < line.Length && line[i] is not (' ' or '|');
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                double x = Left + (start * CharWidth);
                words.Add(new Word(line[start..i], new Box(x, y, x + ((i - start) * CharWidth) + 1.5, y + TypeHeight)));
                start = -1;
            }
        }
    }
}
