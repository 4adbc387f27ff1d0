using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>A page to cut single lines from, with what belongs to others painted over.</summary>
/// <param name="picture">The page.</param>
/// <param name="pieces">Its ink.</param>
/// <param name="isGrainy">Whether lone figures are cleared of grain.</param>
internal sealed class CutSheet(PagePicture picture, List<Component> pieces, bool isGrainy)
{
    private const double Lone = 2;  // a figure or two and a point are no wider, in parts of their height; longer words are read as they are

    /// <summary>The segment with a margin, and where in the page its corner lies.</summary>
    public (PagePicture Picture, int X, int Y) Cut(LineSegment segment)
    {
        int pad = Math.Max(6, (int)(picture.Dpi / 16));
        (int x0, int y0) = (Math.Max(0, segment.X0 - pad), Math.Max(0, segment.Y0 - pad));
        (int x1, int y1) = (Math.Min(picture.Width, segment.X1 + pad), Math.Min(picture.Height, segment.Y1 + pad));
        (int width, int height) = (x1 - x0, y1 - y0);
        byte[] grey = new byte[width * height];
        for (int y = 0; y < height; y++)
        {
            picture.Grey.Span.Slice(((y0 + y) * picture.Width) + x0, width).CopyTo(grey.AsSpan(y * width));
        }

        byte ground = Ground(grey);
        var own = segment.Pieces.ToHashSet();
        foreach (Component other in pieces)
        {
            if (other.X0 < x1 && other.X1 > x0 && other.Y0 < y1 && other.Y1 > y0 && !own.Contains(other))
            {
                (int from, int to) = (Math.Max(0, other.X0 - 1 - x0), Math.Min(width, other.X1 + 1 - x0));
                for (int y = Math.Max(0, other.Y0 - 1 - y0); y < Math.Min(height, other.Y1 + 1 - y0); y++)
                {
                    grey.AsSpan((y * width) + from, to - from).Fill(ground);
                }
            }
        }

        if (isGrainy && segment.X1 - segment.X0 <= Lone * segment.Height)
        {
            grey = Clearing.Smooth(grey, width);
            Clearing.Clear(grey, width, height, picture.Dpi);
        }

        return (new PagePicture(width, height, picture.Dpi, grey), x0, y0);
    }

    /// <summary>The paper's grey: that of most of the cut.</summary>
    private static byte Ground(ReadOnlySpan<byte> grey)
    {
        int[] counts = new int[256];
        foreach (byte value in grey)
        {
            counts[value]++;
        }

        return (byte)Array.IndexOf(counts, counts.Max());
    }
}
