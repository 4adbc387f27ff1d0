using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading.Ocr.Pictures;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Ocr;

/// <summary>Pages without usable text → pages with words: drawn, set straight, read by an engine, several at once.</summary>
internal sealed class PageOcr(IOcrEngine engine, ToolRunner runner)
{
    /// <summary>One more page than the engine reads at once is drawn and waits.</summary>
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount + 1);

    /// <summary>The pages, in their order, with their words; what hindered one is in <paramref name="issues"/>, and that page stays without.</summary>
    public async Task<ImmutableArray<Page>> ReadAsync(SourceFile file, ImmutableArray<Page> pages, Issues issues, CancellationToken cancellationToken)
    {
        FrozenDictionary<int, PagePlate> plates =
            await new NativeResolution(runner).OfAsync(file, pages.Min(page => page.Number), pages.Max(page => page.Number), cancellationToken);
        var done = new ConcurrentDictionary<int, Page>();
        var hindered = new ConcurrentDictionary<int, string>();
        await Parallel.ForEachAsync(
            pages,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount + 1, CancellationToken = cancellationToken },
            async (page, token) =>
            {
                try
                {
                    done[page.Number] = await ReadPageAsync(file, page, plates.GetValueOrDefault(page.Number), token);
                }
                catch (Exception e) when (e is OcrMissingException or OcrPageException)
                {
                    hindered[page.Number] = e.Message;
                }
            });

        foreach ((int number, string why) in hindered.OrderBy(pair => pair.Key))
        {
            issues.Add(new Issue(IssueCodes.PageNeedsOcr, Severity.Error, $"Page {number} could not be read by OCR: {why.TrimEnd('.')}.", number));
        }

        return [.. pages.Select(page => done.GetValueOrDefault(page.Number, page))];
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
            ImmutableArray<OcrWord> words = await engine.ReadAsync(straight.Picture, cancellationToken);
            return WordPlacing.Place(page, straight, words);
        }
        finally
        {
            Places.Release();
        }
    }
}
