using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;

namespace Ingest.Storage.Corrections;

/// <summary>What a store notes of a correction when it keeps it.</summary>
internal static class CorrectionNumbers
{
    private static readonly RecordTable Items = TableCatalog.All.First(table => table.Name == "Items");

    /// <summary>The table that a correction speaks of.</summary>
    public static RecordTable TableOf(Correction one) => TableCatalog.All.First(table => table.Name == one.Kind);

    /// <summary>A correction with the next revision of its field, what was there before, and of an item what tells it.</summary>
    /// <param name="one">As a person made it.</param>
    /// <param name="kept">The paper's, as they were kept.</param>
    /// <param name="items">The paper's rows of Items as they were read.</param>
    /// <param name="row">The row that it speaks of, as it stands now; default where there is none.</param>
    public static Correction Numbered(
        Correction one, ImmutableArray<Correction> kept, ImmutableArray<ImmutableArray<object?>> items, ImmutableArray<object?> row)
    {
        int earlier = kept.Concat(ItemPlaces.Of(kept, items)).Where(other => other.RecordId == one.RecordId && other.Field == one.Field)
            .Select(other => other.Revision).DefaultIfEmpty().Max();
        Correction anchored = one.Kind == Items.Name ? ItemPlaces.Anchored(one, items.FirstOrDefault(item => one.RecordId.Equals(item[0]))) : one;
        return anchored with
        {
            Revision = earlier + 1,
            Before = row.IsDefault ? one.Before : CorrectedRows.Text(row[RowQuery.IndexOf(TableOf(one), one.Field)]),
        };
    }
}
