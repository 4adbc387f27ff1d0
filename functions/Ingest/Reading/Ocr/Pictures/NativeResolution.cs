using System.Collections.Frozen;
using System.Globalization;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>At how many pixels an inch pages were scanned, as <c>pdfimages -list</c> tells; drawing them finer costs time and accuracy.</summary>
internal sealed class NativeResolution(ToolRunner runner)
{
    /// <summary>For pages that are drawn, not scanned.</summary>
    public const int Drawn = 300;

    /// <summary>Letters of ten points are then 14 pixels high: the least that is read well.</summary>
    private const int Least = 150;

    private const int Coarse = 200;

    private const int Most = 300;

    private const double LeastShare = 0.3;  // of the page's area that a scan covers
    private const int Columns = 16;

    private static readonly ToolLimits Limits =
        new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30), CpuSeconds: 30, MemoryBytes: 512L << 20, OutputBytes: 16L << 20);

    /// <summary>The pictures of each page, for pages that have any.</summary>
    public async Task<FrozenDictionary<int, PagePlate>> OfAsync(SourceFile file, int first, int last, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        string[] range = ["-f", first.ToString(CultureInfo.InvariantCulture), "-l", last.ToString(CultureInfo.InvariantCulture)];
        await runner.RunAsync(new ToolCall("pdfimages", ["-list", .. range, file.Path], file.Path, Limits), stream => lines.AddRange(LinesOf(stream)), cancellationToken);
        return Largest(lines).ToFrozenDictionary(plate => plate.Page);
    }

    /// <summary>The pixels an inch to draw a page at.</summary>
    /// <param name="plate">Its largest picture, or null.</param>
    /// <param name="width">Of the page, in points.</param>
    /// <param name="height">Of the page, in points.</param>
    public static int For(PagePlate? plate, double width, double height) => plate switch
    {
        null => Drawn,
        { SquareInches: var area } when area < LeastShare * width * height / (72 * 72) => Drawn,
        { Dpi: < Least } => Coarse,
        { Dpi: var dpi } => Math.Min(Most, dpi),
    };

    /// <summary>Reads the table that the program prints.</summary>
    internal static IEnumerable<PagePlate> Largest(IEnumerable<string> lines) =>
        from line in lines
        let parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where parts.Length >= Columns - 1 && parts[2] is "image" or "stencil"
        let numbers = (Page: Number(parts[0]), Width: Number(parts[3]), Height: Number(parts[4]), X: Number(parts[^4]), Y: Number(parts[^3]))
        where numbers is { Page: > 0, X: > 0, Y: > 0 }
        let plate = new PagePlate(numbers.Page, Math.Max(numbers.X, numbers.Y), (double)numbers.Width / numbers.X * numbers.Height / numbers.Y)
        group plate by plate.Page into page
        select page.MaxBy(plate => plate.SquareInches);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static IEnumerable<string> LinesOf(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}

/// <summary>The largest picture on a page.</summary>
internal sealed record PagePlate(int Page, int Dpi, double SquareInches);
