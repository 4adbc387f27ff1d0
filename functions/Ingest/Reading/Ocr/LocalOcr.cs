using Ingest.Reading.Ocr.Tesseract;

namespace Ingest.Reading.Ocr;

/// <summary>OCR on this machine: no word leaves it.</summary>
public static class LocalOcr
{
    /// <summary>One for the whole process: its workers are kept from paper to paper.</summary>
    public static IOcrEngine Engine => TesseractEngine.Shared;
}
