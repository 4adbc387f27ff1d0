using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>How a worker is started: a program of ours that knows <see cref="OcrWorker.Command"/>.</summary>
/// <param name="Program">An assembly with an entry point, full path.</param>
internal sealed record WorkerCommand(string Program)
{
    private const long HeapBytes = 192L << 20;

    /// <summary>The program that runs now.</summary>
    public static WorkerCommand OfThisProgram() => new(Assembly.GetEntryAssembly()?.Location ?? string.Empty);

    /// <summary>What it may read beside the system's programs and libraries; the runtime reads its own facts in /proc (Landlock keeps other processes' from it).</summary>
    public IEnumerable<string> Readable => [DotnetFolder, Path.GetDirectoryName(Program) ?? "/", "/proc"];

    private static string DotnetFolder =>
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>With everything redirected and a clean environment.</summary>
    public ProcessStartInfo StartInfo(string modelFolder)
    {
        var start = new ProcessStartInfo(Path.Combine(DotnetFolder, "dotnet"), [Program, OcrWorker.Command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear(); // No secret of ours reaches a program that reads other people's pages.
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["LANG"] = start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1"; // Its own threads wait for each other: 15 seconds a page instead of 2.
        // Line after line takes the same memory: kept, it costs a third less of the kernel's time (4 % of a page's).
        start.Environment["MALLOC_MMAP_THRESHOLD_"] = start.Environment["MALLOC_TRIM_THRESHOLD_"] = "1073741824";
        start.Environment["MALLOC_TOP_PAD_"] = "67108864";
        start.Environment[ModelFiles.FolderVariable] = modelFolder;
        start.Environment["DOTNET_EnableDiagnostics"] = "0"; // No sockets and files of the runtime's own.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + HeapBytes.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
