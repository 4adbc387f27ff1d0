using System.ComponentModel;
using System.Diagnostics;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>A worker child: this program again, sandboxed, with Tesseract's model loaded; reads one picture after the other.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);

    private readonly Process process;

    private WorkerProcess(Process process) => this.process = process;

    /// <summary>Starts a worker and waits until its model is loaded.</summary>
    /// <exception cref="OcrMissingException">It cannot be started, or Tesseract is not there.</exception>
    /// <exception cref="OcrPageException">It ended before it was ready; another may do better.</exception>
    public static WorkerProcess Start(WorkerCommand command, Sandbox sandbox)
    {
        string folder = ModelFiles.Find();
        var worker = new WorkerProcess(Launch(command.StartInfo(folder), [folder, .. command.Readable], sandbox));
        try
        {
            worker.Greet();
            return worker;
        }
        catch
        {
            worker.Dispose();
            throw;
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

    private void Greet()
    {
        using var timer = new Timer(_ => End(process), null, StartTime, Timeout.InfiniteTimeSpan);
        try
        {
            (byte kind, string words) = WorkerMessages.ReadGreeting(process.StandardOutput.BaseStream);
            if (kind != WorkerMessages.Done)
            {
                throw new OcrMissingException($"Tesseract cannot be used ({words}). {ModelFiles.HowToGetProgram}");
            }
        }
        catch (IOException e)
        {
            throw new OcrPageException("the OCR program ended before it began. Run again; if it happens again, give the machine more memory", e);
        }
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
