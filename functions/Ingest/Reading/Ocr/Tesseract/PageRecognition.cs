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

    private const double LeastOfFigures = 0.5;      // what is found between lines that are read is a figure in a cell, or a picture's part
    private const double LeastOfLetters = 0.75;
    private const double LeastOfMarks = 0.5;
    private const double ReadsWell = 0.92;          // mean confidence of a page that a second reading does not better
    private const double Doubtful = 0.6;            // lines of a header that were taken for one line come out as nonsense below it
    private const double LeastHeightInches = 0.05;  // of what is looked at twice: a figure of 6 points
    private const double LowestInches = 0.03;       // a small letter of 4 points is as high; lower are bits of lines
    private const double Covered = 0.5;             // of a piece of ink that lies in a word's box

    public static List<OcrWord> Read(Recognisers recognisers, PagePicture picture, TimeSpan deadline)
    {
        long start = Environment.TickCount64;
        bool isGrainy = Clearing.IsGrainy(picture.Grey.Span, picture.Width);
        List<OcrWord> words = ReadWhole(recognisers, picture, deadline, isGrainy);
        List<OcrWord> doubtful = [.. words.Where(word => word.Confidence < Doubtful)];
        words.RemoveAll(word => word.Confidence < Doubtful);
        var found = new List<OcrWord>();
        List<Component> pieces = Components.Of(InkMap.Of(picture));
        var sheet = new CutSheet(picture, pieces, isGrainy);
        foreach (LineSegment segment in PassedOver(picture, pieces, words).Take(MostLooks))
        {
            TimeSpan left = deadline - TimeSpan.FromMilliseconds(Environment.TickCount64 - start);
            if (left > TimeSpan.Zero)
            {
                found.AddRange(Look(recognisers.First, sheet, segment, left).Where(IsLikely));
            }
        }

        return InkFitting.Fit([.. words, .. found, .. doubtful.Where(word => !found.Exists(other => Overlap(word, other)))], pieces, picture.Height);
    }

    /// <summary>The page as a whole; a grainy one that reads badly twice, the second time with each pixel as its neighbours are: thin strokes are lost by that, and others found.</summary>
    private static List<OcrWord> ReadWhole(Recognisers recognisers, PagePicture picture, TimeSpan deadline, bool isGrainy)
    {
        long start = Environment.TickCount64;
        List<OcrWord> words = Words(recognisers.First, picture, deadline, isGrainy);
        TimeSpan left = deadline - (3 * TimeSpan.FromMilliseconds(Environment.TickCount64 - start)); // The larger picture takes twice as long.
        if (!isGrainy || left <= TimeSpan.Zero || words.Count == 0 || words.Average(word => word.Confidence) > ReadsWell)
        {
            return words;
        }

        PagePicture smooth = picture with { Grey = Clearing.Smooth(picture.Grey.Span, picture.Width) };
        return TwoReadings.Better(words, recognisers.Second is { } second
            ? [.. Words(second, Enlarging.ByHalf(smooth), left, isGrainy).Select(InSmall)]
            : Words(recognisers.First, smooth, left, isGrainy));
    }

    private static List<OcrWord> Words(Recogniser recogniser, PagePicture picture, TimeSpan deadline, bool isGrainy)
    {
        List<OcrWord> words = recogniser.Read(picture, TesseractLibrary.OnePage, deadline, isGrainy);
        words.RemoveAll(word => IsNoise(word, picture.Dpi));
        return words;
    }

    /// <summary>Where a word of the larger picture lies in the picture itself.</summary>
    private static OcrWord InSmall(OcrWord word) => word with
    {
        X0 = word.X0 / Enlarging.Factor,
        Y0 = word.Y0 / Enlarging.Factor,
        X1 = word.X1 / Enlarging.Factor,
        Y1 = word.Y1 / Enlarging.Factor,
        Baseline = word.Baseline / Enlarging.Factor,
    };

    private static bool Overlap(OcrWord one, OcrWord other) =>
        one.X0 < other.X1 && other.X0 < one.X1 && one.Y0 < other.Y1 && other.Y0 < one.Y1;

    private static bool IsLikely(OcrWord word) =>
        word.Confidence >= (word.Text.Any(char.IsDigit) ? LeastOfFigures : LeastOfLetters) && word.Text.Any(char.IsLetterOrDigit);

    /// <summary>A "word" over a part of the page without letters, as Tesseract makes of stamps and smudges.</summary>
    private static bool IsNoise(OcrWord word, double dpi) =>
        word.Confidence < LeastOfMarks
        && (word.Text.Length <= 2 ? !word.Text.Any(char.IsDigit) : word.Confidence < 0.3 && !word.Text.Any(char.IsLetterOrDigit))
        || (word.Confidence < 0.3 && word.Y1 - word.Y0 > dpi * 0.5)
        || (word.Y1 - word.Y0 < dpi * LowestInches && word.Text.Any(char.IsLetterOrDigit));

    private static IEnumerable<LineSegment> PassedOver(PagePicture picture, List<Component> pieces, List<OcrWord> words)
    {
        var cover = new WordCover(words, picture.Height);
        return LineSegments.Of([.. pieces.Where(piece => cover.Share(piece) <= Covered)], picture.Dpi).Where(segment =>
            segment.Height >= picture.Dpi * LeastHeightInches && segment.Height <= picture.Dpi * 0.3 && segment.X1 - segment.X0 <= picture.Dpi * 4);
    }

    private static IEnumerable<OcrWord> Look(Recogniser recogniser, CutSheet sheet, LineSegment segment, TimeSpan deadline)
    {
        (PagePicture cut, int x, int y) = sheet.Cut(segment);
        return recogniser.Read(cut, TesseractLibrary.OneLine, deadline)
            .Select(word => word with { X0 = word.X0 + x, X1 = word.X1 + x, Y0 = word.Y0 + y, Y1 = word.Y1 + y, Baseline = word.Baseline + y });
    }
}
