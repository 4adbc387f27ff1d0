using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ingest.Agenda;

/// <summary>Rows that stand at the same edge of most pages: running heads and feet.</summary>
internal static partial class Furniture
{
    /// <summary>A row on this share of the pages is furniture.</summary>
    private const double Share = 0.5;

    /// <summary>All rows of the paper in order, without furniture.</summary>
    public static ImmutableArray<Row> Without(ImmutableArray<Sheet> sheets)
    {
        var counts = sheets
            .SelectMany(sheet => Edges(sheet).Select(row => Letters(row)).Distinct(StringComparer.Ordinal))
            .GroupBy(letters => letters, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && group.Count() >= sheets.Length * Share)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. sheets.SelectMany(sheet => Body(sheet, counts))];
    }

    /// <summary>A page's rows between the repeated ones at its top and those at its bottom.</summary>
    private static IEnumerable<Row> Body(Sheet sheet, HashSet<string> repeated)
    {
        int from = 0;
        while (from < sheet.Rows.Length && sheet.IsInHead(sheet.Rows[from]) && !Paragraph.IsMatch(sheet.Rows[from].Text) && repeated.Contains(Letters(sheet.Rows[from])))
        {
            from++;
        }

        int to = sheet.Rows.Length;
        while (to > from && sheet.IsInFoot(sheet.Rows[to - 1]) && repeated.Contains(Letters(sheet.Rows[to - 1])))
        {
            to--;
        }

        return sheet.Rows[from..to];
    }

    // § 41 · SN § 41: a heading, though each page may have one at the same place
    [GeneratedRegex(@"^(?:\p{Lu}\p{L}{0,5} )?§ ?\d", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Paragraph { get; }

    private static IEnumerable<Row> Edges(Sheet sheet) => sheet.Head.Concat(sheet.Foot);

    /// <summary>What of a row is the same on every page: its letters and its place, to three points.</summary>
    private static string Letters(Row row) => string.Create(CultureInfo.InvariantCulture, $"{string.Concat(row.Text.Where(char.IsLetter))}@{row.Box.MiddleY / 3:F0}");
}
