using Ingest.App.CloudOcr;
using Ingest.App.Triggers;
using Ingest.Storage.Azure;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ingest.Tests.Web;

/// <summary>What <c>ingest work</c> does, in this process, until disposed of.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly StepRunner runner;
    private readonly Task working;

    private Worker(Workplace place)
    {
        runner = new StepRunner(place, NullLogger.Instance);
        working = new QueueWorker(place, runner, NullLogger.Instance).RunAsync(untilEmpty: false, TimeSpan.FromHours(1), stop.Token);
    }

    public static Worker Start(AzureStore store) => new(new Workplace(store, TimeProvider.System, new WorkOptions(), OcrChoice.FromEnvironment(store)));

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
