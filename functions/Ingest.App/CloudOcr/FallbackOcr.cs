using Ingest.App.Triggers;
using Ingest.Reading.Ocr;
using Ingest.Storage;

namespace Ingest.App.CloudOcr;

/// <summary>OCR in the cloud, and on this machine where the cloud stays away, is spent or is not there.</summary>
internal sealed class FallbackOcr(IOcrEngine cloud, IOcrEngine local) : IOcrEngine
{
    private int pagesOfLocal;

    /// <summary>Pages that were read on this machine.</summary>
    public int PagesOfLocal => pagesOfLocal;

    /// <summary>The same for pages of one paper, whose operations are kept, so that they go on after a crash.</summary>
    public FallbackOcr For(IOcrOperations operations) => new(cloud is DocumentIntelligenceOcr service ? service.For(operations) : cloud, local);

    public async Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken)
    {
        try
        {
            OcrReading read = await cloud.ReadAsync(picture, cancellationToken);
            Telemetry.ReadByOcr("cloud");
            return read;
        }
        catch (Exception e) when (e is CloudOcrException or OcrMissingException)
        {
            Interlocked.Increment(ref pagesOfLocal);
            Telemetry.FellBack(e is CloudOcrException away ? away.Code : "Refused");
            OcrReading read = await local.ReadAsync(picture, cancellationToken);
            Telemetry.ReadByOcr("local");
            return read;
        }
    }
}
