using Ingest.App.CloudOcr;
using Ingest.App.Intake;
using Ingest.Export.Tables;
using Ingest.Papers;
using Ingest.Reading.Ocr;
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

        await Store.Pages.ForgetWorkAsync(paper.Id, cancellationToken);
    }
}

/// <summary>A folder of its own under the system's temporary files.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ingest-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
