using System.Collections.Frozen;

namespace Ingest.Layout;

/// <summary>Which neighbouring baselines belong to one table row: wrapped labels, figures centred beside them, stacked groups.</summary>
internal static class RowGrouping
{
    /// <summary>Splits a table's body, the lines from <paramref name="first"/> on, into rows, each of one or more baselines.</summary>
    public static List<RowLines> Of(List<Placed> all, int first, RowRules rules)
    {
        List<Placed> lines = all.GetRange(first, all.Count - first);
        if (!rules.IsRuled)
        {
            return [.. Of(lines, i => rules.Above(first + i)).SelectMany(group => new RowLines(group).ByLabels())];
        }

        var groups = new List<RowLines>();
        for (int from = 0; from < lines.Count;)
        {
            int to = from + 1;
            while (to < lines.Count && !rules.Above(first + to))
            {
                to++;
            }

            List<Placed> band = lines.GetRange(from, to - from);
            groups.AddRange(rules.Within(band) is { Length: > 0 } beside ? RowLines.Parted(band, beside) : GridCells.RowsOf(band).SelectMany(group => new RowLines(group).ByLabels()));
            from = to;
        }

        return groups;
    }

    /// <summary>By white and words alone.</summary>
    public static List<List<Placed>> Of(IReadOnlyList<Placed> lines) => Of(lines, _ => false);

    private static List<List<Placed>> Of(IReadOnlyList<Placed> lines, Predicate<int> isParted)
    {
        var groups = new List<List<Placed>>();
        if (lines.Count == 0)
        {
            return groups;
        }

        var spacing = RowSpacing.Of(lines);
        int[] stacks = Stacks.Find(lines);
        groups.Add([lines[0]]);
        for (int i = 1; i < lines.Count; i++)
        {
            bool joins = Overlap(lines[i - 1], lines[i]) || (stacks[i] > 0 && stacks[i] == stacks[i - 1]) || Joins(lines, i, spacing);
            joins &= (stacks[i] == stacks[i - 1] || stacks[i] == 0 || stacks[i - 1] == 0) && !OpensBesideNext(lines, i, groups[^1]);
            if (joins && !isParted(i))
            {
                groups[^1].Add(lines[i]);
            }
            else
            {
                groups.Add([lines[i]]);
            }
        }

        return groups;
    }

    /// <summary>Whether a line is the first of a cell that wraps beside the next row's other cells, which stand in its middle, and not the end of the row above.</summary>
    private static bool OpensBesideNext(IReadOnlyList<Placed> lines, int i, List<Placed> above)
    {
        if (lines[i].At(0) is not null || Overlap(lines[i - 1], lines[i]) || !above.Exists(line => line.At(0) is not null))
        {
            return false;
        }

        int next = i;
        while (next + 1 < lines.Count && lines[next].At(0) is null && Overlap(lines[next], lines[next + 1]))
        {
            next++;
        }

        bool isApart = next == i + 1 && lines[i - 1].At(0) is not null && lines[i].Pieces.All(piece => lines[next].At(piece.First) is null);
        return lines[next].At(0) is { } first && (isApart || first.Kind == ValueKind.Date);
    }

    /// <summary>Baselines nearer than a line's height stand beside each other: a figure centred beside two lines of label.</summary>
    public static bool Overlap(Placed upper, Placed lower) => IsBeside(upper.Row, lower.Row);

    public static bool IsBeside(Row upper, Row lower) => lower.Mid - upper.Mid < 0.85 * Math.Min(upper.Em, lower.Em);

