using Ingest.App.Web.Agreements;
using Ingest.App.Web.Papers;
using Ingest.App.Work;
using Ingest.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ingest.App.Web;

/// <summary>Asks for what people ask for first, after a start and after writes, so that nobody waits for what is then put together.</summary>
internal sealed class WarmUp(IServiceScopeFactory scopes, WholeStore store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // the server listens meanwhile
        for (long warm = -1; ; await Task.Delay(Pause, clock, stoppingToken))
        {
            try
            {
                long stamp = await store.Queries.StampAsync(stoppingToken);
                if (stamp != warm)
                {
                    await AskAsync(stoppingToken);
                    warm = stamp;
                }
            }
            catch (StoreException)
            {
                // Who asks next is told; here it is only tried again.
            }
        }
    }

    /// <summary>The first page of papers and the agreements, as nobody in particular sees them.</summary>
    private async Task AskAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerSight>().Who = "";
        await scope.ServiceProvider.GetRequiredService<AgreementBoard>().AllAsync(cancellationToken);
        PaperList list = scope.ServiceProvider.GetRequiredService<PaperList>();
        await list.PageAsync(null, null, 0, cancellationToken);
        await list.TallyAsync(cancellationToken);
    }
}
