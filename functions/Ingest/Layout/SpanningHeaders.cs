using System.Text.RegularExpressions;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A header line with fewer cells than columns, each set left, centred or right over several of them.</summary>
internal static partial class SpanningHeaders
{
    /// <summary>In points: how far from its columns' middle a centred cell may stand.</summary>
    private const double OffMiddle = 14;
    private const double ExactlyMiddle = 2;
    private const double OffEdge = 3;
    private const double SameEnd = 1;

    /// <summary>Gives the cells of such lines the columns that they span.</summary>
    public static void Spread(List<Placed> header, ColumnSet columns, Page page)
    {
        for (int i = 0; i + 1 < header.Count; i++)
        {
            LiftBesideWrapped(header, i, columns);
            Placed line = header[i];
            int next = header.FindIndex(i + 1, below => !RowGrouping.Overlap(line, below) && !GoesOn(line, below));
            if (next < 0 || (i > 0 && IsWrap(header[i - 1], line)))
            {
                continue;
            }

            HashSet<int> beside = Beside(header, i, next);
            List<int> below = [.. Named(header.Skip(next)).Where(column => !beside.Contains(column))];
            Fragment[] groups = [.. header[i].Pieces.Where(piece => piece.First > 0 && (piece.Last > piece.First || below.Contains(piece.First))).Select(piece => piece.Fragment)];
            if (below.Count < 3 || groups.Length == 0 || below.Count < 2 * groups.Length)
            {
                continue;
            }

            (int[] Left, int[] Right) edges = Edges(groups, below, columns);
            if ((IsUpperHalf(edges) && !IsOfTimes(groups, header, next, columns)) || (groups is [var one] && (IsUpperOfTwo(one, edges, below, header[next]) || IsUpperThird(one, edges, below, header, next))))
            {
                continue;
            }

            int others = Enumerable.Range(1, columns.Count - 1).Count(column => !below.Contains(column));
            bool isOwnRow = GroupRows.IsApart(header, i, next, page, columns, others);
            bool isWhole = groups.Length == header[i].Pieces.Length && (below.Count + beside.Count >= columns.Count - 1);
            int[]? first = isOwnRow && groups.Length > 1 ? ByEdges(groups, edges, below, columns) : null;
            first = first is null || (first[0] > 0 && (!BeginAlike(groups, below, first, columns) || Centred(groups, below, columns, ExactlyMiddle) is not null))
                ? (isOwnRow ? Centred(groups, below, columns, OffMiddle) : isWhole ? OfSeveral(groups, below, columns) : null) ?? first
                : first;
            first ??= isOwnRow && groups.Length > 1 ? Centred(groups, below, columns, double.PositiveInfinity) : null;
            if (first is not null && below.Count - first[0] > groups.Length)
            {
                header[i] = Spanning(header[i], groups, below, first);
                for (int wrapped = i + 1; wrapped < next && header[wrapped].Pieces.All(piece => IsWrapOfGroup(line, piece.Fragment)); wrapped++)
                {
                    header[wrapped] = As(header[i], header[wrapped]);
                }
            }
        }
    }

    /// <summary>Two groups, one of two lines: <c>Perioden januari till och med november</c> over <c>2017 | Helår 2017</c>; the other one stands beside its first line then.</summary>
    private static void LiftBesideWrapped(List<Placed> header, int i, ColumnSet columns)
    {
        (Placed upper, Placed lower) = (header[i], header[i + 1]);
        if (i + 2 >= header.Count || !lower.Row.IsRightBelow(upper.Row) || upper.Pieces.Any(piece => piece.First == piece.Last) || header[i + 2].Pieces.Count(piece => piece.First > 0) < columns.Count - 1)
        {
            return;
        }

        var wraps = lower.Pieces.Where(piece => IsWrapOfGroup(upper, piece.Fragment)).ToArray();
        var others = lower.Pieces.Except(wraps).ToArray();
        if (wraps.Length > 0 && others.Length > 0)
        {
            header[i] = Placed(upper.Pieces.Concat(others));
            header[i + 1] = Placed(wraps);
        }

        Placed Placed(IEnumerable<(Fragment Fragment, int First, int Last)> pieces) =>
            new(new Row(upper.Row.Page, [.. pieces.Select(piece => piece.Fragment)]), [.. pieces.OrderBy(piece => piece.First)]);
    }

    /// <summary>A line that only goes on with names of the line above, in fewer columns: <c>Utfall</c> / <c>jan–aug</c> beside groups.</summary>
    private static bool GoesOn(Placed upper, Placed lower) =>
        (lower.Pieces.Length < upper.Pieces.Length && lower.Pieces.All(piece => piece.First == piece.Last && upper.At(piece.First) is not null))
        || IsWithin(upper, lower);

    /// <summary>A line right below that goes on with some of the names above, each in line with its own: <c>Budget | Beslutad | Diff.</c> over <c>t.o.m. | budget</c>.</summary>
    private static bool IsWrap(Placed upper, Placed lower) =>
        lower.Row.IsRightBelow(upper.Row)
        && lower.Pieces.Length < upper.Pieces.Length
        && lower.Pieces.All(piece => piece.First == piece.Last && upper.Pieces.Any(over => over.First == piece.First && over.Last == piece.First && InLine(over.Fragment.Box, piece.Fragment.Box)));

