using System.Collections.Immutable;
using Ingest.Export.Tables;

namespace Ingest.Storage.Seen;

/// <summary>Changes of rows that who looks may see, or could see when the mark was given: these are told so that copies of them go.</summary>
public sealed class SeenChanges(IRowChanges changes, ISight sight) : IRowChanges
{
    public Task<ChangeMark> NowAsync(CancellationToken cancellationToken) => changes.NowAsync(cancellationToken);

    public async Task<RowChanges?> SinceAsync(RecordTable table, ChangeMark since, int take, CancellationToken cancellationToken) =>
        await changes.SinceAsync(table, since, take, cancellationToken) is { } found
            ? found with { Changes = await SeenAsync(found.Changes, since.Began ?? since.Stamp, cancellationToken) }
            : null;

    public async Task<ImmutableArray<RowChange>> RemovedPapersAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        await SeenAsync(await changes.RemovedPapersAsync(since, cancellationToken), null, cancellationToken);

    public Task<DateTimeOffset?> RememberedSinceAsync(CancellationToken cancellationToken) => changes.RememberedSinceAsync(cancellationToken);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => changes.ForgetAsync(before, cancellationToken);

    public Task<ImmutableArray<SightChange>> SightChangesAsync(ImmutableArray<string> papers, CancellationToken cancellationToken) => changes.SightChangesAsync(papers, cancellationToken);

    /// <param name="found">Changes.</param>
    /// <param name="since">The write from which on they are told; null where it is not known: then only who could see a paper at its end is told of that.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private async Task<ImmutableArray<RowChange>> SeenAsync(ImmutableArray<RowChange> found, long? since, CancellationToken cancellationToken)
    {
        string[] papers = [.. found.SelectMany(change => new[] { change.PaperId, change.OtherPaperId }).OfType<string>().Distinct()];
        ILookup<string, SightChange> entries = (await changes.SightChangesAsync([.. papers], cancellationToken)).ToLookup(entry => entry.PaperId);
        IReadOnlySet<string> hidden = await sight.HiddenAsync(cancellationToken);
        bool Tells(string paper)
        {
            SightChange[] course = [.. entries[paper]];
            return course.Length == 0
                || (!course[^1].IsGone && !hidden.Contains(paper))
                || (since is { } from ? course.Any(entry => entry.Stamp > from && Protection.Lets(entry.Before, sight.Who)) : Protection.Lets(course[^1].Before, sight.Who));
        }

        HashSet<string> told = [.. papers.Where(Tells)];
        return [.. found.Where(change => told.Contains(change.PaperId) && (change.OtherPaperId is null || told.Contains(change.OtherPaperId)))];
    }
}
