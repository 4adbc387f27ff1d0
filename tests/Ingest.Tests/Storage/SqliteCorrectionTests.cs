using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage;

/// <summary>What people say of records: kept, applied, kept when a paper is read again.</summary>
public sealed class SqliteCorrectionTests : OnePaperStore
{
    [Fact]
    public async Task A_correction_is_in_the_rows_with_what_was_before()
    {
        Correction kept = Assert.Single(await CorrectAsync("Amounts", "value", "250.5"));
        Assert.Equal((1, "100"), (kept.Revision, kept.Before));
        Assert.Equal((250.5, 25050L, "corrected"), await AmountAsync());
    }

    [Fact]
    public async Task A_correction_survives_another_reading_that_reads_otherwise()
    {
        await CorrectAsync("Amounts", "value", "250.5");
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 777m), None);
        Assert.Equal((250.5, 25050L, "corrected"), await AmountAsync());
    }

    [Fact]
    public async Task What_a_correction_says_and_a_later_reading_reads_is_confirmed()
    {
        await CorrectAsync("Amounts", "value", "777");
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 777m), None);
        Assert.Equal((777d, 77700L, "confirmed"), await AmountAsync());
    }

    [Fact]
    public async Task A_correction_that_is_withdrawn_leaves_what_was_last_read()
    {
        await CorrectAsync("Amounts", "value", "250.5");
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 777m), None);
        await CorrectAsync("Amounts", "value", null, Correction.Withdraw);
        Assert.Equal((777d, 77700L, null), await AmountAsync());
    }

    [Fact]
    public async Task The_last_correction_of_a_field_holds_and_all_of_them_are_told()
    {
        await CorrectAsync("Amounts", "value", "1");
        await CorrectAsync("Amounts", "value", "2");
        Assert.Equal(2d, (await AmountAsync()).Value);
        Assert.Equal([(1, "100", "1"), (2, "1", "2")], (await Store.Corrections.OfPaperAsync(Paper, None)).Select(one => (one.Revision, one.Before!, one.Value!)));
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

    [Theory]
    [InlineData("confirmed")]
    [InlineData("rejected")]
    public async Task A_word_on_a_record_marks_it(string mark)
    {
        await CorrectAsync("Amounts", ReviewMark.Column, mark);
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m), None);
        Assert.Equal((100d, 10000L, mark), await AmountAsync());
    }

    [Fact]
    public async Task A_papers_municipality_is_corrected_in_all_of_its_rows()
    {
        await CorrectAsync("Papers", "municipality", "Storköping", record: Paper);
        foreach (RecordTable table in TableCatalog.OfReadings.Insert(0, PapersTable.Table))
        {
            ImmutableArray<ImmutableArray<object?>> rows = await RowsAsync(table.Name);
            Assert.All(rows, row => Assert.Equal("Storköping", row[RowQuery.IndexOf(table, "municipality")]));
        }
    }

    [Fact]
    public async Task An_items_category_is_corrected_in_its_records()
    {
        await CorrectAsync("Items", "category", "other", record: $"{Paper}/0");
        Assert.Equal("other", Assert.Single(await RowsAsync("Periods"))[RowQuery.IndexOf(Table("Periods"), "category")]);
    }

    [Fact]
    public async Task A_record_that_was_missed_is_added_and_stays()
    {
        string added = "0123456789abcdef01234567";
        foreach ((string field, string value) in new[] { ("value", "5"), ("kind", "funding"), ("item", "0"), (ReviewMark.Column, ReviewMark.Added) })
        {
            await CorrectAsync("Amounts", field, value, record: added);
        }

        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m), None);
        await CorrectAsync("Amounts", "value", "6", record: added);
        ImmutableArray<object?> row = Assert.Single(await RowsAsync("Amounts"), row => (string)row[0]! == added);
        Assert.Equal((6d, "added", "Lillköping"), (Value(row, "value"), Value(row, "review"), Value(row, "municipality")));
    }

    [Fact]
    public async Task A_correction_of_a_record_that_is_gone_is_kept_and_harms_nothing()
    {
        await CorrectAsync("Amounts", "value", "5", record: "gone");
        await Store.Records.SaveAsync(SampleIngestion.Failed(), None);
        Assert.Empty(await RowsAsync("Amounts"));
        Assert.Single(await Store.Corrections.OfPaperAsync(Paper, None));
    }

    [Fact]
    public async Task Every_write_changes_the_stamp()
    {
        long before = await Store.Queries.StampAsync(None);
        await CorrectAsync("Amounts", "value", "5");
        Assert.NotEqual(before, await Store.Queries.StampAsync(None));
    }

    private async Task<ImmutableArray<SearchHit>> FoundAsync(string words) => await Store.Pages.SearchAsync(words, FrozenSet<string>.Empty, 0, 100, None);

    private static RecordTable Table(string name) => TableCatalog.All.Single(table => table.Name == name);

    private static object? Value(ImmutableArray<object?> row, string column) => row[RowQuery.IndexOf(Table("Amounts"), column)];

    private async Task<ImmutableArray<ImmutableArray<object?>>> RowsAsync(string table) => await Store.Queries.SelectAsync(Table(table), new RowQuery(), None);

    private async Task<(double Value, long Ore, string? Review)> AmountAsync()
    {
        ImmutableArray<object?> row = Assert.Single(await RowsAsync("Amounts"));
        return ((double)Value(row, "value")!, (long)Value(row, "valueOre")!, (string?)Value(row, "review"));
    }

    private async Task<ImmutableArray<Correction>> CorrectAsync(string table, string field, string? value, string action = Correction.Set, string? record = null) => await Store.Corrections.AddAsync(
        [new Correction(Paper, record ?? (string)(await RowsAsync(table))[0][0]!, table, field, value, "någon", StoppedClock.At) { Action = action }], None);
}
