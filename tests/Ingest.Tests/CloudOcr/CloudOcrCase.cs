using Ingest.App.CloudOcr;
using Ingest.Reading.Ocr;

namespace Ingest.Tests.CloudOcr;

/// <summary>Tests of cloud OCR over a service on loopback that stands in for it.</summary>
public abstract class CloudOcrCase : IAsyncLifetime
{
    private protected static readonly PagePicture White = new(200, 100, 150, Enumerable.Repeat((byte)255, 200 * 100).ToArray());

    private protected DocumentIntelligenceStandIn Service { get; private set; } = null!;

    /// <summary>What calls it; put away with the test.</summary>
    private protected CloudCalls? Calls { get; set; }

    public async Task InitializeAsync() => Service = await DocumentIntelligenceStandIn.StartAsync();

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        Calls?.Dispose();
    }
}
