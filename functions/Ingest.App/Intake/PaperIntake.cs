using System.Collections.Concurrent;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage;

namespace Ingest.App.Intake;

/// <summary>One file through receive, read and write; safe to do twice, and at the same time for several files.</summary>
/// <param name="papers">Where originals are kept.</param>
/// <param name="records">Where records are kept.</param>
/// <param name="pipeline">The engine.</param>
/// <param name="clock">For the time of receipt.</param>
/// <param name="again">Whether papers that this version has read are read again; those with pages that could not be read always are.</param>
internal sealed class PaperIntake(IPaperStore papers, IRecordStore records, Pipeline pipeline, TimeProvider clock, bool again)
{
    private readonly ConcurrentDictionary<string, string> taken = new();

    /// <summary>Takes a file in; what is wrong with it is in the result, never an exception.</summary>
    public async Task<IntakeResult> TakeAsync(FoundPaper paper, CancellationToken cancellationToken)
    {
        string path = paper.Path;
        try
        {
            SourceFile file = await papers.KeepAsync(path, paper.Name, cancellationToken);
            string first = taken.GetOrAdd(file.Id, path);
            return ReferenceEquals(first, path)
                ? await ReadAsync(paper, file, cancellationToken)
                : new IntakeResult(paper, IntakeEnd.SameAsAnother, await records.FindAsync(file.Id, cancellationToken), first);
        }
        catch (Exception e) when (Failures.Explains(e))
        {
            return new IntakeResult(paper, IntakeEnd.Refused, null, Failures.Explain(e, path));
        }
    }

    private async Task<IntakeResult> ReadAsync(FoundPaper paper, SourceFile file, CancellationToken cancellationToken)
    {
        var received = new PaperEntry(file.Id, file.Name, new FileInfo(file.Path).Length, clock.GetUtcNow());
        await records.ReceiveAsync(received, cancellationToken);
        PaperEntry known = await records.FindAsync(file.Id, cancellationToken) ?? received;
        bool isRead = known is { State: PaperState.Complete or PaperState.Partial, Version: Pipeline.Version } && known.PagesRead == known.PageCount;
        if (!again && isRead)
        {
            return new IntakeResult(paper, IntakeEnd.ReadBefore, known);
        }

        Ingestion ingestion = await UnderstandAsync(file, cancellationToken);
        await records.SaveAsync(ingestion, cancellationToken);
        return new IntakeResult(paper, IntakeEnd.Read, known.After(ingestion, clock.GetUtcNow()))
        {
            PagesByOcr = ingestion.Paper.Pages.Count(page => page.TextSource == TextSource.Ocr),
        };
    }

    private async Task<Ingestion> UnderstandAsync(SourceFile file, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.IngestAsync(file, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException && Failures.SpeaksOfThePaper(e))
        {
            return FailedPaper.Of(file, Failures.IssueOf(e, file.Path));
        }
    }
}
