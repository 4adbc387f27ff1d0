using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ingest.Reading.Tools;

namespace Ingest.Reading.Ocr.Tesseract;

/// <summary>Tesseract 5 in long-lived worker children, as many at once as the machine has processors.</summary>
internal sealed class TesseractEngine(WorkerCommand command, Sandbox sandbox) : IOcrEngine, IDisposable
{
    /// <summary>A page takes two seconds; thirty times that on a machine with much else to do.</summary>
    private static readonly TimeSpan PageLimit = TimeSpan.FromSeconds(90);

    private readonly ConcurrentBag<WorkerProcess> idle = [];
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);

    /// <summary>For the whole process: its workers are kept from paper to paper.</summary>
    public static TesseractEngine Shared { get; } = new(WorkerCommand.OfThisProgram(), Sandbox.Strongest);

    public async Task<OcrReading> ReadAsync(PagePicture picture, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Factory.StartNew(
                () => new OcrReading(Read(picture, cancellationToken)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose()
    {
        while (idle.TryTake(out WorkerProcess? worker))
        {
            worker.Dispose();
        }

        places.Dispose();
    }

    private ImmutableArray<OcrWord> Read(PagePicture picture, CancellationToken cancellationToken)
    {
        WorkerProcess worker = idle.TryTake(out WorkerProcess? free) ? free : WorkerProcess.Start(command, sandbox);
        bool isWell = false;
        try
        {
            ImmutableArray<OcrWord> words = [.. worker.Read(picture, PageLimit, cancellationToken)];
            isWell = true;
            return words;
        }
        finally
        {
            if (isWell)
            {
                idle.Add(worker);
            }
            else
            {
                worker.Dispose();
            }
        }
    }
}
