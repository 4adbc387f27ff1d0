using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>Tells a header row of groups from the upper half of names that wrap.</summary>
internal static class GroupRows
{
    /// <summary>In ems: more white than between the lines of one cell.</summary>
    private const double RowGap = 0.28;

    /// <summary>A ruled line or white parts the line from the next, or names come again right below, as they do in each group.</summary>
    /// <param name="header">The header's lines.</param>
    /// <param name="line">The line of groups.</param>
    /// <param name="next">The first line that stands wholly below it.</param>
    /// <param name="page">For its ruled lines.</param>
    /// <param name="columns">The table's.</param>
    /// <param name="others">How many columns stand under none of the groups.</param>
    public static bool IsApart(List<Placed> header, int line, int next, Page page, ColumnSet columns, int others)
    {
        (Row upper, Row lower) = (header[line].Row, header[next].Row);
        return lower.Top - upper.Bottom > RowGap * upper.Em || IsRuled(upper, lower, page, columns) || (next + 1 == header.Count && NamesComeAgain(header[next], columns.Count - 1 - others));
    }

    private static bool IsRuled(Row upper, Row lower, Page page, ColumnSet columns) =>
        page.Rulings.Any(rule => rule.IsHorizontal && rule.At > upper.Mid && rule.At < lower.Mid && rule.Length > 20 && rule.From < columns.Right[^1] && rule.To > columns.Left[1]);

    /// <summary>Every column has its name on the next line, and one of them names two.</summary>
    public static bool NamesComeAgain(Placed below, int columns) =>
        below.Pieces.Count(piece => piece.First > 0) >= columns
        && below.Pieces
            .Where(piece => piece.First > 0 && piece.Fragment.Kind == ValueKind.Text)
            .GroupBy(piece => piece.Fragment.Text, StringComparer.OrdinalIgnoreCase)
            .Any(name => name.Count() > 1);
}
