using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ingest.Reading;
using Ingest.Reading.Tools;

namespace Ingest.Tests.Reading.Tools;

public class ToolRunnerTests
{
    private static readonly ToolLimits Wide =
        new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), CpuSeconds: 20, MemoryBytes: 512L << 20, OutputBytes: 1 << 20);

    [Fact]
    public async Task Output_and_complaints_come_back()
    {
        (string output, ToolEnd end) = await ShellAsync("echo ut; echo fel >&2; exit 3");

        Assert.Equal("ut\n", output);
        Assert.Equal("fel", Assert.Single(end.Complaints));
        Assert.Equal((3, ToolStop.Ended), (end.ExitCode, end.Stop));
    }

    [Fact]
    public async Task A_tool_that_hangs_is_ended_with_all_that_it_started()
    {
        var watch = Stopwatch.StartNew();
        (_, ToolEnd end) = await ShellAsync("sleep 60 & sleep 60", Wide with { Stall = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(ToolStop.TooSlow, end.Stop);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task A_tool_that_writes_without_end_is_ended()
    {
        (string output, ToolEnd end) = await ShellAsync("yes", Wide with { OutputBytes = 100_000 });

        Assert.Equal(ToolStop.TooMuchOutput, end.Stop);
        Assert.InRange(output.Length, 100_000, 200_000);
    }

    [Fact]
    public async Task A_flood_of_complaints_is_cut()
    {
        (_, ToolEnd end) = await ShellAsync("yes Syntax Error | head -c 3000000 >&2");

        Assert.Equal(0, end.ExitCode);
        Assert.True(end.Complaints.Sum(line => line.Length) <= ToolLimits.KeptErrorBytes);
    }

    [Fact]
    public async Task A_tool_that_computes_without_end_is_ended()
    {
        (_, ToolEnd end) = await ShellAsync("while :; do :; done", Wide with { CpuSeconds = 1 });

        Assert.Equal(ToolStop.Signalled, end.Stop);
    }

    [Fact]
    public async Task A_tool_that_takes_all_memory_fails()
    {
        (_, ToolEnd end) = await ShellAsync("tail -c 1000000000 /dev/zero | tail -c 1; x=$(head -c 300000000 /dev/zero | tr '\\0' a); echo ${#x}", Wide with { MemoryBytes = 64 << 20 });

        Assert.NotEqual((0, 0), (end.ExitCode, end.Complaints.Length));
    }

    [Fact]
    public async Task A_missing_tool_says_what_to_install()
    {
        ToolMissingException e = await Assert.ThrowsAsync<ToolMissingException>(() => RunAsync("no-such-tool", [], "/dev/null", Wide, Sandbox.Strongest));

        Assert.Equal(Consequence.MachineNotReady, e.Consequence);
        Assert.Contains("apt-get install", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_of_ours_is_inherited()
    {
        Environment.SetEnvironmentVariable("INGEST_TEST_SECRET", "hemligt");
        (string output, _) = await RunAsync("env", [], "/dev/null", Wide, Sandbox.Strongest);

        Assert.DoesNotContain("hemligt", output, StringComparison.Ordinal);
    }

    [SandboxFact]
    public async Task A_child_reads_its_input_and_nothing_else_of_ours()
    {
        using var folder = new TempFolder();
        string own = folder.File("indata.txt", "mitt"u8.ToArray());
        string other = folder.File("annat.txt", "annans"u8.ToArray());

        (string output, _) = await RunAsync("cat", [own, other, "/etc/passwd", "/proc/self/environ"], own, Wide, Sandbox.Strongest);

        Assert.Equal("mitt", output);
    }

    [SandboxFact]
    public async Task A_child_writes_nothing()
    {
        using var folder = new TempFolder();
        await RunAsync("sh", ["-c", $"echo x > {folder.Path}/ny; mkdir {folder.Path}/mapp; echo x > /tmp/ingest-ny-fil"], "/dev/null", Wide, Sandbox.Strongest);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.False(File.Exists("/tmp/ingest-ny-fil"));
    }

    [SandboxFact]
    public async Task A_child_has_no_network()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        int port = ((IPEndPoint)server.LocalEndpoint).Port;
        (string bound, _) = await RunAsync("bash", ["-c", $"echo hej > /dev/tcp/127.0.0.1/{port} && echo nådd"], "/dev/null", Wide, Sandbox.Strongest);
        (string free, _) = await RunAsync("bash", ["-c", $"echo hej > /dev/tcp/127.0.0.1/{port} && echo nådd"], "/dev/null", Wide, Sandbox.Off);

        Assert.Equal(("", "nådd\n"), (bound, free));
    }

    [SandboxFact]
    public async Task Our_own_process_stays_free()
    {
        using var folder = new TempFolder();
        await ShellAsync("true");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => folder.File($"{i}", [1]))));
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        Assert.Equal(50, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public async Task A_step_down_is_told_once()
    {
        List<string> told = [];
        var runner = new ToolRunner(Sandbox.Off, told.Add);
        for (int i = 0; i < 2; i++)
        {
            await runner.RunAsync(new ToolCall("true", [], "/dev/null", Wide), _ => { }, CancellationToken.None);
        }

        Assert.Contains("without a sandbox", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_ends_the_tool()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ToolRunner(Sandbox.Strongest)
            .RunAsync(new ToolCall("sleep", ["60"], "/dev/null", Wide), Drain, cancel.Token));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    private static void Drain(Stream stream) => stream.CopyTo(Stream.Null);

    private static Task<(string Output, ToolEnd End)> ShellAsync(string script, ToolLimits? limits = null) =>
        RunAsync("sh", ["-c", script], "/dev/null", limits ?? Wide, Sandbox.Strongest);

    private static async Task<(string Output, ToolEnd End)> RunAsync(string tool, string[] arguments, string input, ToolLimits limits, Sandbox sandbox)
    {
        using var output = new MemoryStream();
        ToolEnd end = await new ToolRunner(sandbox).RunAsync(new ToolCall(tool, [.. arguments], input, limits), stream => stream.CopyTo(output), CancellationToken.None);
        return (Encoding.UTF8.GetString(output.ToArray()), end);
    }
}

/// <summary>Runs where the kernel has the whole sandbox; elsewhere it is skipped, saying why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SandboxFactAttribute : FactAttribute
{
    public SandboxFactAttribute() => Skip = Sandbox.Strongest.StepDown;
}
