namespace Ingest.Reading.Ocr;

/// <summary>No engine: says what is missing.</summary>
/// <param name="missing">What, and what to do.</param>
public sealed class NoOcr(string missing) : IOcrEngine
{
    public Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken) =>
        throw new OcrMissingException(missing);
}
