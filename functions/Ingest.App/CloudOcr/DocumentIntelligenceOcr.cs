using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Ingest.Reading.Ocr;
using Ingest.Storage;

namespace Ingest.App.CloudOcr;

/// <summary>Reads pictures by Azure Document Intelligence; each page's result is removed there as soon as it is here.</summary>
/// <param name="client">Its calls.</param>
/// <param name="calls">How they are tried.</param>
/// <param name="budget">Takes a page from the day's budget; false where none is left.</param>
/// <param name="options">Limits.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="operations">Where it is kept what was handed in and not fetched yet; null: nowhere.</param>
internal sealed class DocumentIntelligenceOcr(
    DocumentIntelligenceClient client, CloudCalls calls, Func<CancellationToken, Task<bool>> budget, CloudOcrOptions options, TimeProvider clock, IOcrOperations? operations = null)
    : IOcrEngine
{
    /// <summary>Letters like p reach so far below the line, of a word's height, where the word has one.</summary>
    private const double DescenderShare = 0.22;

    /// <summary>Of a picture's hash, hex: enough to tell a paper's pages apart.</summary>
    private const int NameLetters = 32;

    private static readonly SearchValues<char> Descenders = SearchValues.Create("gjpqyç,;()[]|§");

    /// <summary>The same for one paper, whose operations are kept.</summary>
    public DocumentIntelligenceOcr For(IOcrOperations ofPaper) => new(client, calls, budget, options, clock, ofPaper);

    /// <inheritdoc />
    /// <exception cref="CloudOcrException">The service stays away, or the day's budget is spent.</exception>
    public async Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.PageLimit);
        try
        {
            byte[] png = GreyPng.Of(picture);
            string name = Convert.ToHexStringLower(SHA256.HashData(png))[..NameLetters];
            AnalyzeResult result = await BegunBeforeAsync(name, limit.Token) ?? await BeginAsync(name, png, limit.Token);
            return Reading(result, picture);
        }
        catch (CloudOcrException e) when (e.Status is 401 or 403)
        {
            throw new OcrMissingException($"Document Intelligence refuses us ({e.Code}). Give this program's identity the role Cognitive Services User, or set the right key.", e);
        }
        catch (CloudOcrException e) when (!e.IsPassing && e.Status is >= 400 and < 500)
        {
            throw new OcrPageException($"Document Intelligence refuses it ({e.Code})", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CloudOcrException(0, "Slow", null, "a page takes too long", e);
        }
    }

    /// <summary>The result of an operation that was begun before a crash; null where there is none (any more).</summary>
    private async Task<AnalyzeResult?> BegunBeforeAsync(string name, CancellationToken cancellationToken)
    {
        if (operations is null || await operations.FindAsync(name, cancellationToken) is not { } operation)
        {
            return null;
        }

        try
        {
            return await FetchAsync(name, operation, cancellationToken);
        }
        catch (CloudOcrException e) when (e.Status == 404)
        {
            return null; // removed, older than a day, or another service's
        }
    }

    private async Task<AnalyzeResult> BeginAsync(string name, byte[] png, CancellationToken cancellationToken)
    {
        if (!await budget(cancellationToken))
        {
            throw new CloudOcrException(0, "BudgetSpent", null, "the day's budget of pages is spent");
        }

        await calls.WaitForTurnAsync(cancellationToken);
        Uri operation = await calls.CallAsync(token => client.BeginAsync(png, token), cancellationToken);
        if (operations is not null)
        {
            await operations.KeepAsync(name, operation, cancellationToken);
        }

        return await FetchAsync(name, operation, cancellationToken);
    }

    /// <summary>Waits for the result and removes it there.</summary>
    private async Task<AnalyzeResult> FetchAsync(string name, Uri operation, CancellationToken cancellationToken)
    {
        try
        {
            return await ResultAsync(operation, cancellationToken);
        }
        finally
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                await ForgetAsync(name, operation, cancellationToken);
            }
        }
    }

    private async Task<AnalyzeResult> ResultAsync(Uri operation, CancellationToken cancellationToken)
    {
        while (true)
        {
            (AnalyzeAnswer answer, TimeSpan? asked) = await calls.CallAsync(token => client.PollAsync(operation, token), cancellationToken);
            switch (answer.Status)
            {
                case "succeeded" when answer.AnalyzeResult is { } result:
                    return result;
                case "notStarted" or "running":
                    await Task.Delay(asked ?? options.PollPause, clock, cancellationToken);
                    break;
                default:
                    throw new OcrPageException($"Document Intelligence could not read it ({answer.Error?.Telling ?? answer.Status})");
            }
        }
    }

    /// <summary>A result that cannot be removed now goes by itself within a day.</summary>
    private async Task ForgetAsync(string name, Uri operation, CancellationToken cancellationToken)
    {
        if (operations is not null)
        {
            await operations.RemoveAsync(name, cancellationToken);
        }

        try
        {
            await client.DeleteAsync(operation, cancellationToken);
        }
        catch (CloudOcrException)
        {
            // Not worth a page.
        }
    }

    private static OcrReading Reading(AnalyzeResult result, PagePicture picture)
    {
        AnalyzedPage? page = result.Pages.IsDefaultOrEmpty ? null : result.Pages[0];
        if (page is null)
        {
            return new OcrReading([]);
        }

        double across = page.Width > 0 ? picture.Width / page.Width : 1, down = page.Height > 0 ? picture.Height / page.Height : 1;
        return new OcrReading(WordsOf(page, across, down), AnalyzedTables.On(result, page, across, down));
    }

    private static ImmutableArray<OcrWord> WordsOf(AnalyzedPage page, double across, double down) =>
        [
            .. from word in page.Words.IsDefault ? [] : page.Words
               where word.Polygon is { IsDefault: false, Length: 8 }
               from text in word.Content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
               select Placed(text, word.Confidence, word.Polygon, across, down),
            .. from mark in page.SelectionMarks.IsDefault ? [] : page.SelectionMarks
               where mark.Polygon is { IsDefault: false, Length: 8 }
               select Placed(mark.State == "selected" ? "☒" : "☐", mark.Confidence, mark.Polygon, across, down),
        ];

    private static OcrWord Placed(string text, double confidence, ImmutableArray<double> polygon, double across, double down)
    {
        double[] xs = [.. polygon.Where((_, i) => i % 2 == 0).Select(x => x * across)];
        double[] ys = [.. polygon.Where((_, i) => i % 2 == 1).Select(y => y * down)];
        double height = ys.Max() - ys.Min();
        bool hasDescender = text.AsSpan().ContainsAny(Descenders);
        return new OcrWord(text, Math.Clamp(confidence, 0, 1), xs.Min(), ys.Min(), xs.Max(), ys.Max(), ys.Max() - (hasDescender ? height * DescenderShare : 0));
    }
}
