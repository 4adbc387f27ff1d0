using System.Collections.Frozen;
using System.Diagnostics;
using Ingest.App.Work;
using Ingest.Storage.Azure;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Triggers;

/// <summary>Runs steps: not more at once than the machine has processors, each with its own deadline, its trace, its line in the log.</summary>
internal sealed partial class StepRunner(Workplace place, ILogger log) : IDisposable
{
    private readonly FrozenDictionary<string, IStep> steps = StepTable.Of(place);
    private readonly SemaphoreSlim places = new(Environment.ProcessorCount);

    public bool Knows(string function) => steps.ContainsKey(function);

    /// <summary>Runs a function's step on a message; throws where it failed and is to be tried again.</summary>
    /// <exception cref="TimeoutException">It took longer than it may.</exception>
    public async Task RunAsync(string function, string message, CancellationToken cancellationToken)
    {
        PaperMessage? paper = PaperOf(function, message);
        string id = paper?.PaperId[..12] ?? "-";
        await places.WaitAsync(cancellationToken);
        try
        {
            using Activity? activity = Telemetry.Begin(function, paper);
            long started = place.Clock.GetTimestamp();
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(place.Options.Deadline);
            try
            {
                await WhileSigningAsync(steps[function].RunAsync(message, deadline.Token), deadline.Token);
                TimeSpan taken = place.Clock.GetElapsedTime(started);
                Telemetry.Ended(function, taken, paper, activity, null);
                LogDone(function, id, (long)taken.TotalMilliseconds);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Exception failure = e is OperationCanceledException && !cancellationToken.IsCancellationRequested
                    ? new TimeoutException($"it took longer than {place.Options.Deadline.TotalSeconds:0} seconds", e) : e;
                Telemetry.Ended(function, place.Clock.GetElapsedTime(started), paper, activity, failure);
                LogFailed(function, id, failure.GetType().Name);
                await KeepFailureAsync(paper, failure, cancellationToken);
                throw ReferenceEquals(failure, e) ? new StepFailedException(e) : failure;
            }
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task WhileSigningAsync(Task step, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task signing = SignAsync(ended.Token);
        try
        {
            await step;
        }
        finally
        {
            await ended.CancelAsync();
            await signing;
        }
    }

    /// <summary>Gives signs that somebody works, until it is told to stop.</summary>
    private async Task SignAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await place.TellAsync(progress => progress.SignAsync(cancellationToken));
                await Task.Delay(PaperProgress.BetweenSigns, place.Clock, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The step has ended.
        }
    }

    private static PaperMessage? PaperOf(string function, string message)
    {
        try
        {
            return function is "Receive" or "Reconcile" or "PoisonIncoming" ? null : PaperMessage.Parse(message);
        }
        catch (UnreadableMessageException)
        {
            return null; // the step says so itself
        }
    }

    /// <summary>For the paper's end, should it fail every time; where not even that can be written, the step is tried again all the same.</summary>
    private async Task KeepFailureAsync(PaperMessage? paper, Exception failure, CancellationToken cancellationToken)
    {
        if (paper is null || cancellationToken.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await place.Store.Pages.KeepFailureAsync(paper.PaperId, Failures.Explain(failure), cancellationToken);
            await place.TellAsync(progress => progress.FailAsync(paper.PaperId, ProblemWords.Of(failure), isLast: false, cancellationToken));
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException or IOException or OperationCanceledException)
        {
            LogFailed("KeepFailure", paper.PaperId[..12], e.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Function} {Paper} done in {Milliseconds} ms")]
    private partial void LogDone(string function, string paper, long milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Function} {Paper} failed: {Kind}")]
    private partial void LogFailed(string function, string paper, string kind);
}

/// <summary>A step failed; it is tried again.</summary>
internal sealed class StepFailedException(Exception cause) : Exception($"A step failed: {cause.GetType().Name}.", cause);
