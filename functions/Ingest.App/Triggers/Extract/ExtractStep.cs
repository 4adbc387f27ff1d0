using Ingest.Papers;
using Ingest.Storage;

namespace Ingest.App.Triggers.Extract;

/// <summary>A paper that was read becomes records in the tables: all of them or none.</summary>
internal sealed class ExtractStep(Workplace place) : IStep
{
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        PaperMessage asked = PaperMessage.Parse(message);
        if (await place.BeginAsync(asked, WorkStep.Saving, cancellationToken) is not { Id: { } id })
        {
            return;
        }

        if (await place.Store.Pages.FindReadingAsync(id, cancellationToken) is not var (paper, issues))
        {
            await place.SendAsync("read", new PaperMessage(id) { IsAgain = asked.IsAgain }, cancellationToken); // of another version, or removed
            return;
        }

        Ingestion ingestion = Pipeline.Understand(paper, issues);
        await place.Store.Records.SaveAsync(ingestion, cancellationToken);
        Telemetry.Count(ingestion);
        await place.EndAsync(id, cancellationToken);
    }
}
