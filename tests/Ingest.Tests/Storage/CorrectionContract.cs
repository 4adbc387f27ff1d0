using System.Collections.Immutable;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage;

/// <summary>What people say of records: kept, applied, kept when a paper is read again. A new store is a subclass.</summary>
public abstract class CorrectionContract : IAsyncLifetime
{
    private protected static readonly string Paper = SampleIngestion.Id("0a");

    private protected static CancellationToken None => CancellationToken.None;

    private protected abstract IRecordStore Records { get; }

    private protected abstract ICorrectionStore Corrections { get; }

    private protected abstract IAgreementLinks Links { get; }

    /// <summary>Opens an empty store.</summary>
    private protected abstract Task OpenAsync();

    public async Task InitializeAsync()
    {
        await OpenAsync();
        await Records.ReceiveAsync(new PaperEntry(Paper, "nämnd.pdf", 1234, StoppedClock.At), None);
        await Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m), None);
    }

    public abstract Task DisposeAsync();

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
        await Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 777m), None);
        Assert.Equal((250.5, 25050L, "corrected"), await AmountAsync());
    }

    [Fact]
    public async Task What_a_correction_says_and_a_later_reading_reads_is_confirmed()
    {
        await CorrectAsync("Amounts", "value", "777");
        await Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 777m), None);
        Assert.Equal((777d, 77700L, "confirmed"), await AmountAsync());
    }

    [Fact]
    public async Task A_correction_that_is_withdrawn_leaves_what_was_last_read()
    {
        await CorrectAsync("Amounts", "value", "250.5");
        await Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 777m), None);
        await CorrectAsync("Amounts", "value", null, Correction.Withdraw);
        Assert.Equal((777d, 77700L, null), await AmountAsync());
    }

    [Fact]
    public async Task The_last_correction_of_a_field_holds_and_all_of_them_are_told()
    {
        await CorrectAsync("Amounts", "value", "1");
        await CorrectAsync("Amounts", "value", "2");
        Assert.Equal(2d, (await AmountAsync()).Value);
        Assert.Equal([(1, "100", "1"), (2, "1", "2")], (await Corrections.OfPaperAsync(Paper, None)).Select(one => (one.Revision, one.Before!, one.Value!)));
    }

    [Theory]
    [InlineData("confirmed")]
    [InlineData("rejected")]
    public async Task A_word_on_a_record_marks_it(string mark)
    {
        await CorrectAsync("Amounts", ReviewMark.Column, mark);
        await Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m), None);
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

        await Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m), None);
        await CorrectAsync("Amounts", "value", "6", record: added);
        ImmutableArray<object?> row = Assert.Single(await RowsAsync("Amounts"), row => (string)row[0]! == added);
        Assert.Equal((6d, "added", "Lillköping"), (Value(row, "value"), Value(row, "review"), Value(row, "municipality")));
    }

    [Fact]
    public async Task A_correction_of_a_record_that_is_gone_is_kept_and_harms_nothing()
    {
        await CorrectAsync("Amounts", "value", "5", record: "gone");
        await Records.SaveAsync(SampleIngestion.Failed(), None);
        Assert.Empty(await RowsAsync("Amounts"));
        Assert.Single(await Corrections.OfPaperAsync(Paper, None));
    }

    [Fact]
    public async Task A_word_on_a_paper_is_in_what_is_known_of_it()
    {
        await CorrectAsync("Papers", PapersTable.ProtectedFor, "Anna", record: Paper);
        await Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 3m), None);
        Assert.Equal("Anna", (await Records.FindAsync(Paper, None))!.ProtectedFor);
        Assert.Equal("Anna", (await Records.PapersAsync(None).SingleAsync()).ProtectedFor);
    }

    [Fact]
    public async Task Many_who_correct_one_field_at_once_are_all_kept_in_an_order()
    {
        await Parallel.ForEachAsync(Enumerable.Range(1, 8), async (i, _) => await CorrectAsync("Amounts", "value", $"{i}"));
        ImmutableArray<Correction> kept = await Corrections.OfPaperAsync(Paper, None);
        Assert.Equal(Enumerable.Range(1, 8), kept.Select(one => one.Revision));
        Assert.Equal(kept.Select(one => one.Value).Prepend("100").SkipLast(1), kept.Select(one => one.Before));
        Assert.Equal(kept[^1].Value, CorrectedText((await AmountAsync()).Value));
    }

    [Fact]
    public async Task What_is_said_of_agreements_is_kept_in_order_and_the_last_word_on_a_pair_counts_on()
    {
        AgreementMention[] mentions = [new(Paper, "språksteget"), new(SampleIngestion.Id("0b"), "spraksteget"), new(SampleIngestion.Id("0c"), "lyktan")];
        AgreementLink Said(int one, int other, bool isSame) => AgreementLink.Of(mentions[one], mentions[other], isSame, "någon", StoppedClock.At);
        await Links.AddAsync([Said(0, 1, true), Said(2, 0, false)], None);
        await Links.AddAsync([Said(1, 0, false)], None);
        Assert.Equal([(true, 1), (false, 1), (false, 2)], (await Links.AllAsync(None)).Select(link => (link.IsSame, link.Revision)));
        Assert.Equal(Said(0, 1, false) with { Revision = 2 }, (await Links.AllAsync(None))[^1]);
    }

    private static string? CorrectedText(double value) => Ingest.Storage.Corrections.CorrectedRows.Text(value);

    private protected static RecordTable Table(string name) => TableCatalog.All.Single(table => table.Name == name);

    private protected static object? Value(ImmutableArray<object?> row, string column) => row[RowQuery.IndexOf(Table("Amounts"), column)];

    private protected async Task<ImmutableArray<ImmutableArray<object?>>> RowsAsync(string table) => [.. await Records.RowsAsync(Table(table), None).ToListAsync()];

    private protected async Task<(double Value, long Ore, string? Review)> AmountAsync()
    {
        ImmutableArray<object?> row = Assert.Single(await RowsAsync("Amounts"));
        return ((double)Value(row, "value")!, (long)Value(row, "valueOre")!, (string?)Value(row, "review"));
    }

    private protected async Task<ImmutableArray<Correction>> CorrectAsync(string table, string field, string? value, string action = Correction.Set, string? record = null) => await Corrections.AddAsync(
        [new Correction(Paper, record ?? (string)(await RowsAsync(table))[0][0]!, table, field, value, "någon", StoppedClock.At) { Action = action }], None);
}
