using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ingest.Reading.Tools;

/// <summary>A seccomp filter: the calling thread and what it starts get EPERM for sockets, mounts, other processes' memory and the like.</summary>
/// <remarks>Signals are left alone: the runtime stops its own threads by them.</remarks>
internal static class Seccomp
{
    private const ushort LoadWord = 0x20;               // BPF_LD | BPF_W | BPF_ABS
    private const ushort JumpIfEqual = 0x15;            // BPF_JMP | BPF_JEQ | BPF_K
    private const ushort JumpIfAtLeast = 0x35;          // BPF_JMP | BPF_JGE | BPF_K
    private const ushort Return = 0x06;                 // BPF_RET | BPF_K
    private const uint Allow = 0x7FFF0000;
    private const uint NotPermitted = 0x00050001;       // SECCOMP_RET_ERRNO | EPERM
    private const uint OtherTable = 0x40000000;         // x32 calls on x64

    // socket connect accept bind listen socketpair ptrace pivot_root chroot mount umount2 swapon swapoff reboot
    // init_module delete_module kexec_load add_key request_key keyctl unshare perf_event_open accept4
    // open_by_handle_at setns process_vm_readv process_vm_writev finit_module bpf userfaultfd io_uring_setup/enter/register
    private static readonly ImmutableArray<uint> X64 =
    [
        41, 42, 43, 49, 50, 53, 101, 155, 161, 165, 166, 167, 168, 169, 175, 176, 246, 248, 249, 250, 272, 298, 288,
        304, 308, 310, 311, 313, 321, 323, 425, 426, 427,
    ];

    private static readonly ImmutableArray<uint> Arm64 =
    [
        198, 203, 202, 200, 201, 199, 117, 41, 51, 40, 39, 224, 225, 142, 105, 106, 104, 217, 218, 219, 97, 241, 242,
        265, 268, 270, 271, 273, 280, 282, 425, 426, 427,
    ];

    private static readonly (uint Architecture, ImmutableArray<uint> Refused) Table = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => (0xC000003E, X64),
        Architecture.Arm64 => (0xC00000B7, Arm64),
        _ => (0, []),
    };

    /// <summary>Whether the calls' numbers are known here.</summary>
    public static bool IsKnown => OperatingSystem.IsLinux() && Table.Architecture != 0;

    /// <summary>Filters the calling thread for good; false where the kernel refuses. Needs NO_NEW_PRIVS.</summary>
    public static unsafe bool Restrict()
    {
        ImmutableArray<Step> steps = Program();
        fixed (Step* first = steps.AsSpan())
        {
            var program = new FilterProgram { Length = (ushort)steps.Length, First = first };
            return NativeMethods.Control(
                NativeMethods.SetSeccomp, NativeMethods.SeccompFilterMode, (nuint)(&program), 0, 0) == 0;
        }
    }

    private static ImmutableArray<Step> Program()
    {
        int count = Table.Refused.Length;
        var steps = ImmutableArray.CreateBuilder<Step>(count + 6);
        steps.Add(new Step(LoadWord, 0, 0, 4));                                           // the architecture
        steps.Add(new Step(JumpIfEqual, 0, (byte)(count + 3), Table.Architecture));       // another: refuse all
        steps.Add(new Step(LoadWord, 0, 0, 0));                                           // the call's number
        steps.Add(new Step(JumpIfAtLeast, (byte)(count + 1), 0, OtherTable));
        for (int i = 0; i < count; i++)
        {
            steps.Add(new Step(JumpIfEqual, (byte)(count - i), 0, Table.Refused[i]));
        }

        steps.Add(new Step(Return, 0, 0, Allow));
        steps.Add(new Step(Return, 0, 0, NotPermitted));
        return steps.MoveToImmutable();
    }

    /// <summary><c>struct sock_filter</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Step(ushort code, byte then, byte otherwise, uint value)
    {
        public readonly ushort Code = code;
        public readonly byte Then = then;
        public readonly byte Otherwise = otherwise;
        public readonly uint Value = value;
    }

    /// <summary><c>struct sock_fprog</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct FilterProgram
    {
        public ushort Length;
        public Step* First;
    }
}
