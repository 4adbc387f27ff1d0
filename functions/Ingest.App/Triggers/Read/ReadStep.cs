using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ingest.App.Triggers.Ocr;
using Ingest.Papers;
using Ingest.Reading;
using Ingest.Storage;

namespace Ingest.App.Triggers.Read;

/// <summary>A paper's text layers are read. Pages that need OCR and have not had it are sent there in parts; without any the reading is whole.</summary>
internal sealed class ReadStep(Workplace place) : IStep
{
    private const int RoundLetters = 12;

    public async Task RunAsync(string message, CancellationToken cancellationToken)
    {
        PaperMessage asked = PaperMessage.Parse(message);
        if (await place.BeginAsync(asked, WorkStep.Pages, cancellationToken) is not { } known)
        {
            return;
        }

        using TemporaryFolder folder = Workplace.MakeFolder();
        try
        {
            SourceFile file = await place.Store.Papers.FetchAsync(known.Id, known.Paper, folder.Path, cancellationToken);
            await ReadAsync(file, asked.IsAgain, cancellationToken);
        }
        catch (PaperException e) when (e.Consequence == Consequence.PaperFailed || e is FileVanishedException)
        {
            await place.FailAsync(known, Failures.IssueOf(e, Path.Combine(folder.Path, known.Id + ".pdf")), cancellationToken);
        }
    }

    private async Task ReadAsync(SourceFile file, bool isAgain, CancellationToken cancellationToken)
    {
        using var archive = new PartArchive(place.Store.Pages, place.OcrName, []);
        var issues = new Issues();
        Paper paper;
        await using (var told = new ToldProgress(place, file.Id))
        {
            var options = new ReadingOptions { OcrArchive = archive, OcrEngine = place.OcrEngine, Progress = told.Show };
            paper = await new PaperReader(options).ReadAsync(file, issues, cancellationToken);
        }

        if (archive.Deferred.Count > 0)
        {
            await SendToOcrAsync(file.Id, [.. archive.Deferred.Keys.Order()], archive.Deferred.Values.First().Engine, isAgain, cancellationToken);
            return;
        }

        await place.Store.Pages.KeepReadingAsync(paper, issues, cancellationToken);
        await place.SendAsync("extract", new PaperMessage(file.Id) { IsAgain = isAgain }, cancellationToken);
    }

    /// <summary>A doubled message sends the same parts of the same round again.</summary>
    private async Task SendToOcrAsync(string paperId, ImmutableArray<int> pages, string engine, bool isAgain, CancellationToken cancellationToken)
    {
        string listed = string.Join(',', pages.Select(page => page.ToString(CultureInfo.InvariantCulture)));
        string round = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(listed)))[..RoundLetters];
        int[][] parts = [.. pages.Chunk(place.Options.PagesPerPart)];
        await place.TellAsync(progress => progress.BeginAsync(paperId, WorkStep.Ocr, 0, pages.Length, cancellationToken));
        foreach ((int i, int[] part) in parts.Index())
        {
            var message = new PaperMessage(paperId) { Pages = [.. part], Engine = engine, Round = round, Part = i, Parts = parts.Length, AllPages = pages.Length, IsAgain = isAgain };
            await place.SendAsync("ocr", message, cancellationToken);
        }
    }
}
