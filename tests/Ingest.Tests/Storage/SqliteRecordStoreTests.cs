using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Sqlite;
using Ingest.Tests.Export;
using Microsoft.Data.Sqlite;

namespace Ingest.Tests.Storage;

public sealed class SqliteRecordStoreTests : RecordStoreContract
{
    private readonly ScratchFolder folder = new();

    private string File => folder.In("ingest.db");

    private protected override IRecordStore Open() => SqliteRecordStore.Open(File, new StoppedClock());

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void Migrations_lead_to_the_catalogues_tables()
    {
        foreach (RecordTable table in TableCatalog.All)
        {
            Assert.Equal(
                table.Columns.Select(column => (column.Name, Type(column.Type), column.IsRequired)),
                Query($"SELECT name, type, \"notnull\" FROM pragma_table_info('{table.Name}')", row => (row.GetString(0), row.GetString(1), row.GetBoolean(2))));
        }
    }

    [Fact]
    public void The_file_says_its_form() =>
        Assert.Equal([SqliteSchema.Version], Query("PRAGMA user_version", row => row.GetInt32(0)));

    [Fact]
    public async Task A_file_of_a_newer_form_is_refused()
    {
        await Store.DisposeAsync();
        Run($"PRAGMA user_version = {SqliteSchema.Version + 1}");
        StoreTooNewException refusal = Assert.Throws<StoreTooNewException>(() => SqliteRecordStore.Open(File, new StoppedClock()));
        Assert.Contains("newer Ingest", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused() => Assert.Contains(
        "damaged or no store",
        Assert.Throws<StoreUnusableException>(() => SqliteRecordStore.Open(folder.Write("brev.db", new string('x', 5000)), new StoppedClock())).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_reading_that_cannot_be_written_whole_is_not_written_at_all()
    {
        await Save(SampleIngestion.WithEveryKind(funding: 1m));
        Run("CREATE TRIGGER refuse BEFORE INSERT ON Found BEGIN SELECT RAISE(ABORT, 'no'); END");
        await Assert.ThrowsAsync<StoreUnusableException>(() => Store.SaveAsync(SampleIngestion.WithEveryKind(funding: 2m), None));
        Assert.Equal(100L, Assert.Single(await Rows(Table("Amounts")))[Column("Amounts", "valueOre")]);
    }

    [Fact]
    public async Task Readers_see_a_papers_rows_while_another_paper_is_written()
    {
        await Save(SampleIngestion.WithEveryKind());
        await using SqliteConnection writer = Connect();
        await using SqliteTransaction writing = writer.BeginTransaction(deferred: false);
        writer.Run("DELETE FROM Amounts");
        await using var status = SqliteRecordStore.Open(File, new StoppedClock());
        Assert.NotNull(await status.FindAsync(SampleIngestion.Id("0a"), None));
        Assert.Single(await Rows(Table("Amounts")));
    }

    [Fact]
    public async Task Corrections_stay_when_a_paper_is_read_again()
    {
        await Save(SampleIngestion.WithEveryKind());
        Run($"INSERT INTO Corrections (id, paperId, recordId, kind, field, revision, value, correctedBy, correctedAt) VALUES ('1', '{SampleIngestion.Id("0a")}', 'r', 'Amounts', 'value', 1, '2', 'någon', '2024-03-02T00:00:00Z')");
        await Save(SampleIngestion.WithEveryKind(funding: 3m));
        Assert.Single(await Rows(Table("Corrections")));
    }

    private static string Type(ColumnType type) => type switch
    {
        ColumnType.Text => "TEXT",
        ColumnType.WholeNumber => "INTEGER",
        ColumnType.Number => "REAL",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private void Run(string sql)
    {
        using SqliteConnection connection = Connect();
        connection.Run(sql);
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using SqliteConnection connection = Connect();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        connection.Open();
        return connection;
    }
}
