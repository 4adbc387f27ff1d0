using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>A follow-up, read once for all that is taken from it.</summary>
/// <param name="Reported">The year, and the last month that its outcome covers (null: the whole year).</param>
/// <param name="ReportedSource">The words that say so best, or null.</param>
/// <param name="Blocks">The matter's, with the headers that stand apart joined to their tables.</param>
/// <param name="Tables">Those with known columns, in order.</param>
internal sealed record FollowUp(ColumnTime Reported, Provenance? ReportedSource, ImmutableArray<Block> Blocks, ImmutableArray<FollowUpTable> Tables)
{
    private const int BlocksBefore = 3;
    private const int MostHeaderRows = 4;

    public static FollowUp Of(MatterReading reading)
    {
        (ColumnTime reported, Provenance? source) = ReportingTimes.Of(reading);
        ImmutableArray<Block> blocks = [.. HeadersWithTheirTables(reading.Matter.Matter.Blocks)];
        var tables = ImmutableArray.CreateBuilder<FollowUpTable>();
        FollowUpTable? before = null;
        for (int i = 0; i < blocks.Length; i++)
        {
            string title = TextBefore(blocks, i).FirstOrDefault(text => text.Kind == TextKind.Heading)?.Text ?? string.Empty;
            string introduced = TextBefore(blocks, i).FirstOrDefault()?.Text ?? string.Empty;
            if (blocks[i] is Table table && FollowUpTable.Of(table, title, introduced, reported, before) is { } known)
            {
                before = known with { At = i };
                tables.Add(before);
            }
        }

        return new FollowUp(reported, source, blocks, tables.ToImmutable());
    }

    /// <summary>The text straight before a table, nearest first.</summary>
    public IEnumerable<TextBlock> Before(FollowUpTable table) => TextBefore(Blocks, table.At);

    private static IEnumerable<TextBlock> TextBefore(ImmutableArray<Block> blocks, int table) =>
        blocks[Math.Max(0, table - BlocksBefore)..table].Reverse().TakeWhile(block => block is TextBlock).Cast<TextBlock>();

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
