using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage;

public sealed class SqliteCorrectionTests : CorrectionContract
{
    private readonly ScratchFolder folder = new();

    private EmbeddedStore Store { get; set; } = null!;

    private protected override IRecordStore Records => Store.Records;

    private protected override ICorrectionStore Corrections => Store.Corrections;

    private protected override IAgreementLinks Links => Store.AgreementLinks;

    private protected override Task OpenAsync()
    {
        Store = EmbeddedStore.OpenToWrite(folder.In("store"), new StoppedClock());
        return Task.CompletedTask;
    }

    public override async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_corrected_value_is_found_and_what_was_read_is_not_also_after_another_reading()
    {
        await CorrectAsync("Parties", "name", "Sällskapet Fyrbåken");
        foreach (int reading in new[] { 1, 2 })
        {
            Assert.Equal("Parties", Assert.Single(await FoundAsync("fyrbåken")).Kind);
            Assert.DoesNotContain(await FoundAsync("föreningen lyktan"), hit => hit.Kind == "Parties");
            await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m + reading), None);
        }

        await CorrectAsync("Parties", "name", null, Correction.Withdraw);
        Assert.Empty(await FoundAsync("fyrbåken"));
        Assert.Contains(await FoundAsync("föreningen lyktan"), hit => hit.Kind == "Parties");
    }

    [Fact]
    public async Task An_added_record_is_found_and_a_rejected_one_is_not()
    {
        foreach ((string field, string value) in new[] { ("name", "Klubben Fyren"), ("role", "civil_society"), ("item", "0"), (ReviewMark.Column, ReviewMark.Added) })
        {
            await CorrectAsync("Parties", field, value, record: "0123456789abcdef01234567");
        }

        Assert.Equal("0123456789abcdef01234567", Assert.Single(await FoundAsync("fyren")).RecordId);
        await CorrectAsync("Parties", ReviewMark.Column, ReviewMark.Rejected, record: (string)(await RowsAsync("Parties")).Single(row => (string)row[0]! != "0123456789abcdef01234567")[0]!);
        Assert.DoesNotContain(await FoundAsync("lyktan"), hit => hit.Kind == "Parties" && hit.RecordId != "0123456789abcdef01234567");
    }

    [Fact]
    public async Task Every_write_changes_the_stamp()
    {
        long before = await Store.Queries.StampAsync(None);
        await CorrectAsync("Amounts", "value", "5");
        Assert.NotEqual(before, await Store.Queries.StampAsync(None));
    }

    private async Task<ImmutableArray<SearchHit>> FoundAsync(string words) => await Store.Pages.SearchAsync(words, FrozenSet<string>.Empty, 0, 100, None);
}
