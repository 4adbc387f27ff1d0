namespace Ingest.Reading.Ocr;

/// <summary>Reads the words of a picture, and its tables where it can: the seam for every engine, local or in the cloud.</summary>
public interface IOcrEngine
{
    /// <summary>What the picture shows; nothing where it shows nothing.</summary>
    /// <exception cref="OcrMissingException">The engine cannot be used on this machine.</exception>
    /// <exception cref="OcrPageException">This picture could not be read.</exception>
    Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken);
}
