namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>How a page is read with Tesseract: which mode, and what is looked at twice.</summary>
internal static class PageRecognition
{
    public static List<OcrWord> Read(Recogniser recogniser, PagePicture picture, TimeSpan deadline)
    {
        int mode = Environment.GetEnvironmentVariable("INGEST_PSM") is { } psm ? int.Parse(psm, System.Globalization.CultureInfo.InvariantCulture) : TesseractLibrary.OnePageSparse;
        return recogniser.Read(picture, mode, deadline);
    }
}
