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
        services.AddSingleton<IRecordStore>(store.Records);
        services.AddSingleton<IPaperStore>(store.Papers);
        services.AddSingleton<IOriginals>(store.Papers);
        services.AddSingleton(store.Queries);
        services.AddSingleton(store.Work);
        services.AddSingleton<Reception>();
        services.AddSingleton<WorkBoard>();
        services.AddSingleton<PaperReading>();
        services.AddHostedService<PaperWorker>();
    }
}
