using System.Collections.Frozen;

namespace Ingest.Layout;

/// <summary>Several labels and figures above each other in one row: Totalt, Män, Kvinnor.</summary>
internal static class Stacks
{
    private static readonly FrozenSet<string> Groups = new[]
    {
        "totalt", "total", "alla", "samtliga", "män", "kvinnor", "kvinna", "man", "flickor", "pojkar", "flicka", "pojke", "tjejer", "killar", "kvinn-", "or",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// For each line the number of the stack it stands in, 0 for none: lines that each name another group beside a label that wraps
    /// or is centred over them.
    /// </summary>
    public static int[] Find(IReadOnlyList<Placed> lines)
    {
        var stacks = new int[lines.Count];
        int number = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            int column = GroupColumn(lines[i]);
            int last = column > 0 ? Last(lines, i, column) : i;
            if (last > i && Wraps(lines, i, last))
            {
                number++;
                Array.Fill(stacks, number, i, last - i + 1);
                i = last;
            }
            else if (last > i && lines[i].At(0) is not null)
            {
                // Each is a row of its own; what stands below them begins another stack.
                i = last;
            }
        }

        return stacks;
    }

    /// <summary>Whether a line says whom its figures are of: Totalt, Män.</summary>
    public static bool NamesGroup(Placed line) => GroupColumn(line) > 0;

    /// <summary>The last line, from <paramref name="first"/> on, that names a group in that column, none named twice.</summary>
    private static int Last(IReadOnlyList<Placed> lines, int first, int column)
    {
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int last = first;
        for (int i = first; i < lines.Count && i - last <= 3; i++)
        {
            if (GroupColumn(lines[i]) == column)
            {
                if (!named.Add(lines[i].At(column)!.Text))
                {
                    break;
                }

                last = i;
            }
            else if (lines[i].HasData && lines[i].At(0) is not null && (lines[i].At(column) is not null || StandsAlone(lines, i)))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Whether a line with figures of its own stands beside no other line, as one does that is centred beside groups.</summary>
    private static bool StandsAlone(IReadOnlyList<Placed> lines, int i) =>
        !(i > 0 && RowGrouping.Overlap(lines[i - 1], lines[i])) && !(i + 1 < lines.Count && RowGrouping.Overlap(lines[i], lines[i + 1]));

    private static bool Wraps(IReadOnlyList<Placed> lines, int first, int last)
    {
        Fragment? label = lines[first].At(0);
        bool wraps = false;
        for (int i = first + 1; i <= last; i++)
        {
            if (lines[i].At(0) is { } next)
            {
                bool flows = label is null || RowGrouping.Flows(label, next) || RowGrouping.Overlap(lines[i - 1], lines[i]);
                if (!flows && GroupColumn(lines[i]) < 0)
                {
                    return false;
                }

                wraps |= flows;
                label = next;
            }
        }

        return wraps;
    }

    /// <summary>Whether two neighbouring lines with figures are one row: both name a group, or only one has a label.</summary>
    public static bool Goes(Placed upper, Placed lower, bool spacingTells, bool closerThanRows)
    {
        int column = GroupColumn(lower);
        if (column > 0 && GroupColumn(upper) == column && !Same(upper.At(column)!, lower.At(column)!))
        {
            return spacingTells && (lower.At(0) is not null || closerThanRows);
        }

        if (!spacingTells || upper.At(0) is not { } above)
        {
            return false;
        }

        return lower.At(0) is { } start ? RowGrouping.Flows(above, start) : closerThanRows;
    }

    private static bool Same(Fragment a, Fragment b) => string.Equals(a.Text, b.Text, StringComparison.OrdinalIgnoreCase);

    private static int GroupColumn(Placed line)
    {
        foreach ((Fragment fragment, int first, int _) in line.Pieces)
        {
            if (Groups.Contains(fragment.Text.TrimEnd(':')))
            {
                return first;
            }
        }

        return -1;
    }
}
