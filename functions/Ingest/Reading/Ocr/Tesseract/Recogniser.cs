using System.Runtime.InteropServices;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>Tesseract with its model loaded, in this process; one picture at a time.</summary>
/// <remarks>Lives in the worker child only: a fault in the library ends that child and costs one page.</remarks>
internal sealed unsafe class Recogniser
{
    /// <summary>Swedish and every other language in Latin letters; Debian's <c>swe</c> cannot write § % – • @.</summary>
    public const string Model = "Latin";

    /// <summary>
    /// Swedish, which knows the words, and Danish, which has § % and minus and tells figures better; Tesseract takes the surer for each word.
    /// On two pages of tables in a geometric face they read 171 of 239 words and 271 of 415 figures right, <c>Latin</c> 147 and 248.
    /// </summary>
    public const string OtherModels = "swe+dan";

    private const int LongestInColumn = 2;

    private readonly nint api;

    /// <summary>Loads the models; throws <see cref="OcrMissingException"/> where one is not there.</summary>
    /// <param name="modelFolder">Where they lie; null: where Tesseract looks.</param>
    /// <param name="models">Their names, joined by +.</param>
    public Recogniser(string? modelFolder, string models = Model)
    {
        api = TesseractLibrary.TessBaseAPICreate();
        if (TesseractLibrary.TessBaseAPIInit2(api, modelFolder, models, TesseractLibrary.LstmOnly) != 0)
        {
            throw new OcrMissingException("the language data could not be loaded");
        }

        _ = TesseractLibrary.TessBaseAPISetVariable(api, "debug_file", "/dev/null");
    }

    public static string Version => Marshal.PtrToStringUTF8(TesseractLibrary.TessVersion()) ?? "5";

    /// <summary>Reads the whole picture, or only rectangles of it that hold a line each.</summary>
    /// <param name="picture">Its pixels.</param>
    /// <param name="mode">Tesseract's page segmentation mode.</param>
    /// <param name="deadline">After which it stops with what it has.</param>
    /// <param name="isGrainy">Whether ink is what is darker than its surroundings (Sauvola), not than one grey for the whole picture (Otsu).</param>
    public List<OcrWord> Read(PagePicture picture, int mode, TimeSpan deadline, bool isGrainy = false)
    {
        var words = new List<OcrWord>();
        _ = TesseractLibrary.TessBaseAPISetVariable(api, "thresholding_method", isGrainy ? "2" : "0");
        nint monitor = TesseractLibrary.TessMonitorCreate();
        fixed (byte* pixels = picture.Grey.Span)
        {
            TesseractLibrary.TessBaseAPISetPageSegMode(api, mode);
            TesseractLibrary.TessBaseAPISetImage(api, pixels, picture.Width, picture.Height, 1, picture.Width);
            TesseractLibrary.TessBaseAPISetSourceResolution(api, (int)Math.Round(picture.Dpi));
            TesseractLibrary.TessMonitorSetDeadlineMSecs(monitor, (int)deadline.TotalMilliseconds);
            if (TesseractLibrary.TessBaseAPIRecognize(api, monitor) == 0)
            {
                Gather(words);
            }

            TesseractLibrary.TessBaseAPIClear(api); // Frees the picture before its memory moves.
        }

        TesseractLibrary.TessMonitorDelete(monitor);
        return words;
    }

    private void Gather(List<OcrWord> words)
    {
        nint iterator = TesseractLibrary.TessBaseAPIGetIterator(api);
        if (iterator == 0)
        {
            return;
        }

        do
        {
            if (WordAt(iterator) is { } word)
            {
                words.Add(word);
            }
        }
        while (TesseractLibrary.TessResultIteratorNext(iterator, TesseractLibrary.WordLevel) != 0);
        TesseractLibrary.TessResultIteratorDelete(iterator);
    }

    private static OcrWord? WordAt(nint iterator)
    {
        nint text = TesseractLibrary.TessResultIteratorGetUTF8Text(iterator, TesseractLibrary.WordLevel);
        string letters = (Marshal.PtrToStringUTF8(text) ?? string.Empty).Trim();
        TesseractLibrary.TessDeleteText(text);
        nint place = TesseractLibrary.TessResultIteratorGetPageIterator(iterator);
        if (letters.Length == 0
            || TesseractLibrary.TessPageIteratorBoundingBox(place, TesseractLibrary.WordLevel, out int x0, out int y0, out int x1, out int y1) == 0)
        {
            return null;
        }

        bool hasBaseline = TesseractLibrary.TessPageIteratorBaseline(place, TesseractLibrary.WordLevel, out int fromX, out int left, out int toX, out int right) != 0;
        if (hasBaseline && letters.Length <= LongestInColumn && Math.Abs(right - left) > Math.Abs(toX - fromX))
        {
            return null; // A column of lone figures was taken for a line on its side, and 2, 3, 4 for N, W, A: they are looked at one by one.
        }

        double confidence = TesseractLibrary.TessResultIteratorConfidence(iterator, TesseractLibrary.WordLevel) / 100;
        return new OcrWord(letters, Math.Clamp(confidence, 0, 1), x0, y0, x1, y1, hasBaseline ? (left + right) / 2.0 : y1);
    }
}
