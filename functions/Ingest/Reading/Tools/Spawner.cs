using System.Diagnostics;
using System.Text;

namespace Ingest.Reading.Tools;

/// <summary>Starts a child from a thread of its own inside the sandbox; the same thread then drains its standard error.</summary>
/// <remarks>
/// Threads that a bound thread starts are bound too, and a pool thread without files would break the program. So everything that
/// starts threads (the runtime's signal handling, the pool) is warmed up by an unbound first child, and this thread queues nothing.
/// </remarks>
internal sealed class Spawner(Sandbox sandbox, ToolCall call, string toolPath) : IDisposable
{
    private static readonly Lazy<bool> WarmedUp = new(WarmUp);

    private readonly ManualResetEventSlim started = new();
    private readonly byte[] errors = new byte[ToolLimits.KeptErrorBytes];
    private readonly Process process = new() { StartInfo = StartOf(call, toolPath) };
    private Thread? thread;
    private int errorLength;
    private Exception? failure;

    public Process Process => process;

    /// <summary>Whether the sandbox and every limit could be put on.</summary>
    public bool IsFullyLimited { get; private set; }

    /// <summary>Starts the child; throws what its start threw.</summary>
    public void Start()
    {
        _ = WarmedUp.Value;
        thread = new Thread(StartAndDrain, 512 * 1024) { IsBackground = true, Name = "tool" };
        thread.Start();
        started.Wait();
        if (failure is not null)
        {
            throw failure;
        }
    }

    /// <summary>Waits for the end of standard error; what was kept of it, line by line.</summary>
    public string[] Complaints()
    {
        thread?.Join();
        return Encoding.UTF8.GetString(errors, 0, errorLength)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Starts a child that is spoken with: inside the sandbox, its standard error read and thrown away.</summary>
    /// <param name="start">With all three streams redirected.</param>
    /// <param name="sandbox">What it is kept from.</param>
    /// <param name="readable">What it may read beside the system's own files.</param>
    /// <param name="limit">Puts limits on the process of that id.</param>
    public static Process StartBound(ProcessStartInfo start, Sandbox sandbox, IEnumerable<string> readable, Func<int, bool> limit)
    {
        _ = WarmedUp.Value;
        var process = new Process { StartInfo = start };
        var started = new TaskCompletionSource();
        var thread = new Thread(StartAndDiscard, 512 * 1024) { IsBackground = true, Name = "worker" };
        thread.Start();
        started.Task.GetAwaiter().GetResult();
        return process;

        void StartAndDiscard()
        {
            try
            {
                _ = sandbox.Enter(readable);
                process.Start();
                _ = limit(process.Id);
                Stream errors = process.StandardError.BaseStream;
                started.SetResult();
                Span<byte> rest = stackalloc byte[4096];
                while (errors.Read(rest) > 0)
                {
                }
            }
            catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
            {
                _ = started.TrySetException(e); // Later than that the child has gone, and its reader sees it.
            }
        }
    }

    public void Dispose()
    {
        started.Dispose();
        process.Dispose();
    }

    private void StartAndDrain()
    {
        try
        {
            bool bound = sandbox.Enter([toolPath, call.InputPath]);
            process.Start();
            IsFullyLimited = call.Limits.ApplyTo(process.Id) && bound;
            process.StandardInput.Close();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or IOException or InvalidOperationException)
        {
            failure = e;
        }
        finally
        {
            started.Set();
        }

        if (failure is null)
        {
            Drain(process.StandardError.BaseStream);
        }
    }

    private void Drain(Stream stream)
    {
        byte[] rest = new byte[4096];
        while (true)
        {
            bool keeps = errorLength < errors.Length;
            int read = keeps ? stream.Read(errors, errorLength, errors.Length - errorLength) : stream.Read(rest);
            if (read <= 0)
            {
                return;
            }

            errorLength += keeps ? read : 0;
        }
    }

    private static ProcessStartInfo StartOf(ToolCall call, string toolPath)
    {
        var start = new ProcessStartInfo(toolPath, call.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear(); // No secret of ours reaches a program that reads other people's files.
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["LANG"] = start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["HOME"] = "/nonexistent";
        return start;
    }

    private static bool WarmUp()
    {
        try
        {
            using Process? child = Process.Start(new ProcessStartInfo("/bin/true") { RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true });
            child?.WaitForExit();
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // No /bin/true: the first real child warms up instead, unluckily bound.
        }
    }
}
