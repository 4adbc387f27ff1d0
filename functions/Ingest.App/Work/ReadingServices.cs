using Ingest.Storage;
using Ingest.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.App.Work;

/// <summary>What reads papers in the background, for every host that does.</summary>
internal static class ReadingServices
{
    public static void AddReading(this IServiceCollection services, EmbeddedStore store)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Whole(store));
        services.AddSingleton(store.Removal);
        services.AddSingleton<IPaperStore>(store.Papers);
        services.AddSingleton(store.Work);
        services.AddSingleton<Reception>();
        services.AddSingleton<WorkBoard>();
        services.AddSingleton<PaperReading>();
        services.AddSingleton<Retention>();
        services.AddHostedService<PaperWorker>();
        services.AddHostedService<RetentionService>();
    }

    public static WholeStore Whole(EmbeddedStore store) => new(store.Records, store.Queries, store.Papers, store.Corrections, store.AgreementLinks, store.Changes, store.Audit);
}
