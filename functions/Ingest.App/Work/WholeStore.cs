using Ingest.Storage;
using Ingest.Storage.Mirrored;
using Ingest.Storage.Sqlite;

namespace Ingest.App.Work;

/// <summary>The store as it is, whoever may see what: for what works in the background, never for an answer.</summary>
/// <remarks>What answers people takes the interfaces themselves: they are given without what the caller may not see.</remarks>
internal sealed record WholeStore(
    IRecordStore Records,
    IRecordQueries Queries,
    IOriginals Originals,
    IPageStore Pages,
    ICorrectionStore Corrections,
    IAgreementLinks Links,
    IRowChanges Changes,
    IAuditLog Audit)
{
    /// <summary>A storage account's, by way of its copy.</summary>
    public static WholeStore Of(MirroredStore store) =>
        new(store.Records, store.Queries, store.Originals, store.Pages, store.Corrections, store.Links, store.Changes, store.Audit);

    /// <summary>The embedded store's.</summary>
    public static WholeStore Of(EmbeddedStore store) =>
        new(store.Records, store.Queries, store.Papers, store.Pages, store.Corrections, store.AgreementLinks, store.Changes, store.Audit);
}
