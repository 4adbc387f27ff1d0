using Ingest.Reading;
using Ingest.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Work;

/// <summary>Reads what waits, a few papers at a time, until the host stops.</summary>
internal sealed partial class PaperWorker(IWorkStore store, WorkBoard board, PaperReading reading, TimeProvider clock, ILogger<PaperWorker> log) : BackgroundService
{
    private const int MostAttempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTicks = TimeSpan.FromMilliseconds(200);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await store.ResumeAsync(MostAttempts, ProblemWords.EndedThreeTimes, stoppingToken);
        foreach (PaperWork work in await store.AllAsync(stoppingToken))
        {
            board.Show(work);
        }

        Task[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => WorkAsync(stoppingToken))];
        while (!Array.Exists(workers, worker => worker.IsCompleted))
        {
            board.Sign();
            await Task.Delay(Patience, clock, stoppingToken);
        }

        await Task.WhenAll(workers);
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await TakeAsync(stopping) is { } work)
                {
                    await ReadAsync(work, stopping);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The store is full or busy: the paper waits in it, and the next round finds it.
                LogFault(log, e);
                await Task.Delay(Patience, clock, stopping);
            }
        }
    }

    /// <summary>The next paper, as soon as there is one; null where none came for a while.</summary>
    private async Task<PaperWork?> TakeAsync(CancellationToken stopping)
    {
        PaperWork? work = await store.TakeAsync(stopping);
        if (work is null && await board.WaitAsync(Patience, stopping))
        {
            work = await store.TakeAsync(stopping);
        }

        if (work is not null)
        {
            board.Show(work);
        }

        return work;
    }

    private async Task ReadAsync(PaperWork work, CancellationToken stopping)
    {
        PaperWork now = work;
        long shown = 0;
        string? problem;
        try
        {
            problem = await Task.Run(() => reading.ReadAsync(work.PaperId, Progress, Saving, stopping), stopping);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFault(log, e);
            problem = ProblemWords.Of(e);
        }

        now = now with { State = problem is null ? WorkState.Done : WorkState.Failed, Step = WorkStep.Ended, Problem = problem, Since = clock.GetUtcNow() };
        await store.NoteAsync(now, stopping);
        board.Show(now);

        void Progress(ReadingProgress far)
        {
            now = work with { Step = far.IsOcr ? WorkStep.Ocr : WorkStep.Pages, PagesDone = far.PagesRead, Pages = far.PageCount };
            if (clock.GetElapsedTime(Interlocked.Read(ref shown)) > BetweenTicks)
            {
                Interlocked.Exchange(ref shown, clock.GetTimestamp());
                board.Show(now);
            }
        }

        void Saving()
        {
            now = now with { Step = WorkStep.Saving };
            board.Show(now);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A paper could not be read.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
