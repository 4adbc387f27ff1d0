using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>How a page is read with Tesseract: once as a whole, then line by line what it passed over (single figures in cells).</summary>
/// <remarks>
/// Whole pages in mode 3, with ruled lines erased, lose fewer words of tables than in mode 11 (measured on scans at 200 dpi of three
/// papers: see the README); what both lose are lone figures and cells between lines that were not erased, and these the second look finds.
/// </remarks>
internal static class PageRecognition
{
    /// <summary>More than any page's cells that were passed over; a page with more is a drawing.</summary>
    private const int MostLooks = 80;

    private const double LeastConfidence = 0.35;
    private const double LeastHeightInches = 0.05;  // of what is looked at twice: a figure of 6 points
    private const double Covered = 0.5;             // of a piece of ink that lies in a word's box

    public static List<OcrWord> Read(Recogniser recogniser, PagePicture picture, TimeSpan deadline)
    {
        long start = Environment.TickCount64;
        List<OcrWord> words = recogniser.Read(picture, TesseractLibrary.OnePage, deadline);
        words.RemoveAll(word => IsNoise(word, picture.Dpi));
        foreach (LineSegment segment in PassedOver(picture, words).Take(MostLooks))
        {
            TimeSpan left = deadline - TimeSpan.FromMilliseconds(Environment.TickCount64 - start);
            if (left > TimeSpan.Zero)
            {
                words.AddRange(Look(recogniser, picture, segment, left).Where(word => word.Confidence >= LeastConfidence && word.Text.Any(char.IsLetterOrDigit)));
            }
        }

        return words;
    }

    /// <summary>A "word" over a part of the page without letters, as Tesseract makes of stamps and smudges.</summary>
    private static bool IsNoise(OcrWord word, double dpi) =>
        word.Confidence < 0.3 && (!word.Text.Any(char.IsLetterOrDigit) || word.Y1 - word.Y0 > dpi * 0.5);

    private static IEnumerable<LineSegment> PassedOver(PagePicture picture, List<OcrWord> words)
    {
        List<Component> pieces = Components.Of(InkMap.Of(picture));
        var cover = new WordCover(words, picture.Height);
        pieces.RemoveAll(piece => cover.Share(piece) > Covered);
        return LineSegments.Of(pieces, picture.Dpi).Where(segment =>
            segment.Height >= picture.Dpi * LeastHeightInches && segment.Height <= picture.Dpi * 0.3 && segment.X1 - segment.X0 <= picture.Dpi * 4);
    }

    private static IEnumerable<OcrWord> Look(Recogniser recogniser, PagePicture picture, LineSegment segment, TimeSpan deadline)
    {
        (PagePicture cut, int x, int y) = Cut(picture, segment);
        return recogniser.Read(cut, TesseractLibrary.OneLine, deadline)
            .Select(word => word with { X0 = word.X0 + x, X1 = word.X1 + x, Y0 = word.Y0 + y, Y1 = word.Y1 + y, Baseline = word.Baseline + y });
    }

    /// <summary>The segment's own ink on a ground of its paper's grey.</summary>
    private static (PagePicture Picture, int X, int Y) Cut(PagePicture picture, LineSegment segment)
    {
        int pad = Math.Max(6, (int)(picture.Dpi / 16));
        int reach = Math.Max(2, (int)(picture.Dpi / 80));
        (int width, int height) = (segment.X1 - segment.X0 + (2 * pad), segment.Height + (2 * pad));
        byte[] grey = new byte[width * height];
        ReadOnlySpan<byte> from = picture.Grey.Span;
        grey.AsSpan().Fill(Ground(from, picture.Width, segment));
        foreach (Component piece in segment.Pieces)
        {
            (int x0, int x1) = (Math.Max(0, piece.X0 - reach), Math.Min(picture.Width, piece.X1 + reach));
            for (int y = Math.Max(0, piece.Y0 - reach); y < Math.Min(picture.Height, piece.Y1 + reach); y++)
            {
                from.Slice((y * picture.Width) + x0, x1 - x0).CopyTo(grey.AsSpan(((y - segment.Y0 + pad) * width) + x0 - segment.X0 + pad));
            }
        }

        return (new PagePicture(width, height, picture.Dpi, grey), segment.X0 - pad, segment.Y0 - pad);
    }

    /// <summary>The grey that nine in ten of the segment's pixels do not exceed.</summary>
    private static byte Ground(ReadOnlySpan<byte> grey, int width, LineSegment segment)
    {
        int[] counts = new int[256];
        for (int y = segment.Y0; y < segment.Y1; y++)
        {
            foreach (byte value in grey.Slice((y * width) + segment.X0, segment.X1 - segment.X0))
            {
                counts[value]++;
            }
        }

        int left = (segment.X1 - segment.X0) * segment.Height / 10;
        int ground = 255;
        while (ground > 0 && (left -= counts[ground]) > 0)
        {
            ground--;
        }

        return (byte)ground;
    }
}
