using System.Collections.Frozen;

namespace Ingest.Layout;

/// <summary>Several labels and figures above each other in one row: Totalt, Män, Kvinnor.</summary>
internal static class Stacks
{
    private static readonly FrozenSet<string> Groups = new[]
    {
        "totalt", "total", "alla", "samtliga", "män", "kvinnor", "kvinna", "man", "flickor", "pojkar", "flicka", "pojke", "tjejer", "killar", "kvinn-", "or",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether two neighbouring lines with figures are one row: both name a group beside a label that goes on.</summary>
    public static bool Goes(Placed upper, Placed lower, bool spacingTells)
    {
        int column = GroupColumn(lower);
        if (column > 0 && GroupColumn(upper) == column && !Same(upper.At(column)!, lower.At(column)!))
        {
            return lower.At(0) is { } label ? spacingTells || RowGrouping.Flows(upper.At(0), label) : spacingTells;
        }

        bool unnamed = lower.At(0) is not { } start || RowGrouping.Flows(upper.At(0), start);
        return spacingTells && unnamed && upper.At(0) is not null;
    }

    private static bool Same(Fragment a, Fragment b) => string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase);

    private static int GroupColumn(Placed line)
    {
        foreach ((Fragment fragment, int first, int _) in line.Pieces)
        {
            if (Groups.Contains(fragment.Text))
            {
                return first;
            }
        }

        return -1;
    }
}
