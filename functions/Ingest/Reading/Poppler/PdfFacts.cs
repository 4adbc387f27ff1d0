using System.Collections.Immutable;
using System.Globalization;
using Ingest.Papers;

namespace Ingest.Reading.Poppler;

/// <summary>What <c>pdfinfo</c> tells of a PDF.</summary>
/// <param name="PageCount">Pages that it announces.</param>
/// <param name="Pages">For each page that could be looked up: how it is turned and cut.</param>
internal sealed record PdfFacts(int PageCount, ImmutableDictionary<int, PageFacts> Pages)
{
    /// <summary>Reads what <c>pdfinfo -box -f 1 -l N</c> printed; null where it announces no number of pages.</summary>
    public static PdfFacts? Parse(IEnumerable<string> lines)
    {
        int? count = null;
        var pages = new Dictionary<int, PageFacts>();
        foreach (string line in lines)
        {
            if (line.StartsWith("Pages:", StringComparison.Ordinal))
            {
                count = int.TryParse(line.AsSpan(6), NumberStyles.AllowLeadingWhite | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int pageCount) ? pageCount : null;
            }
            else if (line.StartsWith("Page ", StringComparison.Ordinal))
            {
                AddTo(pages, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return count is null ? null : new PdfFacts(count.Value, pages.ToImmutableDictionary());
    }

    // "Page 3 rot: 90", "Page 3 MediaBox: 0.00 0.00 595.00 842.00", "Page 3 size: 595 x 842 pts (A4)"
    private static void AddTo(Dictionary<int, PageFacts> pages, string[] parts)
    {
        if (parts.Length < 4 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return;
        }

        PageFacts facts = pages.GetValueOrDefault(number, PageFacts.Unknown);
        pages[number] = parts[2] switch
        {
            "rot:" when int.TryParse(parts[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int turn) => facts with { Turn = ((turn % 360) + 360) % 360 },
            "MediaBox:" => facts with { Media = BoxOf(parts) },
            "CropBox:" => facts with { Crop = BoxOf(parts) },
            _ => facts,
        };
    }

    private static Box BoxOf(string[] parts)
    {
        double[] values = [.. parts.Skip(3).Take(4).Select(part =>
            double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value) ? value : 0)];
        return values.Length < 4
            ? default
            : new Box(Math.Min(values[0], values[2]), Math.Min(values[1], values[3]), Math.Max(values[0], values[2]), Math.Max(values[1], values[3]));
    }
}

/// <summary>How a page is turned and cut.</summary>
/// <param name="Turn">Degrees clockwise: 0, 90, 180 or 270.</param>
/// <param name="Media">The whole sheet in the PDF's own coordinates (y upwards).</param>
/// <param name="Crop">What of it is displayed.</param>
internal sealed record PageFacts(int Turn, Box Media, Box Crop)
{
    public static PageFacts Unknown { get; } = new(0, default, default);

    /// <summary>Whether width and height change places when it is displayed.</summary>
    public bool IsOnItsSide => Turn is 90 or 270;

    /// <summary>The longer side of what is displayed, in points.</summary>
    public double LongSide => Math.Max(Crop.Width, Crop.Height);

    /// <summary>How far the displayed page's corner lies from the sheet's, in points; null where a turned page is cut, too.</summary>
    public (double X, double Y)? Offset => Media == Crop ? (0, 0) : Turn == 0 ? (Crop.X0 - Media.X0, Media.Y1 - Crop.Y1) : null;
}