    private static bool Joins(IReadOnlyList<Placed> lines, int i, RowSpacing spacing)
    {
        Placed upper = lines[i - 1];
        Placed lower = lines[i];
        if (EndsTargets(upper, lower))
        {
            return true;
        }

        bool tight = spacing.IsTight(i) || (spacing.IsNearlyTight(i) && IsRestOfLabel(upper, lower));
        if (spacing.Tells && !tight)
        {
            return false;
        }

        if (upper.HasData && lower.HasData)
        {
            return Stacks.Goes(upper, lower, spacing.Tells, spacing.IsCloserThanRows(i));
        }

        if (lower.HasData)
        {
            return LeadsInto(lines, i, spacing);
        }

        return Continues(lines, i, spacing);
    }

    /// <summary><c>minst</c> over <c>792</c>, beside a label that goes on: all figures of the lower line are led to by a word above them.</summary>
    private static bool EndsTargets(Placed upper, Placed lower) =>
        lower.Row.IsRightBelow(upper.Row)
        && lower.HasData
        && lower.Pieces.All(piece => upper.At(piece.First) is { IsData: false } above
            && (piece.Fragment.IsData ? LeadsToFigure(above.Words[^1].Text) : Flows(above, piece.Fragment)));

    private static FrozenSet<string> LeadingWords { get; } = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "minst", "högst", "lägst", "max", "max.", "min", "min.", "maximalt", "minimum", "under", "över", "cirka", "ca", "ca.", "till", "om", "≥", "≤", ">", "<");

    private static bool LeadsToFigure(string word) =>
        LeadingWords.Contains(word);

    /// <summary>Nothing but a label's words that go on from those above.</summary>
    private static bool IsRestOfLabel(Placed upper, Placed lower) =>
        lower.Pieces.All(piece => piece.First == 0) && upper.At(0) is { } before && Flows(before, lower.At(0)!);

    /// <summary>A line of words above a row with figures is the beginning of its label, or a section's line.</summary>
    private static bool LeadsInto(IReadOnlyList<Placed> lines, int i, RowSpacing spacing)
    {
        Fragment? label = lines[i].At(0);
        Fragment? above = lines[i - 1].At(0);
        if (label is null)
        {
            return above is not null && !(i >= 2 && lines[i - 2].HasData && spacing.IsTight(i - 1) && !spacing.Tells && Flows(lines[i - 2].At(0), above));
        }

        return above is not null && Flows(above, label) && above.IsBold == label.IsBold;
    }

    /// <summary>A line of words below a row belongs to it where a cell's text goes on.</summary>
    private static bool Continues(IReadOnlyList<Placed> lines, int i, RowSpacing spacing)
    {
        Placed lower = lines[i];
        Placed upper = lines[i - 1];
        bool onlyLabel = lower.Pieces.All(piece => piece.First == 0);
        if (!onlyLabel)
        {
            return lower.At(0) is not { } start || Flows(upper.At(0), start) || (spacing.Tells && !upper.HasData && !lower.HasData);
        }

        Fragment label = lower.At(0)!;
        if (upper.At(0) is { } before && Flows(before, label))
        {
            return true;
        }

        bool nextIsTight = i + 1 < lines.Count && spacing.IsTight(i + 1);
        return spacing.Tells && !nextIsTight;
    }

    /// <summary>The text goes on from one line to the next: a lower-case beginning, a bracket, a hyphen before.</summary>
    public static bool Flows(Fragment? before, Fragment after)
    {
        char first = after.Text[0];
        if (before is null)
        {
            return char.IsLower(first);
        }

        char last = before.Text[^1];
        bool isSpan = before.Kind == ValueKind.Date && after.Kind == ValueKind.Dash;
        return char.IsLower(first) || first == '(' || last is '-' or '–' or ',' or '/' or '&' || isSpan || EndsOpen(before.Words[^1].Text);
    }

    /// <summary>A word that no line of its own ends with.</summary>
    public static bool EndsOpen(string word) =>
        word is "och" or "eller" or "samt" or "i" or "av" or "för" or "med" or "till" or "på" or "om" or "mellan" or "från" or "vid" or "under" or "den" or "det" or "de" or "en" or "ett" or "att" or "som" or "inom";
}
