using Ingest.App.CloudOcr;
using Ingest.Reading.Ocr;

namespace Ingest.App.Triggers.Ocr;

/// <summary>An engine that remembers whether it was there at all: what a machine lacks says nothing of a page.</summary>
internal sealed class WatchedOcr(IOcrEngine engine) : IOcrEngine
{
    /// <summary>Why the engine cannot be used on this machine; null where it can.</summary>
    public OcrMissingException? Missing { get; private set; }

    public async Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken)
    {
        try
        {
            OcrReading read = await engine.ReadAsync(picture, cancellationToken);
            if (engine is not FallbackOcr) // which counts for itself, as it alone knows who read
            {
                Telemetry.ReadByOcr("local");
            }

            return read;
        }
        catch (OcrMissingException e)
        {
            Missing = e;
            throw;
        }
    }
}
