using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Layout;

/// <summary>A table on one page, before it is joined with its continuation.</summary>
/// <param name="Table">Its rows.</param>
/// <param name="Columns">Where its columns stand.</param>
internal sealed record TableDraft(Table Table, ColumnSet Columns);

/// <summary>A row of rows that make one table row: its fragments with the columns they stand in.</summary>
internal sealed class Placed(Row row, ImmutableArray<(Fragment Fragment, int First, int Last)> pieces)
{
    public Row Row => row;

    public ImmutableArray<(Fragment Fragment, int First, int Last)> Pieces => pieces;

    /// <summary>Has a figure outside the first column.</summary>
    public bool HasData => pieces.Any(piece => piece.First > 0 && piece.Fragment.IsData);

    public bool HasSpan => pieces.Any(piece => piece.Last > piece.First);

    public Fragment? At(int column)
    {
        foreach ((Fragment fragment, int first, int last) in pieces)
        {
            if (first <= column && column <= last)
            {
                return fragment;
            }
        }

        return null;
    }
}
