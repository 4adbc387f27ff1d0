using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage.Queries;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage;

/// <summary>Corrections of items stay with their items where another reading finds more, fewer or other ones.</summary>
public sealed class ItemPlaceTests : OnePaperStore
{
    private static readonly RecordTable Items = TableCatalog.All.Single(table => table.Name == "Items");

    private protected override Ingestion First => Read();

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await CorrectAsync($"{Paper}/0", "category", "other");
    }

    [Theory]
    [InlineData("Partnerskap med Föreningen Lyktan", "SN 2024-1")] // as before
    [InlineData("Ett partnerskap i all korthet", "SN2024-1")] // the diary number tells
    [InlineData("Partnerskap med Föreningen Lyktan", null)] // the title tells
    [InlineData("Partnerskap med Förening Lyktan", null)] // a scan's spelling
    public async Task An_item_that_has_another_number_now_keeps_its_correction(string title, string? diaryNumber)
    {
        Ingestion read = Read();
        Matter renamed = read.Items[0].Classified.Matter with { Title = title, DiaryNumber = diaryNumber };
        await Store.Records.SaveAsync(With(Matter("Föregående protokoll"), Matter("Budget"), read.Items[0] with { Classified = read.Items[0].Classified with { Matter = renamed } }), None);
        Assert.Equal([null, null, "other"], await CategoriesAsync());
        Assert.Equal($"{Paper}/2", Assert.Single(await Store.Corrections.OfPaperAsync(Paper, None)).RecordId);
        RecordTable amounts = TableCatalog.All.Single(table => table.Name == "Amounts");
        Assert.Equal("other", Assert.Single(await Store.Queries.SelectAsync(amounts, new RowQuery(), None))[RowQuery.IndexOf(amounts, "category")]);
    }

    [Fact]
    public async Task What_finds_its_item_no_more_lands_on_no_other_and_is_known_to_be_without_a_place()
    {
        await Store.Records.SaveAsync(With(Matter("Föregående protokoll"), Matter("Budget")), None);
        Assert.Equal([null, null], await CategoriesAsync());
        Correction homeless = Assert.Single(await Store.Corrections.OfPaperAsync(Paper, None));
        Assert.DoesNotContain(await Store.Queries.SelectAsync(Items, new RowQuery(), None), row => homeless.RecordId.Equals(row[0]));
        Assert.Equal(("Partnerskap med Föreningen Lyktan", 2), (homeless.Quote, homeless.Page));
        await Store.Records.SaveAsync(Read(), None); // and comes back with it
        Assert.Equal("other", (await CategoriesAsync())[0]);
    }

    [Fact]
    public async Task A_correction_of_before_and_one_of_now_are_of_the_same_item_and_the_last_holds()
    {
        Ingestion read = Read();
        await Store.Records.SaveAsync(With(Matter("Föregående protokoll"), read.Items[0]), None);
        await CorrectAsync($"{Paper}/1", "category", "delegation_decision");
        Assert.Equal([null, "delegation_decision"], await CategoriesAsync());
        Assert.Equal([1, 2], (await Store.Corrections.OfPaperAsync(Paper, None)).Select(one => one.Revision));
        await Store.Records.SaveAsync(read, None);
        Assert.Equal("delegation_decision", (await CategoriesAsync())[0]);
    }

    [Fact]
    public async Task A_title_that_was_corrected_does_not_hide_the_item()
    {
        await CorrectAsync($"{Paper}/0", "title", "Något helt annat");
        Ingestion read = Read();
        await Store.Records.SaveAsync(With(Matter("Föregående protokoll"), read.Items[0]), None);
        ImmutableArray<object?> row = (await Store.Queries.SelectAsync(Items, new RowQuery { Order = [new RowOrder("item")] }, None))[1];
        Assert.Equal("Något helt annat", row[RowQuery.IndexOf(Items, "title")]);
    }

    [Fact]
    public async Task A_record_that_a_person_added_goes_with_its_item()
    {
        foreach ((string field, string value) in new[] { ("value", "5"), ("kind", "funding"), ("item", "0"), ("title", "Partnerskap med Föreningen Lyktan"), ("itemDiaryNumber", "SN 2024-1"), (ReviewMark.Column, ReviewMark.Added) })
        {
            await Store.Corrections.AddAsync([new Correction(Paper, "0123456789abcdef01234567", "Amounts", field, value, "någon", StoppedClock.At)], None);
        }

        await Store.Records.SaveAsync(With(Matter("Föregående protokoll"), Read().Items[0]), None);
        RecordTable amounts = TableCatalog.All.Single(table => table.Name == "Amounts");
        ImmutableArray<object?> added = Assert.Single(await Store.Queries.SelectAsync(amounts, new RowQuery { Filter = RowFilter.Is("id", "0123456789abcdef01234567") }, None));
        Assert.Equal(1L, added[RowQuery.IndexOf(amounts, "item")]);
    }

    private static Ingestion Read() => SampleIngestion.WithEveryKind(funding: 100m);

    private static Ingestion With(params ImmutableArray<Item> items) => Read() with { Items = items };

    private static Item Matter(string title) => Read().Items[1] with { Classified = Read().Items[1].Classified with { Matter = Read().Items[1].Classified.Matter with { Title = title } } };

    private Task CorrectAsync(string item, string field, string value) =>
        Store.Corrections.AddAsync([new Correction(Paper, item, "Items", field, value, "någon", StoppedClock.At)], None);

    /// <summary>The items' categories where they were corrected, in the paper's order.</summary>
    private async Task<List<string?>> CategoriesAsync() =>
        [.. (await Store.Queries.SelectAsync(Items, new RowQuery { Order = [new RowOrder("item")] }, None)).Select(row => row[RowQuery.IndexOf(Items, ReviewMark.Column)] is null ? null : (string?)row[RowQuery.IndexOf(Items, "category")])];
}
