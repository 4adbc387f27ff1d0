using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Pictures;
using Ingest.Reading.Tools;
using Ingest.Tests.Reading;

namespace Ingest.Tests.Triggers;

/// <summary>A digital page and pages that are nothing but pictures of a sample paper's.</summary>
internal static class ScannedPdf
{
    private const int Dpi = 150;
    private const int PagesOfSample = 3;

    public static async Task<byte[]> MakeAsync(string samples, int pages = 2)
    {
        SourceFile paper = await SourceFile.OfAsync(Path.Combine(samples, "motala-2025-memo-forlangning", "paper.pdf"), CancellationToken.None);
        PdfSketch scanned = new PdfSketch().Page(PdfSketch.Prose());
        for (int number = 1; number <= pages; number++)
        {
            PagePicture picture = (await new PageDrawing(new ToolRunner(Sandbox.Strongest)).DrawAsync(paper, ((number - 1) % PagesOfSample) + 1, 595, 842, Dpi, CancellationToken.None))!;
            int scan = scanned.Picture(picture.Width, picture.Height, (x, y) => picture.Grey.Span[(y * picture.Width) + x]);
            scanned.Page("q 595 0 0 842 0 0 cm /Im1 Do Q", picture: scan);
        }

        return scanned.ToBytes();
    }
}
