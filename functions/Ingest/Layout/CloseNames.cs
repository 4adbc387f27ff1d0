using System.Collections.Immutable;

namespace Ingest.Layout;

/// <summary>Columns' names that stand hardly farther apart than words, as over a table with little air: <c>Budget 2024 Utfall jan-aug Prognos 2024</c>.</summary>
internal static class CloseNames
{
    private const int MostWords = 4;
    private const int RowsBelow = 4;

    /// <summary>The rows with such names parted, where white or their words tell them and the rows below have more columns.</summary>
    /// <param name="rows">A page's, cut at wide gaps.</param>
    /// <param name="spaces">The page's word spaces.</param>
    public static List<Row> Parted(List<Row> rows, WordSpaces spaces)
    {
        int[] figures = [.. rows.Select(row => HasFigures(row) ? row.Fragments.Length : 0)];
        var parted = new List<Row>(rows);
        for (int i = 0; i + 1 < rows.Count; i++)
        {
            int columns = figures.Skip(i + 1).Take(RowsBelow).Max();
            if (rows[i].Fragments.Length < columns && rows[i].Fragments.Any(fragment => fragment.Words.Length > 1 && fragment.Words.Any(word => RowForms.NamesColumn(word.Text))))
            {
                Row white = Within(rows[i], columns, fragment => ByWhite(fragment, spaces));
                Row words = Within(white, columns, ByWords);
                parted[i] = words.Fragments.Count(IsName) > 2 ? words : white;
            }
        }

        return parted;
    }

    /// <summary>The row in parts, where they are no more than the columns below.</summary>
    private static Row Within(Row row, int columns, Func<Fragment, List<Fragment>> part)
    {
        if (row.Fragments.Length >= columns)
        {
            return row;
        }

        ImmutableArray<Fragment> parts = [.. row.Fragments.SelectMany(part)];
        return parts.Length > row.Fragments.Length && parts.Length <= columns ? new Row(row.Page, parts) : row;
    }

    private static bool HasFigures(Row row) => row.IsMulti && row.Fragments.Count(fragment => fragment.IsData) > 1;

    private static List<Fragment> ByWhite(Fragment fragment, WordSpaces spaces)
    {
        if (fragment.Words.Length < 2 || spaces.Of(fragment.Words[0]) is not { } space)
        {
            return [fragment];
        }

        double most = WordSpaces.Wider * space;
        List<Fragment> parts = Cut(fragment, i => WordSpaces.Between(fragment.Words[i - 1], fragment.Words[i]) > most);
        return parts.Exists(part => part.Words.Length > 1) ? parts : [fragment]; // words that all stand wide apart are set so
    }

    private static List<Fragment> ByWords(Fragment fragment) =>
        Cut(fragment, i => Values.KindOf(fragment.Words[i].Text) == ValueKind.Year
            ? Values.KindOf(fragment.Words[i - 1].Text) == ValueKind.Year
            : char.IsUpper(fragment.Words[i].Text[0]) && RowForms.NamesColumn(fragment.Words[i].Text));

    /// <summary>The fragment in parts, each a column's name; whole where one is none.</summary>
    private static List<Fragment> Cut(Fragment fragment, Func<int, bool> begins)
    {
        List<Fragment> parts = [.. fragment.Cut(begins)];
        return parts.Count > 1 && (IsName(parts[0]) || IsLabel(parts[0])) && parts.Skip(1).All(IsName) ? parts : [fragment];
    }

    /// <summary>What names the rows may be any word: <c>Grupp</c>, <c>Enhet</c>.</summary>
    private static bool IsLabel(Fragment part) => part.Words.Length == 1 && !part.IsData && char.IsUpper(part.Text[0]);

    private static bool IsName(Fragment part) =>
        part.Kind == ValueKind.Year || (!part.IsData && part.Words.Length <= MostWords && RowForms.NamesColumn(part.Text));
}
