using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Azure;
using Ingest.Tests.Export;

namespace Ingest.Tests.Storage.Azure;

public sealed class PaperProgressTests : IAsyncLifetime
{
    private static readonly string Paper = SampleIngestion.Id("0a");

    private PaperProgress progress = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        AzureStore store = AzureStore.Open(
            (await Azurite.SharedAsync()).ConnectionString, TimeProvider.System, prefix: Azurite.OwnName());
        await store.CreateAsync(None);
        progress = store.Progress;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_paper_that_waits_is_not_put_into_the_queue_again()
    {
        (PaperWork first, bool isNew) = await progress.QueueAsync(Paper, None);
        Assert.Equal((true, WorkState.Queued, WorkStep.Waiting), (isNew, first.State, first.Step));
        Assert.Equal((first, false), await progress.QueueAsync(Paper, None));
    }

    [Fact]
    public async Task Steps_tell_how_far_they_are_and_since_when_it_is_read()
    {
        await progress.QueueAsync(Paper, None);
        PaperWork begun = await progress.BeginAsync(Paper, WorkStep.Pages, 0, 0, None);
        await progress.BeginAsync(Paper, WorkStep.Ocr, 10, 25, None);
        Assert.Equal(
            begun with { Step = WorkStep.Ocr, PagesDone = 10, Pages = 25, Since = PaperEntry.At(PaperEntry.Time(begun.Since)) }, Assert.Single((await progress.AllAsync(None)).Works));
        await progress.EndAsync(Paper, None);
        await progress.EndAsync(Paper, None);
        Assert.Empty((await progress.AllAsync(None)).Works);
    }

    [Fact]
    public async Task What_failed_waits_for_another_try_with_its_problem_until_there_is_none()
    {
        await progress.BeginAsync(Paper, WorkStep.Pages, 0, 0, None);
        await progress.FailAsync(Paper, "för stor", isLast: false, None);
        PaperWork again = await progress.BeginAsync(Paper, WorkStep.Pages, 0, 0, None);
        Assert.Equal((WorkState.Reading, 1, "för stor"), (again.State, again.Attempts, again.Problem));
        await progress.FailAsync(Paper, null, isLast: true, None);
        Assert.Equal((WorkState.Failed, WorkStep.Ended, 2, "för stor"), (await progress.FindAsync(Paper, None)) is { } work ? (work.State, work.Step, work.Attempts, work.Problem!) : default);
        Assert.Equal((WorkState.Queued, 0, null), (await progress.QueueAsync(Paper, None)).Work is var queued ? (queued.State, queued.Attempts, queued.Problem) : default);
    }

    [Fact]
    public async Task A_sign_of_who_works_is_another_each_time()
    {
        Assert.Null((await progress.AllAsync(None)).Sign);
        await progress.SignAsync(None);
        string? first = (await progress.AllAsync(None)).Sign;
        await progress.SignAsync(None); // too soon: nothing is sent
        Assert.NotNull(first);
        Assert.Equal(first, (await progress.AllAsync(None)).Sign);
    }
}
