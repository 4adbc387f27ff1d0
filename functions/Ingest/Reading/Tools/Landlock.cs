using System.Runtime.InteropServices;

namespace Ingest.Reading.Tools;

/// <summary>Landlock (Linux 5.13 and later): the calling thread and what it starts may from now on only read what is named.</summary>
internal static class Landlock
{
    private const ulong Execute = 1 << 0;
    private const ulong ReadFile = 1 << 2;
    private const ulong ReadDirectory = 1 << 3;
    private const nint AskVersion = 1;                  // LANDLOCK_CREATE_RULESET_VERSION
    private const nint PathBeneath = 1;                 // LANDLOCK_RULE_PATH_BENEATH

    /// <summary>The kernel's version of it, 0 where it has none.</summary>
    public static int Version { get; } = OperatingSystem.IsLinux()
        ? Math.Max(0, (int)NativeMethods.Call(NativeMethods.LandlockCreateRuleset, 0, 0, AskVersion, 0))
        : 0;

    /// <summary>Restricts the calling thread for good; false where the kernel refuses.</summary>
    public static unsafe bool Restrict(IEnumerable<string> readable)
    {
        var handled = new Ruleset { Files = FilesOf(Version), Network = Version >= 4 ? 3u : 0u };
        int size = Version >= 4 ? 16 : 8;
        int rules = (int)NativeMethods.Call(NativeMethods.LandlockCreateRuleset, (nint)(&handled), size, 0, 0);
        if (rules < 0)
        {
            return false;
        }

        foreach (string path in readable)
        {
            Allow(rules, path);
        }

        bool done = NativeMethods.Call(NativeMethods.LandlockRestrictSelf, rules, 0, 0, 0) == 0;
        _ = NativeMethods.Close(rules);
        return done;
    }

    /// <summary>Every access that this version knows, so that all of it is refused unless a rule allows it.</summary>
    private static ulong FilesOf(int version) => version switch
    {
        1 => 0x1FFF,
        2 => 0x3FFF,
        3 or 4 => 0x7FFF,
        _ => 0xFFFF,
    };

    private static unsafe void Allow(int rules, string path)
    {
        int descriptor = NativeMethods.Open(path, NativeMethods.PathOnly | NativeMethods.CloseOnExec);
        if (descriptor < 0)
        {
            return; // What is not there need not be allowed.
        }

        ulong access = Execute | ReadFile | (Directory.Exists(path) ? ReadDirectory : 0);
        var rule = new Rule { Access = access, Parent = descriptor };
        _ = NativeMethods.Call(NativeMethods.LandlockAddRule, rules, PathBeneath, (nint)(&rule), 0);
        _ = NativeMethods.Close(descriptor);
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Ruleset
    {
        public ulong Files;
        public ulong Network;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Rule
    {
        public ulong Access;
        public int Parent;
    }
}
