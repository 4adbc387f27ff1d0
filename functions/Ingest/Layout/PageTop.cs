using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The rows at a page's head that go on with the table that the page before ends with, too few or too far apart to be a table by themselves.</summary>
internal static class PageTop
{
    private const double RoomBetweenRows = 2.4; // in ems, or what the table above has
    private const double RoomBesideColumn = 2;  // in ems: how far a figure may stand from the ink of its column

    /// <summary>How many rows from the top keep to the table's columns; 0 where none does.</summary>
    public static int RowsOf(IReadOnlyList<Row> rows, TableDraft upper)
    {
        double widest = WidestGap(upper.Table);
        int count = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            Row row = rows[i];
            bool isFar = i > 0 && row.Top - rows[i - 1].Bottom > Math.Max(widest, RoomBetweenRows * row.Em);
            if (isFar || RowForms.IsContentsLine(row) || RowForms.IsHeaderLike(row) || !(row.IsMulti ? KeepsTo(upper, row) : GoesOn(rows, i)))
            {
                break;
            }

            count = i + 1;
        }

        return count;
    }

    /// <summary>A row of cells, each in one of the columns, with a figure where the table above has figures.</summary>
    private static bool KeepsTo(TableDraft upper, Row row)
    {
        (ColumnSet columns, double room) = (upper.Columns, RoomBesideColumn * row.Em);
        if (row.Box.X0 < columns.Left[0] - room || row.Box.X1 > columns.Right[^1] + room)
        {
            return false;
        }

        ImmutableArray<(Fragment Fragment, int First, int Last)> pieces = TableBuilder.Place(row, columns).Pieces;
        bool isClean = pieces.All(piece => piece.First == piece.Last)
            && pieces.Zip(pieces.Skip(1)).All(pair => pair.First.Last < pair.Second.First)
            && pieces.All(piece => piece.First == 0 || IsNear(piece.Fragment.Box, columns, piece.First, room));
        return isClean && pieces.Length > 1 && pieces.Any(piece => piece.First > 0 && piece.Fragment.IsData && HasFigures(upper.Table, piece.First));
    }

    private static bool IsNear(Box box, ColumnSet columns, int column, double room) =>
        box.X0 > columns.Left[column] - room && box.X1 < columns.Right[column] + room;

    private static bool HasFigures(Table table, int column) =>
        !table.BodyRows.Any() || table.BodyRows.Any(row => row.At(column) is { ColumnSpan: 1 } cell && Values.KindOf(cell.Text) is ValueKind.Number or ValueKind.Dash or ValueKind.YesNo);

    /// <summary>A line that wraps a cell of the row above it.</summary>
    private static bool GoesOn(IReadOnlyList<Row> rows, int i) =>
        i > 0 && rows[i].IsRightBelow(rows[i - 1]) && !RowForms.IsSentence(rows[i])
        && rows[i - 1].Fragments.Any(fragment => fragment.Box.HorizontalOverlap(rows[i].Box) > 0 && RowGrouping.Flows(fragment, rows[i].Fragments[0]));

    /// <summary>In points, between two rows of a page.</summary>
    private static double WidestGap(Table table) =>
        table.Rows.Zip(table.Rows.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page).Select(pair => pair.Second.Box.Y0 - pair.First.Box.Y1).DefaultIfEmpty(0).Max();
}
