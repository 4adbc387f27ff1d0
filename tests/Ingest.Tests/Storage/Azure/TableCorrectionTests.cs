using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Storage.Exports;
using Ingest.Storage.Seen;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage.Azure;

public sealed class TableCorrectionTests : CorrectionContract
{
    private TableRecordStore tables = null!;
    private AzureAccount account = null!;

    private protected override IRecordStore Records => tables;

    private protected override ICorrectionStore Corrections => tables.Corrections;

    private protected override IAgreementLinks Links => tables.Links;

    private protected override async Task OpenAsync()
    {
        account = AzureAccount.Open((await Azurite.SharedAsync()).ConnectionString);
        tables = new TableRecordStore(account.Tables, Azurite.OwnName(), new StoppedClock());
        await tables.CreateAsync(None);
    }

    public override async Task DisposeAsync() => await tables.DisposeAsync();

    [Fact]
    public async Task A_paper_that_is_removed_takes_along_what_people_said_of_it_and_of_others_because_of_it()
    {
        string other = SampleIngestion.Id("0b");
        await Records.ReceiveAsync(new PaperEntry(other, "kopia.pdf", 1, StoppedClock.At), None);
        await CorrectAsync("Amounts", "value", "5");
        await Corrections.AddAsync([new Correction(other, other, "Papers", PapersTable.SupersededBy, Paper, "någon", StoppedClock.At)], None);
        await Links.AddAsync([AgreementLink.Of(new(other, "a"), new(Paper, "b"), true, "någon", StoppedClock.At)], None);
        Assert.Equal(Paper, (await Records.FindAsync(other, None))!.SupersededBy);
        await tables.RemoveAsync(Paper, None);
        Assert.Null((await Records.FindAsync(other, None))!.SupersededBy);
        Assert.Empty(await Links.AllAsync(None));
        Assert.Empty(await Corrections.OfPaperAsync(Paper, None));
    }

    [Fact]
    public async Task What_people_said_goes_into_exports_and_a_protected_paper_does_not()
    {
        using var folder = new ScratchFolder();
        await CorrectAsync("Amounts", "value", "250.5");
        await Links.AddAsync([AgreementLink.Of(new(SampleIngestion.Id("0b"), "a"), new(Paper, "b"), true, "någon", StoppedClock.At)], None);
        TableExport json = TableExport.All.Single(export => export.Name == "jsonl");
        await json.WriteAsync(Records, folder.In("out"), None);
        Assert.Contains("\"value\":250.5", await File.ReadAllTextAsync(folder.In("out", "Amounts.jsonl")), StringComparison.Ordinal);
        Assert.NotEmpty(await File.ReadAllTextAsync(folder.In("out", "AgreementLinks.jsonl")));
        await CorrectAsync("Papers", PapersTable.ProtectedFor, "Anna", record: Paper);
        await json.WriteAsync(new SeenRecords(Records, new OpenToAll(Records)), folder.In("seen"), None);
        Assert.All(Directory.GetFiles(folder.In("seen")), file => Assert.Empty(File.ReadAllText(file)));
    }
}
