using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>One row of a table of measures, its label columns told apart.</summary>
/// <param name="Line">The row.</param>
/// <param name="Measure">What is counted; empty where an earlier row says it.</param>
/// <param name="Goal">The objective in a column of its own.</param>
/// <param name="Unit">The unit in a column of its own.</param>
/// <param name="OwnGroup">The group of the whole row; null where it has none or several.</param>
/// <param name="Parts">Its groups with their values; one without a group where it has none.</param>
internal sealed partial record MeasureRow(
    TableLine Line, string Measure, string? Goal, string? Unit, MeasureGroup? OwnGroup, ImmutableArray<MeasureLine.Part> Parts)
{
    private static readonly MeasureGroup[] UsualOrder = [MeasureGroup.Total, MeasureGroup.Men, MeasureGroup.Women];

    public static MeasureRow Of(TableLine line)
    {
        FollowUpTable table = line.Table;
        int firstValue = table.Columns.First(column => column.Use is ColumnUse.Figure or ColumnUse.Target).Index;
        ImmutableArray<int> labels = [.. Enumerable.Range(0, firstValue).Where(column => line.CellAt(column)?.Column == column)];
        ImmutableArray<(MeasureGroup Group, ImmutableArray<TextLine> Lines)> groups =
            labels.Select(column => MeasureGroups.In(line.Row.At(column))).FirstOrDefault(found => !found.IsEmpty, []);
        string? goal = Texts(line, labels, column => Use(table, column) == ColumnUse.Goal).FirstOrDefault();
        string? unit = Texts(line, labels, column => Heading(table, column).StartsWith("enhet", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
        string measure = string.Join(", ", Texts(line, labels, column => IsMeasureText(line, column) && Use(table, column) != ColumnUse.Goal));
        (string name, MeasureGroup? ending) = MeasureGroups.Split(measure);
        ending ??= MeasureGroups.Among(measure, table.Table.Rows.Where(row => !row.IsHeader).SelectMany(row => row.Cells).Select(cell => cell.Text));
        ImmutableArray<MeasureLine.Part> parts = PartsOf(line, groups, labels);
        return new MeasureRow(
            line,
            name,
            goal ?? MeasureGoals.Bare(line.Section),
            unit,
            groups is [{ } only] ? only.Group : ending,
            ending is null ? parts : [.. parts.Select(part => part with { Group = part.Group ?? ending })]);
    }

    private static bool IsMeasureText(TableLine line, int column) =>
        MeasureGroups.In(line.Row.At(column)).IsEmpty && (line.CellAt(column)?.Text.Any(char.IsLetter) ?? false);

    private static IEnumerable<string> Texts(TableLine line, ImmutableArray<int> labels, Func<int, bool> where) =>
        labels.Where(where).Select(column => line.CellAt(column)?.Text ?? string.Empty).Where(text => text.Length > 0);

    private static ColumnUse? Use(FollowUpTable table, int column) => table.Columns.FirstOrDefault(known => known.Index == column)?.Use;

    private static string Heading(FollowUpTable table, int column) =>
        string.Join(' ', table.Table.HeaderRows.Select(row => row.At(column)?.Text ?? string.Empty)).Trim();

    private static ImmutableArray<MeasureLine.Part> PartsOf(
        TableLine line, ImmutableArray<(MeasureGroup Group, ImmutableArray<TextLine> Lines)> groups, ImmutableArray<int> labels)
    {
        if (groups.Length > 1)
        {
            return [.. groups.Select((group, i) => new MeasureLine.Part(group.Group, Words(group.Lines), column => Stacked(line, groups, i, column)))];
        }

        int stacked = line.Table.Columns.Where(column => column.Use == ColumnUse.Figure && line.CellAt(column.Index) is { } cell && Figures.IsFigure(cell))
            .Select(column => line.CellAt(column.Index)!.Lines.Length).DefaultIfEmpty(1).Max();
        if (groups.IsEmpty && stacked == UsualOrder.Length)
        {
            return [.. UsualOrder.Select((group, i) => new MeasureLine.Part(group, Focus(line, labels), column => Unlabelled(line, i, column)))];
        }

        MeasureGroup[] inColumns = [.. line.Table.Columns.Select(column => column.Group).OfType<MeasureGroup>().Distinct()];
        if (groups.IsEmpty && inColumns.Length > 0)
        {
            return [.. inColumns.Select(group => new MeasureLine.Part(group, Focus(line, labels), column => line.CellAt(column)?.Passage))];
        }

        ImmutableArray<PlacedWord> focus = groups is [{ } only] ? Words(only.Lines) : Focus(line, labels);
        return [new MeasureLine.Part(groups is [{ } one] ? one.Group : null, focus, column => line.CellAt(column)?.Passage)];
    }

    /// <summary>The value beside a group's label; a value that stands once is the total's, a target that stands once is everyone's.</summary>
    private static Passage? Stacked(
        TableLine line, ImmutableArray<(MeasureGroup Group, ImmutableArray<TextLine> Lines)> groups, int index, int column)
    {
        ImmutableArray<TextLine> lines = line.CellAt(column)?.Lines ?? [];
        bool isTarget = line.Table.Columns.First(known => known.Index == column).Use == ColumnUse.Target;
        if (lines.Length <= 1 || (isTarget && (lines.Length != groups.Length || lines.Skip(1).Any(value => UnitAlone.IsMatch(value.Text)))))
        {
            bool mine = isTarget || groups[index].Group == MeasureGroup.Total || index == 0 && groups.All(group => group.Group != MeasureGroup.Total);
            bool standsBeside = lines.Length == 1 && !isTarget && StandsBeside(lines[0], groups, index);
            return mine || standsBeside ? Passage.Of(lines) : null;
        }

        return Passage.Of(lines.Where(value => Nearest(value, groups) == index));
    }

    // a target's unit on a line of its own: "Minst 67" over "%"
    [GeneratedRegex(@"^(%|‰|procent(enheter)?|personer|st(ycken)?|dagar|år|t?kr|kronor)\.?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex UnitAlone { get; }

    /// <summary>A single value stands exactly at the last group's line only where it is that group's.</summary>
    private static bool StandsBeside(TextLine value, ImmutableArray<(MeasureGroup Group, ImmutableArray<TextLine> Lines)> groups, int index) =>
        groups.Length == 2 && Nearest(value, groups) == index && groups.All(group => group.Group != MeasureGroup.Total);

    private static int Nearest(TextLine value, ImmutableArray<(MeasureGroup Group, ImmutableArray<TextLine> Lines)> groups) =>
        Enumerable.Range(0, groups.Length).MinBy(i => Math.Abs(groups[i].Lines[0].Box.MiddleY - value.Box.MiddleY));

    private static Passage? Unlabelled(TableLine line, int index, int column)
    {
        ImmutableArray<TextLine> lines = line.CellAt(column)?.Lines ?? [];
        return lines.Length == UsualOrder.Length ? Passage.Of([lines[index]])
            : line.Table.Columns.First(known => known.Index == column).Use == ColumnUse.Target ? Passage.Of(lines)
            : index == 0 ? Passage.Of(lines) : null;
    }

    private static ImmutableArray<PlacedWord> Focus(TableLine line, ImmutableArray<int> labels)
    {
        ImmutableArray<PlacedWord> own = [.. labels.SelectMany(column => line.Row.At(column)?.Passage.Words ?? [])];
        return own.IsEmpty ? [.. line.Row.Words] : own;
    }

    private static ImmutableArray<PlacedWord> Words(ImmutableArray<TextLine> lines) => Passage.Of(lines).Words;
}
