using System.Collections.Immutable;
using Ingest.App;
using Ingest.Reading;
using Ingest.Reading.Ocr;
using Ingest.Reading.Ocr.Pictures;
using Ingest.Reading.Ocr.Tesseract;
using Ingest.Reading.Tools;

namespace Ingest.Tests.Reading.Ocr;

/// <summary>The one slow test: the real engine in a real child.</summary>
public sealed class TesseractEngineTests
{
    [Fact]
    public async Task Reads_a_drawn_page_with_the_real_engine()
    {
        using var folder = new TempFolder();
        byte[] pdf = new PdfSketch().Page(PdfSketch.Line(72, 700, "Bidrag 250 tkr enligt § 19", size: 12)).ToBytes();
        SourceFile file = await SourceFile.OfAsync(folder.File("page.pdf", pdf), CancellationToken.None);
        PagePicture picture = (await new PageDrawing(new ToolRunner(Sandbox.Strongest)).DrawAsync(file, 1, 595, 842, 200, CancellationToken.None))!;
        using var engine = new TesseractEngine(new WorkerCommand(typeof(ExitCode).Assembly.Location), Sandbox.Strongest);

        ImmutableArray<OcrWord> words = (await engine.ReadAsync(picture, CancellationToken.None)).Words;

        Assert.Equal("Bidrag 250 tkr enligt § 19", string.Join(' ', words.OrderBy(word => word.X0).Select(word => word.Text)));
        Assert.Equal(72 * 200 / 72.0, words.Min(word => word.X0), 6.0);
    }
}
