using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>The baselines of one table row.</summary>
/// <param name="Lines">From the top.</param>
/// <param name="Spanning">How many of its first columns stand for the rows below too.</param>
/// <param name="Rows">For how many rows they stand, itself included.</param>
internal sealed record RowLines(List<Placed> Lines, int Spanning = 0, int Rows = 1)
{
    /// <summary>What lines part in all columns but the first: the first row has these columns' words, and they span the others.</summary>
    /// <param name="band">Baselines between two lines that go all the way across.</param>
    /// <param name="beside">The lines between, and the column that each begins in.</param>
    public static IEnumerable<RowLines> Parted(List<Placed> band, (double At, int Column)[] beside)
    {
        int spanning = beside.Min(line => line.Column);
        ImmutableArray<List<Placed>> rows = [.. Enumerable.Range(0, beside.Length + 1).Select(_ => new List<Placed>())];
        foreach (Placed line in band)
        {
            foreach (var part in line.Pieces.GroupBy(piece => piece.Last < spanning ? 0 : beside.Count(rule => rule.At < piece.Fragment.Box.MiddleY)))
            {
                rows[part.Key].Add(new Placed(new Row(line.Row.Page, [.. part.Select(piece => piece.Fragment)]), [.. part]));
            }
        }

        List<List<Placed>> filled = [.. rows.Where(row => row.Count > 0)];
        return filled.Select((row, i) => i == 0 ? new RowLines(row, spanning, filled.Count) : new RowLines(row));
    }

    /// <summary>The row made of the lines, with the span of its first cells.</summary>
    public TableRow Span(TableRow row) =>
        Rows == 1 ? row : row with { Cells = [.. row.Cells.Select(cell => cell.Column < Spanning && cell.Lines.Length > 0 ? cell with { RowSpan = Rows } : cell)] };
}
