using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The rows at a page's head that go on with the list of days that the page before ends with: words under its columns' left edges, without a header.</summary>
internal static class ListAtTop
{
    private const int FewestColumns = 3;
    private const double RoomBetweenRows = 2.4; // in ems

    /// <summary>Those rows from the top, cut at the columns; empty where none begins with a day.</summary>
    /// <param name="rows">The page's, from the top.</param>
    /// <param name="upper">The table that the page before ends with.</param>
    public static List<Row> RowsOf(IReadOnlyList<Row> rows, TableDraft upper)
    {
        var found = new List<Row>();
        if (!IsOfDays(upper))
        {
            return found;
        }

        double[] lefts = upper.Columns.Left;
        foreach (Row row in rows)
        {
            Row cut = CloseCells.Cut(row, lefts);
            bool isFar = found.Count > 0 && row.Top - found[^1].Bottom > RoomBetweenRows * row.Em;
            if (isFar || RowForms.IsHeaderLike(cut) || !cut.Fragments.All(fragment => KeepsTo(lefts, fragment)) || (CloseCells.IsAt(lefts[0], cut.Box) && cut.Fragments[0].Kind != ValueKind.Date))
            {
                break;
            }

            found.Add(cut);
        }

        return found.Exists(row => CloseCells.IsAt(lefts[0], row.Box)) ? found : [];
    }

    private static bool IsOfDays(TableDraft upper)
    {
        TableRow[] body = [.. upper.Table.BodyRows];
        int dated = body.Count(row => row.At(0) is { } first && Values.KindOf(first.Text) == ValueKind.Date);
        return upper.Columns.Count >= FewestColumns && dated > 0 && dated * 2 >= body.Length;
    }

    /// <summary>Whether a cell begins at a column and ends before the next.</summary>
    private static bool KeepsTo(double[] lefts, Fragment fragment)
    {
        int column = Array.FindIndex(lefts, left => CloseCells.IsAt(left, fragment.Box));
        return column >= 0 && (column + 1 == lefts.Length || fragment.Box.X1 < lefts[column + 1]);
    }
}
