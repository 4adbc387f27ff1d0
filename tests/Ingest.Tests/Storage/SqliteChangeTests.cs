using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Backups;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;
using Microsoft.Data.Sqlite;

namespace Ingest.Tests.Storage;

/// <summary>What a store tells of rows that changed and rows that are gone.</summary>
public sealed class SqliteChangeTests : OnePaperStore
{
    [Fact]
    public async Task The_same_reading_again_changes_no_row()
    {
        ChangeMark before = await Store.Changes.NowAsync(None);
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m), None);
        foreach (RecordTable table in TableCatalog.All)
        {
            Assert.Empty((await Store.Changes.SinceAsync(table, before, 100, None))!.Changes);
        }
    }

    [Fact]
    public async Task A_row_that_is_read_otherwise_is_told_once_and_no_other()
    {
        ChangeMark before = await Store.Changes.NowAsync(None);
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 200m), None);
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 300m), None);
        RowChange change = Assert.Single((await Store.Changes.SinceAsync(AmountsTable.Table, before, 100, None))!.Changes);
        Assert.Equal((Paper, false), (change.PaperId, change.IsRemoved));
        Assert.Empty((await Store.Changes.SinceAsync(PartiesTable.Table, before, 100, None))!.Changes);
    }

    [Fact]
    public async Task Rows_that_another_reading_does_not_find_are_told_as_gone_and_come_back()
    {
        ChangeMark before = await Store.Changes.NowAsync(None);
        await Store.Records.SaveAsync(SampleIngestion.Failed(), None);
        Assert.True(Assert.Single((await Store.Changes.SinceAsync(AmountsTable.Table, before, 100, None))!.Changes).IsRemoved);
        await Store.Records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m), None);
        Assert.False(Assert.Single((await Store.Changes.SinceAsync(AmountsTable.Table, before, 100, None))!.Changes).IsRemoved);
    }

    [Fact]
    public async Task Page_by_page_every_change_comes_once()
    {
        ChangeMark mark = (await Store.Changes.NowAsync(None)) with { Stamp = 0 };
        var told = new List<string>();
        RowChanges page;
        do
        {
            page = (await Store.Changes.SinceAsync(OutcomesTable.Table, mark, 1, None))!;
            told.AddRange(page.Changes.Select(change => change.Id));
            mark = ChangeMark.Parse(page.Next.ToString())!.Value;
        }
        while (page.HasMore);
        Assert.Equal((await Store.Queries.SelectAsync(OutcomesTable.Table, new(), None)).Select(row => (string)row[0]!).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_paper_that_counts_no_longer_changes_all_of_its_rows()
    {
        ChangeMark before = await Store.Changes.NowAsync(None);
        await Store.Corrections.AddAsync([new Correction(Paper, Paper, "Papers", PapersTable.SupersededBy, SampleIngestion.Id("0b"), "någon", StoppedClock.At)], None);
        foreach (RecordTable table in TableCatalog.OfReadings)
        {
            Assert.Equal(
                (await Store.Queries.SelectAsync(table, new(), None)).Length,
                (await Store.Changes.SinceAsync(table, before, 100, None))!.Changes.Length);
        }
    }

    [Fact]
    public async Task A_store_that_was_put_back_does_not_know_earlier_marks()
    {
        ChangeMark before = await Store.Changes.NowAsync(None);
        await StoreBackups.BackupAsync(null, Folder.In("store"), Folder.In("backup"), new StoppedClock(), None);
        await StoreBackups.RestoreAsync(null, Folder.In("other"), Folder.In("backup"), new StoppedClock(), None);
        await using var restored = EmbeddedStore.OpenToWrite(Folder.In("other"), new StoppedClock());
        Assert.Null(await restored.Changes.SinceAsync(AmountsTable.Table, before, 100, None));
        Assert.Null(await Store.Changes.SinceAsync(AmountsTable.Table, before with { Stamp = before.Stamp + 1 }, 100, None));
        Assert.Single(await restored.Queries.SelectAsync(AmountsTable.Table, new(), None));
    }

    [Fact]
    public async Task A_file_of_the_form_before_is_taken_over_with_its_rows()
    {
        string file = Folder.In("ingest.db");
        await using (var old = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            old.Open();
            foreach (string migration in Directory.GetFiles(Path.Combine(Repository.Root, "functions", "Ingest.Storage", "Sqlite", "Migrations")).Order(StringComparer.Ordinal).Take(3))
            {
                Run(old, await File.ReadAllTextAsync(migration));
            }

            Run(old, $"INSERT INTO Papers (id, paper, bytes, receivedAt, state, pageCount, pagesRead, items, parties, amounts, periods, goalMeasures, decisions, issues) VALUES ('{Paper}', 'gammal.pdf', 1, '2026-01-01T00:00:00Z', 'received', 0, 0, 0, 0, 0, 0, 0, 0, 0); PRAGMA user_version = 3");
        }

        await using var records = SqliteRecordStore.Open(file, new StoppedClock());
        Assert.Equal("gammal.pdf", (await records.FindAsync(Paper, None))!.Paper);
        await records.SaveAsync(SampleIngestion.WithEveryKind(funding: 100m), None);
        var changes = new SqliteChanges(records.Database);
        Assert.Single((await changes.SinceAsync(AmountsTable.Table, (await changes.NowAsync(None)) with { Stamp = 1 }, 100, None))!.Changes);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
