using System.Collections.Immutable;

namespace Ingest.Agenda;

/// <summary>Rows that stand at the same edge of most pages: running heads and feet.</summary>
internal static class Furniture
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
        return [.. sheets.SelectMany(sheet => sheet.Rows.Where(row => !((sheet.IsInHead(row) || sheet.IsInFoot(row)) && counts.Contains(Letters(row)))))];
    }

    private static IEnumerable<Row> Edges(Sheet sheet) => sheet.Head.Concat(sheet.Foot);

    /// <summary>What of a row is the same on every page: its letters.</summary>
    private static string Letters(Row row) => string.Concat(row.Text.Where(char.IsLetter));
}
