using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Finds the runs of rows that stand in columns, by alignment alone.</summary>
internal static class TableFinder
{
    /// <summary>In ems: the widest white between a table's rows.</summary>
    private const double WidestRowGap = 2.4;

    private const int WordsOfProse = 5;
    private const int FewestProse = 3;
    private const int FewestOfSum = 3; // a label and two figures

    /// <summary>First and last index of each run of rows that is a table.</summary>
    public static IEnumerable<(int First, int Last)> Runs(IReadOnlyList<Row> rows, Page page)
    {
        List<(int First, int Last)> ruled = [.. BandTables.Runs(rows, page)];
        int i = 0;
        int free = 0;
        while (i < rows.Count)
        {
            (int First, int Last)? found = Aligned(rows, i, free, page);
            (int first, int last) = found ?? (i, i);
            (int First, int Last)? lines = ruled.Where(run => run.First <= last && run.Last >= first).Select(run => ((int, int)?)run).FirstOrDefault();
            if ((found ?? lines) is null || (found is null && lines!.Value.First < i))
            {
                i++;
                continue;
            }

            int ruledFrom = lines?.First is { } line && line >= free ? line : first; // what is left of lines that were cut begins where the rest does
            (int From, int To) whole = (Math.Max(free, Math.Min(found?.First ?? i, ruledFrom)), Math.Max(last, lines?.Last ?? last));
            whole.To = WithSum(rows, whole.From, WithoutClauses(rows, whole.From, whole.To));
            whole = (BelowProse(rows, whole.From, whole.To), WithoutProse(rows, whole.From, whole.To));
            whole.To = BeforeSameHeader(rows, whole.From, whole.To);
            yield return whole;
            i = free = whole.To + 1;
        }
    }

    /// <summary>The last row and, where it stands right below, open at its foot, a sum row: a label, and under each of a row's figures another.</summary>
    private static int WithSum(IReadOnlyList<Row> rows, int first, int last)
    {
        if (last + 1 >= rows.Count || rows[last + 1] is not { Fragments.Length: >= FewestOfSum } sum || sum.Top - rows[last].Bottom > WidestRowGap * sum.Em)
        {
            return last;
        }

        bool isSum = sum.Fragments[0].IsWords && sum.Fragments.Skip(1).All(fragment => fragment.IsData);
        bool isOfTable = Enumerable.Range(first, last - first + 1).Any(i => rows[i].Fragments.Length == sum.Fragments.Length
            && rows[i].Fragments.Zip(sum.Fragments).All(pair => pair.First.IsData == pair.Second.IsData && pair.First.Box.HorizontalOverlap(pair.Second.Box) > 0.5));
        return isSum && isOfTable ? last + 1 : last;
    }

    /// <summary>The last row before the table's first row of several cells comes again, word for word: what follows is another table, under its own heading.</summary>
    private static int BeforeSameHeader(IReadOnlyList<Row> rows, int first, int last)
    {
        int header = first;
        while (header < last && !rows[header].IsMulti)
        {
            header++;
        }

        string names = rows[header].Text;
        int again = header + 2;
        while (again <= last && !(rows[again].IsMulti && rows[again].Text == names && !names.Any(char.IsDigit)))
        {
            again++;
        }

        if (again > last)
        {
            return last;
        }

        int end = again - 1;
        while (end > header && !rows[end].IsMulti)
        {
            end--;
        }

        return end;
    }

    /// <summary>The last row before numbered clauses that go on below a table of three columns and more (<c>6.2</c> beside a sentence).</summary>
    private static int WithoutClauses(IReadOnlyList<Row> rows, int first, int last)
    {
        int wide = last;
        while (wide > first && rows[wide].Fragments.Length < FewestOfSum)
        {
            wide--;
        }

        int clause = wide + 1;
        while (clause <= last && !(rows[clause].Fragments is [var mark, { Words.Length: >= WordsOfProse }] && ListMarkers.IsPart(mark.Text)))
        {
            clause++;
        }

        return wide == first ? last : clause - 1;
    }

    /// <summary>The first row below running text in columns that ends over a table's header: of those rows none has a figure, and some read as prose.</summary>
    private static int BelowProse(IReadOnlyList<Row> rows, int first, int last)
    {
        int header = first;
        while (header <= last && !RowForms.IsHeaderLike(rows[header]))
        {
            header++;
        }

        List<Row> above = [.. Enumerable.Range(first, Math.Min(header, last + 1) - first).Select(i => rows[i])];
        static bool RunsOn(Row row) => row.Fragments.Any(fragment => fragment.Words.Length >= WordsOfProse);
        bool isProse = header <= last && above.Count >= FewestProse && !above.Exists(row => row.Fragments.Skip(1).Any(fragment => fragment.IsData)) && above.Count(RunsOn) * 2 >= above.Count;
        int prose = above.FindLastIndex(row => RowForms.IsSentence(row) || RunsOn(row));
        return !isProse ? first
            : above.Skip(prose + 1).All(row => row.IsMulti) ? first + prose + 1
            : header;
    }

    /// <summary>The last row before running text that stands close below a table without a line that ends it.</summary>
    private static int WithoutProse(IReadOnlyList<Row> rows, int first, int last)
    {
        int multi = last;
        while (multi > first && !rows[multi].IsMulti)
        {
            multi--;
        }

        int prose = multi + 1;
        while (prose <= last && !RowForms.IsSentence(rows[prose]))
        {
            prose++;
        }

        double width = 0.7 * Enumerable.Range(first, multi - first + 1).Max(i => rows[i].Box.Width);
        if (prose > last || multi == first || rows[prose].Box.Width < 0.6 * width)
        {
            return last;
        }

        while (prose - 1 > multi && rows[prose - 1].Box.Width > width)
        {
            prose--;
        }

        return prose - 1;
    }

    private static (int First, int Last)? Aligned(IReadOnlyList<Row> rows, int i, int free, Page page)
    {
        if (!CanBegin(rows[i]))
        {
            return null;
        }

        var run = new TableRun(rows, i);
        run.Grow(WidestRowGap);
        if (!TableTests.IsTable(run, page))
        {
            return null;
        }

        run.TakeInWhatStandsAbove(free, page);
        return (run.First, run.Last);
    }

    private static bool CanBegin(Row row) =>
        row.IsMulti && !RowForms.IsContentsLine(row) && !(RowForms.BeginsWithMarker(row) && row.Fragments.Length == 2);
}
