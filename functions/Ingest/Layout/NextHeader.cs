namespace Ingest.Layout;

/// <summary>Whether a row of words after rows of figures heads another table, told by how it stands and looks rather than by its words.</summary>
internal static class NextHeader
{
    private const int FewestNames = 3;
    private const int FewestFigures = 2; // rows of the table before
    private const int MostWordsOfName = 6; // Resultat föregående år samma period
    private const double WiderStep = 1.3;

    /// <summary>Short words only, in several columns, below rows of figures only: set bold as those are not, or with more white over it than they have.</summary>
    /// <param name="rows">The page's rows.</param>
    /// <param name="first">Where the table before begins.</param>
    /// <param name="at">The row in question, right below that table.</param>
    public static bool Is(IReadOnlyList<Row> rows, int first, int at)
    {
        Row row = rows[at];
        if (row.Fragments.Length < FewestNames || at - first < FewestFigures || !row.Fragments.All(fragment => !fragment.IsData && fragment.Words.Length <= MostWordsOfName))
        {
            return false;
        }

        List<Row> above = [.. Enumerable.Range(first, at - first).Select(i => rows[i])];
        List<Row> figures = [.. above.Where(known => known.IsMulti && known.Fragments.Skip(1).Any(fragment => fragment.IsData))];
        return figures.Count >= FewestFigures
            && figures.Exists(known => !IsBold(known))
            && figures.TrueForAll(known => known.Fragments.Skip(1).All(fragment => fragment.IsData))
            && ReferenceEquals(figures[^1], above[^1])
            && (IsBold(row) || StandsApart(row, figures));
    }

    private static bool IsBold(Row row) => row.Fragments.All(fragment => fragment.IsBold);

    private static bool StandsApart(Row row, List<Row> figures)
    {
        double[] steps = [.. figures.Zip(figures.Skip(1), (a, b) => b.Mid - a.Mid).Order()];
        return row.Mid - figures[^1].Mid > WiderStep * steps[steps.Length / 2];
    }
}
