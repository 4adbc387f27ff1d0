namespace Ingest.Reading.Ocr.Pictures;

/// <summary>Tells a page's head from its foot: in Latin letters more strokes rise above the small letters than hang below them.</summary>
/// <remarks>As Leptonica's <c>pixOrientDetect</c> (Bloomberg, Kopec, Dasari, Measuring document image skew and orientation, 1995), on pieces of ink.</remarks>
internal static class Uprightness
{
    private const int LeastLetters = 6;         // in a segment; fewer tell nothing of its middle
    private const int LeastEvidence = 25;       // strokes that reach out
    private const double ClearlyMore = 1.25;
    private const double ReachesOut = 0.18;     // of the small letters' height

    /// <summary>Whether the page stands on its head; false in doubt (figures only, few words).</summary>
    public static bool IsUpsideDown(IEnumerable<LineSegment> segments)
    {
        (int rising, int hanging) = Evidence(segments);
        return rising + hanging >= LeastEvidence && hanging > rising * ClearlyMore;
    }

    /// <summary>How many letters rise above the small ones, and how many hang below them.</summary>
    internal static (int Rising, int Hanging) Evidence(IEnumerable<LineSegment> segments)
    {
        int rising = 0;
        int hanging = 0;
        foreach (LineSegment segment in segments)
        {
            Component[] letters = [.. segment.Pieces.Where(piece => piece.Height > 0.4 * segment.Height)];
            if (letters.Length < LeastLetters)
            {
                continue;
            }

            double top = Components.Middle(letters, piece => piece.Y0);
            double bottom = Components.Middle(letters, piece => piece.Y1);
            double reach = (bottom - top) * ReachesOut;
            rising += letters.Count(piece => piece.Y0 < top - reach);
            hanging += letters.Count(piece => piece.Y1 > bottom + reach);
        }

        return (rising, hanging);
    }
}
