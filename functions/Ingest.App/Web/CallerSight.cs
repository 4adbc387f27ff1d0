using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.App.Work;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;
using Ingest.Storage.Seen;
using Microsoft.Extensions.DependencyInjection;

namespace Ingest.App.Web;

/// <summary>What the caller of this request may see; the gate says who it is.</summary>
internal sealed class CallerSight(ProtectedPapers papers) : ISight
{
    private string? who;

    /// <exception cref="InvalidOperationException">Nobody has been let in: then nothing is shown.</exception>
    public string Who
    {
        get => who ?? throw new InvalidOperationException("The gate has let nobody in.");
        set => who = value;
    }

    public Task<IReadOnlySet<string>> HiddenAsync(CancellationToken cancellationToken) => papers.HiddenFromAsync(Who, cancellationToken);

    /// <summary>The store's rooms as this request's caller sees them.</summary>
    public static void Register(IServiceCollection services, WholeStore store)
    {
        services.AddSingleton<ProtectedPapers>();
        services.AddScoped<CallerSight>();
        services.AddScoped<ISight>(provider => provider.GetRequiredService<CallerSight>());
        services.AddScoped<IRecordQueries>(provider => new SeenQueries(store.Queries, provider.GetRequiredService<ISight>()));
        services.AddScoped<IRecordStore>(provider => new SeenRecords(store.Records, provider.GetRequiredService<ISight>()));
        services.AddScoped<IOriginals>(provider => new SeenOriginals(store.Originals, provider.GetRequiredService<ISight>()));
        services.AddScoped<IPageStore>(provider => new SeenPages(store.Pages, provider.GetRequiredService<ISight>()));
        services.AddScoped<ICorrectionStore>(provider => new SeenCorrections(store.Corrections, provider.GetRequiredService<ISight>()));
        services.AddScoped<IAgreementLinks>(provider => new SeenLinks(store.Links, provider.GetRequiredService<ISight>()));
        services.AddScoped<IAuditLog>(provider => new SeenAudit(store.Audit, provider.GetRequiredService<ISight>()));
        services.AddScoped<IRowChanges>(provider => new SeenChanges(store.Changes, provider.GetRequiredService<ISight>()));
    }
}

/// <summary>Which papers are protected, and for whom; kept until the store changes.</summary>
internal sealed class ProtectedPapers(WholeStore store)
{
    private static readonly int List = RowQuery.IndexOf(PapersTable.Table, PapersTable.ProtectedFor);

    private (long Stamp, ImmutableArray<(string Paper, string For)> Papers) known = (-1, []);

    /// <summary>Those that someone may not see.</summary>
    public async Task<IReadOnlySet<string>> HiddenFromAsync(string who, CancellationToken cancellationToken)
    {
        long stamp = await store.Queries.StampAsync(cancellationToken);
        (long Stamp, ImmutableArray<(string Paper, string For)> Papers) now = known;
        if (now.Stamp != stamp)
        {
            var query = new RowQuery { Filter = new Comparison(PapersTable.ProtectedFor, Compared.NotEqual, null) };
            now = (stamp, [.. (await store.Queries.SelectAsync(PapersTable.Table, query, cancellationToken)).Select(row => ((string)row[0]!, (string)row[List]!))]);
            known = now;
        }

        return now.Papers.IsEmpty ? FrozenSet<string>.Empty : now.Papers.Where(one => !Protection.Lets(one.For, who)).Select(one => one.Paper).ToHashSet(StringComparer.Ordinal);
    }
}
