using Ingest.App.CloudOcr;
using Ingest.App.Intake;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Reading.Ocr;
using Ingest.Storage;
using Ingest.Storage.Azure;

namespace Ingest.App.Triggers;

/// <summary>What all steps work with.</summary>
/// <param name="Store">Papers, work and records.</param>
/// <param name="Clock">Tells the time.</param>
/// <param name="Options">How work is cut and how long things are kept.</param>
/// <param name="OcrEngine">Reads pictures of pages.</param>
internal sealed record Workplace(AzureStore Store, TimeProvider Clock, WorkOptions Options, IOcrEngine OcrEngine)
{
    /// <summary>The engine that keys what OCR read.</summary>
    public string OcrName => OcrEngine.GetType().Name;

    /// <summary>The engine for one paper's pages: what was handed in to the cloud before a crash is fetched, not handed in again.</summary>
    public IOcrEngine OcrEngineFor(string paperId) => OcrEngine is FallbackOcr cloud ? cloud.For(Store.Pages.OperationsOf(paperId)) : OcrEngine;

    /// <summary>Whether nothing is left to do for a paper: this version has read all of its pages.</summary>
    public static bool IsDone(PaperEntry paper) =>
        paper is { State: PaperState.Complete or PaperState.Partial, Version: Pipeline.Version } && paper.PagesRead == paper.PageCount;

    /// <summary>The paper that a step is to work on; null where nothing is to be done.</summary>
    public async Task<PaperEntry?> FindAsync(PaperMessage asked, CancellationToken cancellationToken) =>
        await Store.Records.EntryAsync(asked.PaperId, cancellationToken) is { } known && (asked.IsAgain || !IsDone(known)) ? known : null;

    /// <summary>The same, noted as being worked on.</summary>
    public async Task<PaperEntry?> BeginAsync(PaperMessage asked, WorkStep step, CancellationToken cancellationToken)
    {
        PaperEntry? known = await FindAsync(asked, cancellationToken);
        await (known is null ? Task.CompletedTask : TellAsync(progress => progress.BeginAsync(known.Id, step, 0, 0, cancellationToken)));
        return known;
    }

    /// <summary>Tells those who look. What cannot be told costs nobody the work.</summary>
    public async Task TellAsync(Func<PaperProgress, Task> tell)
    {
        try
        {
            await tell(Store.Progress);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
        {
            // The next word takes its place, or Reconcile.
        }
    }

    /// <summary>A folder for one step's files; gone with it.</summary>
    public static TemporaryFolder MakeFolder() => new();

    public Task SendAsync(string queue, PaperMessage message, CancellationToken cancellationToken) => Store.Work.SendAsync(queue, message.Write(), cancellationToken);

    /// <summary>Ends a paper as failed, unless it has been read meanwhile.</summary>
    public async Task FailAsync(PaperEntry paper, Issue why, CancellationToken cancellationToken)
    {
        Ingestion failed = FailedPaper.Of(new(paper.Id, paper.Paper, ""), why);
        bool isFailed = true;
        await Store.Records.SaveAsync(failed, unless: known => !(isFailed = !IsDone(known)), cancellationToken);
        if (isFailed)
        {
            Telemetry.Count(failed);
        }

        await EndAsync(paper.Id, cancellationToken);
    }

    /// <summary>Forgets the work on a paper that has come to an end.</summary>
    public async Task EndAsync(string paperId, CancellationToken cancellationToken)
    {
        await Store.Pages.ForgetWorkAsync(paperId, cancellationToken);
        await TellAsync(progress => progress.EndAsync(paperId, cancellationToken));
    }
}

/// <summary>A folder of its own under the system's temporary files.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ingest-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