    private static bool InLine(Box a, Box b) =>
        Math.Abs(a.X0 - b.X0) < SameEnd || Math.Abs(a.X1 - b.X1) < SameEnd || Math.Abs(a.MiddleX - b.MiddleX) < SameEnd;

    /// <summary><c>Perioden januari till och med</c> over <c>februari 2017</c>: narrower words right below, each under one of the upper's and in line with it.</summary>
    private static bool IsWithin(Placed upper, Placed lower) =>
        lower.Row.IsRightBelow(upper.Row)
        && lower.Pieces.Length <= upper.Pieces.Length
        && lower.Pieces.Any(piece => upper.At(piece.First) is null)
        && lower.Pieces.All(piece => Over(upper, piece.Fragment) is not null);

    private static bool IsWrapOfGroup(Placed groups, Fragment fragment) =>
        fragment.Box.MiddleY > groups.Row.Mid && Over(groups, fragment) is { First: > 0 } over && over.Last > over.First;

    /// <summary>The piece of the upper line that the words stand under, in line with it at one end or in the middle; null where there is none.</summary>
    private static (Fragment Fragment, int First, int Last)? Over(Placed upper, Fragment fragment)
    {
        Box box = fragment.Box;
        return upper.Pieces
            .Where(piece => piece.Fragment.Box is var over
                && over.X0 < box.X0 + SameEnd && over.X1 > box.X1 - SameEnd
                && InLine(over, box))
            .Select(piece => ((Fragment, int, int)?)piece)
            .FirstOrDefault();
    }

    /// <summary>The lower line with the columns of what it stands under.</summary>
    private static Placed As(Placed upper, Placed lower) =>
        new(lower.Row, [.. lower.Pieces.Select(piece => Over(upper, piece.Fragment) is { } over ? (piece.Fragment, over.First, over.Last) : piece)]);

    /// <summary>Columns whose own names stand beside the groups, on baselines of their own: a cell over both header lines.</summary>
    private static HashSet<int> Beside(List<Placed> header, int line, int next) =>
        [.. header.Take(next)
            .Where((other, i) => i > line || (i < line && RowGrouping.Overlap(other, header[line])))
            .SelectMany(other => other.Pieces)
            .Where(piece => piece.First > 0 && piece.First == piece.Last && !IsWrapOfGroup(header[line], piece.Fragment))
            .Select(piece => piece.First)];

    /// <summary>The columns that have a header of their own in the lines below.</summary>
    private static List<int> Named(IEnumerable<Placed> below) =>
        [.. below.SelectMany(line => line.Pieces).Where(piece => piece.First > 0 && piece.First == piece.Last).Select(piece => piece.First).Distinct().Order()];

    private static Placed Spanning(Placed line, Fragment[] groups, List<int> below, int[] first) =>
        new(line.Row, [
            .. line.Pieces.Where(piece => piece.First == 0 || !groups.Contains(piece.Fragment)),
            .. groups.Select((group, i) => (group, below[first[i]], below[(i + 1 < first.Length ? first[i + 1] : below.Count) - 1])),
        ]);

    /// <summary>Each group begins in the white before its first column, or ends with its last; null where they do neither.</summary>
    private static int[]? ByEdges(Fragment[] groups, (int[] Left, int[] Right) edges, List<int> below, ColumnSet columns)
    {
        (int[] left, int[] right) = edges;
        bool isLeft = Rises(left) && left.Zip(groups).All(pair => pair.Second.Box.X0 < columns.Left[below[pair.First]] + OffEdge);
        bool isRight = Rises(right) && right[^1] == below.Count - 1;
        bool isAtLeft = isLeft && BeginAlike(groups, below, left, columns);
        return isLeft && (isAtLeft || !isRight) ? left
            : isRight ? [0, .. right[..^1].Select(last => last + 1)]
            : null;
    }

    /// <summary>Each ends over the column that it begins over: the upper half of names that wrap.</summary>
    private static bool IsUpperHalf((int[] Left, int[] Right) edges) =>
        edges.Left.Length > 1 && edges.Left.SequenceEqual(edges.Right) && Rises(edges.Left);

    /// <summary>Times over names that come again under each: <c>Period 2017-08</c>, <c>Helår 2017</c> over <c>Budget Utfall Avvikelse</c> twice.</summary>
    private static bool IsOfTimes(Fragment[] groups, List<Placed> header, int next, ColumnSet columns) =>
        next + 1 == header.Count && !groups.Any(group => Measure.IsMatch(group.Text)) && GroupRows.NamesComeAgain(header[next], columns.Count - 1);

