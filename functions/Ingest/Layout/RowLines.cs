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
            foreach (var part in line.Pieces.Where(piece => piece.Last >= spanning).GroupBy(piece => beside.Count(rule => rule.At < piece.Fragment.Box.MiddleY)))
            {
                rows[part.Key].Add(Of(line, [.. part]));
            }
        }

        return Under(band, spanning, [.. rows.Where(row => row.Count > 0).SelectMany(row => IsScanned(row) && !row.Exists(Stacks.NamesGroup) ? Shifted(row, spanning, GridCells.RowsOf) : [row])]);
    }

    /// <summary>What a scan's lost lines leave as one row: labels in the second column, each with figures beside it, under one in the first that spans them.</summary>
    public IEnumerable<RowLines> ByLabels()
    {
        const int spanning = 1;
        bool mayBe = Rows == 1 && Lines.Count > 2 && IsScanned(Lines) && Lines.Exists(line => line.At(0) is { IsData: false }) && !Lines.Exists(Stacks.NamesGroup);
        List<Placed> beside = !mayBe ? [] : [.. Lines.Select(line => Of(line, [.. line.Pieces.Where(piece => piece.First >= spanning)])).Where(line => line.Pieces.Length > 0)];
        bool isLabelled = beside.Count(line => line.HasData && line.At(spanning) is { IsData: false } label && char.IsUpper(label.Text[0])) > 1;
        List<List<Placed>> rows = isLabelled ? Shifted(beside, spanning, GridCells.RowsOf) : [];
        return rows.Count > 1 ? Under(Lines, spanning, rows) : [this];
    }

    /// <summary>Rows of the columns from <paramref name="spanning"/> on, the first of them with the words of the columns before.</summary>
    private static IEnumerable<RowLines> Under(List<Placed> band, int spanning, List<List<Placed>> rows)
    {
        HashSet<Fragment> first = [.. rows[0].SelectMany(line => line.Pieces).Select(piece => piece.Fragment)];
        List<Placed> top = [.. band
            .Select(line => Of(line, [.. line.Pieces.Where(piece => piece.Last < spanning || first.Contains(piece.Fragment))]))
            .Where(line => line.Pieces.Length > 0)];
        return rows.Select((row, i) => i == 0 ? new RowLines(top, spanning, rows.Count) : new RowLines(row));
    }

    private static bool IsScanned(List<Placed> lines) => lines.Exists(line => line.Pieces.Any(piece => piece.Fragment.Words.Any(word => !word.IsSure)));

    /// <summary>Parts lines as if the table began with a column.</summary>
    private static List<List<Placed>> Shifted(List<Placed> lines, int column, Func<List<Placed>, List<List<Placed>>> parted) =>
        [.. parted([.. lines.Select(line => Of(line, [.. line.Pieces.Select(piece => (piece.Fragment, Math.Max(0, piece.First - column), piece.Last - column))]))])
            .Select(row => row.ConvertAll(line => Of(line, [.. line.Pieces.Select(piece => (piece.Fragment, piece.First + column, piece.Last + column))])))];

    private static Placed Of(Placed line, ImmutableArray<(Fragment Fragment, int First, int Last)> pieces) =>
        new(pieces.Length == 0 ? line.Row : new Row(line.Row.Page, [.. pieces.Select(piece => piece.Fragment)]), pieces);

    /// <summary>The row made of the lines, with the span of its first cells.</summary>
    public TableRow Span(TableRow row) =>
        Rows == 1 ? row : row with { Cells = [.. row.Cells.Select(cell => cell.Column < Spanning && cell.Lines.Length > 0 ? cell with { RowSpan = Rows } : cell)] };
}
