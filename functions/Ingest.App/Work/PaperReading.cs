using Ingest.App.Commands;
using Ingest.App.Intake;
using Ingest.App.Web;
using Ingest.Papers;
using Ingest.Reading;

namespace Ingest.App.Work;

/// <summary>Reads one kept paper into the store.</summary>
internal sealed class PaperReading(ServeOptions options, WholeStore store)
{
    /// <summary>
    /// Reads it; what is wrong with the paper itself is in its row and issues. Null where it came that far, else why not, in words.
    /// </summary>
    /// <param name="paperId">A paper that was received.</param>
    /// <param name="progress">Told how far it is; called from several threads.</param>
    /// <param name="saving">Told when all is read and only writing is left.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> ReadAsync(string paperId, Action<ReadingProgress> progress, Action saving, CancellationToken cancellationToken)
    {
        try
        {
            if (await store.Records.FindAsync(paperId, cancellationToken) is not { } entry || await store.Originals.FindAsync(paperId, entry.Paper, cancellationToken) is not { } file)
            {
                return ProblemWords.OriginalIsGone;
            }

            var reading = new ReadingOptions { Progress = progress, OcrArchive = StoreOption.OcrArchiveIn(options.Store) };
            Ingestion ingestion = await UnderstandAsync(new Pipeline(new PaperReader(reading)), file, cancellationToken);
            saving();
            await store.Records.SaveAsync(ingestion, cancellationToken);
            return null;
        }
        catch (Exception e) when (Failures.Explains(e))
        {
            return ProblemWords.Of(e);
        }
    }

    private static async Task<Ingestion> UnderstandAsync(Pipeline pipeline, SourceFile file, CancellationToken cancellationToken)
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
