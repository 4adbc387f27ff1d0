using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading.Ocr.Pictures;
using Ingest.Reading.Poppler;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Ocr;

/// <summary>Pages without usable text → pages with words: drawn, set straight, read by an engine, several at once.</summary>
/// <param name="engine">Reads pictures.</param>
/// <param name="runner">Draws them.</param>
/// <param name="archive">Where results are kept; null: nowhere.</param>
/// <param name="progress">Told before the first page and after each.</param>
internal sealed class PageOcr(IOcrEngine engine, ToolRunner runner, IOcrArchive? archive, Action<ReadingProgress>? progress = null)
{
    /// <summary>Raised whenever the same picture may give other words than before.</summary>
    internal const string Version = "6";

    /// <summary>Mean confidence of words read upside down is below it, that of a bad scan above.</summary>
    private const double ReadsPoorly = 0.55;

    private const int EnoughWordsToJudge = 8;

    /// <summary>One more page than the engine reads at once is drawn and waits.</summary>
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount + 1);

    /// <summary>The pages, in their order, with their words; what hindered one is in <paramref name="issues"/>, and that page stays without.</summary>
    public async Task<ImmutableArray<Page>> ReadAsync(SourceFile file, ImmutableArray<Page> pages, Issues issues, CancellationToken cancellationToken)
    {
        FrozenDictionary<int, PagePlate> plates =
            await new PagePlates(runner).OfAsync(file, new PageSpan(pages.Min(page => page.Number), pages.Max(page => page.Number)), cancellationToken);
        var done = new ConcurrentDictionary<int, Page>();
        var hindered = new ConcurrentDictionary<int, string>();
        string? missing = null;
        int over = 0;
        progress?.Invoke(new ReadingProgress(file.Name, 0, pages.Length, IsOcr: true));
        await Parallel.ForEachAsync(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken },
            async (page, token) =>
            {
                try
                {
                    done[page.Number] = await KeptOrReadAsync(file, page, plates.GetValueOrDefault(page.Number), Volatile.Read(ref missing), token);
                }
                catch (OcrMissingException e)
                {
                    Volatile.Write(ref missing, e.Message);
                    hindered[page.Number] = e.Message;
                }
                catch (OcrPageException e)
                {
                    hindered[page.Number] = e.Message;
                }

                progress?.Invoke(new ReadingProgress(file.Name, Interlocked.Increment(ref over), pages.Length, IsOcr: true));
            });

        foreach ((int number, string why) in hindered.OrderBy(pair => pair.Key))
        {
            issues.Add(new Issue(IssueCodes.PageNeedsOcr, Severity.Error, $"Page {number} could not be read by OCR: {why.TrimEnd('.')}.", number));
        }

        return [.. pages.Select(page => done.GetValueOrDefault(page.Number, page))];
    }

    /// <summary>What another page found missing the rest need not look for.</summary>
    private async Task<Page> KeptOrReadAsync(SourceFile file, Page page, PagePlate? plate, string? missing, CancellationToken cancellationToken)
    {
        var key = new OcrKey(file.Id, page.Number, $"{engine.GetType().Name}-{Version}");
        if (archive is not null && await archive.FindAsync(key, cancellationToken) is { } kept)
        {
            return kept;
        }

        Page read = missing is null ? await ReadPageAsync(file, page, plate, cancellationToken) : throw new OcrMissingException(missing);
        if (archive is not null)
        {
            await archive.KeepAsync(key, read, cancellationToken);
        }

        return read;
    }

    private async Task<Page> ReadPageAsync(SourceFile file, Page page, PagePlate? plate, CancellationToken cancellationToken)
    {
        await Places.WaitAsync(cancellationToken);
        try
        {
            int dpi = NativeResolution.For(plate, page.Width, page.Height);
            PagePicture picture = await new PageDrawing(runner).DrawAsync(file, page.Number, page.Width, page.Height, dpi, cancellationToken)
                ?? throw new OcrPageException("it could not be drawn. Fetch the PDF again, or print it to a new one");
            StraightPicture straight = await Task.Run(() => Straightening.Of(picture), cancellationToken);
            OcrReading read = await engine.ReadAsync(straight.Picture, cancellationToken);
            (straight, read) = Sureness(read) < ReadsPoorly ? await TurnedAsync(straight, read, cancellationToken) : (straight, read);
            return TablePlacing.Place(WordPlacing.Place(page, straight, read.Words), straight.Picture, read.Tables);
        }
        finally
        {
            Places.Release();
        }
    }

    /// <summary>What can hardly be read may stand on its head: the better of both.</summary>
    private async Task<(StraightPicture Picture, OcrReading Reading)> TurnedAsync(
        StraightPicture straight, OcrReading read, CancellationToken cancellationToken)
    {
        StraightPicture turned = Straightening.OnItsHead(straight);
        OcrReading again = await engine.ReadAsync(turned.Picture, cancellationToken);
        return Sureness(again) > Sureness(read) ? (turned, again) : (straight, read);
    }

    private static double Sureness(OcrReading read) => read.Words.Length < EnoughWordsToJudge ? 1 : read.Words.Average(word => word.Confidence);
}
