using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Storage.Azure.Tables;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage.Azure;

public sealed class TableRecordStoreTests : RecordStoreContract
{
    private readonly string prefix = Azurite.OwnName();
    private AzureAccount account = null!;

    private TableRecordStore Tables => (TableRecordStore)Store;

    private protected override IRecordStore Open() => new TableRecordStore(account.Tables, prefix, new StoppedClock());

    public override async Task InitializeAsync()
    {
        account = AzureAccount.Open((await Azurite.SharedAsync()).ConnectionString);
        await base.InitializeAsync();
        await Tables.CreateAsync(None);
    }

    [Fact]
    public async Task Rows_stand_under_their_municipality_by_paper_and_reading()
    {
        await Save(SampleIngestion.WithEveryKind());
        TableEntity amount = Assert.Single(await Raw("Amounts"));
        Assert.Equal("9999", amount.PartitionKey);
        Assert.Matches($"^{SampleIngestion.Id("0a")}\\|000001-[0-9a-f]{{16}}\\|000000$", amount.RowKey);
    }

    [Fact]
    public async Task Earlier_rows_are_swept_when_a_new_reading_finds_another_municipality()
    {
        await Save(SampleIngestion.WithEveryKind());
        await Save(SampleIngestion.WithEveryKind() with { Masthead = SampleIngestion.WithEveryKind().Masthead with { MunicipalityCode = "1490" } });
        Assert.Equal("1490", Assert.Single(await Raw("Amounts")).PartitionKey);
        Assert.Single(await Rows(Table("Amounts")));
    }

    [Fact]
    public async Task What_a_writer_left_who_was_cut_off_is_not_seen_and_is_swept()
    {
        await Save(SampleIngestion.WithEveryKind());
        TableEntity left = (await Raw("Amounts"))[0];
        var orphan = new TableEntity(left.PartitionKey, left.RowKey.Replace("000001-", "000001-f", StringComparison.Ordinal));
        await account.Tables.GetTableClient(prefix + "Amounts").AddEntityAsync(orphan, None);
        Assert.Single(await Rows(Table("Amounts")));
        Assert.Equal(1, await Tables.SweepAsync(None));
        Assert.Single(await Raw("Amounts"));
    }

    [Fact]
    public async Task Many_who_save_one_paper_at_once_leave_one_reading()
    {
        await Store.ReceiveAsync(Received("0a"), None);
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), async (i, _) => await Store.SaveAsync(SampleIngestion.WithEveryKind(funding: i % 3), None));
        Assert.Single(await Rows(Table("Amounts")));
        Assert.Single(await Rows(Table("Parties")));
        await Tables.SweepAsync(None);
        Assert.Single(await Raw("Amounts"));
    }

    [Fact]
    public async Task A_paper_that_is_removed_leaves_nothing()
    {
        await Save(SampleIngestion.WithEveryKind());
        await Tables.RemoveAsync(SampleIngestion.Id("0a"), None);
        Assert.Null(await Store.FindAsync(SampleIngestion.Id("0a"), None));
        foreach (RecordTable table in TableCatalog.All)
        {
            Assert.Empty(await Raw(table.Name));
        }
    }

    [Fact]
    public async Task Readers_see_one_reading_or_another_while_a_paper_is_read_again_and_again()
    {
        await Save(SampleIngestion.WithEveryKind(funding: 1));
        using var ended = new CancellationTokenSource();
        Task writing = Task.Run(async () =>
        {
            for (int i = 2; i < 20; i++)
            {
                await Store.SaveAsync(SampleIngestion.WithEveryKind(funding: i), None);
            }

            await ended.CancelAsync();
        });
        while (!ended.IsCancellationRequested)
        {
            Assert.Single(await Rows(Table("Amounts")));
        }

        await writing;
    }

    private async Task<List<TableEntity>> Raw(string table) => await account.Tables.GetTableClient(prefix + table).QueryAsync().ToListAsync();
}
