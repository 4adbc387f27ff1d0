using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>A worker child: this program again, sandboxed, with Tesseract's model loaded; reads one picture after the other.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);

    private readonly Process process;

    private WorkerProcess(Process process, string version) => (this.process, Version) = (process, version);

    /// <summary>Tesseract's.</summary>
    public string Version { get; }

    /// <summary>Starts a worker and waits until its model is loaded.</summary>
    /// <exception cref="OcrMissingException">It cannot be started, or Tesseract is not there.</exception>
    public static WorkerProcess Start(WorkerCommand command, Sandbox sandbox)
    {
        string folder = ModelFiles.Find();
        Process process = Launch(command.StartInfo(folder), [folder, .. command.Readable], sandbox);
        try
        {
            using var timer = new Timer(_ => End(process), null, StartTime, Timeout.InfiniteTimeSpan);
            (byte kind, string words) = WorkerMessages.ReadGreeting(process.StandardOutput.BaseStream);
            return kind == WorkerMessages.Done
                ? new WorkerProcess(process, words)
                : throw new OcrMissingException($"Tesseract cannot be used ({words}). Install it with: sudo apt-get install tesseract-ocr tesseract-ocr-script-latn");
        }
        catch (Exception e) when (e is IOException or OcrMissingException)
        {
            End(process);
            process.Dispose();
            throw e as OcrMissingException
                ?? new OcrMissingException("The OCR worker did not start. Run again; if it happens again, give the machine more memory.", e);
        }
    }

    /// <summary>Reads a picture; a worker that fails at it is ended, and must not be used again.</summary>
    /// <exception cref="OcrPageException">It took too long, or the worker died of it.</exception>
    public List<OcrWord> Read(PagePicture picture, TimeSpan limit, CancellationToken cancellationToken)
    {
        bool isLate = false;
        using var timer = new Timer(_ => { isLate = true; End(process); }, null, limit, Timeout.InfiniteTimeSpan);
        using CancellationTokenRegistration cancelled = cancellationToken.Register(() => End(process));
        try
        {
            WorkerMessages.WritePicture(process.StandardInput.BaseStream, picture, limit);
            return WorkerMessages.ReadWords(process.StandardOutput.BaseStream);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            End(process);
            throw new OcrPageException(
                isLate
                    ? $"it took more than {limit.TotalSeconds:0} seconds. Scan it anew at 300 dpi, or run again on a machine with less to do"
                    : "the OCR program ended in the middle. Run again; if it happens again, the page is too much for it",
                e);
        }
    }

    public void Dispose()
    {
        End(process);
        process.Dispose();
    }

    private static void End(Process process)
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

    private static Process Launch(ProcessStartInfo start, IEnumerable<string> readable, Sandbox sandbox)
    {
        try
        {
            return Spawner.StartBound(start, sandbox, readable, WorkerLimits.ApplyTo);
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            throw new OcrMissingException("The OCR worker could not be started. Run again; if it happens again, give the machine more memory.", e);
        }
    }
}
