using System.Collections.Immutable;
using Ingest.Papers;

namespace Ingest.Extraction.Decisions;

/// <summary>A row's cells by what their columns hold.</summary>
internal sealed class DecisionRow(IEnumerable<Cell> cells, Dictionary<int, ColumnRole> roles)
{
    private readonly ILookup<ColumnRole, Cell> byRole = cells.Where(cell => cell.Text.Length > 0).ToLookup(cell => roles.GetValueOrDefault(cell.Column, ColumnRole.Unknown));

    public bool Has(ColumnRole role) => byRole.Contains(role);

    public Passage Of(ColumnRole role) => Passage.Join(byRole[role].Select(cell => cell.Passage));

    public string Text(ColumnRole role) => Has(role) ? Of(role).Text : string.Empty;
}

/// <summary>Cells that stand once for several rows: drawn over them, or left out below where the rest goes on.</summary>
internal sealed class CarriedCells(Dictionary<int, ColumnRole> roles)
{
    private readonly Dictionary<int, (Cell Cell, int Left)> spanning = [];
    private readonly Dictionary<int, Cell> last = [];

    /// <summary>The row's cells and those of rows above that stand for it as well.</summary>
    public ImmutableArray<Cell> With(TableRow row)
    {
        ImmutableArray<Cell> own = [.. row.Cells.Where(cell => cell.Text.Length > 0)];
        HashSet<int> filled = [.. own.SelectMany(cell => Enumerable.Range(cell.Column, cell.ColumnSpan))];
        bool numbered = own.Any(cell => roles.GetValueOrDefault(cell.Column) is ColumnRole.Paragraphs);
        bool dated = own.Any(cell => roles.GetValueOrDefault(cell.Column) is ColumnRole.Date);
        bool goesOn = own.Length > 1 && (numbered || dated);
        Cell[] carried = [.. spanning.Values.Where(span => span.Left > 0).Select(span => span.Cell).Where(cell => !filled.Contains(cell.Column))];
        filled.UnionWith(carried.Select(cell => cell.Column));
        Cell[] repeated = goesOn ? [.. last.Values.Where(cell => !filled.Contains(cell.Column) && (roles[cell.Column] != ColumnRole.Date || (numbered && !dated)))] : [];
        foreach ((int column, (Cell cell, int left)) in spanning.ToArray())
        {
            spanning[column] = (cell, left - 1);
        }

        foreach (Cell cell in own)
        {
            spanning[cell.Column] = (cell, cell.RowSpan - 1);
            if (roles.GetValueOrDefault(cell.Column) is ColumnRole.Who or ColumnRole.Unit or ColumnRole.Date)
            {
                last[cell.Column] = cell;
            }
        }

        return [.. own, .. carried, .. repeated];
    }
}
