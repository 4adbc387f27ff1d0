using System.Collections.Concurrent;
using System.ComponentModel;

namespace Ingest.Reading.Tools;

/// <summary>Runs tools as sandboxed children under limits, no more at once than the machine has use for.</summary>
/// <param name="sandbox">What they are kept from.</param>
/// <param name="report">Told once where a part of the sandbox cannot be had; null: nobody is told.</param>
internal sealed class ToolRunner(Sandbox sandbox, Action<string>? report = null)
{
    private static readonly ConcurrentDictionary<string, string> Paths = new(StringComparer.Ordinal);

    /// <summary>For the whole process: the machine has no more processors for a second runner.</summary>
    private static readonly SemaphoreSlim Places = new(Environment.ProcessorCount + 1);

    private int reported;

    /// <summary>Runs a tool and hands its standard output to <paramref name="read"/>, on a thread of its own, while it is written.</summary>
    /// <remarks>Where <paramref name="read"/> returns before the end, the tool is ended. Its exceptions pass through.</remarks>
    /// <exception cref="ToolMissingException">The tool is not installed.</exception>
    public async Task<ToolEnd> RunAsync(ToolCall call, Action<Stream> read, CancellationToken cancellationToken)
    {
        string path = Paths.GetOrAdd(call.Tool, ToolPath.Find);
        await Places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Factory.StartNew(
                () => Run(call, path, read, cancellationToken),
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);
        }
        finally
        {
            Places.Release();
        }
    }

    private ToolEnd Run(ToolCall call, string path, Action<Stream> read, CancellationToken cancellationToken)
    {
        using var spawner = new Spawner(sandbox, call, path);
        try
        {
            spawner.Start();
        }
        catch (Win32Exception e)
        {
            throw new ToolMissingException(call.Tool, e);
        }

        Report(spawner);
        using var watch = new ToolWatch(spawner.Process, call.Limits);
        using CancellationTokenRegistration cancelled = cancellationToken.Register(watch.End);
        var output = new CappedStream(spawner.Process.StandardOutput.BaseStream, call.Limits.OutputBytes);
        watch.Over(output);
        try
        {
            read(output);
        }
        finally
        {
            watch.EndUnlessDone(output);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return EndOf(spawner, watch, output);
    }

    private static ToolEnd EndOf(Spawner spawner, ToolWatch watch, CappedStream output)
    {
        int exitCode = spawner.Process.ExitCode;
        ToolStop stop = output.IsOverfull ? ToolStop.TooMuchOutput
            : watch.HasFired ? ToolStop.TooSlow
            : watch.HasCut ? ToolStop.TooMuchOutput
            : exitCode > 128 ? ToolStop.Signalled
            : ToolStop.Ended;
        return new ToolEnd(exitCode, stop, [.. spawner.Complaints()]);
    }

    private void Report(Spawner spawner)
    {
        string? words = spawner.IsFullyLimited ? sandbox.StepDown : sandbox.StepDown ?? "The kernel refused a part of the PDF tools' sandbox or limits.";
        if (words is not null && report is not null && Interlocked.Exchange(ref reported, 1) == 0)
        {
            report(words);
        }
    }
}
