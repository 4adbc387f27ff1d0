using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>A follow-up's tables, read once for all that is taken from them.</summary>
/// <param name="Reported">The year, and the last month that its outcome covers (null: the whole year).</param>
/// <param name="Tables">Those with known columns, each with the blocks straight before it, nearest first.</param>
internal sealed record FollowUp(ColumnTime Reported, ImmutableArray<(FollowUpTable Table, ImmutableArray<Block> Before)> Tables)
{
    private const int BlocksBefore = 3;

    public static FollowUp Of(MatterReading reading)
    {
        ColumnTime reported = ReportingTimes.Of(reading).Time;
        ImmutableArray<Block> blocks = [.. reading.Matter.Matter.Blocks];
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
}
