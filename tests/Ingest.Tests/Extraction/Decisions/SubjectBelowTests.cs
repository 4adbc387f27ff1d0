using System.Collections.Immutable;
using Ingest.Extraction.Decisions;
using Ingest.Papers;

namespace Ingest.Tests.Extraction.Decisions;

public sealed class SubjectBelowTests
{
    [Fact]
    public void An_entry_and_the_subject_straight_below_are_one() =>
        Assert.Equal(
            ["2. Kommunstyrelsens beslut 2024-08-22 § 313 Kommunens kvalitet i korthet 2023.", "3. Kommunstyrelsens beslut 2024-08-22 § 314"],
            Joined(
                Block(TextKind.Heading, 100, "2. Kommunstyrelsens beslut 2024-08-22 § 313"),
                Block(TextKind.Paragraph, 114, "Kommunens kvalitet i korthet 2023."),
                Block(TextKind.Heading, 140, "3. Kommunstyrelsens beslut 2024-08-22 § 314")));

    [Theory]
    [InlineData(140, "Kommunens kvalitet i korthet 2023.")]
    [InlineData(114, "Kommunfullmäktiges beslut 2024-08-29 § 12 Taxa för slam")]
    public void What_stands_apart_or_is_an_entry_stays_by_itself(double top, string below) =>
        Assert.Equal(2, Joined(Block(TextKind.ListItem, 100, "2. Kommunstyrelsens beslut 2024-08-22 § 313"), Block(TextKind.Paragraph, top, below)).Length);

    [Fact]
    public void An_entry_with_its_subject_takes_no_other() =>
        Assert.Equal(2, Joined(Block(TextKind.ListItem, 100, "2. Kommunstyrelsens beslut 2024-08-22 § 313 Taxa"), Block(TextKind.Paragraph, 114, "Anna är ordförande.")).Length);

    private static string[] Joined(params ImmutableArray<Block> blocks) => [.. SubjectBelow.Joined(blocks).Cast<TextBlock>().Select(block => block.Text)];

    private static TextBlock Block(TextKind kind, double top, string text)
    {
        var line = new TextLine(1, [.. text.Split(' ').Select((word, i) => new Word(word, new Box(i * 50, top, (i * 50) + 40, top + 10)))]);
        return new TextBlock(1, line.Box, kind, 0, null, [line]);
    }
}
