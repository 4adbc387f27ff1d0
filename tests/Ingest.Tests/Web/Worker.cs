using Ingest.App.CloudOcr;
using Ingest.App.Triggers;
using Ingest.Storage.Azure;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.Tests.Web;

/// <summary>What <c>ingest work</c> does, in this process, until disposed of; or one step at a time.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly AzureStore store;
    private readonly StepRunner runner;
    private readonly Task working;

    private Worker(AzureStore store, WorkOptions options, bool works)
    {
        this.store = store;
        var place = new Workplace(store, TimeProvider.System, options, OcrChoice.FromEnvironment(store));
        runner = new StepRunner(place, NullLogger.Instance);
        working = works ? new QueueWorker(place, runner, NullLogger.Instance).RunAsync(untilEmpty: false, TimeSpan.FromHours(1), stop.Token) : Task.CompletedTask;
    }

    public static Worker Start(AzureStore store) => new(store, new WorkOptions(), works: true);

    /// <summary>Works only when it is told to.</summary>
    public static Worker ByHand(AzureStore store, int pagesPerPart) => new(store, new WorkOptions { PagesPerPart = pagesPerPart }, works: false);

    /// <summary>Takes one message of a queue and does what it asks.</summary>
    public async Task DoAsync(string queue)
    {
        WorkMessage message = Assert.Single(await store.Work.TakeAsync(queue, 1, TimeSpan.FromMinutes(5), default));
        await runner.RunAsync(StepTable.FunctionOf(queue), message.Text, default);
        await store.Work.CompleteAsync(message, default);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await working;
        }
        catch (OperationCanceledException)
        {
            // As asked.
        }

        runner.Dispose();
        stop.Dispose();
    }
}
