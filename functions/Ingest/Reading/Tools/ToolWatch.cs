using System.ComponentModel;
using System.Diagnostics;

namespace Ingest.Reading.Tools;

/// <summary>Ends a child that takes too long, with everything that it started.</summary>
internal sealed class ToolWatch : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    private readonly Process process;
    private readonly ToolLimits limits;
    private readonly Timer timer;
    private readonly Lock gate = new();
    private readonly long start = Environment.TickCount64;
    private CappedStream? output;
    private bool isOver;

    public ToolWatch(Process process, ToolLimits limits)
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

    public void Dispose()
    {
        lock (gate)
        {
            isOver = true; // A look that is under way now finds a process that is gone.
        }

        timer.Dispose();
    }

    private void Look()
    {
        lock (gate)
        {
            if (!isOver && IsTooSlow() && !process.HasExited)
            {
                HasFired = true;
                End();
            }
        }
    }

    private bool IsTooSlow() =>
        TimeSpan.FromMilliseconds(Environment.TickCount64 - start) > limits.WallTime || output?.Silence > limits.Stall;
}
