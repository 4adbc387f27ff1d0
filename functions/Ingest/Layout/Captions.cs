using System.Text.RegularExpressions;

namespace Ingest.Layout;

/// <summary>The title or unit line straight above a table.</summary>
internal static partial class Captions
{
    /// <summary>The first row of the caption; <paramref name="end"/> where there is none.</summary>
    /// <param name="rows">The page's rows.</param>
    /// <param name="from">The first that may belong to it.</param>
    /// <param name="end">The first that does not: the table's own, or what follows it.</param>
    /// <param name="top">Where the table begins, in points from the page's top.</param>
    public static int Begin(IReadOnlyList<Row> rows, int from, int end, double top)
    {
        int first = end;
        while (first > from && first > end - 2 && top - rows[first - 1].Bottom < 1.6 * rows[first - 1].Em && IsTitle(rows[first - 1]))
        {
            first--;
            top = rows[first].Top;
        }

        return first;
    }

    /// <summary>Says nothing but the unit.</summary>
    public static bool IsUnit(string text) => UnitPattern.IsMatch(text);

    /// <summary>Names the unit last: <c>tkr</c>, <c>Nettokostnader, tkr</c>, <c>Utfall (mkr)</c>.</summary>
    public static bool EndsOnUnit(string text) => UnitLast.IsMatch(text);

    private static bool IsTitle(Row row) =>
        !RowForms.IsContentsLine(row)
        && row.Fragments.Length <= 2
        && row.Words.Count() <= 12
        && !FigureWithUnit.IsMatch(row.Text)
        && (IsUnit(row.Text) || (!row.Text.EndsWith('.') && !char.IsLower(row.Text[0])));

    // Resultat: +0,6 mkr says something of its own
    [GeneratedRegex(@"\d ?(tkr|mkr|mnkr|kr|kronor|%)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex FigureWithUnit { get; }

    [GeneratedRegex(@"(^|[,(]\s?|\bi\s)(tkr|mkr|mnkr|kkr|msek|tsek|kr|kronor|tusen kronor|tusental kronor|miljoner kronor)\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex UnitLast { get; }

    // Tkr · (Belopp i tkr) · Miljoner kronor · Belopp i tusental kronor · Alla belopp i mnkr
    [GeneratedRegex(
        @"^\(?((alla )?belopp( anges)? i |angivet i |i |enhet:? )?(tkr|mkr|mnkr|msek|tsek|kr|kronor|tusen kronor|tusental kronor|tusentals kronor|miljoner kronor|miljontals kronor|procent|%)\)?\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        10_000)]
    private static partial Regex UnitPattern { get; }
}
