using System.Globalization;
using Ingest.Export.Tables;
using Ingest.Reading.Ocr;
using Ingest.Storage.Azure;

namespace Ingest.App.Triggers.PoisonOcr;

/// <summary>A part of a paper's pages that could not be read however often: it costs those of its pages that are not there, and nothing else.</summary>
internal sealed class PoisonOcrStep(Workplace place) : IStep
{
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        PaperMessage asked = PaperMessage.Parse(message);
        if (await place.FindAsync(asked, cancellationToken) is not { } known)
        {
            return;
        }

        if (asked.Engine is not { } engine || asked.Pages.IsEmpty)
        {
            await new PoisonStep(place, "ocr").RunAsync(message, cancellationToken);
            return;
        }

        await GiveUpAsync(known, asked, engine, cancellationToken);
        if (await place.Store.Pages.MarkDoneAsync(asked.PaperId, asked.Round ?? "0", asked.Part, cancellationToken) >= asked.Parts)
        {
            await place.SendAsync("read", new PaperMessage(asked.PaperId) { IsAgain = asked.IsAgain }, cancellationToken);
        }
    }

    private async Task GiveUpAsync(PaperEntry paper, PaperMessage asked, string engine, CancellationToken cancellationToken)
    {
        BlobPages pages = place.Store.Pages;
        string why = await pages.FindFailureAsync(paper.Id, cancellationToken) ?? "it was cut off each time";
        foreach (OcrKey key in asked.Pages.Select(page => new OcrKey(paper.Id, page, engine)))
        {
            if (await pages.FindAsync(key, cancellationToken) is null && await pages.WhyUnreadableAsync(key, cancellationToken) is null)
            {
                await pages.KeepUnreadableAsync(key, string.Create(
                    CultureInfo.InvariantCulture, $"the step ocr failed {place.Options.MostTries} times ({why.TrimEnd('.')}). Drop the paper again when that is mended"), cancellationToken);
            }
        }
    }
}
