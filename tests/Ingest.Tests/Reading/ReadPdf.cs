using Ingest.Papers;
using Ingest.Reading;
using Ingest.Reading.Poppler;

namespace Ingest.Tests.Reading;

/// <summary>Reads bytes as a paper with poppler, and without OCR.</summary>
internal static class ReadPdf
{
    public static async Task<(Paper Paper, IReadOnlyList<Issue> Issues)> OfAsync(byte[] pdf, string name = "paper.pdf", ReadingOptions? options = null)
    {
        using var folder = new TempFolder();
        SourceFile file = await SourceFile.OfAsync(folder.File(name, pdf), CancellationToken.None);
        var issues = new Issues();
        Paper paper = await new PaperReader(new PopplerEngine(options ?? new ReadingOptions())).ReadAsync(file, issues, CancellationToken.None);
        return (paper, issues.Found);
    }

    public static Task<(Paper Paper, IReadOnlyList<Issue> Issues)> OfAsync(PdfSketch pdf) => OfAsync(pdf.ToBytes());

    public static string TextOf(Page page) => string.Join(' ', page.Words.Select(word => word.Text));
}
