using System.Collections.Immutable;
using System.Globalization;
using Ingest.App.Watching;
using Ingest.App.Web;
using Ingest.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ingest.App.Work;

/// <summary>Looks every hour for what has been kept as long as it may, and forgets what was removed long ago.</summary>
internal sealed partial class RetentionService(Retention retention, WorkBoard board, ServeOptions options, TimeProvider clock, ILogger<RetentionService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await retention.ForgetAsync(stoppingToken);
                if (options.KeepFor is { } kept)
                {
                    await RemoveAsync(kept, stoppingToken);
                }
            }
            catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
            {
                LogFault(log, e); // the next round ends it
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task RemoveAsync(TimeSpan kept, CancellationToken stoppingToken)
    {
        ImmutableArray<string> gone = await retention.RemoveAsync(await retention.OlderThanAsync(kept, stoppingToken), options.Watched, stoppingToken);
        await retention.ForgetNamesAsync(kept, stoppingToken);
        foreach (string folder in options.Watched)
        {
            HandledFiles.RemoveFailed(folder, clock.GetUtcNow() - kept);
        }

        foreach (string paper in gone)
        {
            board.Forget(paper);
        }

        if (!gone.IsEmpty)
        {
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{gone.Length} papers were kept for {kept.TotalDays:0} days and are removed."));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Papers that have been kept long enough could not be removed; trying again in an hour.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
