using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading.Ocr;

namespace Ingest.Reading;

/// <summary>Decides for each page between its text layer and OCR.</summary>
/// <param name="ocr">Null: there is none.</param>
/// <param name="file">The paper.</param>
/// <param name="issues">Gets the pages that neither can read.</param>
internal sealed class TextChoice(PageOcr? ocr, SourceFile file, Issues issues)
{
    /// <summary>Every page with the words that are worth more.</summary>
    public async Task<ImmutableArray<Page>> OfAsync(ImmutableArray<SeenPage> pages, CancellationToken cancellationToken)
    {
        Dictionary<int, Page> own = await ReadAsync(pages.Where(NeedsOcr), issues, cancellationToken);
        ImmutableArray<SeenPage> layered = [.. pages.Where(seen => seen.IsEarlierOcr && !NeedsOcr(seen))];
        Dictionary<int, Page> sample = await ReadAsync(EarlierOcr.Sample(layered), new Issues(), cancellationToken);
        double agreement = layered.Where(seen => sample.ContainsKey(seen.Page.Number))
            .Select(seen => EarlierOcr.Agreement(seen.Page, sample[seen.Page.Number]))
            .DefaultIfEmpty(1)
            .Min();
        Dictionary<int, Page> anew = agreement >= EarlierOcr.LeastAgreement
            ? []
            : new(sample.Concat(await ReadAsync(layered.Where(seen => !sample.ContainsKey(seen.Page.Number)), issues, cancellationToken)));
        return [.. pages.Select(seen =>
            own.TryGetValue(seen.Page.Number, out Page? read) ? Better(seen, read)
            : anew.TryGetValue(seen.Page.Number, out Page? again) && again.TextSource == TextSource.Ocr ? again
            : seen.IsEarlierOcr && ocr is not null ? EarlierOcr.AsSure(seen.Page, agreement)
            : Judge(seen))];
    }

    private static bool NeedsOcr(SeenPage seen) =>
        TextLayer.Fault(seen) is not null
        || Misreadings.AreMany(seen.Page.Words)
        || EarlierOcr.IsWeak(seen);

    private async Task<Dictionary<int, Page>> ReadAsync(IEnumerable<SeenPage> pages, Issues said, CancellationToken cancellationToken)
    {
        ImmutableArray<Page> emptied = [.. pages.Select(seen => Emptied(seen.Page))];
        return emptied.IsEmpty || ocr is null ? [] : (await ocr.ReadAsync(file, emptied, said, cancellationToken)).ToDictionary(page => page.Number);
    }

    /// <summary>What OCR read, unless a text layer that can be read shows fewer misreadings; that also stands where OCR gave nothing.</summary>
    private static Page Better(SeenPage seen, Page own) => (own.TextSource == TextSource.Ocr, TextLayer.Fault(seen) is null) switch
    {
        (true, true) => EarlierOcr.IsWeak(seen) || Misreadings.Share(own.Words) < Misreadings.Share(seen.Page.Words) ? own : seen.Page,
        (true, false) => own,
        _ => TextLayer.IsWorthless(seen) ? own : seen.Page,
    };

    /// <summary>The page as it is kept without OCR: emptied of words that make no sense.</summary>
    private Page Judge(SeenPage seen)
    {
        if (TextLayer.Fault(seen) is not { } why)
        {
            return seen.Page;
        }

        issues.Add(new Issue(IssueCodes.PageNeedsOcr, Severity.Error, $"Page {seen.Page.Number} must be read by OCR: {why}.", seen.Page.Number));
        return TextLayer.IsWorthless(seen) ? Emptied(seen.Page) : seen.Page;
    }

    private static Page Emptied(Page page) => page with { Words = [], Confidence = 0 };
}
