using System.Collections.Immutable;
using Ingest.Papers;
using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Tesseract;
using Ingest.Reading.Poppler;
using Ingest.Reading.Tools;

namespace Ingest.Reading;

/// <summary>A PDF's bytes → pages of words, every page accounted for.</summary>
/// <remarks>What must hold whatever engine reads stands here: the look at the file, the mask, the judgement of each page.</remarks>
/// <param name="engine">Gets words and pictures out of PDFs.</param>
/// <param name="ocr">Reads pages without usable text; null: none does, and such a page is an issue.</param>
/// <param name="archive">Where what OCR read is kept; null: nowhere.</param>
/// <param name="progress">Told after each page that OCR has read; called from several threads.</param>
public sealed class PaperReader(IPdfEngine engine, IOcrEngine? ocr = null, IOcrArchive? archive = null, Action<ReadingProgress>? progress = null)
{
    private readonly PageOcr? pageOcr = ocr is null ? null : new PageOcr(ocr, new ToolRunner(Sandbox.Strongest), archive, progress);

    public PaperReader()
        : this(new ReadingOptions())
    {
    }

    /// <summary>Reads with poppler.</summary>
    public PaperReader(ReadingOptions options)
        : this(new PopplerEngine(options), options.OcrEngine ?? TesseractEngine.Shared, options.OcrArchive, options.Progress)
    {
    }

    /// <summary>Reads every page; one that cannot be read, or only by OCR, is in <paramref name="issues"/>.</summary>
    /// <exception cref="PaperException">Nothing of the paper can be read.</exception>
    public async Task<Paper> ReadAsync(SourceFile file, Issues issues, CancellationToken cancellationToken)
    {
        if (!FileGate.HasEnd(file.Path))
        {
            issues.Add(new Issue(IssueCodes.ReaderWarning, Severity.Warning, "The PDF has no end mark, so it may be cut off and pages incomplete. Fetch it again and compare."));
        }

        PdfReading reading = await engine.ReadAsync(file, issues, cancellationToken);
        if (reading.Pages.IsEmpty)
        {
            throw new DamagedPdfException(file.Path, $"none of its {reading.PageCount} pages can be read");
        }

        ImmutableArray<Page> pages = [.. (await new TextChoice(pageOcr, file, issues).OfAsync(reading.Pages, cancellationToken)).Select(Masked)];
        AccountFor(reading.PageCount, pages, issues);
        return new Paper(file.Id, file.Name, reading.PageCount, pages);
    }

    /// <summary>Reads pages by OCR into the archive, whatever their text layers say: a part of a paper whose reading is done elsewhere.</summary>
    /// <exception cref="PaperException">Nothing of the paper can be read.</exception>
    public async Task ReadByOcrAsync(SourceFile file, ImmutableArray<int> pages, Issues issues, CancellationToken cancellationToken)
    {
        PdfReading reading = await engine.ReadAsync(file, new Issues(), cancellationToken);
        ImmutableArray<Page> wanted = [.. from seen in reading.Pages where pages.Contains(seen.Page.Number) select seen.Page with { Words = [], Confidence = 0 }];
        if (pageOcr is not null && !wanted.IsEmpty)
        {
            await pageOcr.ReadAsync(file, wanted, issues, cancellationToken);
        }
    }

    private static Page Masked(Page page) => page with { Words = PersonalNumberMask.Apply(page.Words) };

    private static void AccountFor(int announced, ImmutableArray<Page> pages, Issues issues)
    {
        HashSet<int> read = [.. pages.Select(page => page.Number)];
        foreach (int number in Enumerable.Range(1, announced).Where(number => !read.Contains(number)))
        {
            issues.Add(new Issue(IssueCodes.PageLost, Severity.Error, $"Page {number} of {announced} could not be read: the PDF is damaged there. Fetch it again, or look at that page.", number));
        }
    }
}
