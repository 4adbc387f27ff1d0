using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Measures parted by sex into columns: <c>Utfall 2023</c> over <c>Kvinnor | Män | Totalt</c>, or <c>Utfall | varav kvinnor | varav män</c>.</summary>
internal static class GroupedColumns
{
    /// <summary>The columns with their groups; as they are where none is of women and none of men.</summary>
    public static ImmutableArray<FollowUpColumn> Of(ImmutableArray<FollowUpColumn> columns, ImmutableArray<string> headings, ImmutableArray<bool> isText)
    {
        MeasureGroup?[] groups = [.. headings.Select((heading, i) => isText[i] ? null : MeasureGroups.InHeading(heading))];
        if (!groups.Contains(MeasureGroup.Women) || !groups.Contains(MeasureGroup.Men))
        {
            return columns;
        }

        var grouped = ImmutableArray.CreateBuilder<FollowUpColumn>();
        for (int i = 0; i < headings.Length; i++)
        {
            FollowUpColumn? own = columns.FirstOrDefault(column => column.Index == i);
            FollowUpColumn? named = own ?? (groups[i] is null || grouped.Count == 0 ? null : grouped[^1] with { Index = i, Heading = headings[i] });
            if (named is not null)
            {
                grouped.Add(named with { Group = groups[i] ?? (named.Use == ColumnUse.Figure ? MeasureGroup.Total : null) });
            }
        }

        return grouped.ToImmutable();
    }
}
