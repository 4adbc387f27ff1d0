using Ingest.Papers;

namespace Ingest.App.Triggers.Extract;

/// <summary>A paper that was read becomes records in the tables: all of them or none.</summary>
internal sealed class ExtractStep(Workplace place) : IStep
{
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        string id = PaperMessage.Parse(message).PaperId;
        if (await place.Store.Records.FindAsync(id, cancellationToken) is not { } known || Workplace.IsDone(known))
        {
            return;
        }

        if (await place.Store.Pages.FindReadingAsync(id, cancellationToken) is not var (paper, issues))
        {
            await place.SendAsync("read", new PaperMessage(id), cancellationToken); // of another version, or removed
            return;
        }

        Ingestion ingestion = Pipeline.Understand(paper, issues);
        await place.Store.Records.SaveAsync(ingestion, cancellationToken);
        Telemetry.Count(ingestion);
        await place.Store.Pages.ForgetWorkAsync(id, cancellationToken);
    }
}
