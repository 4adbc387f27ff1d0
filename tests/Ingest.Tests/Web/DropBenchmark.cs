using System.Diagnostics;
using System.Text;
using Ingest.App.Web;
using Ingest.Tests.Storage;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Ingest.Tests.Web;

/// <summary>How long it takes from a drop on the page until the packet's records stand on its open page, in a real browser.</summary>
public sealed class DropBenchmark(Browser browser, ITestOutputHelper output) : IClassFixture<Browser>
{
    private const int Rounds = 15;
    private const int WarmUps = 2;
    private const int PagesAPacket = 20;

    /// <summary>Sample papers that make one packet of that many pages.</summary>
    private static readonly string[] Papers = ["eslov-2024-09", "goteborg-2024-08"];

    [Fact, Trait("Kind", "soak")]
    public async Task A_packet_that_is_dropped_shows_its_records()
    {
        using var folder = new ScratchFolder();
        string packet = folder.In("packet.pdf");
        using (Process unite = Process.Start("pdfunite", [.. Papers.Select(WebServer.Pdf), packet]))
        {
            await unite.WaitForExitAsync();
            Assert.Equal(0, unite.ExitCode);
        }

        byte[] bytes = await File.ReadAllBytesAsync(packet);
        var server = new WebServer();
        await server.StartAsync(Login.None);
        try
        {
            IPage page = await browser.OpenAsync(server);
            var times = new List<double>();
            int records = 0;
            for (int round = 0; round < Rounds + WarmUps; round++)
            {
                await File.WriteAllBytesAsync(packet, [.. bytes, .. Encoding.ASCII.GetBytes($"\n% {round}\n")]); // another paper each time
                await page.GotoAsync("/");
                long began = TimeProvider.System.GetTimestamp();
                await page.SetInputFilesAsync("#files", packet);
                await page.Locator("#sent a").ClickAsync(); // the paper's page; it shows the records by itself when they have been read
                await page.Locator(".record").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
                times.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
                Assert.Equal(PagesAPacket, await page.Locator("figure.sheet").CountAsync());
                records += await page.Locator(".record").CountAsync();
            }

            double[] counted = [.. times.Skip(WarmUps).Order()];
            output.WriteLine($"from drop to records: median {counted[counted.Length / 2]:0} ms, slowest {counted[^1]:0} ms, of {counted.Length} packets of {PagesAPacket} pages; the first after a start {times[0]:0} ms; {records} records");
        }
        finally
        {
            await server.DisposeAsync();
        }
    }
}
