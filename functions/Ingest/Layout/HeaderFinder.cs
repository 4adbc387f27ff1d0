using System.Text.RegularExpressions;

namespace Ingest.Layout;

/// <summary>Which of a table's first lines name its columns.</summary>
internal static partial class HeaderFinder
{
    /// <summary>How many baselines from the top are header.</summary>
    public static int LinesOf(IReadOnlyList<Placed> lines)
    {
        int data = 0;
        while (data < lines.Count && (!lines[data].HasData || IsWrappedHeader(lines, data) || IsUnitLine(lines, data) || IsYearLine(lines, data) || IsDayLine(lines, data)))
        {
            data++;
        }

        if (data == lines.Count)
        {
            return WithoutFigures(lines);
        }

        // Bold names over a body that is not bold.
        int plain = IsBold(lines[0]) ? 1 + lines.Skip(1).TakeWhile(line => IsBold(line) || RowForms.IsHeaderLike(line.Row)).Count() : data;
        data = Math.Min(data, plain);

        // Lines of words right above the first figures may be the beginning of its label, or a section's line.
        int header = data;
        while (header > 0 && (IsOnlyLabel(lines[header - 1]) || IsSection(lines, header - 1)) && header >= 2 && HasBeyondLabel(lines, header - 1) && !IsUnit(lines[header - 1]))
        {
            header--;
        }

        while (header > 0 && header < lines.Count && RowGrouping.Overlap(lines[header - 1], lines[header]) && lines[header - 1].Pieces.All(piece => piece.First == 0))
        {
            header--;
        }

        return header;
    }

    /// <summary>Whether the first line is set apart or names columns in known words.</summary>
    public static bool NamesColumns(IReadOnlyList<Placed> lines) =>
        RowForms.IsHeaderLike(lines[0].Row) || (IsBold(lines[0]) && !lines.Skip(1).All(IsBold)) || IsShortOverLong(lines);

