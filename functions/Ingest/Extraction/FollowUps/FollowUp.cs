using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>A follow-up's tables, read once for all that is taken from them.</summary>
/// <param name="Reported">The year, and the last month that its outcome covers (null: the whole year).</param>
/// <param name="Tables">Those with known columns, each with the blocks straight before it, nearest first.</param>
internal sealed record FollowUp(ColumnTime Reported, ImmutableArray<(FollowUpTable Table, ImmutableArray<Block> Before)> Tables)
{
    private const int BlocksBefore = 3;
    private const int MostHeaderRows = 4;

    public static FollowUp Of(MatterReading reading)
    {
        ColumnTime reported = ReportingTimes.Of(reading).Time;
        ImmutableArray<Block> blocks = [.. HeadersWithTheirTables(reading.Matter.Matter.Blocks)];
        var tables = ImmutableArray.CreateBuilder<(FollowUpTable, ImmutableArray<Block>)>();
        FollowUpTable? before = null;
        for (int i = 0; i < blocks.Length; i++)
        {
            ImmutableArray<Block> above = [.. blocks[Math.Max(0, i - BlocksBefore)..i].Reverse().TakeWhile(block => block is TextBlock)];
            string title = above.OfType<TextBlock>().FirstOrDefault(text => text.Kind == TextKind.Heading)?.Text ?? string.Empty;
            if (blocks[i] is Table table && FollowUpTable.Of(table, title, reported, before) is { } known)
            {
                tables.Add((known, above));
                before = known;
            }
        }

        return new FollowUp(reported, tables.ToImmutable());
    }

    /// <summary>A header that stands as a table of its own straight before a table as wide, without one, is that table's.</summary>
    private static IEnumerable<Block> HeadersWithTheirTables(IEnumerable<Block> blocks)
    {
        Table? header = null;
        foreach (Block block in blocks)
        {
            if (header is not null)
            {
                bool joins = block is Table body && body.ColumnCount == header.ColumnCount && !body.HeaderRows.Any();
                yield return joins ? (Table)block with { Rows = [.. header.Rows.Select(row => row with { IsHeader = true }), .. ((Table)block).Rows], Caption = header.Caption } : header;
                header = null;
                if (joins)
                {
                    continue;
                }
            }

            if (block is Table { Rows.Length: > 0 and <= MostHeaderRows } alone && !alone.Rows.Any(row => row.Cells.Any(Figures.IsFigure)))
            {
                header = alone;
            }
            else
            {
                yield return block;
            }
        }

        if (header is not null)
        {
            yield return header;
        }
    }
}
