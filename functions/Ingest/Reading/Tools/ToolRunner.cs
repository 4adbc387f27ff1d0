using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

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
        using var watch = new Watch(spawner.Process, call.Limits);
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

    private static ToolEnd EndOf(Spawner spawner, Watch watch, CappedStream output)
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

    /// <summary>Ends a child that takes too long, with everything that it started.</summary>
    private sealed class Watch : IDisposable
    {
        private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

        private readonly Process process;
        private readonly ToolLimits limits;
        private readonly Timer timer;
        private readonly long start = Environment.TickCount64;
        private CappedStream? output;

        public Watch(Process process, ToolLimits limits)
        {
            (this.process, this.limits) = (process, limits);
            timer = new Timer(_ => Look(), null, Often, Often);
        }

        /// <summary>Whether time ran out.</summary>
        public bool HasFired { get; private set; }

        /// <summary>Whether the reader had enough before the tool was done.</summary>
        public bool HasCut { get; private set; }

        public void Over(CappedStream stream) => output = stream;

        public void End()
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It has just ended by itself.
            }
        }

        /// <summary>Takes what is left of the output, a little at most, and waits for the end.</summary>
        public void EndUnlessDone(CappedStream stream)
        {
            Span<byte> rest = stackalloc byte[1024];
            bool isDone = !stream.IsOverfull && stream.Read(rest) == 0 && !stream.IsOverfull;
            if (!isDone)
            {
                HasCut = true;
                End();
            }

            process.WaitForExit();
        }

        public void Dispose() => timer.Dispose();

        private void Look()
        {
            bool isOver = TimeSpan.FromMilliseconds(Environment.TickCount64 - start) > limits.WallTime
                || output?.Silence > limits.Stall;
            if (isOver && !process.HasExited)
            {
                HasFired = true;
                End();
            }
        }
    }
}
