using System.Collections.Immutable;
using Ingest.App.Watching;
using Ingest.Export.Tables;
using Ingest.Storage;
using Ingest.Storage.Queries;

namespace Ingest.App.Work;

/// <summary>Removes papers that have been kept as long as they may, with all that came from them, also from watched folders.</summary>
internal sealed class Retention(WholeStore store, IPaperRemoval removal, TimeProvider clock)
{
    /// <summary>Who removes, as the log has it.</summary>
    private const string Who = "gallring"; // retention

    /// <summary>How long it is told which rows were removed; a delta link that is older is refused, and all rows are to be fetched anew.</summary>
    public static readonly TimeSpan RemovalsAreRemembered = TimeSpan.FromDays(365);

    /// <summary>Forgets which rows were removed longer ago than that is told.</summary>
    public Task<int> ForgetAsync(CancellationToken cancellationToken) => store.Changes.ForgetAsync(clock.GetUtcNow() - RemovalsAreRemembered, cancellationToken);

    /// <summary>Forgets the names of files that were not taken, where they came longer ago than papers are kept.</summary>
    public Task ForgetNamesAsync(TimeSpan kept, CancellationToken cancellationToken) => store.Audit.ForgetAsync(AuditEntry.NotTaken, clock.GetUtcNow() - kept, cancellationToken);

    /// <summary>Papers that came before the time that is kept; those of a second before it are gone, those of it stay.</summary>
    public async Task<ImmutableArray<PaperEntry>> OlderThanAsync(TimeSpan kept, CancellationToken cancellationToken)
    {
        var old = new Comparison("receivedAt", Compared.Less, PaperEntry.Time(clock.GetUtcNow() - kept));
        return [.. (await store.Queries.SelectAsync(PapersTable.Table, new RowQuery { Filter = old }, cancellationToken)).Select(PapersTable.Entry)];
    }

    /// <summary>Removes papers; gives those that are gone.</summary>
    /// <param name="papers">Those that are to go.</param>
    /// <param name="watched">Folders whose handled files go with them.</param>
    /// <param name="cancellationToken">Stops it between two papers.</param>
    public Task<ImmutableArray<string>> RemoveAsync(ImmutableArray<PaperEntry> papers, ImmutableArray<string> watched, CancellationToken cancellationToken) =>
        RemoveAsync(removal, store.Audit, clock, papers, watched, cancellationToken);

    /// <summary>The same from any store.</summary>
    public static async Task<ImmutableArray<string>> RemoveAsync(
        IPaperRemoval removal, IAuditLog audit, TimeProvider clock, ImmutableArray<PaperEntry> papers, ImmutableArray<string> watched, CancellationToken cancellationToken)
    {
        foreach (string folder in watched)
        {
            await HandledFiles.RemoveAsync(folder, papers, cancellationToken); // first: afterwards nothing tells which they are
        }

        ImmutableArray<string> gone = await removal.RemoveAsync([.. papers.Select(paper => paper.Id)], cancellationToken);
        foreach (string paper in gone)
        {
            await audit.AddAsync(new AuditEntry(clock.GetUtcNow(), Who, "remove", paper), cancellationToken);
        }

        return gone;
    }
}
