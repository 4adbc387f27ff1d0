using Ingest.Storage;
using Ingest.Storage.Mirrored;
using Ingest.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.App.Work;

/// <summary>What takes papers in and reads them in the background, for every host that does.</summary>
internal static class ReadingServices
{
    /// <summary>Papers are kept in the embedded store, and read by this process.</summary>
    public static void AddReading(this IServiceCollection services, EmbeddedStore store)
    {
        services.AddIntake(WholeStore.Of(store), store.Papers, store.Work, store.Removal);
        services.AddSingleton(store.Work);
        services.AddSingleton<PaperReading>();
        services.AddHostedService<PaperWorker>();
    }

    /// <summary>Papers are kept in a storage account, and read by whoever works there.</summary>
    public static void AddMirror(this IServiceCollection services, MirroredStore store)
    {
        services.AddIntake(WholeStore.Of(store), store.Papers, new AccountQueue(store), store.Removal);
        services.AddSingleton(store);
        services.AddHostedService<MirrorService>();
    }

    /// <summary>Papers are kept somewhere, and put into a queue that somebody works on.</summary>
    public static void AddIntake(this IServiceCollection services, WholeStore store, IPaperStore papers, IWaitingPapers queue, IPaperRemoval removal)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(store);
        services.AddSingleton(papers);
        services.AddSingleton(queue);
        services.AddSingleton(removal);
        services.AddSingleton<Reception>();
        services.AddSingleton<WorkBoard>();
        services.AddSingleton<Retention>();
        services.AddHostedService<RetentionService>();
    }
}
