using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ingest.Reading.Tools;

/// <summary>What a child is kept from: no network, no writing, no file but its input and the system's programs and fonts.</summary>
/// <remarks>
/// Landlock and seccomp bind a thread and what it starts, so a thread of its own enters the sandbox, starts the child and ends; the
/// rest of the process stays free. Such a thread must not start other threads: see <see cref="Spawner"/>.
/// </remarks>
internal sealed class Sandbox
{
    private readonly bool isOn;
    private readonly ImmutableArray<string> always;

    private Sandbox(bool isOn) => (this.isOn, always) = (isOn, isOn ? SystemPaths() : []);

    /// <summary>As much of it as this kernel has.</summary>
    public static Sandbox Strongest { get; } = new(OperatingSystem.IsLinux());

    /// <summary>None: limits only.</summary>
    public static Sandbox Off { get; } = new(false);

    /// <summary>What is missing here, in words for the log; null where all of it is there.</summary>
    public string? StepDown => !isOn ? "The PDF tools run without a sandbox: limits of time, memory and output only."
        : (Landlock.Version, Seccomp.IsKnown) switch
        {
            (0, true) => "The kernel has no Landlock: the PDF tools may read and write what this user may; no network, limits hold.",
            (0, false) => "Neither Landlock nor a seccomp filter for this processor: limits of time, memory and output only.",
            (_, false) => "No seccomp filter for this processor: the PDF tools are kept from files by Landlock only.",
            _ => null,
        };

    /// <summary>Binds the calling thread for good.</summary>
    /// <param name="readable">Files beside the system's own: the tool and its input.</param>
    /// <returns>False where the kernel refused a part of it.</returns>
    public bool Enter(IEnumerable<string> readable)
    {
        if (!isOn)
        {
            return true;
        }

        bool privileges = NativeMethods.Control(NativeMethods.SetNoNewPrivileges, 1, 0, 0, 0) == 0;
        bool files = Landlock.Version == 0 || Landlock.Restrict([.. always, .. readable]);
        bool calls = !Seccomp.IsKnown || Seccomp.Restrict();
        return privileges && files && calls;
    }

    /// <summary>Programs, libraries, fonts; and what the runtime may read on the thread that starts the child.</summary>
    private static ImmutableArray<string> SystemPaths() =>
    [
        "/usr", "/bin", "/lib", "/lib64",
        "/etc/ld.so.cache", "/etc/fonts", "/var/cache/fontconfig", "/etc/alternatives",
        "/dev/null", "/dev/urandom", "/proc/meminfo", "/sys/fs/cgroup", "/sys/devices/system/cpu",
        RuntimeEnvironment.GetRuntimeDirectory(), AppContext.BaseDirectory,
    ];
}
