using Ingest.Reading.Ocr.Pictures;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>How a page is read with Tesseract: which mode, and what is looked at twice.</summary>
internal static class PageRecognition
{
    public static List<OcrWord> Read(Recogniser recogniser, PagePicture picture, TimeSpan deadline) =>
        recogniser.Read(picture, TesseractLibrary.OnePage, deadline);

    /// <summary>Line by line, each cut out of the picture by itself.</summary>
    public static List<OcrWord> BySegments(Recogniser recogniser, PagePicture picture)
    {
        var words = new List<OcrWord>();
        foreach (LineSegment segment in LineSegments.Of(InkMap.Of(picture)))
        {
            (PagePicture cut, int x, int y) = Cut(picture, segment);
            words.AddRange(recogniser.Read(cut, TesseractLibrary.OneLine, TimeSpan.FromSeconds(20))
                .Select(word => word with { X0 = word.X0 + x, X1 = word.X1 + x, Y0 = word.Y0 + y, Y1 = word.Y1 + y, Baseline = word.Baseline + y }));
        }

        return words;
    }

    private static (PagePicture Picture, int X, int Y) Cut(PagePicture picture, LineSegment segment)
    {
        int pad = Math.Max(4, (int)(picture.Dpi / 20));
        int reach = Math.Max(1, (int)(picture.Dpi / 100));
        (int width, int height) = (segment.X1 - segment.X0 + (2 * pad), segment.Height + (2 * pad));
        byte[] grey = new byte[width * height];
        ReadOnlySpan<byte> from = picture.Grey.Span;
        grey.AsSpan().Fill(255);
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
}
