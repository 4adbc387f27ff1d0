using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.FollowUps;

/// <summary>Sets groups (<c>Totalt</c>, <c>Kvinnor</c>, <c>Män</c>) that stand under each other at the right of the labels in a column of their own.</summary>
internal static class GroupColumn
{
    private const int FewestGroups = 2;
    private const double SameEdge = 3;      // points
    private const double LeastGap = 0.8;    // ems, between a label and a group beside it
    private const double LeastIndent = 4;   // ems, from where labels begin

    /// <summary>The table with one column more, or as it is where no groups stand so.</summary>
    public static Table Apart(Table table)
    {
        TextLine[] labels = [.. table.BodyRows.SelectMany(Labels).SelectMany(cell => cell.Lines)];
        double left = labels.Select(line => line.Box.X0).DefaultIfEmpty(0).Min();
        double[] edges = [.. labels.Select(line => Edge(line, left)).OfType<double>()];
        double? edge = edges.Length >= FewestGroups && edges.Max() - edges.Min() <= SameEdge ? edges.Min() - 1 : null;
        return edge is { } x && table.ColumnCount > 1
            ? table with { ColumnCount = table.ColumnCount + 1, Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.SelectMany(cell => Parted(cell, x))] })] }
            : table;
    }

    private static IEnumerable<Cell> Labels(TableRow row) => row.Cells.Where(cell => cell is { Column: 0, ColumnSpan: 1, Lines.IsEmpty: false });

    /// <summary>Where the group at the line's end begins; null without one, or where it is a word of the label.</summary>
    private static double? Edge(TextLine line, double left)
    {
        Word last = line.Words[^1];
        bool isApart = line.Words.Length == 1 || last.Box.X0 - line.Words[^2].Box.X1 > LeastGap * line.FontSize;
        return isApart && last.Box.X0 - left > LeastIndent * line.FontSize && MeasureGroups.Of(last.Text) is not null ? last.Box.X0 : null;
    }

    private static IEnumerable<Cell> Parted(Cell cell, double edge)
    {
        if (cell.Column > 0 || cell.ColumnSpan > 1)
        {
            return [cell.Column > 0 ? cell with { Column = cell.Column + 1 } : cell with { ColumnSpan = cell.ColumnSpan + 1 }];
        }

        ImmutableArray<TextLine> labels = [.. Part(cell, word => !IsGroup(word, edge))];
        ImmutableArray<TextLine> groups = [.. Part(cell, word => IsGroup(word, edge))];
        return [cell with { Lines = labels }, new Cell(1, 1, cell.RowSpan, groups)];
    }

    private static bool IsGroup(Word word, double edge) => word.Box.X0 >= edge && MeasureGroups.Of(word.Text) is not null;

    private static IEnumerable<TextLine> Part(Cell cell, Func<Word, bool> isIn) =>
        from line in cell.Lines
        let words = line.Words.Where(isIn).ToImmutableArray()
        where !words.IsEmpty
        select new TextLine(line.Page, words);
}
