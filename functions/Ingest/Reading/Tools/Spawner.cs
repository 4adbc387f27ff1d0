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
