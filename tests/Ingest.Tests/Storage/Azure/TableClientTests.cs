using Azure;
using Ingest.Storage.Azure;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Tests.Storage.Azure;

public sealed class TableClientTests : IAsyncLifetime
{
    private TableClient table = null!;

    private static CancellationToken None => CancellationToken.None;

    public static TheoryData<string> OddKeys => ["it's", "50 % + 7 & a=b", "åäö Å", "会议", "", " a  b ", "a|b,(c)~"];

    public async Task InitializeAsync()
    {
        table = AzureAccount.Open((await Azurite.SharedAsync()).ConnectionString).Tables
            .GetTableClient(Azurite.OwnName());
        Assert.True(await table.CreateIfNotExistsAsync(None));
    }

    public Task DisposeAsync() => table.DeleteAsync(None);

    [Fact]
    public async Task A_table_that_is_there_is_not_made_again() => Assert.False(await table.CreateIfNotExistsAsync(None));

    [Theory]
    [MemberData(nameof(OddKeys))]
    public async Task Keys_come_back_as_they_were(string key)
    {
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["text"] = key }, None);
        TableEntity? back = await table.GetEntityIfExistsAsync(key, key, None);
        Assert.Equal((key, key, key), (back?.PartitionKey, back?.RowKey, back?.GetString("text")));
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {key} and text eq {key}");
        Assert.Single(await table.QueryAsync(filter).ToListAsync());
    }

    [Fact]
    public async Task Every_type_comes_back_as_it_was()
    {
        object[] values =
        [
            "", "text", true, 7, long.MaxValue, 0.1, 2.0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon,
            new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), new DateTimeOffset(2024, 3, 1, 12, 30, 15, 123, TimeSpan.Zero), new byte[] { 0, 255 },
        ];
        var entity = new TableEntity("p", "r");
        foreach ((int i, object value) in values.Index())
        {
            entity[$"v{i}"] = value;
        }

        await table.AddEntityAsync(entity, None);
        TableEntity back = (await table.GetEntityIfExistsAsync("p", "r", None))!;
        Assert.Equal(values, values.Select((_, i) => back[$"v{i}"]));
        Assert.NotNull(back.Timestamp);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null() => Assert.Null(await table.GetEntityIfExistsAsync("p", "none", None));

    [Fact]
    public async Task Errors_have_the_services_code()
    {
        ETag first = await table.AddEntityAsync(new TableEntity("p", "r"), None);
        Assert.Equal(TableErrorCode.EntityAlreadyExists, await CodeOf(() => table.AddEntityAsync(new TableEntity("p", "r"), None)));
        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["a"] = 1 }, first, None);
        Assert.Equal(TableErrorCode.UpdateConditionNotSatisfied, await CodeOf(() => table.UpdateEntityAsync(new TableEntity("p", "r"), first, None)));
        Assert.Equal(TableErrorCode.ResourceNotFound, await CodeOf(() => table.DeleteEntityAsync("p", "none", ETag.All, None)));
    }

    [Fact]
    public async Task A_query_goes_on_over_pages()
    {
        await Fill(250);
        List<Page<TableEntity>> pages = await table.QueryAsync(maxPerPage: 100).AsPages().ToListAsync();
        Assert.Equal([100, 100, 50], pages.Select(page => page.Values.Count));
        Assert.Equal(50, await table.QueryAsync().AsPages(pages[1].ContinuationToken).SelectMany(page => page.Values).CountAsync());
    }

    [Fact]
    public async Task A_query_gives_the_properties_that_are_named()
    {
        await Fill(1);
        TableEntity row = Assert.Single(await table.QueryAsync(select: ["RowKey", "n"]).ToListAsync());
        Assert.Equal(("", "000", 0L), (row.PartitionKey, row.RowKey, row.GetInt64("n")));
    }

    [Fact]
    public async Task A_transaction_is_done_as_a_whole_or_not_at_all()
    {
        await table.AddEntityAsync(new TableEntity("p", "b"), None);
        TableTransactionFailedException refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [.. "abc".Select(key => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{key}")))], None));
        Assert.Equal((409, TableErrorCode.EntityAlreadyExists, 1), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
        Assert.Single(await table.QueryAsync().ToListAsync());
    }

    [Fact]
    public async Task A_transaction_adds_replaces_and_removes()
    {
        ETag tag = await table.AddEntityAsync(new TableEntity("p", "å"), None);
        await table.AddEntityAsync(new TableEntity("p", "gone"), None);
        await table.SubmitTransactionAsync(
            [
                new(TableTransactionActionType.Add, new TableEntity("p", "new") { ["t"] = "radbrytning\r\n--batch_ingest" }),
                new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "upserted") { ["t"] = "HTTP/1.1 500" }),
                new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "å") { ["t"] = "efter" }, tag),
                new(TableTransactionActionType.Delete, new TableEntity("p", "gone")),
            ],
            None);
        Assert.Equal(
            ["new:radbrytning\r\n--batch_ingest", "upserted:HTTP/1.1 500", "å:efter"],
            (await table.QueryAsync().ToListAsync()).Select(row => $"{row.RowKey}:{row.GetString("t")}"));
    }

    private async Task Fill(int count)
    {
        foreach (TableTransactionAction[] chunk in Enumerable.Range(0, count)
            .Select(i => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity("p", $"{i:D3}") { ["n"] = (long)i, ["t"] = "x" }))
            .Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk, None);
        }
    }

    private static async Task<string?> CodeOf(Func<Task> call) => (await Assert.ThrowsAsync<RequestFailedException>(call)).ErrorCode;
}