    /// <summary>Header lines → rows: a line with a cell over several columns is a row of its own, all others together make one.</summary>
    public static IEnumerable<List<Placed>> RowsOf(List<Placed> lines)
    {
        var row = new List<Placed>();
        foreach (Placed line in lines)
        {
            if (line.HasSpan)
            {
                if (row.Count > 0)
                {
                    yield return row;
                    row = [];
                }

                yield return [line];
            }
            else
            {
                row.Add(line);
            }
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    /// <summary><c>Jan 20 - Aug</c> / <c>20</c>: figures right under words that they end, without a label, above the first labelled row.</summary>
    private static bool IsWrappedHeader(IReadOnlyList<Placed> lines, int i) =>
        i > 0
        && i + 1 < lines.Count
        && lines[i].At(0) is null
        && lines[i].Row.IsRightBelow(lines[i - 1].Row)
        && lines[i].Pieces.All(piece => lines[i - 1].At(piece.First) is { IsData: false } && (!piece.Fragment.IsData || piece.Fragment.Text.Length <= 5))
        && lines.Skip(i + 1).Any(line => line.HasData && line.At(0) is not null);

    /// <summary><c>Utfall jan–</c> / <c>Belopp i mkr | sep 2026 | 2027-09</c>: the unit as label, right under the header's first line.</summary>
    private static bool IsUnitLine(IReadOnlyList<Placed> lines, int i) =>
        i > 0
        && i + 1 < lines.Count
        && lines[i].At(0) is { } label && Unit.IsMatch(label.Text)
        && lines[i].Row.IsRightBelow(lines[i - 1].Row);

    /// <summary><c>Bokslut | Utfall</c> over <c>Nyckeltal | 2023 | 2024-</c> over <c>03</c>: years, or what a hyphen leaves of them, right under the words that they end; a year alone is no figure.</summary>
    private static bool IsYearLine(IReadOnlyList<Placed> lines, int i) =>
        i > 0
        && lines[i].Row.IsRightBelow(lines[i - 1].Row)
        && (lines[i].At(0) is not { } label || RowForms.NamesColumn(label.Text) || lines[i].Pieces.Any(piece => piece.First > 0 && RowForms.NamesColumn(piece.Fragment.Text)))
        && lines[i].Pieces.Where(piece => piece.First > 0 && piece.Fragment.IsData).All(piece => lines[i - 1].At(piece.First)?.Text[^1] is '-' or '–' && piece.Fragment.Text.Length <= 2);

    /// <summary><c>Utfall | Utfall | Årsbudget</c> over <c>2023-08-31 | 2024-08-31 | 2024</c>: days and years without a label right under columns' names, and no other figure.</summary>
    private static bool IsDayLine(IReadOnlyList<Placed> lines, int i) =>
        i > 0
        && lines[i].At(0) is null
        && lines[i].Row.IsRightBelow(lines[i - 1].Row)
        && RowForms.IsHeaderLike(lines[i - 1].Row)
        && lines[i].Pieces.All(piece => piece.Fragment.Kind is ValueKind.Date or ValueKind.Year || !piece.Fragment.IsData);

    // Belopp i mkr · (tkr) · Tusental kronor
    [GeneratedRegex(@"^\(?(belopp,?\s+)?(i\s+)?(tkr|mkr|mnkr|msek|ksek|sek|kr|kronor|tusental kronor|tusen kronor|miljoner kronor)\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Unit { get; }

    private static int WithoutFigures(IReadOnlyList<Placed> lines)
    {
        if (!NamesColumns(lines))
        {
            return 0;
        }

        int header = 1;
        while (header < lines.Count && (RowGrouping.Overlap(lines[header - 1], lines[header]) || IsNextOfHeader(lines, header) || (IsBold(lines[0]) && IsBold(lines[header]) && !lines.All(IsBold))))
        {
            header++;
        }

        return header == lines.Count && !RowForms.IsHeaderLike(lines[^1].Row) ? 1 : header;
    }

    /// <summary>A line of column names right below one of them; the rows stand on the next page.</summary>
    private static bool IsNextOfHeader(IReadOnlyList<Placed> lines, int i) =>
        lines[i].Row.IsRightBelow(lines[i - 1].Row) && RowForms.IsHeaderLike(lines[i].Row);

    /// <summary>A known column's name among short words, over cells that say more.</summary>
    private static bool IsShortOverLong(IReadOnlyList<Placed> lines) =>
        lines.Count > 1
        && lines[0].Pieces.Length > 1
        && lines[0].Pieces.All(piece => piece.Fragment.Words.Length <= 3 && !piece.Fragment.IsData)
        && lines[0].Pieces.Any(piece => RowForms.NamesColumn(piece.Fragment.Text))
        && lines.Skip(1).Average(line => line.Row.Text.Length) > 1.3 * lines[0].Row.Text.Length;

    private static bool IsBold(Placed line) => line.Pieces.All(piece => piece.Fragment.IsBold);

    private static bool IsOnlyLabel(Placed line) => line.Pieces.All(piece => piece.First == 0 && piece.Last == 0);

    /// <summary>A line by itself from the table's left, however wide, right below columns' names: <c>Mål: Barn och unga har en meningsfull fritid</c>.</summary>
    private static bool IsSection(IReadOnlyList<Placed> lines, int i) => lines[i].Pieces is [{ First: 0 }] && lines.Take(i).Any(line => RowForms.IsHeaderLike(line.Row));

    private static bool HasBeyondLabel(IReadOnlyList<Placed> lines, int count) => lines.Take(count).Any(line => line.Pieces.Any(piece => piece.First > 0));

    private static bool IsUnit(Placed line) =>
        line.At(0)!.Text.Trim('(', ')', '.') is { } text
        && (text.Equals("tkr", StringComparison.OrdinalIgnoreCase) || text.Equals("mkr", StringComparison.OrdinalIgnoreCase) || text.Equals("mnkr", StringComparison.OrdinalIgnoreCase));
}
