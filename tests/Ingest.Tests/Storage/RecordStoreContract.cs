using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Storage;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage;

/// <summary>What every record store does; a new store is a subclass.</summary>
public abstract class RecordStoreContract : IAsyncLifetime
{
    private protected static CancellationToken None => CancellationToken.None;

    private protected IRecordStore Store { get; private set; } = null!;

    /// <summary>An empty store.</summary>
    private protected abstract IRecordStore Open();

    public virtual Task InitializeAsync()
    {
        Store = Open();
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task A_paper_that_was_received_waits_to_be_read()
    {
        await Store.ReceiveAsync(Received("0a"), None);
        Assert.Equal(Received("0a"), await Store.FindAsync(SampleIngestion.Id("0a"), None));
    }

    [Fact]
    public async Task A_paper_that_never_came_is_not_known() => Assert.Null(await Store.FindAsync(SampleIngestion.Id("0b"), None));

    [Fact]
    public async Task Receiving_a_paper_again_changes_nothing()
    {
        await Save(SampleIngestion.WithEveryKind());
        PaperEntry? before = await Store.FindAsync(SampleIngestion.Id("0a"), None);
        await Store.ReceiveAsync(Received("0a") with { Paper = "kopia.pdf" }, None);
        Assert.Equal(before, await Store.FindAsync(SampleIngestion.Id("0a"), None));
    }

    [Fact]
    public async Task A_paper_that_was_not_received_cannot_be_saved() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Store.SaveAsync(SampleIngestion.WithEveryKind(), None));

    [Fact]
    public async Task A_reading_is_given_back_as_the_catalogues_rows()
    {
        Ingestion ingestion = SampleIngestion.WithEveryKind();
        await Save(ingestion);
        foreach (RecordTable table in TableCatalog.OfReadings)
        {
            Assert.Equal(table.RowsOf(ingestion), await Rows(table));
        }
    }

    [Fact]
    public async Task The_papers_row_names_state_version_and_counts()
    {
        await Save(SampleIngestion.WithEveryKind(state: PaperState.Partial));
        PaperEntry paper = Assert.Single(await Papers());
        Assert.Equal(
            (PaperState.Partial, Pipeline.Version, "Page 3 could not be read.", new PaperCounts(2, 1, 1, 1, 1, 1, 1)),
            (paper.State, paper.Version, paper.Reasons, paper.Counts));
    }

    [Fact]
    public async Task Saving_a_reading_again_changes_nothing()
    {
        await Save(SampleIngestion.WithEveryKind());
        string[] before = await Everything();
        await Save(SampleIngestion.WithEveryKind());
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task A_new_reading_takes_the_place_of_the_earlier_one()
    {
        await Save(SampleIngestion.WithEveryKind(funding: 1m));
        await Save(SampleIngestion.WithEveryKind(funding: 2m));
        ImmutableArray<object?> row = Assert.Single(await Rows(Table("Amounts")));
        Assert.Equal(200L, row[Column("Amounts", "valueOre")]);
    }

    [Fact]
    public async Task A_reading_that_failed_leaves_no_records_but_its_reason()
    {
        await Save(SampleIngestion.WithEveryKind());
        await Save(SampleIngestion.Failed());
        Assert.Empty(await Rows(Table("Amounts")));
        Assert.Equal("not a PDF", Assert.Single(await Rows(Table("Issues")))[Column("Issues", "message")]);
    }

    [Fact]
    public async Task One_papers_rows_are_left_when_another_is_saved()
    {
        await Save(SampleIngestion.WithEveryKind("0a"));
        await Save(SampleIngestion.WithEveryKind("0b"));
        Assert.Equal(
            [SampleIngestion.Id("0a"), SampleIngestion.Id("0b")], (await Rows(Table("Parties"))).Select(row => row[Column("Parties", "paperId")]));
    }

    [Fact]
    public async Task A_papers_own_rows_are_given_alone_in_the_papers_order()
    {
        await Save(SampleIngestion.WithEveryKind("0a"));
        Ingestion ingestion = SampleIngestion.WithEveryKind("0b", funding: 7m);
        await Save(ingestion);
        foreach (RecordTable table in TableCatalog.OfReadings)
        {
            Assert.Equal(table.RowsOf(ingestion), await Store.ReadRowsAsync(table, SampleIngestion.Id("0b"), None));
        }

        Assert.Empty(await Store.ReadRowsAsync(Table("Amounts"), SampleIngestion.Id("0c"), None));
    }

    [Fact]
    public async Task Papers_may_be_saved_at_the_same_time()
    {
        await Parallel.ForEachAsync(Enumerable.Range(10, 20), async (i, _) => await Save(SampleIngestion.WithEveryKind($"{i}")));
        Assert.Equal(20, (await Rows(Table("Amounts"))).Length);
    }

    private protected static PaperEntry Received(string id) => new(SampleIngestion.Id(id), "nämnd.pdf", 1234, StoppedClock.At);

    private protected static RecordTable Table(string name) => TableCatalog.All.Single(table => table.Name == name);

    private protected static int Column(string table, string name) => Table(table).Columns.Select(column => column.Name).ToList().IndexOf(name);

    private protected async Task Save(Ingestion ingestion)
    {
        await Store.ReceiveAsync(Received("0a") with { Id = ingestion.Paper.Id }, None);
        await Store.SaveAsync(ingestion, None);
    }

    private protected async Task<ImmutableArray<ImmutableArray<object?>>> Rows(RecordTable table)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
        await foreach (ImmutableArray<object?> row in Store.RowsAsync(table, None))
        {
            rows.Add(row);
        }

        return rows.ToImmutable();
    }

    private async Task<ImmutableArray<PaperEntry>> Papers()
    {
        var papers = ImmutableArray.CreateBuilder<PaperEntry>();
        await foreach (PaperEntry paper in Store.PapersAsync(None))
        {
            papers.Add(paper);
        }

        return papers.ToImmutable();
    }

    private async Task<string[]> Everything()
    {
        var all = new List<string>();
        foreach (RecordTable table in TableCatalog.All)
        {
            all.AddRange((await Rows(table)).Select(row => $"{table.Name}: {string.Join('|', row)}"));
        }

        return [.. all];
    }
}
