using System.Threading.RateLimiting;
using Ingest.App.Api;
using Ingest.App.Watching;
using Ingest.App.Web.Agreements;
using Ingest.App.Web.Fetch;
using Ingest.App.Web.FollowUps;
using Ingest.App.Web.OnePaper;
using Ingest.App.Web.Papers;
using Ingest.App.Web.Search;
using Ingest.App.Work;
using Ingest.Storage;
using Ingest.Storage.Mirrored;
using Ingest.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Web;

/// <summary>The web host over a store: pages, API and the worker, in one process.</summary>
internal static class IngestServer
{
    private const int RequestsInTenSeconds = 600;

    /// <summary>Makes the host over the embedded store, which this process reads papers into; it listens when it is started.</summary>
    public static WebApplication Make(ServeOptions options, EmbeddedStore store) => Make(options, store.Keys, WholeStore.Of(store), services => services.AddReading(store));

    /// <summary>The same over a storage account, where others read what is dropped.</summary>
    public static WebApplication Make(ServeOptions options, MirroredStore store) => Make(options, store.Keys, WholeStore.Of(store), services =>
    {
        services.AddMirror(store);
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((keys, log) =>
            keys.XmlRepository = new SharedFormKeys(store.Account.FormKeys, new FileSystemXmlRepository(FolderOfFormKeys(options), log)));
    });

    private static WebApplication Make(ServeOptions options, IKeyStore keys, WholeStore store, Action<IServiceCollection> work)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Ingest.App", EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error) // it warns that it forbids caching, which is what we ask for
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // keys of forms lie in the store's folder, as readable as the store
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Uploads.MostSmallBytes;
            kestrel.Listen(options.Address, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddDataProtection().PersistKeysToFileSystem(FolderOfFormKeys(options)).SetApplicationName("Ingest");
        work(builder.Services);
        CallerSight.Register(builder.Services, store);
        builder.Services.AddSingleton(keys);
        Register(builder.Services, options);
        // What is of one request must not be kept by what outlives it: it would show one caller what another may see.
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        WebApplication app = builder.Build();
        Use(app, options);
        return app;
    }

    private static DirectoryInfo FolderOfFormKeys(ServeOptions options) => Directory.CreateDirectory(Path.Combine(options.Store, "web"));

    private static void Register(IServiceCollection services, ServeOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton<Access>();
        services.AddSingleton<PagePictures>();
        services.AddScoped<PaperList>();
        services.AddSingleton<Superseded>();
        services.AddScoped<MeetingCopies>();
        services.AddScoped<PaperView>();
        services.AddSingleton<AllAgreements>();
        services.AddScoped<AgreementBoard>();
        services.AddHostedService<WarmUp>();
        foreach (string folder in options.Watched)
        {
            services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<WatchService>(provider, folder));
        }

        services.AddAntiforgery(csrf => (csrf.Cookie.Name, csrf.HeaderName, csrf.FormFieldName, csrf.Cookie.SameSite) = ("ingest-form", "X-Form", "_form", SameSiteMode.Strict));
        services.AddRateLimiter(limits => limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => options.IsLoopback
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(Access.Caller(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsInTenSeconds, Window = TimeSpan.FromSeconds(10) })));
    }

    private static void Use(WebApplication app, ServeOptions options)
    {
        app.UseMiddleware<Faults>();
        app.UseMiddleware<SecurityHeaders>();
        if (!options.IsLoopback)
        {
            app.UseRateLimiter();
        }

        app.UseMiddleware<Gate>();
        app.UseRouting();
        Assets.Map(app);
        PaperListPages.Map(app);
        Uploads.Map(app);
        LiveEvents.Map(app);
        PaperPages.Map(app);
        CorrectionForms.Map(app);
        CopyForms.Map(app);
        ProtectForms.Map(app);
        AgreementPages.Map(app);
        JoinForms.Map(app);
        FollowUpPages.Map(app);
        SearchPages.Map(app);
        FetchPages.Map(app);
        AboutPages.Map(app);
        ApiRoutes.Map(app);
        app.MapFallback(context => Faults.NotFoundAsync(context));
    }
}
