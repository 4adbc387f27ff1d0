using System.Runtime.InteropServices;

namespace Ingest.Reading.Tools;

/// <summary>The Linux calls that limit and sandbox a child; numbers from the kernel's UAPI headers.</summary>
internal static partial class NativeMethods
{
    public const int PathOnly = 0x200000;               // O_PATH
    public const int CloseOnExec = 0x80000;             // O_CLOEXEC
    public const int SetNoNewPrivileges = 38;           // PR_SET_NO_NEW_PRIVS
    public const int SetSeccomp = 22;                   // PR_SET_SECCOMP
    public const int SeccompFilterMode = 2;             // SECCOMP_MODE_FILTER

    // The same three numbers on every architecture: they are newer than the common table.
    public const long LandlockCreateRuleset = 444;
    public const long LandlockAddRule = 445;
    public const long LandlockRestrictSelf = 446;

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Control(int option, nuint first, nuint second, nuint third, nuint fourth);

    [LibraryImport("libc", EntryPoint = "prlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int LimitProcess(int process, int resource, in ResourceLimit limit, nint before);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial nint Call(long number, nint first, nint second, nint third, nint fourth);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int Close(int descriptor);

    /// <summary><c>struct rlimit</c>: the same value for soft and hard, so that the child cannot raise it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct ResourceLimit(ulong value)
    {
        public readonly ulong Soft = value;
        public readonly ulong Hard = value;
    }
}
