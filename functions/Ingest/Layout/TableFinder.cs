using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Finds the runs of rows that stand in columns, by alignment alone.</summary>
internal static class TableFinder
{
    /// <summary>In ems: the widest white between a table's rows.</summary>
    private const double WidestRowGap = 2.4;

    /// <summary>First and last index of each run of rows that is a table.</summary>
    public static IEnumerable<(int First, int Last)> Runs(IReadOnlyList<Row> rows, Page page)
    {
        int i = 0;
        while (i < rows.Count)
        {
            if (!CanBegin(rows[i]))
            {
                i++;
                continue;
            }

            var run = new TableRun(rows, i);
            run.Grow(WidestRowGap);
            if (TableTests.IsTable(run, page))
            {
                run.TakeInWhatStandsAbove();
                yield return (run.First, run.Last);
                i = run.Last + 1;
            }
            else
            {
                i++;
            }
        }
    }

    private static bool CanBegin(Row row) =>
        row.IsMulti && !RowForms.IsContentsLine(row) && !(RowForms.BeginsWithMarker(row) && row.Fragments.Length == 2);
}
