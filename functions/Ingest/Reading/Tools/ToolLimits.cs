using System.Runtime.InteropServices;

namespace Ingest.Reading.Tools;

/// <summary>What a child process may use before it is ended.</summary>
/// <param name="WallTime">From start to end.</param>
/// <param name="Stall">Without a byte on standard output.</param>
/// <param name="CpuSeconds">RLIMIT_CPU.</param>
/// <param name="MemoryBytes">RLIMIT_AS: address space, which is more than what it touches.</param>
/// <param name="OutputBytes">On standard output.</param>
internal sealed record ToolLimits(TimeSpan WallTime, TimeSpan Stall, int CpuSeconds, long MemoryBytes, long OutputBytes)
{
    /// <summary>What of standard error is kept, in bytes; the rest is read and thrown away.</summary>
    public const int KeptErrorBytes = 16 * 1024;

    private const int AddressSpace = 9;     // RLIMIT_AS
    private const int CpuTime = 0;          // RLIMIT_CPU
    private const int FileSize = 1;         // RLIMIT_FSIZE
    private const int CoreSize = 4;         // RLIMIT_CORE
    private const int OpenFiles = 7;        // RLIMIT_NOFILE
    private const int NoSuchProcess = 3;    // ESRCH: it has ended already

    /// <summary>Puts the limits on a running process; false where the system refuses one.</summary>
    public bool ApplyTo(int process) =>
        Set(process, AddressSpace, (ulong)MemoryBytes)
        & Set(process, CpuTime, (ulong)CpuSeconds)
        & Set(process, FileSize, 0)
        & Set(process, CoreSize, 0)
        & Set(process, OpenFiles, 64);

    private static bool Set(int process, int resource, ulong value) =>
        NativeMethods.LimitProcess(process, resource, new NativeMethods.ResourceLimit(value), 0) == 0
        || Marshal.GetLastPInvokeError() == NoSuchProcess;
}
