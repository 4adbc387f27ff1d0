using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Storage;

namespace Ingest.App.Triggers.Ocr;

/// <summary>Some pages of a paper are read by OCR, each kept as soon as it is; the last part of a round sends the paper to be read again.</summary>
internal sealed class OcrStep(Workplace place) : IStep
{
    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        PaperMessage asked = PaperMessage.Parse(message);
        if (await place.FindAsync(asked, cancellationToken) is not { } known)
        {
            return;
        }

        using (TemporaryFolder folder = Workplace.MakeFolder())
        {
            SourceFile file = await place.Store.Papers.FetchAsync(known.Id, known.Paper, folder.Path, cancellationToken);
            await ReadAsync(file, asked.Pages, cancellationToken);
        }

        int done = await place.Store.Pages.MarkDoneAsync(asked.PaperId, asked.Round ?? "0", asked.Part, cancellationToken);
        int pagesDone = (int)((long)asked.AllPages * done / Math.Max(1, asked.Parts));
        await place.TellAsync(progress => progress.BeginAsync(known.Id, WorkStep.Ocr, pagesDone, asked.AllPages, cancellationToken));
        if (done >= asked.Parts)
        {
            await place.SendAsync("read", new PaperMessage(asked.PaperId) { IsAgain = asked.IsAgain }, cancellationToken);
        }
    }

    private async Task ReadAsync(SourceFile file, ImmutableArray<int> pages, CancellationToken cancellationToken)
    {
        using var archive = new PartArchive(place.Store.Pages, place.OcrName, pages);
        var engine = new WatchedOcr(place.OcrEngineFor(file.Id));
        var issues = new Issues();
        var options = new ReadingOptions { OcrArchive = archive, OcrEngine = engine, OnlyPages = pages };
        await new PaperReader(options).ReadByOcrAsync(file, pages, issues, cancellationToken);
        if (engine.Missing is { } missing)
        {
            throw missing; // tried again, perhaps by another machine
        }

        foreach ((int page, OcrKey key) in archive.Unread)
        {
            await place.Store.Pages.KeepUnreadableAsync(key, WhyOf(page, issues), cancellationToken);
        }
    }

    /// <summary>What stands behind the colon in the reader's issue of that page.</summary>
    private static string WhyOf(int page, Issues issues)
    {
        string? said = issues.Found.FirstOrDefault(issue => issue.Page == page && issue.Code == IssueCodes.PageNeedsOcr)?.Message;
        return said?.Split(": ", 2) is [_, string why] ? why : "OCR gave nothing";
    }
}
