using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Whether a run of aligned rows is a table, or a letter's head, signatures, columns of text.</summary>
internal static class TableTests
{
    public static bool IsTable(TableRun run, Page page)
    {
        int dataRows = run.Multi.Count(row => row.Fragments.Skip(1).Any(fragment => fragment.IsData));
        bool named = RowForms.IsHeaderLike(run.Multi[0]);
        if (IsLetterFurniture(run, page))
        {
            return false;
        }

        if (run.Multi.Count < 2)
        {
            return named && run.Multi[0].Fragments.Length >= 4 && run.Last > run.First;
        }

        int wide = run.Multi.Count(row => row.Fragments.Length >= 3);
        return dataRows >= 2
            || (dataRows == 1 && (named || run.Multi[0].Fragments.Length >= 3))
            || (named && run.Multi.Count >= 2)
            || (wide >= 3 && run.Multi.Count >= 3);
    }

    /// <summary>A head or foot of a letter: few rows, words of addresses and references, at the page's ends or small.</summary>
    private static bool IsLetterFurniture(TableRun run, Page page)
    {
        int letters = run.Multi.Count(RowForms.IsLetterFurniture);
        bool atTop = run.Multi[0].Mid < 0.22 * page.Height;
        bool atFoot = run.Multi[0].Mid > 0.82 * page.Height;
        return run.Multi.Count <= 6 && letters > 0 && (atTop || atFoot || letters * 2 >= run.Multi.Count);
    }
}
