using System.Globalization;
using Ingest.Reading.Poppler;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Draws one page in grey with <c>pdftoppm</c>.</summary>
internal sealed class PageDrawing(ToolRunner runner)
{
    private const double MostPixels = 30e6;     // A3 at 300 dpi is 17 million
    private const double LeastDpi = 20;

    private static readonly ToolLimits Limits =
        new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30), CpuSeconds: 40, MemoryBytes: 1L << 30, OutputBytes: 40L << 20);

    /// <summary>The picture; null where the page cannot be drawn.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="page">1-based.</param>
    /// <param name="width">Of the page as displayed, in points.</param>
    /// <param name="height">Of the page as displayed, in points.</param>
    /// <param name="dpi">Pixels an inch; fewer where the page is very large.</param>
    /// <param name="cancellationToken">Ends the tool.</param>
    public async Task<PagePicture?> DrawAsync(SourceFile file, int page, double width, double height, int dpi, CancellationToken cancellationToken)
    {
        double fitting = 72 * Math.Sqrt(MostPixels / Math.Max(1, width * height));
        double resolution = Math.Max(LeastDpi, Math.Min(dpi, fitting));
        string number = page.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["-gray", "-cropbox", "-r", resolution.ToString("0.##", CultureInfo.InvariantCulture), "-f", number, "-l", number, file.Path];
        PagePicture? picture = null;
        await runner.RunAsync(new ToolCall("pdftoppm", [.. arguments], file.Path, Limits), stream => picture = Read(stream, resolution), cancellationToken);
        return picture;
    }

    private static PagePicture? Read(Stream stream, double dpi)
    {
        var pictures = new PictureStream(stream);
        if (pictures.Next() is not var (width, height) || (double)width * height > MostPixels * 1.1)
        {
            return null;
        }

        byte[] grey = new byte[width * height];
        return pictures.ReadRow(grey) ? new PagePicture(width, height, dpi, grey) : null;
    }
}
