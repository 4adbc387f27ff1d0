using Ingest.App;
using Ingest.Tests.Storage;

namespace Ingest.Tests.App;

/// <summary>A store that has no room left: told, nothing half-written, and whole again once there is room.</summary>
/// <remarks>The room is bounded by the largest size a file may have (RLIMIT_FSIZE), which anybody may set: to a program it is a full disk.</remarks>
public sealed class FullDiskTests : IDisposable
{
    private const int RoomBytes = 400_000;

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Is_told_and_leaves_nothing_half_written()
    {
        File.WriteAllBytes(folder.In("small.pdf"), TinyPdf.WithPages("Protokoll"));
        File.WriteAllBytes(folder.In("big.pdf"), TinyPdf.WithPages(new string('x', RoomBytes)));
        string[] run = ["run", folder.Path, "--store", folder.In(".store")];

        // A shell that ignores SIGXFSZ, so that a write fails as it does on a full disk (with EFBIG) and does not end the process.
        IngestProcess.Ended full = await IngestProcess.RunBehindAsync(
            folder.Path, ["/bin/bash", "-c", "trap '' XFSZ; ulimit -f $0; exec \"$@\"", $"{RoomBytes / 1024}"], run);
        Assert.Equal(ExitCode.SomeFailed, full.ExitCode);
        Assert.Contains("big.pdf: There is no room left for the store", full.Complained, StringComparison.Ordinal);
        Assert.Contains("small.pdf: complete", full.Said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.In(".store", "papers"), "unfinished*", SearchOption.AllDirectories));

        IngestProcess.Ended again = await IngestProcess.RunAsync(folder.Path, run);
        Assert.Contains("small.pdf: read before", again.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("room", again.Complained, StringComparison.Ordinal);
    }
}
