using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage;

/// <summary>What a store answers is what a filter means; work goes on after a restart; pages and search.</summary>
public sealed class SqliteQueryTests : IAsyncLifetime
{
    private readonly ScratchFolder folder = new();
    private EmbeddedStore store = null!;

    private static RecordTable Amounts { get; } = TableCatalog.All.Single(table => table.Name == "Amounts");

    private static CancellationToken None => CancellationToken.None;

    public static TheoryData<int> Filters() => [.. Enumerable.Range(0, All.Length)];

    private static ImmutableArray<RowFilter> All { get; } =
    [
        RowFilter.Is("frequency", "yearly"),
        RowFilter.Is("period", null),
        new NotSo(RowFilter.Is("period", null)),
        new Comparison("period", Compared.NotEqual, "2024"),
        new NotSo(new Comparison("period", Compared.Greater, "2024")),
        new Comparison("value", Compared.GreaterOrEqual, 20d),
        new Comparison("valueOre", Compared.Less, 2_000L),
        new Comparison("value", Compared.Greater, null),
        new TextPart("municipality", Part.Anywhere, "KÖP"),
        new TextPart("municipality", Part.Start, "lill"),
        new TextPart("municipality", Part.End, "Ing"),
        new NotSo(new TextPart("period", Part.Anywhere, "2")),
        new NotSo(new TextPart("municipality", Part.Anywhere, "köp")),
        new TextPart("municipality", Part.Start, "LILLK"),
        new TextPart("municipality", Part.Start, "Köping"),
        new TextPart("municipality", Part.End, "Köping"),
        new TextPart("municipality", Part.End, "lill"),
        new TextPart("quote", Part.Anywhere, "350 000,50 KR PER ÅR"),
        new TextPart("quote", Part.Anywhere, "Å"),
        new TextPart("quote", Part.Anywhere, "_"),
        new TextPart("quote", Part.Anywhere, "0%"),
        new TextPart("quote", Part.Anywhere, "!"),
        new TextPart("quote", Part.Anywhere, ""),
        new OneOf("paperId", [SampleIngestion.Id("1a"), SampleIngestion.Id("3a"), "another"]),
        new NotSo(new OneOf("paperId", [SampleIngestion.Id("1a")])),
        new NotSo(new OneOf("period", ["2024"])),
        new OneOf("paperId", [.. Enumerable.Range(0, 5_000).Select(i => $"{i}")]),
        new OneOf("paperId", []),
        new AnyOf([RowFilter.Is("value", 10d), RowFilter.Is("value", 30d)]),
        new AllOf([]),
        new AnyOf([]),
    ];

    public async Task InitializeAsync()
    {
        store = EmbeddedStore.OpenToWrite(folder.In("store"), new StoppedClock());
        foreach (int i in Enumerable.Range(1, 5))
        {
            await store.Records.ReceiveAsync(new PaperEntry(SampleIngestion.Id($"{i}a"), "nämnd.pdf", 1234, StoppedClock.At.AddMinutes(i)), None);
            await store.Records.SaveAsync(SampleIngestion.WithEveryKind($"{i}a", funding: i * 10m), None);
        }
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_store_gives_what_the_filter_means(int filter)
    {
        ImmutableArray<ImmutableArray<object?>> all = await store.Queries.SelectAsync(Amounts, new RowQuery(), None);
        var query = new RowQuery { Filter = All[filter], Order = [new RowOrder("value", true)], Skip = 1, Take = 3 };
        Assert.Equal(query.Over(Amounts, all).Select(row => row[0]), (await store.Queries.SelectAsync(Amounts, query, None)).Select(row => row[0]));
        Assert.Equal(all.Count(row => All[filter].Holds(Amounts, row)), await store.Queries.CountAsync(Amounts, All[filter], None));
    }

    [Fact]
    public async Task Combinations_of_values_come_once()
    {
        Assert.Equal<object?>(["Lillköping", "funding"], Assert.Single(await store.Queries.DistinctAsync(Amounts, ["municipality", "kind"], null, None)).AsEnumerable());
        Assert.Equal<object?>([30d], Assert.Single(await store.Queries.DistinctAsync(Amounts, ["value"], new Comparison("value", Compared.Equal, 30d), None)).AsEnumerable());
    }

    [Fact]
    public async Task Readers_at_once_see_what_was_written_before()
    {
        foreach (int i in Enumerable.Range(6, 20))
        {
            await store.Records.ReceiveAsync(new PaperEntry(SampleIngestion.Id($"{i}b"), "nämnd.pdf", 1234, StoppedClock.At), None);
            long[] counts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.Queries.CountAsync(PapersTable.Table, null, None))));
            Assert.All(counts, count => Assert.Equal(i, count));
        }
    }

    [Fact]
    public async Task What_waits_is_taken_in_order_and_once()
    {
        await store.Work.EnqueueAsync("b", None);
        await store.Work.EnqueueAsync("a", None);
        await store.Work.EnqueueAsync("b", None);
        Assert.Equal("b", (await store.Work.TakeAsync(None))?.PaperId);
        Assert.Equal("a", (await store.Work.TakeAsync(None))?.PaperId);
        Assert.Null(await store.Work.TakeAsync(None));
    }

    [Fact]
    public async Task A_restart_goes_on_but_not_for_ever()
    {
        await store.Work.EnqueueAsync("a", None);
        foreach (int attempt in Enumerable.Range(1, 3))
        {
            PaperWork? taken = await store.Work.TakeAsync(None);
            Assert.Equal(attempt, taken!.Attempts);
            await store.Work.ResumeAsync(3, "avbröts", None);
        }

        Assert.Null(await store.Work.TakeAsync(None));
        Assert.Equal((WorkState.Failed, "avbröts"), Assert.Single(await store.Work.AllAsync(None)) is var work ? (work.State, work.Problem) : default);
    }

    [Fact]
    public async Task A_paper_that_was_received_and_never_queued_is_found_at_a_start()
    {
        await store.Records.ReceiveAsync(new PaperEntry(SampleIngestion.Id("9f"), "ny.pdf", 1, StoppedClock.At), None);
        await store.Work.ResumeAsync(3, "", None);
        Assert.Equal(SampleIngestion.Id("9f"), (await store.Work.TakeAsync(None))?.PaperId);
    }

    [Theory]
    [InlineData("lyktan", "Items")]
    [InlineData("LYKT", "Items")]
    [InlineData("\"med föreningen\"", "Items")]
    [InlineData("nöjda andel", "GoalMeasures")]
    public async Task Words_are_found_in_items_and_records(string words, string kind) =>
        Assert.Contains(await store.Pages.SearchAsync(words, FrozenSet<string>.Empty, 0, 100, None), hit => hit.Kind == kind && hit.Excerpt.Contains('\u0002', StringComparison.Ordinal));

    [Theory]
    [InlineData("\"föreningen med\"")]
    [InlineData("finnsinte")]
    [InlineData("\" * ( OR")]
    public async Task Words_that_are_not_there_are_not_found(string words) => Assert.Empty(await store.Pages.SearchAsync(words, FrozenSet<string>.Empty, 0, 10, None));

    [Fact]
    public async Task A_page_keeps_its_size() =>
        Assert.Equal([new PageSize(1, 595, 842), new PageSize(2, 595, 842)], (IEnumerable<PageSize>)await store.Pages.SizesAsync(SampleIngestion.Id("1a"), None));
}
