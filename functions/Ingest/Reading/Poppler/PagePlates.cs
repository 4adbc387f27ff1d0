using System.Collections.Frozen;
using System.Globalization;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Poppler;

/// <summary>The largest picture on a page.</summary>
/// <param name="Page">1-based.</param>
/// <param name="Dpi">Pixels an inch.</param>
/// <param name="SquareInches">Of the page that it covers.</param>
internal sealed record PagePlate(int Page, int Dpi, double SquareInches)
{
    /// <summary>The part of the page that it covers.</summary>
    /// <param name="width">Of the page, in points.</param>
    /// <param name="height">Of the page, in points.</param>
    public double Share(double width, double height) => SquareInches * 72 * 72 / (width * height);
}

/// <summary>Which pictures pages have, as <c>pdfimages -list</c> tells.</summary>
internal sealed class PagePlates(ToolRunner runner)
{
    private const int Columns = 16;

    private static readonly ToolLimits Limits =
        new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(30), CpuSeconds: 30, MemoryBytes: 512L << 20, OutputBytes: 16L << 20);

    /// <summary>The largest picture of each page, for pages that have any.</summary>
    public async Task<FrozenDictionary<int, PagePlate>> OfAsync(SourceFile file, PageSpan pages, CancellationToken cancellationToken)
    {
        List<string> lines = [];
        string[] range = ["-f", pages.First.ToString(CultureInfo.InvariantCulture), "-l", pages.Last.ToString(CultureInfo.InvariantCulture)];
        await runner.RunAsync(new ToolCall("pdfimages", ["-list", .. range, file.Path], file.Path, Limits), stream => lines.AddRange(LinesOf(stream)), cancellationToken);
        return Largest(lines).ToFrozenDictionary(plate => plate.Page);
    }

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
