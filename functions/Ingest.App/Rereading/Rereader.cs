using Ingest.App.Triggers;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage;
using Ingest.Storage.Readings;

namespace Ingest.App.Rereading;

/// <summary>Reads papers again beside what is known of them, shows the difference, and switches when told to. Every step may be stopped and done again.</summary>
/// <param name="records">Papers and rows.</param>
/// <param name="contents">The originals.</param>
/// <param name="next">Where new readings wait.</param>
/// <param name="reader">Reads.</param>
internal sealed class Rereader(IRecordStore records, IStoreContents contents, INextReadings next, PaperReader reader)
{
    /// <summary>Reads papers again and keeps what was read; what the store shows stays as it is.</summary>
    /// <param name="all">Also papers that this version has read; else those that another read, or that were not read whole.</param>
    /// <param name="tell">Told of each paper; called from several threads.</param>
    /// <param name="cancellationToken">Stops it; papers that were read by then are not read again.</param>
    public Task ReadAsync(bool all, Action<Reread> tell, CancellationToken cancellationToken) => EachAsync(
        async (paper, token) => await next.FindAsync(paper.Id, token) is not null || (paper.State is not null && (all || !Workplace.IsDone(paper)))
            ? await CompareAsync(paper, token)
            : null,
        tell,
        cancellationToken);

    /// <summary>Puts the readings that wait in the place of the earlier ones, paper by paper: of each all rows or none.</summary>
    public Task SwitchAsync(Action<Reread> tell, CancellationToken cancellationToken) => EachAsync(
        async (paper, token) =>
        {
            if (await next.FindAsync(paper.Id, token) is not var (read, issues))
            {
                return null;
            }

            Ingestion ingestion = Pipeline.Understand(read, issues);
            var change = await ReadingChange.OfAsync(records, paper, ingestion, token);
            await records.SaveAsync(ingestion, token);
            await next.SwitchedAsync(read, issues, token); // after the switch: cut off between, the same is switched again
            return new Reread(paper, change, null);
        },
        tell,
        cancellationToken);

    private async Task EachAsync(Func<PaperEntry, CancellationToken, Task<Reread?>> work, Action<Reread> tell, CancellationToken cancellationToken)
    {
        List<PaperEntry> papers = await records.PapersAsync(cancellationToken).ToListAsync(cancellationToken);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(papers, limits, async (paper, token) =>
        {
            if (await work(paper, token) is { } done)
            {
                tell(done);
            }
        });
    }

    private async Task<Reread> CompareAsync(PaperEntry paper, CancellationToken cancellationToken)
    {
        try
        {
            if (await next.FindAsync(paper.Id, cancellationToken) is not var (read, issues))
            {
                using TemporaryFolder folder = Workplace.MakeFolder();
                if (await contents.FetchAsync(paper.Id, paper.Paper, folder.Path, cancellationToken) is not { } file)
                {
                    return new Reread(paper, null, "its original is not kept (any more). Read the file again with `ingest run`, or drop it again");
                }

                issues = new Issues();
                read = await reader.ReadAsync(file, issues, cancellationToken);
                await next.KeepAsync(read, issues, cancellationToken);
            }

            return new Reread(paper, await ReadingChange.OfAsync(records, paper, Pipeline.Understand(read, issues), cancellationToken), null);
        }
        catch (Exception e) when (e is not OperationCanceledException && (Failures.Explains(e) || Failures.SpeaksOfThePaper(e)))
        {
            return new Reread(paper, null, Failures.Explain(e, paper.Paper));
        }
    }
}

/// <summary>What came of reading a paper again.</summary>
/// <param name="Paper">The paper as it was.</param>
/// <param name="Change">What changes; null where it could not be read.</param>
/// <param name="Problem">Why it could not be read: what is known of it stays.</param>
internal sealed record Reread(PaperEntry Paper, ReadingChange? Change, string? Problem);
