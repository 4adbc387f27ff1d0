using Ingest.Reading.Ocr;

namespace Ingest.Tests.Reading.Ocr;

/// <summary>Gives for every picture the words that were recorded, and counts how often it is asked.</summary>
internal sealed class RecordedOcr(params OcrWord[] words) : IOcrEngine
{
    private int pictures;

    public int Pictures => pictures;

    public Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken)
    {
        _ = Interlocked.Increment(ref pictures);
        return Task.FromResult(new OcrReading([.. words]));
    }
}

/// <summary>Takes too long over every picture larger than a sheet of A4 at 200 dpi.</summary>
internal sealed class OcrThatTimesOut(IOcrEngine others) : IOcrEngine
{
    public Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken) =>
        picture.Width > 2000 ? throw new OcrPageException("it took more than 90 seconds. Run again") : others.ReadAsync(picture, cancellationToken);
}
