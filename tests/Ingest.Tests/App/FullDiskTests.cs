using System.Diagnostics;
using Ingest.App;
using Ingest.Tests.Storage;

namespace Ingest.Tests.App;

/// <summary>A store that has no room left: told, nothing half-written, and whole again once there is room.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [FactWithMounts]
    public async Task Is_told_and_leaves_nothing_half_written()
    {
        File.WriteAllBytes(folder.In("small.pdf"), TinyPdf.WithPages("Protokoll"));
        File.WriteAllBytes(folder.In("big.pdf"), TinyPdf.WithPages(new string('x', 2_000_000)));
        Directory.CreateDirectory(folder.In("disk"));
        string script = """
            mount -t tmpfs -o size=2m tmpfs disk && mkdir disk/store || exit 99
            "$@" small.pdf
            "$@" small.pdf big.pdf
            echo "code $?, unfinished: $(find disk/store -name 'unfinished*' | wc -l)"
            mount -o remount,size=20m disk
            "$@" small.pdf big.pdf
            """;

        IngestProcess.Ended ended = await IngestProcess.RunBehindAsync(
            folder.Path, ["unshare", "-rm", "bash", "-c", script, "bash"], "run", "--store", "disk/store");

        Assert.Contains("big.pdf: There is no room left for the store", ended.Complained, StringComparison.Ordinal);
        Assert.Contains("small.pdf: complete", ended.Said, StringComparison.Ordinal);
        Assert.Contains($"code {(int)ExitCode.SomeFailed}, unfinished: 0", ended.Said, StringComparison.Ordinal);
        Assert.Contains("small.pdf: read before", ended.Said, StringComparison.Ordinal);
        Assert.Matches(@"\] big.pdf: (complete|partial)", ended.Said);
    }
}

/// <summary>A test that makes a small disk of its own; skipped where the kernel lets nobody.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithMountsAttribute : FactAttribute
{
    public FactWithMountsAttribute()
    {
        using var probe = Process.Start("unshare", ["-rm", "true"]);
        probe.WaitForExit();
        Skip = probe.ExitCode == 0 ? null : "No mount namespace may be made here (unshare -rm).";
    }
}
