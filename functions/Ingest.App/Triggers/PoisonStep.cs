using System.Globalization;
using Ingest.Papers;

namespace Ingest.App.Triggers;

/// <summary>A message that failed every time it was tried: its paper ends as failed, with the reason of its last failure.</summary>
internal sealed class PoisonStep(Workplace place, string step) : IStep
{
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        PaperMessage asked = PaperMessage.Parse(message);
        string id = asked.PaperId;
        if (await place.Store.Records.EntryAsync(id, cancellationToken) is not { } known)
        {
            return;
        }

        if (Workplace.IsDone(known))
        {
            await (asked.IsAgain ? place.TellAsync(progress => progress.FailAsync(id, null, isLast: true, cancellationToken)) : Task.CompletedTask);
            return; // what was read before stays
        }

        string why = await place.Store.Pages.FindFailureAsync(id, cancellationToken) ?? "it was cut off each time";
        await place.FailAsync(known, new Issue(IssueCodes.Fault, Severity.Error, string.Create(
            CultureInfo.InvariantCulture, $"The step {step} failed {place.Options.MostTries} times: {why.TrimEnd('.')}. Drop the paper again when that is mended.")), cancellationToken);
    }
}

/// <summary>A dropped blob that could not be received however often: it waits where it is, and <c>Reconcile</c> sends it again.</summary>
internal sealed class UnreceivedStep : IStep
{
    public Task RunAsync(string message, CancellationToken cancellationToken)
    {
        _ = DroppedMessage.Parse(message);
        return Task.CompletedTask;
    }
}
