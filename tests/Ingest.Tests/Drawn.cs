using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Tests;

/// <summary>Tables and matters drawn in a test's own text: cells between bars, <c>/</c> between a cell's lines, <c>_</c> for an empty cell.</summary>
internal static class Drawn
{
    private const double ColumnWidth = 120, LineHeight = 12;

    public static Table Table(string drawing, int headers = 1, string caption = "")
    {
        string[][] cells = [.. drawing.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(row => row.Split('|', StringSplitOptions.TrimEntries))];
        double y = 100;
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        foreach (string[] row in cells)
        {
            double top = y;
            ImmutableArray<Cell> drawn = [.. row.Select((text, column) => new Cell(column, 1, 1, Lines(text, column, top)))];
            double height = row.Max(text => text.Split('/').Length) * LineHeight;
            rows.Add(new TableRow(1, new Box(0, y, cells[0].Length * ColumnWidth, y + height), rows.Count < headers, drawn));
            y += height + 2;
        }

        Passage above = caption.Length == 0 ? Passage.Empty : Passage.Of([Line(caption, 0, 80)]);
        return new Table(1, Box.Around(rows.Select(row => row.Box)), cells.Max(row => row.Length), rows.ToImmutable(), above, true);
    }

    public static TextBlock Text(string text, TextKind kind = TextKind.Paragraph, double y = 50) =>
        new(1, new Box(0, y, 500, y + LineHeight), kind, kind == TextKind.Heading ? 1 : 0, null, [Line(text, 0, y)]);

    /// <summary>A matter on page 1 of a paper that holds just these blocks' words.</summary>
    public static (PaperLayout Layout, ClassifiedMatter Matter) Matter(string title, Category category, params Block[] blocks)
    {
        ImmutableArray<Word> words = [.. blocks.SelectMany(Words)];
        var page = new Page(1, 595, 842, TextSource.Digital, 1, words, []);
        var layout = new PaperLayout(new Paper("0", "drawn.pdf", 1, [page]), [new PageLayout(page, [], [], [.. blocks], [])]);
        var matter = new Matter(null, title, null, 1, 1, [new PaperSection(SectionKind.Report, 1, 1, title, [.. blocks])]);
        return (layout, new ClassifiedMatter(matter, category, 1, "drawn", null));
    }

    private static IEnumerable<Word> Words(Block block) => block switch
    {
        TextBlock text => text.Lines.SelectMany(line => line.Words),
        Table table => table.Rows.SelectMany(row => row.Words).Select(word => word.Word),
        _ => [],
    };

    private static ImmutableArray<TextLine> Lines(string text, int column, double top) =>
        text is "_" or "" ? [] : [.. text.Split('/').Select((line, i) => Line(line.Trim(), column, top + (i * LineHeight)))];

    private static TextLine Line(string text, int column, double y)
    {
        double x = column * ColumnWidth;
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            words.Add(new Word(word, new Box(x, y, x + (word.Length * 5), y + 10)));
            x += (word.Length * 5) + 3;
        }

        return new TextLine(1, words.ToImmutable());
    }
}
