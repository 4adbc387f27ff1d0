using Ingest.Storage.Azure;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Triggers;

/// <summary>Takes work from the queues without the Functions host, by the same rules: seen again when not done, put aside after five tries.</summary>
internal sealed partial class QueueWorker(Workplace place, StepRunner runner, ILogger log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>What is nearest to its end first, so that little is begun and unfinished.</summary>
    private static readonly string[] Order =
        [.. WorkQueues.Names.Reverse(), .. WorkQueues.Names.Select(WorkQueues.PoisonOf)];

    private TimeSpan Visibility => place.Options.Visibility;

    /// <summary>Works until it is told to stop, or, with <paramref name="untilEmpty"/>, until nothing is left to do.</summary>
    public async Task RunAsync(bool untilEmpty, TimeSpan reconcileEvery, CancellationToken cancellationToken)
    {
        DateTimeOffset reconcile = place.Clock.GetUtcNow();
        var working = new List<Task>();
        while (!cancellationToken.IsCancellationRequested)
        {
            if (reconcile <= place.Clock.GetUtcNow())
            {
                reconcile = place.Clock.GetUtcNow() + reconcileEvery;
                await ReconcileAsync(cancellationToken);
            }

            await place.TellAsync(progress => progress.SignAsync(cancellationToken));
            working.RemoveAll(task => task.IsCompleted);
            if (working.Count < Environment.ProcessorCount && await TakeAsync(cancellationToken) is { } message)
            {
                working.Add(WorkAsync(message, cancellationToken));
            }
            else if (working.Count > 0)
            {
                await Task.WhenAny([.. working, Task.Delay(Pause, place.Clock, cancellationToken)]);
            }
            else if (untilEmpty && await IsEmptyAsync(cancellationToken))
            {
                return;
            }
            else
            {
                await Task.Delay(Pause, place.Clock, cancellationToken);
            }
        }
    }

    private async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync("Reconcile", "{}", cancellationToken);
        }
        catch (Exception e) when (e is StepFailedException or TimeoutException)
        {
            // Told by the runner; done again when its time comes.
        }
    }

    private async Task<WorkMessage?> TakeAsync(CancellationToken cancellationToken)
    {
        foreach (string queue in Order)
        {
            try
            {
                if (await place.Store.Work.TakeAsync(queue, 1, Visibility, cancellationToken) is [var message])
                {
                    return message;
                }
            }
            catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
            {
                LogTrouble(queue, e.GetType().Name);
            }
        }

        return null;
    }

    private async Task WorkAsync(WorkMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (message.DequeueCount > place.Options.MostTries && WorkQueues.Names.Contains(message.Queue))
            {
                await place.Store.Work.PoisonAsync(message, cancellationToken);
                return;
            }

            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            Task renewing = RenewAsync(message, ended.Token);
            try
            {
                await runner.RunAsync(StepTable.FunctionOf(message.Queue), message.Text, cancellationToken);
            }
            finally
            {
                await ended.CancelAsync();
                await renewing;
            }

            await place.Store.Work.CompleteAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is StepFailedException or TimeoutException)
        {
            await AgainAsync(message, cancellationToken);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException or OperationCanceledException)
        {
            LogTrouble(message.Queue, e.GetType().Name); // the message comes again by itself
        }
    }

    /// <summary>Longer each time, so that what is down has time to come up.</summary>
    private async Task AgainAsync(WorkMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await place.Store.Work.RenewAsync(message, TimeSpan.FromSeconds(Math.Min(60, message.DequeueCount * message.DequeueCount)), cancellationToken);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
        {
            LogTrouble(message.Queue, e.GetType().Name);
        }
    }

    /// <summary>Keeps the message out of others' sight while it is worked on.</summary>
    private async Task RenewAsync(WorkMessage message, CancellationToken cancellationToken)
    {
        try
        {
            do
            {
                await Task.Delay(Visibility / 3, place.Clock, cancellationToken);
            }
            while (await IsOursAsync(message, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            // The step has ended.
        }
    }

    /// <summary>A renewal that fails is tried again at the next turn: a message that is let go counts as one that failed.</summary>
    private async Task<bool> IsOursAsync(WorkMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await place.Store.Work.RenewAsync(message, Visibility, cancellationToken);
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
        {
            LogTrouble(message.Queue, e.GetType().Name);
            return true;
        }
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        foreach (string queue in Order)
        {
            if (await place.Store.Work.LengthAsync(queue, cancellationToken) > 0)
            {
                return false;
            }
        }

        return true;
    }

    [LoggerMessage(10, LogLevel.Warning, "queue {Queue}: {Kind}")]
    private partial void LogTrouble(string queue, string kind);
}
