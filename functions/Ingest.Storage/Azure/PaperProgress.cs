using System.Collections.Immutable;
using Ingest.Export;
using Ingest.Export.Tables;
using Ingest.Storage.Azure.Tables;

namespace Ingest.Storage.Azure;

/// <summary>How far papers have come that are under way, for those who look: a row while it is so, and a sign that somebody works.</summary>
/// <remarks>Nothing of the work itself depends on it: messages and the papers' own rows do.</remarks>
public sealed class PaperProgress
{
    private const string Signs = "signs"; // no paper's partition: those are two hex digits
    private const string Worker = "worker";

    /// <summary>Signs that come sooner are not sent.</summary>
    public static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(3);

    private readonly TableClient table;
    private readonly TimeProvider clock;
    private long lastSign;

    internal PaperProgress(TableClient table, TimeProvider clock) => (this.table, this.clock) = (table, clock);

    /// <summary>Notes that a paper waits, unless it does already or is being read; gives how it stands, and whether it was noted.</summary>
    public async Task<(PaperWork Work, bool IsNew)> QueueAsync(string paperId, CancellationToken cancellationToken)
    {
        if (await FindAsync(paperId, cancellationToken) is { State: WorkState.Queued or WorkState.Reading } known)
        {
            return (known, false);
        }

        var work = new PaperWork(paperId, WorkState.Queued, WorkStep.Waiting, 0, 0, 0, null, PaperEntry.At(PaperEntry.Time(clock.GetUtcNow())));
        await NoteAsync(work, cancellationToken);
        return (work, true);
    }

    /// <summary>Notes that a paper is being read; gives what was noted.</summary>
    public async Task<PaperWork> BeginAsync(string paperId, WorkStep step, int pagesDone, int pages, CancellationToken cancellationToken)
    {
        PaperWork? known = await FindAsync(paperId, cancellationToken);
        DateTimeOffset since = known is { State: WorkState.Reading } ? known.Since : clock.GetUtcNow();
        var work = new PaperWork(paperId, WorkState.Reading, step, pagesDone, pages, known?.Attempts ?? 0, known?.Problem, since);
        await NoteAsync(work, cancellationToken);
        return work;
    }

    /// <summary>Notes that a step failed and is tried again, or that it is not.</summary>
    public async Task FailAsync(string paperId, string? problem, bool isLast, CancellationToken cancellationToken)
    {
        if (await FindAsync(paperId, cancellationToken) is { } known)
        {
            WorkState state = isLast ? WorkState.Failed : WorkState.Queued;
            await NoteAsync(
                known with { State = state, Step = isLast ? WorkStep.Ended : WorkStep.Waiting, Attempts = known.Attempts + 1, Problem = problem ?? known.Problem, Since = clock.GetUtcNow() }, cancellationToken);
        }
    }

    public async Task NoteAsync(PaperWork work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await table.UpsertEntityAsync(
            new TableEntity(PaperRow.PartitionOf(work.PaperId), work.PaperId)
            {
                ["state"] = ContractName.Of(work.State),
                ["step"] = ContractName.Of(work.Step),
                ["pagesDone"] = (long)work.PagesDone,
                ["pages"] = (long)work.Pages,
                ["attempts"] = (long)work.Attempts,
                ["problem"] = work.Problem,
                ["since"] = PaperEntry.Time(work.Since),
            },
            cancellationToken);
    }

    /// <summary>Forgets a paper's: it has come to an end.</summary>
    public Task EndAsync(string paperId, CancellationToken cancellationToken) => table.DeleteEntityIfExistsAsync(PaperRow.PartitionOf(paperId), paperId, cancellationToken);

    public async Task<PaperWork?> FindAsync(string paperId, CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync(PaperRow.PartitionOf(paperId), paperId, cancellationToken) is { } row ? Work(row) : null;

    /// <summary>What is noted of all papers, and the last sign of who works: another whenever there is a new one; null where there never was one.</summary>
    public async Task<(ImmutableArray<PaperWork> Works, string? Sign)> AllAsync(CancellationToken cancellationToken)
    {
        List<TableEntity> rows = await table.QueryAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return ([.. rows.Where(row => row.PartitionKey != Signs).Select(Work)], rows.Find(row => row.PartitionKey == Signs)?.ETag.ToString());
    }

    /// <summary>A sign that somebody works, at most every few seconds.</summary>
    public async Task SignAsync(CancellationToken cancellationToken)
    {
        long last = Interlocked.Read(ref lastSign);
        if ((last == 0 || clock.GetElapsedTime(last) >= BetweenSigns) && Interlocked.CompareExchange(ref lastSign, clock.GetTimestamp(), last) == last)
        {
            await table.UpsertEntityAsync(new TableEntity(Signs, Worker) { ["at"] = PaperEntry.Time(clock.GetUtcNow()) }, cancellationToken);
        }
    }

    internal Task CreateAsync(CancellationToken cancellationToken) => table.CreateIfNotExistsAsync(cancellationToken);

    private static PaperWork Work(TableEntity row) => new(
        row.RowKey,
        ContractName.Parse<WorkState>(row.GetString("state")!),
        ContractName.Parse<WorkStep>(row.GetString("step")!),
        (int)row.GetInt64("pagesDone")!,
        (int)row.GetInt64("pages")!,
        (int)row.GetInt64("attempts")!,
        row.GetString("problem"),
        PaperEntry.At(row.GetString("since")!));
}
