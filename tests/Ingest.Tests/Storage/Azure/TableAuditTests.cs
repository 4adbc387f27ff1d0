using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage.Azure;

public sealed class TableAuditTests : IAsyncLifetime
{
    private static readonly string Paper = SampleIngestion.Id("0a");
    private static readonly string Other = SampleIngestion.Id("0b");

    private AzureStore store = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        string prefix = Azurite.OwnName();
        store = AzureStore.Open((await Azurite.SharedAsync()).ConnectionString, new StoppedClock(), prefix: prefix);
        await store.CreateAsync(None);
        await AddAsync(0, AuditEntry.NotTaken, "not_a_pdf/brev.docx");
        await AddAsync(1, AuditEntry.CameAgain, $"{Paper}/kopia.pdf");
        await AddAsync(2, AuditEntry.CameAgain, $"{Other}/annan.pdf");
        await AddAsync(3, AuditEntry.NotTaken, "file_empty/tom.pdf");
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Lines_of_one_sort_come_the_newest_first_and_no_more_than_asked_for()
    {
        Assert.Equal(["file_empty/tom.pdf", "not_a_pdf/brev.docx"], await OfAsync(AuditEntry.NotTaken));
        Assert.Equal($"{Other}/annan.pdf", Assert.Single(await store.Audit.OfAsync(AuditEntry.CameAgain, 1, None)).About);
    }

    [Fact]
    public async Task Names_of_before_a_time_are_forgotten_and_those_of_that_time_are_not()
    {
        await store.Audit.ForgetAsync(AuditEntry.NotTaken, StoppedClock.At.AddMinutes(3), None);
        Assert.Equal(["file_empty/tom.pdf"], await OfAsync(AuditEntry.NotTaken));
        Assert.Equal(2, (await OfAsync(AuditEntry.CameAgain)).Length);
    }

    [Fact]
    public async Task A_paper_that_is_removed_takes_its_other_names_along()
    {
        await store.Records.ReceiveAsync(new PaperEntry(Paper, "nämnd.pdf", 1, StoppedClock.At), None);
        await store.RemoveAsync(Paper, None);
        Assert.Equal([$"{Other}/annan.pdf"], await OfAsync(AuditEntry.CameAgain));
        Assert.Equal(3, (await store.Audit.LastAsync(10, None)).Length);
    }

    private Task AddAsync(int minutes, string what, string about) => store.Audit.AddAsync(new AuditEntry(StoppedClock.At.AddMinutes(minutes), "någon", what, about), None);

    private async Task<string[]> OfAsync(string what) => [.. (await store.Audit.OfAsync(what, 10, None)).Select(line => line.About!)];
}