    /// <summary>One name alone whose side is the side of one column's name, no outer one's: <c>Prognos</c> / <c>helår</c>.</summary>
    private static bool IsUpperOfTwo(Fragment name, (int[] Left, int[] Right) edges, List<int> below, Placed lower)
    {
        return (Inner(edges.Right[0]) is { } ended && Math.Abs(ended.Box.X1 - name.Box.X1) < SameEnd)
            || (Inner(edges.Left[0]) is { } begun && Math.Abs(begun.Box.X0 - name.Box.X0) < SameEnd);

        Fragment? Inner(int place) => place > 0 && place < below.Count - 1 ? lower.At(below[place]) : null;
    }

    /// <summary>One name alone that ends exactly with a column's, whose next two lines go on below it as closely: <c>Nivå att</c> / <c>nå</c> / <c>2026</c>.</summary>
    private static bool IsUpperThird(Fragment name, (int[] Left, int[] Right) edges, List<int> below, List<Placed> header, int next)
    {
        if (edges.Left[0] < 0 || edges.Left[0] != edges.Right[0] || next + 1 >= header.Count)
        {
            return false;
        }

        int column = below[edges.Left[0]];
        bool goesOn = header[next].At(column) is { } middle && header[next + 1].At(column) is { } last
            && Math.Abs(name.Box.X1 - middle.Box.X1) < SameEnd && Math.Abs(name.Box.X1 - last.Box.X1) < SameEnd;
        return goesOn && header[next].Row.Mid - name.Box.MiddleY < 1.2 * (header[next + 1].Row.Mid - header[next].Row.Mid);
    }

    /// <summary>The first column of each group by its left edge, and the last by its right; -1 where it ends with none.</summary>
    private static (int[] Left, int[] Right) Edges(Fragment[] groups, List<int> below, ColumnSet columns) => (
        [.. groups.Select(group => below.FindIndex(column => columns.Right[column] > group.Box.X0 + 1))],
        [.. groups.Select(group => below.FindLastIndex(column => Math.Abs(columns.Right[column] - group.Box.X1) < OffEdge))]);

    private static bool BeginAlike(Fragment[] groups, List<int> below, int[] first, ColumnSet columns) =>
        groups.Zip(first).All(pair => Math.Abs(pair.First.Box.X0 - columns.Left[below[pair.Second]]) < OffEdge);

    private static bool Rises(int[] places) => places[0] >= 0 && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second);

    /// <summary>Groups that nothing but their place tells: each stands in the middle of two columns or more.</summary>
    private static int[]? OfSeveral(Fragment[] groups, List<int> below, ColumnSet columns) =>
        Centred(groups, [.. below.Select(column => columns.Left[column])], [.. below.Select(column => columns.Right[column])], OffMiddle).First is { } first
            && first.Zip(first.Skip(1).Append(below.Count)).All(pair => pair.Second - pair.First > 1)
            ? first
            : null;

    /// <summary>Centred over what the columns hold, or over their cells where figures stand right in them.</summary>
    private static int[]? Centred(Fragment[] groups, List<int> below, ColumnSet columns, double most)
    {
        double[] right = [.. below.Select(column => columns.Right[column])];
        double[] steps = [.. right.Zip(right.Skip(1), (a, b) => b - a).Order()];
        double[] cells = [Math.Max(columns.Right[below[0] - 1], right[0] - steps[steps.Length / 2]), .. right[..^1]];
        (int[]? ink, double inkOff) = Centred(groups, [.. below.Select(column => columns.Left[column])], right, most);
        (int[]? cell, double cellOff) = Centred(groups, cells, right, most);
        return cellOff < inkOff ? cell : ink;
    }

    /// <summary>Neighbouring groups that together cover all, the borders where all fit best; null where one is too far off.</summary>
    private static (int[]? First, double Off) Centred(Fragment[] groups, double[] left, double[] right, double most)
    {
        int count = left.Length;
        double[][] cost = [.. Enumerable.Range(0, groups.Length + 1).Select(_ => Enumerable.Repeat(double.PositiveInfinity, count + 1).ToArray())];
        int[][] from = [.. cost.Select(_ => new int[count + 1])];
        cost[0][0] = 0;
        for (int group = 1; group <= groups.Length; group++)
        {
            for (int end = group; end <= count; end++)
            {
                for (int begin = group - 1; begin < end; begin++)
                {
                    double off = Math.Abs(groups[group - 1].Box.MiddleX - ((left[begin] + right[end - 1]) / 2));
                    double whole = off > most ? double.PositiveInfinity : cost[group - 1][begin] + (off * off);
                    (cost[group][end], from[group][end]) = whole < cost[group][end] ? (whole, begin) : (cost[group][end], from[group][end]);
                }
            }
        }

        if (double.IsInfinity(cost[groups.Length][count]))
        {
            return (null, double.PositiveInfinity);
        }

        int[] first = new int[groups.Length];
        for (int group = groups.Length, end = count; group > 0; end = first[--group])
        {
            first[group - 1] = from[group][end];
        }

        return (first, cost[groups.Length][count]);
    }

    // names of what is measured, which wrap as names do
    [GeneratedRegex(@"utfall|budget|prognos|avvik|bokslut|mål\b|differens|förbruk", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Measure { get; }
}
