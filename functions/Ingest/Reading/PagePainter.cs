using System.Globalization;
using Ingest.Reading.Tools;

namespace Ingest.Reading;

/// <summary>A page as a picture for people, drawn by <c>pdftoppm</c> in the sandbox.</summary>
public sealed class PagePainter
{
    private static readonly ToolLimits Limits =
        new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30), CpuSeconds: 40, MemoryBytes: 1L << 30, OutputBytes: 40L << 20);

    private readonly ToolRunner runner = new(Sandbox.Strongest);

    /// <summary>The page as displayed, as PNG; null where it cannot be drawn.</summary>
    /// <param name="file">The PDF.</param>
    /// <param name="page">1-based.</param>
    /// <param name="pixels">Of its longer side.</param>
    /// <param name="cancellationToken">Ends the tool.</param>
    /// <exception cref="PaperException">The tool is not installed.</exception>
    public async Task<byte[]?> PaintAsync(SourceFile file, int page, int pixels, CancellationToken cancellationToken)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        using var picture = new MemoryStream();
        ToolEnd end = await runner.RunAsync(
            new ToolCall("pdftoppm", ["-png", "-cropbox", "-scale-to", pixels.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, file.Path], file.Path, Limits),
            output => output.CopyTo(picture),
            cancellationToken);
        return end is { ExitCode: 0, Stop: ToolStop.Ended } && picture.Length > 0 ? picture.ToArray() : null;
    }
}
