using Ingest.Reading.Tools;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>What a worker may use. Not address space: the runtime reserves far more of that than it touches.</summary>
internal static class WorkerLimits
{
    private const int DataSize = 2;         // RLIMIT_DATA: memory that it may write
    private const int FileSize = 1;         // RLIMIT_FSIZE
    private const int CoreSize = 4;         // RLIMIT_CORE
    private const int OpenFiles = 7;        // RLIMIT_NOFILE

    private const long MemoryBytes = 900L << 20;

    /// <summary>Puts the limits on; false where the system refuses one.</summary>
    public static bool ApplyTo(int process) =>
        Set(process, DataSize, MemoryBytes)
        & Set(process, FileSize, 0)
        & Set(process, CoreSize, 0)
        & Set(process, OpenFiles, 256);

    private static bool Set(int process, int resource, long value) =>
        NativeMethods.LimitProcess(process, resource, new NativeMethods.ResourceLimit((ulong)value), 0) == 0;
}
