using System.Collections.Immutable;
using Ingest.Extraction;
using Ingest.Extraction.Agreements;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Agreements;

/// <summary>Text set as blocks on a page, for readers of clauses.</summary>
internal static class Written
{
    private const int LineCharacters = 90;
    private const double CharacterWidth = 5;
    private const double LineHeight = 12;

    /// <summary>A paragraph of running text, its lines broken as on a page.</summary>
    public static TextBlock Paragraph(string text) => Block(TextKind.Paragraph, 0, Broken(text));

    /// <summary>Lines as given, one below the other.</summary>
    public static TextBlock Lines(params string[] lines) => Block(TextKind.Paragraph, 0, lines);

    public static TextBlock Heading(string text) => Block(TextKind.Heading, 2, [text]);

    public static TextBlock Item(string text) => Block(TextKind.ListItem, 0, Broken(text));

    /// <summary>A table; the first row is its header where asked.</summary>
    public static Table Table(bool header, params string[][] rows) => new(
        1,
        new Box(0, 0, 500, 100),
        rows.Max(row => row.Length),
        [.. rows.Select((row, i) => new TableRow(1, new Box(0, i * 20, 500, (i * 20) + 12), header && i == 0, [.. row.Select((text, column) => new Cell(column, 1, 1, text.Length == 0 ? [] : [.. text.Split(" / ").Select((line, j) => Line(line, (i * 20) + (j * LineHeight), column * 200))]))]))],
        Passage.Empty,
        true);

    /// <summary>The statements of an agreement's text.</summary>
    public static ImmutableArray<Statement> Statements(Clause clause, params Block[] blocks) =>
        StatementReading.Of([.. blocks.Select((block, i) => new ClauseBlock(block, clause, string.Empty, PaperRole.Agreement, i))]);

    /// <summary>The agreements of a paper written in a line (<c>Agreements.corpus.txt</c> says how).</summary>
    public static ImmutableArray<Agreement> Agreements(string paper) => AgreementReading.Of(Reading(paper));

    /// <summary>The money of a paper written in a line.</summary>
    public static ImmutableArray<Amount> Amounts(string paper) => new AgreementExtractor().Extract(Reading(paper)).Amounts;

    private static MatterReading Reading(string paper)
    {
        bool isMemo = paper.StartsWith("memo:", StringComparison.Ordinal);
        Block[] blocks = [.. Blocks(paper[(paper.IndexOf(':', StringComparison.Ordinal) + 1)..])];
        (PaperLayout layout, ClassifiedMatter drawn) = Drawn.Matter(blocks[0] is TextBlock title ? title.Text : string.Empty, Category.IopAgreement, blocks);
        Matter matter = drawn.Matter with { Sections = [drawn.Matter.Sections[0] with { Kind = isMemo ? SectionKind.Memo : SectionKind.Agreement }] };
        return new MatterReading(layout, new Masthead(null, null, null, null, PaperKind.Memo), drawn with { Matter = matter }, new Issues());
    }

    /// <summary>The blocks of a paper written in a line.</summary>
    public static IEnumerable<Block> Blocks(string paper) => paper.Split('¶', StringSplitOptions.TrimEntries).Select((text, i) => BlockOf(text, i * 5 * LineHeight));

    private static Block BlockOf(string text, double y) => text switch
    {
        ['#', ..] => Block(TextKind.Heading, 2, [text[1..].Trim()], y),
        ['*', ..] => Block(TextKind.ListItem, 0, Broken(text[1..].Trim()), y),
        ['|', ..] => Table(header: false, [.. text[1..].Split("||").Select(row => row.Split('|', StringSplitOptions.TrimEntries).Select(cell => cell == "_" ? string.Empty : cell).ToArray())]),
        _ when text.Contains(" / ", StringComparison.Ordinal) => Block(TextKind.Paragraph, 0, text.Split(" / "), y),
        _ => Block(TextKind.Paragraph, 0, Broken(text), y),
    };

    public static Passage Sentence(string text) => Paragraph(text).Passage;

    private static TextBlock Block(TextKind kind, int level, IEnumerable<string> lines, double y = 0)
    {
        ImmutableArray<TextLine> set = [.. lines.Select((line, i) => Line(line, y + (i * LineHeight), 0))];
        return new TextBlock(1, Box.Around(set.Select(line => line.Box)), kind, level, null, set);
    }

    private static TextLine Line(string text, double y, double x)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            double end = x + (word.Length * CharacterWidth);
            words.Add(new Word(word, new Box(x, y, end, y + 10)));
            x = end + CharacterWidth;
        }

        return new TextLine(1, words.ToImmutable());
    }

    private static IEnumerable<string> Broken(string text)
    {
        string line = string.Empty;
        foreach (string word in text.Split(' '))
        {
            if (line.Length + word.Length > LineCharacters)
            {
                yield return line;
                line = string.Empty;
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
