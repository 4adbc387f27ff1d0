using System.Collections.Immutable;
using Ingest.Language;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>A measure: one row, or several rows of groups that share a label.</summary>
internal sealed record MeasureLine(
    FollowUpTable Table, string Measure, string? Goal, string? Unit, ImmutableArray<PlacedWord> Words, ImmutableArray<MeasureLine.Part> Groups)
{
    /// <summary>A group of a measure: its values by column, and the words that stand for it.</summary>
    internal sealed record Part(MeasureGroup? Group, ImmutableArray<PlacedWord> Focus, Func<int, Passage?> At);

    /// <summary>The column to reach: a target, else a budget; a group's own where it has one.</summary>
    public FollowUpColumn? TargetOf(MeasureGroup? group) =>
        Of(group).FirstOrDefault(column => column.Use == ColumnUse.Target)
        ?? Of(group).FirstOrDefault(column => column.Kind is AmountKind.Budget)
        ?? Of(group).FirstOrDefault(column => column.Kind is AmountKind.PeriodBudget);

    public IEnumerable<FollowUpColumn> OutcomesOf(MeasureGroup? group) =>
        Of(group).Where(column => column.Kind is AmountKind.Actual or AmountKind.PriorYear);

    private IEnumerable<FollowUpColumn> Of(MeasureGroup? group) => Table.Columns.Where(column => column.Group is null || column.Group == group);

    /// <summary>The measures of a table, rows of groups joined under their label.</summary>
    public static IEnumerable<MeasureLine> Of(FollowUpTable table)
    {
        var pending = new List<MeasureRow>();
        string? goal = null;
        foreach (TableLine line in TableLines.MeasureLines(table))
        {
            var row = MeasureRow.Of(line);
            goal = row.Goal ?? goal; // an objective in a column of its own holds until the next, also over a page
            row = row with { Goal = goal };
            bool joins = pending.Count > 0 && row.OwnGroup is not null && pending[0].OwnGroup is not null
                && pending.TrueForAll(other => other.OwnGroup != row.OwnGroup)
                && (row.Measure.Length == 0 || row.Measure == pending[0].Measure || !char.IsUpper(row.Measure[0]));
            bool follows = pending.Count > 0 && row.OwnGroup is not null && row.Measure.Length == 0;
            if (!joins && !follows && pending.Count > 0)
            {
                yield return Join(table, pending);
                pending.Clear();
            }

            pending.Add(row);
        }

        if (pending.Count > 0)
        {
            yield return Join(table, pending);
        }
    }

    /// <summary>A target that stands once for a row with groups counts for each group (contract, Settled questions).</summary>
    private static Part Sharing(FollowUpTable table, MeasureRow first, Part part) =>
        part with
        {
            At = column => part.At(column) is { IsEmpty: false } || table.Columns.All(known => known.Index != column || known.Use != ColumnUse.Target)
                ? part.At(column)
                : first.Parts[0].At(column),
        };

    private static MeasureLine Join(FollowUpTable table, List<MeasureRow> rows)
    {
        bool hasBoth = rows.Exists(row => row.OwnGroup == MeasureGroup.Men) && rows.Exists(row => row.OwnGroup == MeasureGroup.Women);
        string measure = string.Join(' ', rows.Select(row => row.Measure).Where(text => text.Length > 0).Distinct());
        measure = measure.Length == 0 && rows.TrueForAll(row => row.OwnGroup is not null) ? MeasureGoals.WithoutNumber(table.Title) : measure; // "Sjukfrånvaro" over rows of groups alone
        MeasureRow first = rows[0];
        bool isLabel = rows.Count > 1 && first.OwnGroup is null && !RowLabels.HasValues(table, first.Line.Row);
        Part[] parts = [.. rows.Skip(isLabel ? 1 : 0).SelectMany(row => row.Parts).Select(part => hasBoth ? part with { Group = part.Group ?? MeasureGroup.Total } : part)];
        bool isWhole = AddUp(table, parts); // a number to reach is then all people's, not each group's
        return new MeasureLine(table, measure, first.Goal, first.Unit, [.. rows.SelectMany(row => row.Line.Row.Words)], [.. isWhole ? parts : parts.Select(part => Sharing(table, first, part))]);
    }

    /// <summary>Whether the groups' figures make up the total's: persons counted, not shares.</summary>
    private static bool AddUp(FollowUpTable table, Part[] parts) =>
        parts.FirstOrDefault(part => part.Group == MeasureGroup.Total) is { } total
        && table.FigureColumns.Any(column => Number(total, column) is { } all && all != 0
            && parts.Where(part => part.Group is MeasureGroup.Men or MeasureGroup.Women).Select(part => Number(part, column)).ToArray() is [{ } one, { } other] && one + other == all)
        && table.Columns.Where(column => column.Use == ColumnUse.Target).All(target => Number(total, target) is not null);

    private static decimal? Number(Part part, FollowUpColumn column) => Swedish.CellNumber(part.At(column.Index)?.Text ?? string.Empty);
}
