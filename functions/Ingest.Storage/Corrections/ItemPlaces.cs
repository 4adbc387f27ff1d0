using System.Collections.Immutable;
using System.Globalization;
using Ingest.Export.Tables;
using Ingest.Storage.Queries;

namespace Ingest.Storage.Corrections;

/// <summary>Finds the items that corrections speak of: by diary number, title and page as they were read then, since another reading may number otherwise.</summary>
/// <remarks>
/// A diary number tells most, then the same title, then one that shares most of its words (a scan spells it otherwise). What is found
/// nowhere gets the id of no item, so that it changes nothing and is shown as without a place. A record that a person added goes along with
/// its item.
/// </remarks>
public static class ItemPlaces
{
    /// <summary>The part of their words that titles of one item share at least.</summary>
    private const double Alike = 0.6;

    /// <summary>What an added record has of its item.</summary>
    private static readonly ImmutableArray<string> OfItem = ["item", "itemNumber", "title", "itemDiaryNumber", "category", "decision"];

    private static readonly RecordTable Items = TableCatalog.All.First(table => table.Name == "Items");

    /// <summary>The corrections, with the ids that their items have now.</summary>
    /// <param name="corrections">A paper's, in order, as they were kept.</param>
    /// <param name="items">The paper's rows of Items as they are read now.</param>
    public static ImmutableArray<Correction> Of(ImmutableArray<Correction> corrections, ImmutableArray<ImmutableArray<object?>> items)
    {
        if (!corrections.Any(one => one.Kind == Items.Name || one.Field == "item"))
        {
            return corrections;
        }

        Dictionary<string, string> ids = corrections.Where(one => one.Kind == Items.Name).Select(one => one.RecordId).Distinct()
            .ToDictionary(id => id, id => Find(AnchorOf(id, corrections), items) is { IsDefault: false } row ? (string)row[0]! : $"{id}/?");
        Dictionary<string, ImmutableArray<object?>> homes = corrections.Where(one => one.Field == "item").Select(one => one.RecordId).Distinct()
            .Select(id => (Id: id, Row: Find(AnchorOfAdded(id, corrections), items))).Where(one => !one.Row.IsDefault).ToDictionary(one => one.Id, one => one.Row);
        return [.. corrections.Select(one =>
            one.Kind == Items.Name ? one with { RecordId = ids[one.RecordId] }
            : OfItem.Contains(one.Field) && homes.TryGetValue(one.RecordId, out ImmutableArray<object?> home) ? one with { Value = Text(home, one.Field) }
            : one)];
    }

    /// <summary>A correction of an item with what tells the item.</summary>
    /// <param name="correction">As a person made it.</param>
    /// <param name="item">The item's row as it was read; default where there is none.</param>
    public static Correction Anchored(Correction correction, ImmutableArray<object?> item)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return item.IsDefault ? correction : correction with { Quote = Text(item, "title"), Page = (int?)(item[RowQuery.IndexOf(Items, "page")] as long?), ItemDiaryNumber = Text(item, "itemDiaryNumber") };
    }

    private static Anchor AnchorOf(string id, ImmutableArray<Correction> corrections)
    {
        Correction last = corrections.LastOrDefault(one => one.RecordId == id && one.Quote is not null) ?? corrections.Last(one => one.RecordId == id);
        return new Anchor(id[(id.LastIndexOf('/') + 1)..], last.Quote, last.ItemDiaryNumber, last.Page);
    }

    private static Anchor AnchorOfAdded(string record, ImmutableArray<Correction> corrections)
    {
        string? Field(string name) => corrections.LastOrDefault(one => one.RecordId == record && one.Field == name)?.Value;
        return new Anchor(Field("item") ?? "", Field("title"), Field("itemDiaryNumber"), null);
    }

    private static ImmutableArray<object?> Find(Anchor anchor, ImmutableArray<ImmutableArray<object?>> items)
    {
        if (anchor.Title is null)
        {
            return items.FirstOrDefault(item => Number(item) == anchor.Number); // kept before anchors were
        }

        HashSet<string> words = WordsOf(anchor.Title);
        (ImmutableArray<object?> Row, bool IsSameMatter, double Share, bool IsSamePage, bool IsSameNumber)[] likely =
        [
            .. from item in items
               let isSameMatter = anchor.DiaryNumber is not null && Plain(Text(item, "itemDiaryNumber")) == Plain(anchor.DiaryNumber)
               let share = Share(words, WordsOf(Text(item, "title") ?? ""))
               where isSameMatter || share >= Alike
               let isSamePage = anchor.Page is { } page && item[RowQuery.IndexOf(Items, "page")] is long first && first == page
               select (item, isSameMatter, share, isSamePage, Number(item) == anchor.Number),
        ];
        return likely.OrderByDescending(one => one.IsSameMatter).ThenByDescending(one => one.Share).ThenByDescending(one => one.IsSamePage).ThenByDescending(one => one.IsSameNumber)
            .Select(one => one.Row).FirstOrDefault();
    }

    private static string Number(ImmutableArray<object?> item) => Convert.ToString(item[RowQuery.IndexOf(Items, "item")], CultureInfo.InvariantCulture)!;

    private static string? Text(ImmutableArray<object?> item, string column) => CorrectedRows.Text(item[RowQuery.IndexOf(Items, column)]);

    private static string Plain(string? text) => string.Concat(SearchTerms.Words(text ?? ""));

    private static HashSet<string> WordsOf(string title) => SearchTerms.Words(title).ToHashSet(StringComparer.Ordinal);

    /// <summary>The part of their words that both have; 1 where neither has any.</summary>
    private static double Share(HashSet<string> one, HashSet<string> other)
    {
        int both = one.Count(other.Contains);
        return one.Count + other.Count == 0 ? 1 : (double)both / (one.Count + other.Count - both);
    }

    private sealed record Anchor(string Number, string? Title, string? DiaryNumber, int? Page);
}
