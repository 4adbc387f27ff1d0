using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A line of running text and the column that it stands in.</summary>
/// <param name="Line">Its words.</param>
/// <param name="Row">The row that it was cut from, for its height.</param>
/// <param name="Column">Lines of the same number stand in the same column and follow each other.</param>
/// <param name="IsBeside">Whether another column stands beside it.</param>
internal sealed record FlowLine(TextLine Line, Row Row, int Column, bool IsBeside)
{
    public double Em { get; } = Line.Words.Max(Fragment.EmOf);
}

/// <summary>Rows that belong to no table → lines in reading order; columns that stand beside each other are read one after the other.</summary>
internal static class TextLines
{
    public static List<FlowLine> Of(IReadOnlyList<Row> rows)
    {
        var lines = new List<FlowLine>();
        int column = 0;
        Read(rows, lines, ref column, isBeside: false);
        return lines;
    }

    private static void Read(IReadOnlyList<Row> rows, List<FlowLine> lines, ref int column, bool isBeside)
    {
        for (int i = 0; i < rows.Count;)
        {
            (int length, double gutter) = ColumnRun(rows, i);
            if (length > 1)
            {
                List<Row> run = [.. rows.Skip(i).Take(length)];
                i += length;
                column++;
                if (IsLabelled(run, gutter))
                {
                    AddLabelled(run, gutter, lines, ref column);
                    continue;
                }

                Read([.. Side(run, box => box.MiddleX < gutter)], lines, ref column, isBeside: true);
                column++;
                Read([.. Side(run, box => box.MiddleX >= gutter)], lines, ref column, isBeside: true);
                column++;
            }
            else
            {
                AddLine(rows[i], lines, ref column, isBeside);
                i++;
            }
        }
    }

    /// <summary><c>Tid</c> beside <c>onsdagen den …</c>: short labels left, bold or with what they name longer than they are.</summary>
    private static bool IsLabelled(List<Row> run, double gutter)
    {
        List<Row> left = [.. Side(run, box => box.MiddleX < gutter)];
        List<Row> right = [.. Side(run, box => box.MiddleX >= gutter)];
        return left.Count <= right.Count
            && left.TrueForAll(row => row.Fragments.Length == 1 && row.Text.Length <= 30)
            && (left.TrueForAll(row => row.Text.EndsWith(':'))
                || (left.TrueForAll(row => row.Fragments[0].IsBold) && !right.Exists(row => row.Fragments[0].IsBold))
                || (right.Exists(row => row.Text.Length > 45) && left.TrueForAll(row => row.Text.Length <= 20)));
    }

    /// <summary>Each label with what stands beside and below it.</summary>
    private static void AddLabelled(List<Row> run, double gutter, List<FlowLine> lines, ref int column)
    {
        foreach (Row row in run)
        {
            bool labelled = row.Fragments[0].Box.MiddleX < gutter && !char.IsLower(row.Text[0]);
            column += labelled ? 1 : 0;
            lines.Add(new FlowLine(row.ToLine(), row, column, true));
        }

        column++;
    }

    private static IEnumerable<Row> Side(IEnumerable<Row> rows, Func<Box, bool> isThere) =>
        from row in rows
        let fragments = row.Fragments.Where(fragment => isThere(fragment.Box)).ToImmutableArray()
        where !fragments.IsEmpty
        select new Row(row.Page, fragments);

    /// <summary>How many rows from <paramref name="start"/> on share a white gutter with text on both sides, and where it is.</summary>
    private static (int Length, double Gutter) ColumnRun(IReadOnlyList<Row> rows, int start)
    {
        if (Gutter(rows[start]) is not { } first)
        {
            return (1, 0);
        }

        (double from, double to) = first;
        int length = 1;
        for (int i = start + 1; i < rows.Count && rows[i].Top - rows[i - 1].Bottom < 2 * rows[i].Em; i++)
        {
            foreach (Fragment fragment in rows[i].Fragments)
            {
                if (fragment.Box.MiddleX < (from + to) / 2)
                {
                    from = Math.Max(from, fragment.Box.X1);
                }
                else
                {
                    to = Math.Min(to, fragment.Box.X0);
                }
            }

            if (to - from < rows[i].Em)
            {
                break;
            }

            bool bothSides = rows[i].Fragments.Any(f => f.Box.X1 <= from) && rows[i].Fragments.Any(f => f.Box.X0 >= to);
            bool rightOnly = rows[i].Box.X0 >= to;
            length = bothSides || rightOnly ? i - start + 1 : length;
        }

        return (length, (from + to) / 2);
    }

    /// <summary>The widest white in a row, where it is wide enough to part columns.</summary>
    private static (double From, double To)? Gutter(Row row)
    {
        (double From, double To)? widest = null;
        for (int i = 1; i < row.Fragments.Length; i++)
        {
            double from = row.Fragments[i - 1].Box.X1;
            double to = row.Fragments[i].Box.X0;
            bool marker = i == 1 && ListMarkers.IsAlone(row.Fragments[0].Text);
            if (!marker && to - from > 1.5 * row.Em && (widest is not { } known || to - from > known.To - known.From))
            {
                widest = (from, to);
            }
        }

        return widest;
    }

    private static void AddLine(Row row, List<FlowLine> lines, ref int column, bool isBeside)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        bool parted = false;
        for (int i = 0; i < row.Fragments.Length; i++)
        {
            Fragment fragment = row.Fragments[i];
            bool marker = i == 1 && (ListMarkers.IsAlone(row.Fragments[0].Text) || ListMarkers.IsNumber(row.Fragments[0].Text));
            if (words.Count > 0 && !marker && fragment.Box.X0 - words[^1].Box.X1 > 2.5 * row.Em)
            {
                parted = true;
                column++;
                lines.Add(new FlowLine(new TextLine(row.Page, words.ToImmutable()), row, column, isBeside || parted));
                words.Clear();
            }

            words.AddRange(fragment.Words);
        }

        column += parted ? 1 : 0;
        lines.Add(new FlowLine(new TextLine(row.Page, words.ToImmutable()), row, column, isBeside || parted));
        column += parted ? 1 : 0;
    }
}
