using Ingest.Reading.Poppler;

namespace Ingest.Reading.Ocr.Pictures;

/// <summary>At how many pixels an inch pages were scanned; drawing them finer costs time and accuracy.</summary>
internal static class NativeResolution
{
    /// <summary>For pages that are drawn, not scanned.</summary>
    public const int Drawn = 300;

    /// <summary>Small letters of eight points are then 10 pixels high: the least that is read well.</summary>
    private const int Least = 180;

    private const int Coarse = 200;

    private const int Most = 300;

    private const double LeastShare = 0.3;  // of the page's area that a scan covers

    /// <summary>The pixels an inch to draw a page at.</summary>
    /// <param name="plate">Its largest picture, or null.</param>
    /// <param name="width">Of the page, in points.</param>
    /// <param name="height">Of the page, in points.</param>
    public static int For(PagePlate? plate, double width, double height) => plate switch
    {
        null => Drawn,
        var small when small.Share(width, height) < LeastShare => Drawn,
        { Dpi: < Least } => Coarse,
        { Dpi: var dpi } => Math.Min(Most, dpi),
    };
}
